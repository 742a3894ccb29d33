"""Knows the lines that belong to the paper and not to the letter: page numbers, running heads, print marks."""

import re
from collections import defaultdict
from collections.abc import Iterable

from correspondence.extraction.pages import Line, Page

_PATTERNS = re.compile(
    r"""^(?:
      [0-9]{0,3}Pa(?:gi|g)[nm]a(?:nummer)?\s?\d{1,4}\s?(?:van|/)\s?\d{1,4}   # Pagina 1 van 3, 1Pagina1van2, Pagma
    | ISSN\s?\d{4}.{0,12}
    | (?:ah|kst|h|kv)-(?:tk|ek)?-?\d[\w-]{0,30}
    | ['’‘]s[-‐]Gravenhage\s\d{4}
    | (?:Tweede|Eerste)\sKamer,\svergaderjaar\s\d{4}.\d{4},\s.{0,60}
    | Blad\s?\d{1,3}(?:\s?(?:van|/)\s?\d{1,3})?
    | Vouw-\sof\sperforatie.{0,20}
    )$""",
    re.X | re.I,
)
_RETURN = re.compile(r"^>\s?Retouradres", re.I)
_BARE_NUMBER = re.compile(r"^[-–]?\s?\d{1,3}\s?[-–]?$")
_NEAR, _MOST = 8.0, 40  # points that a scan may be off; lines alike that are looked at
_HEAD, _FOOT = 0.15, 0.93  # shares of the height: above and below, a line that repeats is a running head or foot


def is_furniture(line: Line, page: Page) -> bool:
    """Whether the line is page furniture by what it says, or a bare number where page numbers stand."""
    if _PATTERNS.match(line.text):
        return True
    if not (line.box and _BARE_NUMBER.match(line.text)):
        return False
    return line.top > 0.93 * page.height or line.bottom < 0.07 * page.height


def is_return_address(line: Line) -> bool:
    """The small line above the address, `> Retouradres Postbus 20061 …`; a landmark of the letterhead."""
    return bool(_RETURN.match(line.text))


def running_lines(pages: Iterable[Page]) -> frozenset[Line]:
    """The lines that return, word for word, at the same place at the head or foot of another page."""
    alike: defaultdict[str, list[Line]] = defaultdict(list)
    for page in pages:
        for line in _edges(page):
            alike[line.text].append(line)
    return frozenset(
        line for lines in alike.values() if len(lines) > 1 for line in lines if _returns(line, lines[:_MOST])
    )


def _returns(line: Line, alike: Iterable[Line]) -> bool:
    return any(
        other.page != line.page and abs(other.left - line.left) < _NEAR and abs(other.top - line.top) < _NEAR
        for other in alike
    )


def _edges(page: Page) -> list[Line]:
    if page.height:
        return [line for line in page.lines if line.bottom < _HEAD * page.height or line.top > _FOOT * page.height]
    printed = [line for line in page.lines if line.text and not line.own_end]  # a format's own headers are apart
    return [*printed[:1], *printed[-1:]] if len(printed) > 3 else []
