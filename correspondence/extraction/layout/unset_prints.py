"""Knows a print of answers before it is set (*onopgemaakt*): `AH 617`, the case, who answers, then the questions."""

import datetime
import re
from collections.abc import Sequence
from itertools import takewhile

from correspondence.extraction.dates import received_on
from correspondence.extraction.pages import Line

NUMBER = re.compile(r"^AH\s(?P<number>[0-9]{1,5})(?:\s|$)")
_CASE = re.compile(r"\b(?P<year>20[0-9]{2})Z\s?(?P<number>[0-9]{5})\b")
_SEE_ALSO = re.compile(r"^Zie ook Aanhangsel", re.I)
_TOP = 3  # printed lines in which the number stands
_ANSWER_LINES = 6
_TUESDAY, _BY_LAW = 1, 2023  # since then the year of the House begins on the third Tuesday of September


def number_of(top: Sequence[Line]) -> str | None:
    """The number at the head of a print that is not set yet."""
    printed = [line.text for line in top if line.text][:_TOP]
    return next((match["number"] for text in printed if (match := NUMBER.match(text))), None)


def case_of(lines: Sequence[Line]) -> str | None:
    """The case that stands above the answer, `2024Z17972`; also where it is printed with a space."""
    match = next((match for line in lines if (match := _CASE.search(line.text))), None)
    return f"{match['year']}Z{match['number']}" if match else None


def answer_of(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines that say who answers, from the first of `lines` up to the day on which it was received."""
    taken = list(takewhile(lambda line: line.text, lines[:_ANSWER_LINES]))
    ends = next(
        (
            at
            for at, line in enumerate(taken)
            if line.text.rstrip(" .").endswith(")") and "ontvangen" in _so_far(taken, at)
        ),
        None,
    )
    return tuple(taken if ends is None else taken[: ends + 1])


def end_of(lines: Sequence[Line], start: int) -> int:
    """The place of the first line behind the answer's head: past `Zie ook Aanhangsel …`."""
    end = start
    while end < len(lines) and (not lines[end].text or _SEE_ALSO.match(lines[end].text)):
        end += 1
    return end


def session_of(answered: str) -> str | None:
    """The session year in which the answer was received, `20242025`: the print does not name it."""
    date = received_on(answered)
    if date is None:
        return None
    first = date.year if date >= _opening(date.year) else date.year - 1
    return f"{first}{first + 1}"


def _opening(year: int) -> datetime.date:
    """The day on which the session begins: 1 September, and by law since 2023 the third Tuesday of that month."""
    september = datetime.date(year, 9, 1)
    if year < _BY_LAW:
        return september
    return september + datetime.timedelta(days=(_TUESDAY - september.weekday()) % 7 + 14)


def _so_far(lines: Sequence[Line], at: int) -> str:
    return " ".join(line.text for line in lines[: at + 1])
