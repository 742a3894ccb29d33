"""Reference numbers in running text, or as the whole of what someone typed."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from correspondence.references import chamber, paper_citations, proceedings
from correspondence.references.form import NotAReference, Scheme, Sighting
from correspondence.references.glyphs import plain
from correspondence.references.reference import FORMS, Reference

# One finder per family; a new family plugs in here.
FINDERS = (chamber.find, paper_citations.find, proceedings.find)

# What may stand between references that together are one spelling: 2020Z14586/2020D31249.
_BETWEEN = re.compile(r"[ ,;/&().]{0,10}(?:EN|OF)?[ ,;/&().]{0,10}")
# What may follow the last: the pages meant.
_PAGES = re.compile(r",? ?(?:P|PP|BLZ)\. ?[0-9]{1,4}(?:(?:-| EN )[0-9]{1,4})?\Z")
_HELP = "give a number such as 2020Z14586, 2020D31249, 35570-V-12 or Kamerstuk 35 570 V, nr. 12."


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundReference:
    """A reference in a text: `text` is what stands at start:end, counted in code points.

    `ordinal` is 1, or counts on when the same span carries several references ("31 293/31 289, nr. 390").
    """

    start: int
    end: int
    text: str
    reference: Reference
    ordinal: int = 1


def find_references(text: str, *, most: int | None = None) -> tuple[FoundReference, ...]:
    """Find all references in reading order; spans are disjoint or identical.

    With `most`, stop after that many, even halfway a range: a few characters ("nr. 1 t/m 200") stand for hundreds of
    references, so that a hostile text would otherwise hold millions.
    """
    sightings = chain.from_iterable(find(text) for find in FINDERS)
    return tuple(islice((found for sighting in keep_apart(sightings) for found in _open(text, sighting)), most))


def parse_references(spelling: str) -> tuple[Reference, ...]:
    """Read a whole string that is one reference in any usual spelling, or a key; several when it carries several.

    Capitals do not matter. Raises NotAReference when nothing fits.
    """
    text = plain(spelling)
    references = _read_key(text) or _read_value(text) or _read_printed(text) or _read_printed(f"KAMERSTUK {text}")
    if not references:
        raise NotAReference(f"{spelling!r} is no reference number; {_HELP}")
    return references


def keep_apart(sightings: Iterable[Sighting]) -> Iterator[Sighting]:
    """Put sightings in reading order; of two that overlap the first stays, or the longer when they start together."""
    reached = 0
    for sighting in sorted(sightings, key=lambda one: (one.start, -one.end)):
        if sighting.start >= reached:
            reached = sighting.end
            yield sighting


def _open(text: str, sighting: Sighting) -> Iterator[FoundReference]:
    start, end = sighting.start, sighting.end
    for ordinal, value in enumerate(sighting.carried(), start=1):
        reference = Reference(scheme=sighting.scheme, value=value)
        yield FoundReference(start=start, end=end, text=text[start:end], reference=reference, ordinal=ordinal)


def _read_key(text: str) -> tuple[Reference, ...]:
    prefixed = ((scheme, f"{form.prefix}-".upper()) for scheme, form in FORMS.items() if form.prefix)
    return _allowed((scheme, text.removeprefix(start)) for scheme, start in prefixed if text.startswith(start))


def _read_value(text: str) -> tuple[Reference, ...]:
    return _allowed((scheme, value) for scheme, form in FORMS.items() if (value := form.read(text)))


def _allowed(candidates: Iterable[tuple[Scheme, str]]) -> tuple[Reference, ...]:
    return tuple(Reference(scheme=scheme, value=value) for scheme, value in candidates if FORMS[scheme].allows(value))


def _read_printed(text: str) -> tuple[Reference, ...]:
    """Find the references of a text that holds nothing else."""
    text = _PAGES.sub("", text)
    found = find_references(text)
    edges = (0, *(edge for one in found if one.ordinal == 1 for edge in (one.start, one.end)), len(text))
    between = zip(edges[::2], edges[1::2], strict=True)
    holds_nothing_else = all(_BETWEEN.fullmatch(text, start, end) for start, end in between)
    return tuple(dict.fromkeys(one.reference for one in found)) if holds_nothing_else else ()
