"""Lists of paper numbers: what may follow the first one, with the pieces of which a number is printed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from correspondence.references.glyphs import DASH, ENDS, GAP, SPACE, THOUSANDS

LONGEST_RANGE = 200
NUMBER_WORD = r"(?:(?ai:nrs?|nummers?)(?:\.|(?![A-Za-z]))|(?ai:no)\.)"

_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
# Digits of the Tweede Kamer, letters of the Eerste Kamer; the highest number to date has four digits.
NUMBER = rf"(?P<number>(?:[1-9][0-9]{{0,3}}|[A-Z]{{1,2}})){ENDS}(?!{THOUSANDS})"
DIGITS = rf"(?P<number>[1-9][0-9]{{0,3}}){ENDS}(?!{THOUSANDS})"
NR = rf"(?P<nr>{NUMBER_WORD}){GAP}"
CLOSES = rf"(?={GAP}(?:[;:)\]]|[.,](?![0-9])|\Z))"
_AND = rf"{SPACE}{{1,2}}(?ai:en|of|&){SPACE}{{1,2}}"
# What follows makes it a date, a share, an amount.
COUNTS = rf"(?!{GAP}(?:%|(?ai:{_MONTHS}))|{DASH}[0-9]{{1,2}}{DASH}|[.,][0-9])"

_RANGE = re.compile(rf"{GAP}{DASH}{GAP}{DIGITS}{COUNTS}")
_RANGE_IN_WORDS = re.compile(rf"{GAP}(?ai:t/m|tot en met){GAP}(?:{NR})?{DIGITS}{COUNTS}")
_PAGES = (
    rf"{GAP},?{GAP}(?ai:p|pp|blz|pag)\.{GAP}[0-9]{{1,4}}"
    rf"(?:(?:{GAP}{DASH}{GAP}|{GAP},{GAP}|{_AND})[0-9]{{1,4}}(?![0-9])){{0,5}}"
)
_AGAIN = re.compile(rf"(?:{_PAGES})?(?:{GAP}[,;]{GAP}(?:(?ai:en){SPACE})?|{_AND})(?P<item>{NR}{NUMBER}{COUNTS})")
_COMMA = re.compile(rf"{GAP},{GAP}(?P<item>{NUMBER}{COUNTS})(?:(?={_AND})|{CLOSES})")
_LAST = re.compile(rf"(?:{GAP},)?{_AND}(?P<item>{NUMBER}{COUNTS})")
_ONE_MORE = rf"[1-9][0-9]{{0,3}}{ENDS}(?!{THOUSANDS}){COUNTS}"
# Behind a singular word only an "en" at the end shows that there is a list: "nr. 12, 13 en 14".
_SERIES = re.compile(
    rf"{GAP},{GAP}(?P<item>{DIGITS}{COUNTS})(?=(?:{GAP},{GAP}{_ONE_MORE}){{0,30}}(?:{GAP},)?{_AND}{_ONE_MORE})"
)
_LAST_OF_TWO = re.compile(rf"{_AND}(?P<item>{NUMBER}{COUNTS}){CLOSES}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One printed number, or one printed range with all that it stands for."""

    start: int
    end: int
    numbers: tuple[str, ...] | range

    @classmethod
    def of(cls, found: re.Match[str], *, until: int | None = None) -> Self:
        """Take the one number of a match, which stands up to the end of the match or a nearer place."""
        return cls(start=_start(found), end=found.end() if until is None else until, numbers=(found["number"],))


def read_list(text: str, first: re.Match[str], *, plural: bool) -> Iterator[Listed]:
    """Read the list that starts with the number found first."""
    item: re.Match[str] | None = first
    while item:
        listed = _with_range(text, item, plural=plural)
        yield listed
        item = _next(text, listed.end, plural=plural)
        plural = plural or (item is not None and is_plural(item))


def _next(text: str, at: int, *, plural: bool) -> re.Match[str] | None:
    """Find the next item; after a plural word a list goes on more easily than after a singular one."""
    ways = (_AGAIN, _COMMA, _LAST) if plural else (_AGAIN, _SERIES, _LAST_OF_TWO)
    return next((found for way in ways if (found := way.match(text, at))), None)


def _with_range(text: str, item: re.Match[str], *, plural: bool) -> Listed:
    """Take the rest of a range along, when it is one: "nr. 3-5" may be, "nrs. 3-5" is."""
    end = item.end("number")
    upto = _RANGE_IN_WORDS.match(text, end) or (plural and _RANGE.match(text, end))
    if not upto or not item["number"].isdigit():
        return Listed.of(item, until=end)
    first, last = int(item["number"]), int(upto["number"])
    is_range = 0 < last - first < LONGEST_RANGE
    numbers = range(first, last + 1) if is_range else (item["number"], upto["number"])
    return Listed(start=_start(item), end=upto.end("number"), numbers=numbers)


def is_plural(found: re.Match[str]) -> bool:
    """Whether the word before a number, or what follows it, announces several."""
    word = found.groupdict().get("nr") or ""
    return found.re is _SERIES or word.lower().startswith(("nrs", "nummers"))


def _start(found: re.Match[str]) -> int:
    return found.start("item") if "item" in found.re.groupindex else found.start("number")
