"""The numbers that stand behind a dossier, announced by "nr." or not."""

import re
from dataclasses import dataclass

from correspondence.references.glyphs import DASH, ENDS, GAP, SPACE
from correspondence.references.paper_lists import (
    CLOSES,
    COUNTS,
    DIGITS,
    NR,
    NUMBER,
    Listed,
    is_plural,
    read_list,
)

_ANNOUNCED = re.compile(rf"{GAP},?{GAP}(?:(?ai:bijlage(?: bij)?){GAP})?{NR}")
_FIRST = re.compile(NUMBER)
# KOOP adds to an identifier what it holds of the paper: an annex (b1), a reprint (h1), notes (n1).
_HYPHENED = re.compile(rf"(?P<loose>{GAP}){DASH}{NUMBER}{COUNTS}(?:-(?ai:[bhn])[0-9]{{1,2}}{ENDS})?")
_BARE_DIGITS = re.compile(rf",{GAP}{DIGITS}{CLOSES}")
_BARE_LETTERS = re.compile(rf",{GAP}(?P<number>[A-Z]{{1,2}}){ENDS}(?!\.[A-Z])")
# Within a sentence not behind a comma with a dot, which is an initial, and never a "U", which is the reader.
_BARE_LETTER = re.compile(
    rf"(?P<comma>,)?{GAP}(?P<number>[A-Z]){ENDS}(?:(?={GAP}(?:[;)\]]|\.?\Z))"
    rf"|(?<!U)(?=[,:]|{SPACE}{{1,2}}[a-z(])|(?(comma)(?!)|(?<!U)(?=\.{SPACE}{{1,2}}[A-Z][a-z])))"
)


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
    return tuple(read_list(text, first, plural=is_plural(announced)))


def _read_unannounced(text: str, at: int, *, manner: Manner) -> Listed | None:
    hyphened = _HYPHENED.match(text, at) if manner.hyphen else None
    if hyphened and (manner.loose_hyphen or not hyphened["loose"]):
        return Listed.of(hyphened)
    ways = ((manner.digits, _BARE_DIGITS), (manner.letters, _BARE_LETTERS), (manner.letter, _BARE_LETTER))
    found = next((match for believed, way in ways if believed and (match := way.match(text, at))), None)
    return Listed.of(found, until=found.end("number")) if found else None
