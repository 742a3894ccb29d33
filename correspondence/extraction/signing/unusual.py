"""Takes a line below an office for the name of who signs though it does not look like one: `Schouten`."""

import re
from collections.abc import Sequence

from correspondence.extraction.layout.redactions import is_redaction
from correspondence.extraction.layout.rows import Row
from correspondence.extraction.names import OFFICE, is_surname, may_be_name
from correspondence.extraction.signing.marks import PLACEHOLDER, unmarked

ANNEX = re.compile(r"^(?:bijlagen?|annex|appendix)\b", re.I)
_NO_PERSON = re.compile(
    r"^(?:bijlagen?|annex|appendix|toelichting|inleiding|vragen|antwoorden|overzicht|samenvatting|aanleiding|kopie|noten"
    r"|bezwaar\w*|rechtsmiddel\w*|afschrift\w*|inhoud\w*|tabel\w*|voetnoten|achtergrond|besluit|onderwerp|cc|naam|functie"
    r"|den haag|['’‘]s-gravenhage|amsterdam|rotterdam|utrecht|zoetermeer|groningen|assen|zwolle|arnhem|brussel"
    r"|\S*(?:ing|ingen|tie|ties|clausule))\b[.:]?$|\d",
    re.I,
)
_TWO_NAMES = re.compile(r"\b[A-Z]\.\s?\S*[a-z]{2}.*\s[A-Z]\.")


def is_unusual_name(rows: Sequence[Row], at: int, title: str, *, closed: bool) -> bool:
    """Whether the row at `at`, below the office `title`, is who signs: the only line before the letter ends.

    `closed`: the office stands below `Hoogachtend,`, so that what follows it must be a signature.
    """
    row = rows[at]
    text = unmarked(row.text)
    if row.turn or row.line is None or is_redaction(row.line) or OFFICE.match(text) or _TWO_NAMES.search(text[:60]):
        return False
    if not may_be_name(text) or _NO_PERSON.search(text) or ANNEX.match(text):
        return False
    ends_in_comma = title.endswith(",")
    after = rows[at + 1] if at + 1 < len(rows) else None
    if after is None:
        return ends_in_comma or is_surname(text)
    is_last = after.turn or bool(PLACEHOLDER.match(after.text) or OFFICE.match(after.text) or ANNEX.match(after.text))
    if closed:
        return ends_in_comma and (is_last or after.apart)
    return ends_in_comma and is_last and is_surname(text)


def lacks_name(row: Row, title: str, *, closed: bool) -> bool:
    """Whether the name below an office under `Hoogachtend,` was made unreadable or left out."""
    if not closed or not title.endswith(","):
        return False
    return row.turn or bool(ANNEX.match(row.text)) or (row.line is not None and is_redaction(row.line))
