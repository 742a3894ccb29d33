"""How many attachments the letter says it has, as printed: `Bijlage(n)` with `3`, or with `A en B`."""

import re

from correspondence.extraction.fields.found import first_labelled
from correspondence.extraction.layout.labels import Label, Labelled
from correspondence.extraction.layout.layout import Layout
from correspondence.extraction.letter import Field

_STATED = re.compile(
    r"^(?:[0-9]{1,3}(?:\s[\w ]{1,30})?|geen|een|één|twee|drie|vier|vijf|[A-Z](?:(?:,\s?|\sen\s)[\w ]{1,30}){0,8})$",
    re.I,
)


def read(layout: Layout) -> Field | None:
    return None if layout.printed else first_labelled(layout.labels, Label.ATTACHMENTS, _value)


def _value(labelled: Labelled) -> str | None:
    return labelled.value if _STATED.match(labelled.value) else None
