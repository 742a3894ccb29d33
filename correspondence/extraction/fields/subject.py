"""What the letter is about: under `Betreft` or `Onderwerp`, or the heading of an official print."""

from correspondence.extraction.fields.found import first_labelled
from correspondence.extraction.layout.labels import Label, Labelled
from correspondence.extraction.layout.layout import Layout
from correspondence.extraction.letter import Evidence, Field
from correspondence.extraction.pages import around


def read(layout: Layout) -> Field | None:
    if layout.printed:
        lines = layout.printed.heading
        if not lines:
            return None
        return Field(
            value=layout.printed.subject,
            evidence=Evidence(page=lines[0].page, text=layout.printed.subject, box=around(lines)),
        )
    return first_labelled(layout.labels, Label.SUBJECT, _value)


def _value(labelled: Labelled) -> str | None:
    return labelled.value or None
