"""Citations of parliamentary papers in running text: a head, one dossier or two, numbers."""

import re
from collections.abc import Iterator
from dataclasses import replace

from correspondence.references.form import Scheme, Sighting
from correspondence.references.glyphs import ENDS, GAP, SPACE, THOUSANDS
from correspondence.references.paper_dossiers import DOSSIER, Dossiers, read_dossiers
from correspondence.references.paper_heads import Head, is_refused, read_head
from correspondence.references.paper_lists import NUMBER_WORD, Listed
from correspondence.references.paper_numbers import Manner, Unreadable, read_numbers

# Dossiers number from 10 000 to 39 999 so far; a higher one needs the word Kamerstuk before it.
_LIKELY = "123"

_NUMBERED_BEHIND_COMMA = re.compile(rf"{GAP},{GAP}{NUMBER_WORD}")
_FIGURE = re.compile(rf"[0-9]{GAP}\Z")

# In debates the number comes first: "Zij krijgt nr. 456 (36800-XVI)."
_NUMBER_BEFORE = re.compile(rf"(?<!\w){NUMBER_WORD}{GAP}([1-9][0-9]{{0,3}}){GAP}\({GAP}\Z")
_NUMBER_BEFORE_REACH = 20
_CLOSED = re.compile(rf"{GAP}\)")

# Another citation, whose "nr." is its own; the end of a sentence.
_OTHER = (
    r"(?ai:kamerstuk|kst-|handelingen|aanhangsel|staatsblad|staatscourant|tractatenblad|stb|stcrt|trb)"
    rf"|[1-9][0-9]{SPACE}?[0-9]{{3}}(?![0-9])|20[0-9]{{2}}[ZDA]|\.{SPACE}{{1,2}}[A-Z][a-z]|\n{SPACE}{{0,2}}\n"
)
_WORDS = rf"(?:(?!{_OTHER})[^;()]){{0,60}}?"
_NUMBERED_FURTHER_ON = re.compile(
    rf"{_WORDS}(?:\([^()]{{0,80}}\){_WORDS})?(?<![^\W_]){NUMBER_WORD}{GAP}[1-9][0-9]{{0,3}}{ENDS}(?!{THOUSANDS})"
)


def find(text: str) -> Iterator[Sighting]:
    """Find the papers in running text.

    The first number of a citation takes the whole citation as its span, each further one only itself. Two dossiers
    with one number, and a range, give one span with several values.
    """
    at = 0
    while dossier := DOSSIER.search(text, at):
        at = dossier.end()
        for sighting in _read_citation(text, dossier):
            at = sighting.end
            yield sighting


def _read_citation(text: str, dossier: re.Match[str]) -> Iterator[Sighting]:
    head = read_head(text, dossier.start())
    dossiers = read_dossiers(text, dossier, is_paper=head.names_dossier)
    if head.is_bare:
        is_likely = dossier["digits"][0] in _LIKELY and _stands_alone(text, head, dossiers)
        if not is_likely or is_refused(text, head.start):
            return
        head = replace(head, manner=Manner(hyphen=_believes_hyphen(text, head, dossiers)))
    if head.needs_addition and not dossiers.has_addition:
        return
    try:
        numbers = read_numbers(text, dossiers.end, manner=head.manner)
    except Unreadable:
        return
    yield from _numbered(head, dossiers, numbers) if numbers else _unnumbered(text, head, dossiers)


def _numbered(head: Head, dossiers: Dossiers, numbers: tuple[Listed, ...]) -> Iterator[Sighting]:
    for position, listed in enumerate(numbers):
        yield _sighting(listed.start if position else head.start, listed.end, dossiers, listed.numbers)


def _unnumbered(text: str, head: Head, dossiers: Dossiers) -> Iterator[Sighting]:
    """See the dossier itself, unless it has a number that we cannot read or that stands before it."""
    if head.is_address or (head.names_dossier and not _NUMBERED_FURTHER_ON.match(text, dossiers.end)):
        yield _sighting(head.start, dossiers.end, dossiers)
    closed = head.is_bare and dossiers.has_addition and _CLOSED.match(text, dossiers.end)
    before = closed and _NUMBER_BEFORE.search(text, max(0, head.start - _NUMBER_BEFORE_REACH), head.start)
    if closed and before:
        yield _sighting(before.start(), closed.end(), dossiers, (before[1],))


def _stands_alone(text: str, head: Head, dossiers: Dossiers) -> bool:
    """Whether a number without a word before it is printed as a dossier.

    36 200 and 36200-XII are; 36200 is when "nr." comes behind a comma. 36471-64 may be a mark or a telephone number.
    """
    if dossiers.gap:
        return dossiers.gap in " \u00a0\u2009\u202f"
    return dossiers.has_addition or head.is_replacing or _NUMBERED_BEHIND_COMMA.match(text, dossiers.end) is not None


def _believes_hyphen(text: str, head: Head, dossiers: Dossiers) -> bool:
    """Whether the number may come behind a hyphen: not in 070 36 200-12."""
    return head.is_replacing or dossiers.has_addition or not _FIGURE.search(text, max(0, head.start - 3), head.start)


def _sighting(start: int, end: int, dossiers: Dossiers, numbers: tuple[str, ...] | range = ()) -> Sighting:
    return Sighting(start=start, end=end, scheme=Scheme.KAMERSTUK, values=dossiers.values, numbers=numbers)
