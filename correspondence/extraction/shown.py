"""Turns the boxes of evidence from upright lines to the page as it is shown, where a page lies on its side."""

from collections.abc import Callable
from typing import TypeVar

import msgspec

from correspondence.extraction.letter import Box, Evidence, Field, ReadLetter, Request, Signature
from correspondence.extraction.pages import Document, Page

_Proven = TypeVar("_Proven", Field, Signature, Request)
_FIELDS = (
    *("dated", "subject", "addressee", "ministry", "our_reference", "your_reference"),
    *("directorate", "attachments", "copies"),
)


def as_shown(letter: ReadLetter, document: Document) -> ReadLetter:
    """The letter with every box where a reader sees it; most letters come back as they are."""
    turned = {page.number: page for page in document.pages if page.turn}
    if not turned:
        return letter

    def placed(evidence: Evidence) -> Evidence:
        page = turned.get(evidence.page)
        if page is None or evidence.box is None:
            return evidence
        return msgspec.structs.replace(evidence, box=_turned(evidence.box, page))

    fields = {name: _with(getattr(letter, name), placed) for name in _FIELDS if getattr(letter, name)}
    return msgspec.structs.replace(
        letter,
        signatures=tuple(_with(signature, placed) for signature in letter.signatures),
        requests=tuple(_with(request, placed) for request in letter.requests),
        **fields,
    )


def _with(value: _Proven, placed: Callable[[Evidence], Evidence]) -> _Proven:
    return msgspec.structs.replace(value, evidence=placed(value.evidence))


def _turned(box: Box, page: Page) -> Box:
    x0, top, x1, bottom = box
    match page.turn:
        case 1:
            turned = (page.height - bottom, x0, page.height - top, x1)
        case 2:
            turned = (page.width - x1, page.height - bottom, page.width - x0, page.height - top)
        case _:
            turned = (top, page.width - x1, bottom, page.width - x0)
    return round(turned[0], 1), round(turned[1], 1), round(turned[2], 1), round(turned[3], 1)
