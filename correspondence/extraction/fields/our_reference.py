"""The ministry's own mark: `Ons kenmerk`, `Onze referentie`, `Kenmerk`; a dash means that it was left empty."""

import re

from correspondence.extraction.fields.found import first_labelled
from correspondence.extraction.layout.labels import Label, Labelled
from correspondence.extraction.layout.layout import Layout
from correspondence.extraction.layout.redactions import is_code
from correspondence.extraction.letter import Field

_MARK = re.compile(r"^(?=.*\d)[\w][\w./\\ ():&+,-]{1,48}[\w)]$")
_RUNNING = re.compile(r"\s(?:en|de|van|het|een|is|in|met|voor)\s")


def read(layout: Layout) -> Field | None:
    return None if layout.printed else first_labelled(layout.labels, Label.OUR_REFERENCE, mark)


def mark(labelled: Labelled) -> str | None:
    """The value when it looks like a mark: it has a digit and is no running text."""
    if is_code(labelled.value):
        return None
    return labelled.value if _MARK.match(labelled.value) and not _RUNNING.search(labelled.value) else None
