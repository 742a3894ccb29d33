"""Reads Dutch dates: `3 oktober 2018`, `18-05-2021`; what is no day of the calendar is none."""

import datetime
import re

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_SHORT = {
    "jan": 1,
    "feb": 2,
    "mrt": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "nov": 11,
    "dec": 12,
}
# Stamps set figures apart (`2 5 SEP. 2019`), recognisers of scans leave spaces out (`12november2020`).
_WORDS = re.compile(
    rf"(?<![0-9])([0-9]\s?[0-9]?)\s?({'|'.join(MONTHS)}|(?:{'|'.join(_SHORT)})[.,]?)\s{{0,2}}([0-9]{{4}})(?![0-9])",
    re.I,
)
_RECEIVED = re.compile(r"\(ontvangen\s(?P<date>[^)]{6,30})\)")
_FIGURES = re.compile(r"(?<![0-9-])([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})(?![0-9])")
_FIRST, _LAST = 1945, 2100


def find_date(text: str) -> datetime.date | None:
    """The first date in `text`."""
    if match := _WORDS.search(text):
        return _date(match[3], _month(match[2].lower().rstrip(".,")), match[1].replace(" ", ""))
    if match := _FIGURES.search(text):
        return _date(match[3], int(match[2]), match[1])
    return None


def received_on(text: str) -> datetime.date | None:
    """The day on which an answer to questions came in, as its print says: `(ontvangen 28 juni 2024)`."""
    match = _RECEIVED.search(text)
    return find_date(match["date"]) if match else None


def is_date(text: str) -> bool:
    """Whether the text is a date in words and nothing else."""
    return bool(_WORDS.fullmatch(text.strip()))


def _month(name: str) -> int:
    return _SHORT.get(name) or MONTHS.index(name) + 1


def _date(year: str, month: int, day: str) -> datetime.date | None:
    try:
        date = datetime.date(int(year), month, int(day))
    except ValueError:
        return None
    return date if _FIRST <= date.year <= _LAST else None
