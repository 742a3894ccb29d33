"""The numbers that stand behind a dossier: one, a list, a range."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from correspondence.references.glyphs import DASH, ENDS, GAP, SPACE, THOUSANDS

LONGEST_RANGE = 200
NUMBER_WORD = r"(?:(?ai:nrs?|nummers?)(?:\.|(?![A-Za-z]))|(?ai:no)\.)"

_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
# Digits of the Tweede Kamer, letters of the Eerste Kamer; the highest number to date has four digits.
_NUMBER = rf"(?P<number>(?:[1-9][0-9]{{0,3}}|[A-Z]{{1,2}})){ENDS}(?!{THOUSANDS})"
_DIGITS = rf"(?P<number>[1-9][0-9]{{0,3}}){ENDS}(?!{THOUSANDS})"
_NR = rf"(?P<nr>{NUMBER_WORD}){GAP}"
_CLOSES = rf"(?={GAP}(?:[;:)\]]|[.,](?![0-9])|\Z))"
_AND = rf"{SPACE}{{1,2}}(?ai:en|of|&){SPACE}{{1,2}}"
# What follows makes it a date, a share, an amount.
_COUNTS = rf"(?!{GAP}(?:%|(?ai:{_MONTHS}))|{DASH}[0-9]{{1,2}}{DASH}|[.,][0-9])"

_ANNOUNCED = re.compile(rf"{GAP},?{GAP}(?:(?ai:bijlage(?: bij)?){GAP})?{_NR}")
_FIRST = re.compile(_NUMBER)
# KOOP adds to an identifier what it holds of the paper: an annex (b1), a reprint (h1), notes (n1).
_HYPHENED = re.compile(rf"(?P<loose>{GAP}){DASH}{_NUMBER}{_COUNTS}(?:-(?ai:[bhn])[0-9]{{1,2}}{ENDS})?")
_BARE_DIGITS = re.compile(rf",{GAP}{_DIGITS}{_CLOSES}")
_BARE_LETTERS = re.compile(rf",{GAP}(?P<number>[A-Z]{{1,2}}){ENDS}(?!\.[A-Z])")
_BARE_LETTER = re.compile(rf",?{GAP}(?P<number>[A-Z]){ENDS}(?={GAP}(?:[;)\]]|\.?\Z))")

_RANGE = re.compile(rf"{GAP}{DASH}{GAP}{_DIGITS}{_COUNTS}")
_RANGE_IN_WORDS = re.compile(rf"{GAP}(?ai:t/m|tot en met){GAP}(?:{_NR})?{_DIGITS}{_COUNTS}")
_AGAIN = re.compile(rf"(?:{GAP}[,;]{GAP}(?:(?ai:en){SPACE})?|{_AND})(?P<item>{_NR}{_NUMBER}{_COUNTS})")
_COMMA = re.compile(rf"{GAP},{GAP}(?P<item>{_NUMBER}{_COUNTS})(?:(?={_AND})|{_CLOSES})")
_LAST = re.compile(rf"(?:{GAP},)?{_AND}(?P<item>{_NUMBER}{_COUNTS})")
_LAST_OF_TWO = re.compile(rf"{_AND}(?P<item>{_NUMBER}{_COUNTS}){_CLOSES}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One printed number, or one printed range with all that it stands for."""

    start: int
    end: int
    numbers: tuple[str, ...]


class Unreadable(Exception):  # noqa: N818 - it reads as what it says
    """A number is announced ("nr.") but what follows is none that we know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """What the words before the number make believable without "nr." between dossier and number."""

    hyphen: bool = False
    loose_hyphen: bool = False
    digits: bool = False
    letter: bool = False
    letters: bool = False


ONLY_ANNOUNCED = Manner()


def read_numbers(text: str, at: int, *, manner: Manner) -> tuple[Listed, ...]:
    """Read the numbers from a place on; none found is an empty tuple. Raises Unreadable."""
    announced = _ANNOUNCED.match(text, at)
    if not announced:
        alone = _read_unannounced(text, at, manner=manner)
        return (alone,) if alone else ()
    first = _FIRST.match(text, announced.end())
    if not first:
        raise Unreadable
    return tuple(_read_list(text, first, plural=_is_plural(announced)))


def _read_unannounced(text: str, at: int, *, manner: Manner) -> Listed | None:
    hyphened = _HYPHENED.match(text, at) if manner.hyphen else None
    if hyphened and (manner.loose_hyphen or not hyphened["loose"]):
        return _listed(hyphened)
    ways = ((manner.digits, _BARE_DIGITS), (manner.letters, _BARE_LETTERS), (manner.letter, _BARE_LETTER))
    found = next((match for believed, way in ways if believed and (match := way.match(text, at))), None)
    return _listed(found, until=found.end("number")) if found else None


def _read_list(text: str, first: re.Match[str], *, plural: bool) -> Iterator[Listed]:
    item: re.Match[str] | None = first
    while item:
        listed = _with_range(text, item, plural=plural)
        yield listed
        item = _next(text, listed.end, plural=plural)
        plural = plural or (item is not None and _is_plural(item))


def _next(text: str, at: int, *, plural: bool) -> re.Match[str] | None:
    """Find the next item; after a plural word a list goes on more easily than after a singular one."""
    ways = (_AGAIN, _COMMA, _LAST) if plural else (_AGAIN, _LAST_OF_TWO)
    return next((found for way in ways if (found := way.match(text, at))), None)


def _with_range(text: str, item: re.Match[str], *, plural: bool) -> Listed:
    """Take the rest of a range along, when it is one: "nr. 3-5" may be, "nrs. 3-5" is."""
    end = item.end("number")
    upto = _RANGE_IN_WORDS.match(text, end) or (plural and _RANGE.match(text, end))
    if not upto or not item["number"].isdigit():
        return _listed(item, until=end)
    first, last = int(item["number"]), int(upto["number"])
    between = range(first, last + 1) if 0 < last - first < LONGEST_RANGE else (first, last)
    return Listed(start=_start(item), end=upto.end("number"), numbers=tuple(map(str, between)))


def _listed(found: re.Match[str], *, until: int | None = None) -> Listed:
    end = found.end() if until is None else until
    return Listed(start=_start(found), end=end, numbers=(found["number"],))


def _start(found: re.Match[str]) -> int:
    return found.start("item") if "item" in found.re.groupindex else found.start("number")


def _is_plural(found: re.Match[str]) -> bool:
    word = found.groupdict().get("nr") or ""
    return word.lower().startswith(("nrs", "nummers"))
