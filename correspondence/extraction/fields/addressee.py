"""To whom the letter goes: the first lines of the address block, without the postal address."""

import re
from collections.abc import Iterator, Sequence

from correspondence.extraction.dates import is_date
from correspondence.extraction.fields.chambers import CHAIR, CHAMBER, COMMITTEE, is_whole, up_to_chamber
from correspondence.extraction.layout.flat_values import ends_value, is_flat
from correspondence.extraction.layout.furniture import is_return_address
from correspondence.extraction.layout.layout import Layout
from correspondence.extraction.layout.sent import is_sent
from correspondence.extraction.letter import Evidence, Field
from correspondence.extraction.pages import Line, around

_CHANNEL = re.compile(
    r"^(?:per|via)\s(?:e-?\s?mail|mail|post|koerier|fax|aangetekende)\b|^e-?mail|^e:|^aan(?:ge)?teken|^vertrouwelijk",
    re.I,
)
_ADDRESS = re.compile(
    r"^(?:postbus\s?\d|binnenhof|plein\s\d|\d{4}\s?[A-Z]{2}\b|p/a\b|postvak|t\.a\.v\.)"
    r"|^[A-Z][\w.' -]{2,50}\s\d{1,4}\s?[a-z]?$|@",
    re.I,
)
_HIDDEN = re.compile(r"^\[.{0,30}\]$|^[.…x█ ]+$", re.I)
_NOBODY = re.compile(  # a form of address whose name is blacked out
    r"^(?:aan\s+)?(?:t\.?\s?a\.?\s?v\.?\s+)?(?:de\s+)?(?:heer|mevrouw|dhr|mevr|mw|familie)\.?(?:\s?/\s?(?:de\s+)?(?:heer|mevrouw|dhr|mw)\.?)*$",
    re.I,
)
_FOR_ATTENTION = re.compile(r"^t\.\s?a\.\s?v\.", re.I)
_MOST_LINES = 4


def read(layout: Layout) -> Field | None:
    """Who speaks for parliament, wherever the head names them; else the block below the return address."""
    lines = list(_block(layout))
    if not lines or not any(character.isalpha() for character in lines[0].text):
        return None
    text = " ".join(line.text for line in lines)
    return Field(
        value=up_to_chamber(text).rstrip(" ,"), evidence=Evidence(page=lines[0].page, text=text, box=around(lines))
    )


def _block(layout: Layout) -> Iterator[Line]:
    labelled = {line for value in layout.labels for line in value.lines}
    start = _start(layout, labelled)
    if start is None:
        return
    taken: list[Line] = []
    for line in layout.head[start:]:
        if line in labelled or len(taken) == _MOST_LINES or (taken and _ends(taken, line)):
            return
        if taken and (not line.text or (line.box and line.baseline - taken[-1].baseline > 2.2 * max(line.size, 1))):
            return
        if not line.text or _CHANNEL.match(line.text) or _HIDDEN.match(line.text) or _is_beside(line, layout):
            continue
        if _ADDRESS.search(line.text) or is_date(line.text):
            return
        if not taken and _NOBODY.match(line.text):
            return
        taken.append(line)
        yield line


def _ends(taken: list[Line], line: Line) -> bool:
    """Whether the addressee ends before this line, by what it says."""
    if _ADDRESS.search(line.text) or is_sent(line.text) or (is_flat(line) and ends_value(line)):
        return True
    return is_whole(taken[-1].text) and not _is_parliament(line)


def _is_beside(line: Line, layout: Layout) -> bool:
    """The name of the sender under the logo stands half a page to the right of the address."""
    return line.box is not None and line.left > layout.frame.left + 0.35 * (layout.frame.right - layout.frame.left)


def _start(layout: Layout, labelled: set[Line]) -> int | None:
    """The place of the first line that can be the addressee."""
    for at, line in enumerate(layout.head):
        is_chamber = CHAMBER.match(line.text) and _has_address(layout.head[at + 1 :])
        if line not in labelled and (is_chamber or _is_parliament(line)):
            return at
    for at, line in enumerate(layout.head):
        if is_return_address(line) and not is_flat(line):  # in plain text the sender's own lines stand between
            return at + 1
    return None


def _is_parliament(line: Line) -> bool:
    return bool(CHAIR.match(line.text) or COMMITTEE.match(line.text))


def _has_address(below: Sequence[Line]) -> bool:
    """Whether an address follows: a chamber may also be named as the sender, or at the head of a paper."""
    line = next((line for line in below[:2] if line.text), None)
    return line is not None and bool(_FOR_ATTENTION.match(line.text) or _ADDRESS.search(line.text))
