"""Reads the title of an office that stands by itself: where it begins, over which lines it runs, what it says."""

import re
from collections.abc import Sequence

from correspondence.extraction.hyphens import joined
from correspondence.extraction.layout.rows import Row
from correspondence.extraction.letter import Capacity
from correspondence.extraction.names import OFFICE, ON_BEHALF_OF, SENTENCE
from correspondence.extraction.signing.marks import PLACEHOLDER, is_stead, name_in

_TITLE_LINES, _TITLE_LENGTH, _NEAR = 5, 220, 3
# What recognisers of scans make of a title: a stain on `De`, no space in a narrow line.
_STAINED, _GLUED = re.compile(r"^([Dd])[éè](?=\s)"), re.compile(r"\b(minister|staatssecretaris)(van|voor)\b", re.I)
_MINISTRY = re.compile(r"^(?:het\s+)?ministerie\s+van\b", re.I)


def may_begin(rows: Sequence[Row], at: int) -> bool:
    """An office; a ministry only where somebody signs for it (`Ministerie van …,` / `namens deze:`)."""
    text = rows[at].text
    if OFFICE.match(text):
        return True
    return bool(_MINISTRY.match(text)) and any(ON_BEHALF_OF.match(row.text) for row in rows[at + 1 : at + 1 + _NEAR])


def title_rows(rows: Sequence[Row], at: int) -> list[Row]:
    """The rows of the office that begins at `at`, up to the comma, white space or name that ends it."""
    if at >= len(rows) or not may_begin(rows, at):
        return []
    taken = [rows[at]]
    for row in rows[at + 1 : at + _TITLE_LINES]:
        goes_on = _goes_on(taken[-1])
        if (row.apart and not goes_on) or row.table or is_stead(row.text) or is_behalf([row]):
            break
        if name_in(row.text) and not goes_on:
            break
        if taken[-1].text.endswith(",") and not _is_more_title(row):
            break
        taken.append(row)
    text = joined(row.text for row in taken)
    return [] if len(text) > _TITLE_LENGTH or SENTENCE.search(text) else taken


def closing_title(rows: Sequence[Row], at: int) -> list[Row]:
    """The office that stands below the name of who holds it, and that nobody signs after."""
    title = title_rows(rows, at)
    if not title or title[-1].text.endswith(",") or is_behalf(title):
        return []
    after = rows[at + len(title)] if at + len(title) < len(rows) else None
    if after is None or after.turn or after.table:
        return title
    return [] if not after.apart or is_stead(after.text) or name_in(after.text) else title


def is_behalf(title: Sequence[Row]) -> bool:
    """Whether the office does not sign itself: `mede namens de Minister van …`."""
    match = OFFICE.match(title[0].text)
    return bool(match and match["behalf"])


def capacity_of(title: Sequence[Row]) -> Capacity:
    return Capacity.ON_BEHALF if is_behalf(title) else Capacity.SIGNS


def title_text(rows: Sequence[Row]) -> str | None:
    """The title as printed, without `mede namens` before and the comma behind."""
    text = joined(row.text for row in rows).rstrip(" ,:;<>|")
    office = OFFICE.match(text)
    if office and office["behalf"]:
        text = text[office.end("behalf") :].strip()
    return _GLUED.sub(r"\1 \2", _STAINED.sub(r"\1e", text)) or None


def _goes_on(row: Row) -> bool:
    """A title that ends in a word that cannot end it runs over the line: `De Minister van` / `Defensie`."""
    return row.text.endswith((" van", " voor", " en", " de", "-", " der"))


def _is_more_title(row: Row) -> bool:
    """Whether a line after a comma is still the title: `Onderwijs,` / `Cultuur en Wetenschap,`."""
    if row.text[:3].lower() == "de " or PLACEHOLDER.match(row.text):
        return False
    return row.text.endswith(",")
