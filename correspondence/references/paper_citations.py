"""Citations of parliamentary papers in running text: a head, one dossier or two, numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from correspondence.references.form import Scheme, Sighting
from correspondence.references.glyphs import DASH, ENDS, GAP, SPACE, THOUSANDS, UNSEEN
from correspondence.references.paper_heads import Head, is_refused, read_head
from correspondence.references.paper_numbers import NUMBER_WORD, Manner, Unreadable, read_numbers
from correspondence.references.papers import CHAPTER, COUNCILS

_MOST_DOSSIERS = 4
# Dossiers number from 10 000 to 39 999 so far; a higher one needs the word Kamerstuk before it.
_LIKELY = "123"

# "36 200" or "36200"; a dot or a line break inside only after the word Kamerstuk.
_DOSSIER = re.compile(
    rf"(?P<digits>[1-9](?<![0-9][1-9])[0-9](?P<gap>(?:{SPACE}|\.)?)[0-9]{{3}})"
    rf"(?![0-9]|\.[0-9]|{THOUSANDS}|{UNSEEN}{{1,4}}[0-9])"
)
_TOGETHER = re.compile(rf"{GAP}/{GAP}")
_NUMBERED = rf"{GAP},?{GAP}{NUMBER_WORD}"
# A law of the whole Kingdom (*rijkswet*) has a second name, (R2068); official keys leave it out, and so do values.
_KINGDOM = re.compile(rf"{GAP}{DASH}?{GAP}(?:\(R[0-9]{{4}}\)|R[0-9]{{4}}(?={DASH}))")
_ADDITION = re.compile(
    rf"(?:{SPACE}|{DASH})?(?P<chapter>{CHAPTER}){ENDS}"
    rf"|(?:{SPACE}|{DASH})(?P<letter>[A-Z])(?={_NUMBERED}|{DASH}[0-9A-Z])"
    rf"|{DASH}(?P<digits>[0-9]{{2}})(?={_NUMBERED}|{DASH}[0-9A-Z])"
)
_COUNCIL = re.compile(rf"(?:{DASH}|{SPACE})([0-9]{{2}}){ENDS}")
_NUMBERED_BEHIND_COMMA = re.compile(rf"{GAP},{GAP}{NUMBER_WORD}")

_FIGURE = re.compile(rf"[0-9]{GAP}\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dossiers:
    """The dossiers before one number, with their additions."""

    values: tuple[str, ...]
    end: int
    gap: str
    has_addition: bool


def find(text: str) -> Iterator[Sighting]:
    """Find the papers in running text.

    The first number of a citation takes the whole citation as its span, each further one only itself. Two dossiers
    with one number, and a range, give one span with several values.
    """
    at = 0
    while dossier := _DOSSIER.search(text, at):
        at = dossier.end()
        for sighting in _read_citation(text, dossier):
            at = sighting.end
            yield sighting


def _read_citation(text: str, dossier: re.Match[str]) -> Iterator[Sighting]:
    head = read_head(text, dossier.start())
    dossiers = _read_dossiers(text, dossier)
    if head.is_bare:
        is_likely = dossier["digits"][0] in _LIKELY and _stands_alone(text, head, dossiers)
        if not is_likely or is_refused(text, head.start):
            return
        head = replace(head, manner=Manner(hyphen=_believes_hyphen(text, head, dossiers)))
    try:
        numbers = read_numbers(text, dossiers.end, manner=head.manner)
    except Unreadable:
        return
    if not numbers and head.names_dossier:
        yield _sighting(head.start, dossiers.end, dossiers.values)
    for position, listed in enumerate(numbers):
        values = tuple(f"{dossier}-{number}" for number in listed.numbers for dossier in dossiers.values)
        yield _sighting(listed.start if position else head.start, listed.end, values)


def _read_dossiers(text: str, first: re.Match[str]) -> _Dossiers:
    values: list[str] = []
    has_addition = False
    dossier: re.Match[str] | None = first
    while dossier and len(values) < _MOST_DOSSIERS:
        value, end = _read_addition(text, dossier)
        values.append(value)
        has_addition = has_addition or end > dossier.end()
        slash = _TOGETHER.match(text, end)
        dossier = _DOSSIER.match(text, slash.end()) if slash else None
    return _Dossiers(values=tuple(dict.fromkeys(values)), end=end, gap=first["gap"], has_addition=has_addition)


def _read_addition(text: str, dossier: re.Match[str]) -> tuple[str, int]:
    """Read the dossier with what belongs to it, and where that ends."""
    digits = re.sub(r"[^0-9]", "", dossier["digits"])
    kingdom = _KINGDOM.match(text, dossier.end())
    end = kingdom.end() if kingdom else dossier.end()
    found = (_COUNCIL if digits == COUNCILS else _ADDITION).match(text, end)
    if not found:
        return digits, end
    addition = next(group for group in found.groups() if group)
    return f"{digits}-{addition}", found.end()


def _stands_alone(text: str, head: Head, dossiers: _Dossiers) -> bool:
    """Whether a number without a word before it is printed as a dossier.

    36 200 and 36200-XII are; 36200 is when "nr." comes behind a comma. 36471-64 may be a mark or a telephone number.
    """
    if dossiers.gap:
        return dossiers.gap in " \u00a0\u2009\u202f"
    return dossiers.has_addition or head.is_replacing or _NUMBERED_BEHIND_COMMA.match(text, dossiers.end) is not None


def _believes_hyphen(text: str, head: Head, dossiers: _Dossiers) -> bool:
    """Whether the number may come behind a hyphen: not in 070 36 200-12."""
    return head.is_replacing or dossiers.has_addition or not _FIGURE.search(text, max(0, head.start - 3), head.start)


def _sighting(start: int, end: int, values: tuple[str, ...]) -> Sighting:
    return Sighting(start=start, end=end, scheme=Scheme.KAMERSTUK, values=values)
