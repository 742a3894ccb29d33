"""Reads from the head of an official print who answers: `Antwoord van Minister Hermans (Klimaat en Groene Groei)`."""

import re
from collections.abc import Iterator

from correspondence.extraction.layout.prints import Print
from correspondence.extraction.letter import Capacity, Evidence, Signature
from correspondence.extraction.pages import around

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž]"
# The office, the name up to the brackets, the portfolio in them; a print may forget the second bracket.
_ANSWERING = re.compile(
    r"\b(?P<office>(?i:minister-president|minister|staatssecretaris))\s+"
    rf"(?P<name>{_CAPITAL}[^()]{{1,60}}?)\s*\((?P<portfolio>(?!ontvangen)[^()]{{2,120}}?)\s*(?:\)|(?=\())"
)
_ALSO = re.compile(r"\bmede\s+namens\s+(?:de\s+|het\s+)?(?P<title>[^().]{5,200}?),?\s*(?:[(.]|$)", re.I)


def answers_of(printed: Print) -> tuple[Signature, ...]:
    """Each office that answers or gives notice, with its name; then those on whose behalf it answers too."""
    text = printed.answered
    if not text:
        return ()
    evidence = Evidence(page=printed.answer[0].page, text=text, box=around(printed.answer))
    return tuple(
        Signature(position=position, title=title, name=name, capacity=capacity, evidence=evidence)
        for position, (title, name, capacity) in enumerate(_named(text), start=1)
    )


def _named(text: str) -> Iterator[tuple[str, str | None, Capacity]]:
    for match in _ANSWERING.finditer(text):
        yield f"{match['office']} ({match['portfolio']})", match["name"], Capacity.ANSWERS
    for match in _ALSO.finditer(text):
        yield match["title"], None, Capacity.ON_BEHALF
