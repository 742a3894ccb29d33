"""Parts an office from the name, or from the office it also signs for, where both are printed on one line."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from correspondence.extraction.layout.rows import Row
from correspondence.extraction.layout.salutation import CLOSING
from correspondence.extraction.names import OFFICE, SENTENCE, is_name

_ALSO = re.compile(r",\s(?=mede[- ]namens(?:$|\s(?:de\s|het\s)?(?:vice-?)?(?:minister|staatssecretaris)))", re.I)
_MAY_BE = re.compile("[Mm]ede|MEDE")
_ALSO_LENGTH = len("mede namens")
_ALSO_ALONE = re.compile(r"^mede[- ]namens$", re.I)
_ANNEX = re.compile(r"^bijlagen?\b", re.I)
_LONGEST, _LONGEST_NAMED = 220, 140


def with_own_offices(rows: Sequence[Row]) -> list[Row]:
    """The rows, with `mede namens de Minister van …` at the beginning of its own, as their texts joined still say."""
    out: list[Row] = []
    for row in rows:
        if out and len(out[-1].text) <= _ALSO_LENGTH and _ALSO_ALONE.match(out[-1].text) and OFFICE.match(row.text):
            out[-1] = _says(row, f"{out[-1].text} {row.text}", is_first=False)
        elif _MAY_BE.search(row.text):
            out += _offices(row)
        else:
            out.append(row)
    return out


def _offices(row: Row) -> Iterator[Row]:
    text = row.text
    also = _ALSO.search(text) if len(text) <= _LONGEST and OFFICE.match(text) else None
    if also is None or SENTENCE.search(text):
        yield row
        return
    yield _says(row, text[: also.start() + 1])
    yield _says(row, text[also.end() :], is_first=False)


def with_own_names(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows, with the name behind an office as one of its own: `De Minister van VWS, E.J. Kuipers`."""
    out: list[Row] = []
    is_parted = False
    for at, row in enumerate(rows):
        parts = _named(row)
        after = rows[at + 1] if at + 1 < len(rows) else None
        is_parted = parts is not None and (is_parted or _is_set_off(rows, at)) and _ends(after)
        if parts and is_parted:
            out += [_says(row, parts[0]), _says(row, parts[1], is_first=False)]
        else:
            out.append(row)
    return tuple(out)


def _named(row: Row) -> tuple[str, str] | None:
    text = row.text
    if ", " not in text or len(text) > _LONGEST_NAMED or not OFFICE.match(text):
        return None
    office, comma, name = text.rpartition(", ")
    return (f"{office},", name) if comma and is_name(name.rstrip(".")) and not SENTENCE.search(office) else None


def _is_set_off(rows: Sequence[Row], at: int) -> bool:
    """Whether the line stands by itself, and not in a list of those who are present."""
    if at == 0 or CLOSING.match(rows[at - 1].text):
        return True
    return (rows[at].apart or rows[at].turn) and not rows[at - 1].text.endswith((":", ","))


def _ends(after: Row | None) -> bool:
    """Whether the paragraph ends before this row: a sentence that begins with an office and a name goes on."""
    return after is None or after.apart or after.turn or bool(_ANNEX.match(after.text)) or _named(after) is not None


def _says(row: Row, text: str, *, is_first: bool = True) -> Row:
    line = replace(row.line, text=text) if row.line else None
    return replace(row, line=line) if is_first else replace(row, line=line, apart=False, turn=False, forced=False)
