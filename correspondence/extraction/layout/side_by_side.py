"""Puts signatures that stand side by side below each other, so that each office keeps its own name."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from correspondence.extraction.layout.frame import Frame
from correspondence.extraction.layout.rows import WIDE, Row
from correspondence.extraction.names import OFFICE, is_name

_SAME = 3.0  # points between baselines of one printed line
_STRAY = 20.0  # points that a centred name may begin left of the title above it
_PAIR = 2


def in_columns(rows: Sequence[Row], frames: Mapping[int, Frame]) -> tuple[Row, ...]:
    """The rows, with the columns of each band of signatures one after the other; bands stay in their order."""
    levels = list(_levels(rows))
    out: list[Row] = []
    at = 0
    while at < len(levels):
        level = levels[at]
        if not _are_offices(level):
            out += level
            at += 1
            continue
        frame = frames[level[0].line.page] if level[0].line else Frame()
        end, columns = _band(levels, at, frame)
        for column in columns:
            out += _spaced(column, frame)
        at = end
    return tuple(out)


def _levels(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows that are printed on one line, from left to right."""
    level: list[Row] = []
    for row in rows:
        if level and not _is_beside(level[-1], row):
            yield level
            level = []
        level.append(row)
    if level:
        yield level


def _is_beside(row: Row, beside: Row) -> bool:
    if row.line is None or beside.line is None or row.line.box is None or beside.line.box is None:
        return False
    is_level = abs(row.line.baseline - beside.line.baseline) < _SAME and beside.line.left > row.line.right
    return is_level and row.line.page == beside.line.page


def _are_offices(level: Sequence[Row]) -> bool:
    return len(level) >= _PAIR and sum(bool(OFFICE.match(row.text)) for row in level) >= _PAIR


def _band(levels: Sequence[list[Row]], start: int, frame: Frame) -> tuple[int, list[list[Row]]]:
    """The level behind the band that begins with these offices, and its columns."""
    offices = levels[start]
    edges = _edges(offices)
    columns: list[list[Row]] = [[row] for row in offices]
    for at in range(start + 1, len(levels)):
        level = levels[at]
        if _are_offices(level) or _is_past(level, offices[0], edges) or _is_after(level, columns, frame):
            return at, columns
        for row in level:
            columns[_column(row, edges)].append(row)
    return len(levels), columns


def _edges(offices: Sequence[Row]) -> list[float]:
    """Where each column after the first begins: left of its office, but right of the one before."""
    return [
        max(beside.line.left - _STRAY, (row.line.right + beside.line.left) / 2)
        for row, beside in pairwise(offices)
        if row.line and beside.line
    ]


def _column(row: Row, edges: Sequence[float]) -> int:
    return sum(row.line.left >= edge for edge in edges) if row.line else 0


def _is_past(level: Sequence[Row], first: Row, edges: Sequence[float]) -> bool:
    """Whether the level is on another page, or holds a table or a line as wide as running text."""
    return any(
        row.line is None
        or first.line is None
        or row.line.page != first.line.page
        or any(row.line.left < edge - _STRAY and row.line.right > edge + 2 * _STRAY for edge in edges)
        for row in level
    )


def _is_after(level: Sequence[Row], columns: Sequence[Sequence[Row]], frame: Frame) -> bool:
    """Whether all columns end in a name and white space parts a single line from them."""
    if len(level) > 1 or not all(len(column) > 1 and is_name(column[-1].text) for column in columns):
        return False
    lowest = max((column[-1].line.baseline for column in columns if column[-1].line), default=0.0)
    return level[0].line is not None and level[0].line.baseline - lowest > WIDE * frame.leading


def _spaced(column: Sequence[Row], frame: Frame) -> list[Row]:
    """The column with the white space that stands between its own lines."""
    out: list[Row] = []
    for row in column:
        before = out[-1].line if out else None
        step = row.line.baseline - before.baseline if row.line and before else None
        out.append(replace(row, apart=step is None or step > WIDE * frame.leading))
    return out
