"""The date of the letter itself: under `Datum`, after the place name, or of the answer in an official print."""

import re

from correspondence.extraction.dates import find_date, received_on
from correspondence.extraction.fields.found import first_labelled
from correspondence.extraction.layout.labels import Label, Labelled
from correspondence.extraction.layout.layout import Layout
from correspondence.extraction.letter import Evidence, Field
from correspondence.extraction.pages import around

_PLACE = re.compile(r"^(?:Den Haag|['’‘]s[- ]Gravenhage|Utrecht|Zwolle|Assen),?\s+(?:d\.d\. )?(?=\d)", re.I)


def read(layout: Layout) -> Field | None:
    if layout.printed:
        return _answered(layout)
    return first_labelled(layout.labels, Label.DATED, _date) or _after_place(layout)


def _date(labelled: Labelled) -> str | None:
    date = find_date(labelled.value)
    return date.isoformat() if date else None


def _after_place(layout: Layout) -> Field | None:
    for line in layout.head:
        if _PLACE.match(line.text) and (date := find_date(line.text)):
            return Field(value=date.isoformat(), evidence=Evidence(page=line.page, text=line.text, box=line.box))
    return None


def _answered(layout: Layout) -> Field | None:
    if layout.printed is None:
        return None
    date = received_on(layout.printed.answered)
    if date is None:
        return None
    lines = layout.printed.answer
    return Field(
        value=date.isoformat(),
        evidence=Evidence(page=lines[0].page, text=layout.printed.answered, box=around(lines)),
    )
