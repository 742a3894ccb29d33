"""Who else gets the letter: what the letterhead says under `Kopie aan` or `Afschrift aan`."""

from correspondence.extraction.fields.found import first_labelled
from correspondence.extraction.layout.labels import Label, Labelled
from correspondence.extraction.layout.layout import Layout
from correspondence.extraction.letter import Field

_LONGEST = 200  # characters: more is running text


def read(layout: Layout) -> Field | None:
    return None if layout.printed else first_labelled(layout.labels, Label.COPIES, _value)


def _value(labelled: Labelled) -> str | None:
    value = labelled.value.lstrip(": ")
    return value if 0 < len(value) <= _LONGEST and any(map(str.isalpha, value)) else None
