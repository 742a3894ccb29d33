"""Which ministry writes: by the letterhead in words, the address in the margin, or the office that signs."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from correspondence.extraction.layout.layout import Layout
from correspondence.extraction.layout.salutation import SALUTATION
from correspondence.extraction.letter import Basis, Capacity, Evidence, Field, Signature
from correspondence.extraction.ministries import addressed_ministry, headed_ministry, known_ministry, names_agency
from correspondence.extraction.pages import Line, around

_NAME_LINES = 2  # that a name may take below its first
_IN_LINE = 8.0  # points
# A minister *van* heads a ministry; a minister *voor* has none of their own.
_HEADS = re.compile(r"\b(?P<office>min(?:i)?ster|staatssecretaris)\s+van\s+(?P<name>.+)$", re.I)


def read(layout: Layout, signatures: Sequence[Signature]) -> Field | None:
    if layout.printed:
        return None
    if stated := _of_letterhead(layout) or _of_address(layout, "/"):
        return stated
    return None if _is_of_agency(layout) else _of_signature(signatures) or _of_address(layout, "@")


def of_picture(lines: Sequence[Line]) -> Field | None:
    """The ministry that a letterhead names in a picture, by the `lines` that were recognised in it."""
    for at, line in enumerate(lines):
        if line.text.lower().startswith("ministerie"):
            below = [other for other in lines[at + 1 :] if _is_below(line, other)]
            return _headed([line, *below[:_NAME_LINES]])
    return None


def _is_below(line: Line, other: Line) -> bool:
    return abs(other.left - line.left) < _IN_LINE and 0 < other.top - line.top < 4 * (line.bottom - line.top)


def _of_letterhead(layout: Layout) -> Field | None:
    return _headed([line for line in (*layout.head, *layout.margin) if line.page == 1])


def _headed(lines: Sequence[Line]) -> Field | None:
    """The ministry named on one of these lines, or on one and the next."""
    for line, after in zip_longest(lines, lines[1:]):
        for pair in ([line], [line, after] if after else []):
            text = " ".join(part.text for part in pair)
            if line.text.lower().startswith("ministerie") and (name := headed_ministry(text)):
                evidence = Evidence(page=line.page, text=text, box=around(pair))
                return Field(value=name, evidence=evidence, basis=Basis.LETTERHEAD)
    return None


def _sender(layout: Layout) -> Iterator[Line]:
    """The lines of the sender: the margin of the first page, and the head but for what is addressed."""
    yield from (line for line in layout.margin if line.page == 1)
    for line in layout.head:
        if SALUTATION.match(line.text):
            return
        yield line


def _is_of_agency(layout: Layout) -> bool:
    return any(names_agency(line.text) for line in layout.margin if line.page == 1)


def _of_address(layout: Layout, sign: str) -> Field | None:
    """The sender's own address, of a page (`/`) or of mail (`@`), for letterheads whose name is a picture."""
    for line in _sender(layout):
        if (sign in line.text or sign == "@") and (name := addressed_ministry(line.text)):
            evidence = Evidence(page=line.page, text=line.text, box=line.box)
            return Field(value=name, evidence=evidence, basis=Basis.LETTERHEAD)
    return None


def _of_signature(signatures: Sequence[Signature]) -> Field | None:
    """The first office that signs and is a ministry's; else the first that is signed for."""
    for signature in sorted(signatures, key=lambda signature: signature.capacity is not Capacity.SIGNS):
        match = _HEADS.search(signature.title or "")
        if match is None:
            continue
        name = known_ministry(match["name"])
        if name is None and match["office"].lower() == "minister" and not match["name"].isupper():
            name = f"Ministerie van {match['name']}"
        if name:
            return Field(value=name, evidence=signature.evidence, basis=Basis.SIGNATURE)
    return None
