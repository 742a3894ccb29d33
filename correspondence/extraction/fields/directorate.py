"""Which directorate writes: the lines that the margin column begins with, above the address."""

import re
from collections.abc import Iterator

from correspondence.extraction.hyphens import joined
from correspondence.extraction.layout.labels import is_label
from correspondence.extraction.layout.layout import Layout
from correspondence.extraction.letter import Evidence, Field
from correspondence.extraction.pages import Line, around

_ADDRESS = re.compile(r"[0-9]|@|www\.|^(?:bezoekadres|postadres|postbus|pagina|ministerie|retouradres)\b", re.I)
_MOST_LINES, _GAP = 5, 2.2  # lines; times the size from one to the next


def read(layout: Layout) -> Field | None:
    lines = list(_above_address(layout))
    if layout.printed or not 0 < len(lines) <= _MOST_LINES or not any(map(str.isalpha, lines[0].text)):
        return None
    text = joined(line.text for line in lines)
    return Field(value=text, evidence=Evidence(page=1, text=text, box=around(lines)))


def _above_address(layout: Layout) -> Iterator[Line]:
    before: Line | None = None
    for line in (line for line in layout.margin if line.page == 1 and line.box):
        is_far = before is not None and line.baseline - before.baseline > _GAP * line.size
        if is_far or _ADDRESS.search(line.text) or is_label(line.text):
            return
        yield line
        before = line
