"""Makes a field of a labelled value, with the place it was read from."""

from collections.abc import Callable, Iterable

from correspondence.extraction.layout.labels import Label, Labelled
from correspondence.extraction.letter import Evidence, Field


def evidence_of(labelled: Labelled) -> Evidence:
    return Evidence(page=labelled.page, text=labelled.text, box=labelled.box)


def first_labelled(labels: Iterable[Labelled], label: Label, value: Callable[[Labelled], str | None]) -> Field | None:
    """The first value under this label that `value` accepts; an empty one is looked for further on."""
    for labelled in labels:
        if labelled.label is label and (text := value(labelled)):
            return Field(value=text, evidence=evidence_of(labelled))
    return None
