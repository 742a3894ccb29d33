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
_WORDS = re.compile(rf"(?<![0-9])([0-9]{{1,2}})\s?({'|'.join(MONTHS)})\s+([0-9]{{4}})(?![0-9])", re.I)
_FIGURES = re.compile(r"(?<![0-9-])([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})(?![0-9])")
_FIRST, _LAST = 1945, 2100


def find_date(text: str) -> datetime.date | None:
    """The first date in `text`."""
    if match := _WORDS.search(text):
        return _date(match[3], MONTHS.index(match[2].lower()) + 1, match[1])
    if match := _FIGURES.search(text):
        return _date(match[3], int(match[2]), match[1])
    return None


def _date(year: str, month: int, day: str) -> datetime.date | None:
    try:
        date = datetime.date(int(year), month, int(day))
    except ValueError:
        return None
    return date if _FIRST <= date.year <= _LAST else None
