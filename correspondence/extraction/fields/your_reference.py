"""The addressee's mark that the letter answers: `Uw kenmerk`, `Uw referentie`, else the date after `Uw brief van`."""

import re

from correspondence.extraction.dates import find_date
from correspondence.extraction.fields.found import first_labelled
from correspondence.extraction.fields.our_reference import mark
from correspondence.extraction.layout.labels import Label, Labelled
from correspondence.extraction.layout.layout import Layout
from correspondence.extraction.letter import Field

_LONGEST = 60


def read(layout: Layout) -> Field | None:
    if layout.printed:
        return None
    return first_labelled(layout.labels, Label.YOUR_REFERENCE, mark) or first_labelled(
        layout.labels, Label.YOUR_LETTER, _letter
    )


def _letter(labelled: Labelled) -> str | None:
    """`19 oktober 2020`, as printed, or a mark."""
    value = re.sub(r"^van\s+", "", labelled.value)
    if find_date(value) and len(value) <= _LONGEST:
        return value
    return mark(labelled)
