"""Parts what stands above the text of a marked-up letter from the text: to whom it goes, where and when it was sent."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from correspondence.extraction.dates import find_date
from correspondence.extraction.layout.labels import Label, labelled
from correspondence.extraction.layout.salutation import SALUTATION
from correspondence.extraction.letter import ParagraphKind
from correspondence.extraction.names import OFFICE, is_name
from correspondence.extraction.pages import Line

_ADDRESSEE = re.compile(r"^(?:aan\s)?(?:de\s)?(?:heer\s|mevrouw\s)?voorzitters?\s+van\b", re.I)
_SENT = re.compile(r"^[A-Z'’‘][\w'’‘ -]{2,40},\s+(?:d\.d\.\s)?[0-9]{1,2}\s\w+\s[0-9]{4}\.?$")
_REACH = 40  # lines, with the white space between them
_LONGEST = 120  # characters
_LABELS = (Label.DATED, Label.SUBJECT, Label.OUR_REFERENCE)


def opening_lines(lines: Sequence[Line]) -> int:
    """How many of `lines` stand above the text: down to the place and date, else to the last label or addressee."""
    labels = {value.last for value in labelled(lines[:_REACH]) if value.label in _LABELS}
    end = 0
    for at, line in enumerate(lines[:_REACH]):
        if len(line.text) > _LONGEST or SALUTATION.match(line.text):
            break
        if _SENT.match(line.text) and find_date(line.text):
            return at + 1
        if at in labels or _ADDRESSEE.match(line.text):
            end = at + 1
    return end


def with_signatures_parted(lines: Sequence[Line]) -> list[Line]:
    """The lines, with an office and a name on one line as two: `De Minister van VWS, E.J. Kuipers`."""
    out: list[Line] = []
    for line in lines:
        office, comma, name = line.text.rpartition(", ")
        if comma and len(line.text) <= _LONGEST and OFFICE.match(office) and is_name(name):
            out += [replace(line, text=f"{office},", kind=ParagraphKind.BODY), replace(line, text=name)]
        else:
            out.append(line)
    return out
