"""Puts `namens deze` on a row of its own where it is printed on that of the office or of the one who signs."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from correspondence.extraction.layout.one_line import with_own_names, with_own_offices
from correspondence.extraction.layout.rows import Row
from correspondence.extraction.names import OFFICE

_MAY_BE = re.compile("[Nn]amens|NAMENS")
_STEAD = re.compile(
    r"^(?P<before>.{5,140}?,?\s)?(?P<stead>namens deze[nr]?\s*[,:]?)(?:\s+(?P<after>\S.{2,120}))?$", re.I
)


def with_own_steads(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows, those of a signature parted; their texts joined are what they were."""
    out: list[Row] = []
    for row in rows:
        if _MAY_BE.search(row.text):  # few rows: the rest are let through at once
            out += _parts(row)
        else:
            out.append(row)
    return with_own_names(with_own_offices(out))


def _parts(row: Row) -> Iterator[Row]:
    match = _STEAD.match(row.text) if row.line else None
    if match is None or row.line is None or (match["before"] and not OFFICE.match(row.text)):
        yield row
        return
    texts = [part.strip() for part in (match["before"], match["stead"], match["after"]) if part]
    yield replace(row, line=replace(row.line, text=texts[0]))
    for text in texts[1:]:
        yield replace(row, line=replace(row.line, text=text), apart=False, turn=False, forced=False)
