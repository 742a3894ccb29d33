"""Puts signatures that stand side by side below each other, so that each office keeps its own name."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from correspondence.extraction.layout.frame import Frame
from correspondence.extraction.layout.rows import WIDE, Row
from correspondence.extraction.names import OFFICE

_SAME = 3.0  # points between baselines of one printed line


def in_columns(rows: Sequence[Row], frames: Mapping[int, Frame]) -> tuple[Row, ...]:
    """The rows, with the two columns of a block of signatures one after the other."""
    for at, (row, beside) in enumerate(pairwise(rows)):
        if _are_offices(row, beside):
            end = next((i for i in range(at, len(rows)) if not _is_on_page_of(rows[i], row)), len(rows))
            edge = beside.line.left - 20 if beside.line else 0.0
            block = rows[at:end]
            frame = frames[row.line.page] if row.line else Frame()
            left = [part for part in block if part.line and part.line.left < edge]
            right = [part for part in block if part.line and part.line.left >= edge]
            return (*rows[:at], *_spaced(left, frame), *_spaced(right, frame), *rows[end:])
    return tuple(rows)


def _are_offices(row: Row, beside: Row) -> bool:
    if row.line is None or beside.line is None or row.line.box is None or row.line.page != beside.line.page:
        return False
    is_level = abs(row.line.baseline - beside.line.baseline) < _SAME and beside.line.left > row.line.right
    return is_level and bool(OFFICE.match(row.text) and OFFICE.match(beside.text))


def _is_on_page_of(row: Row, first: Row) -> bool:
    return row.line is not None and first.line is not None and row.line.page == first.line.page


def _spaced(column: list[Row], frame: Frame) -> list[Row]:
    """The column with the white space that stands between its own lines."""
    out: list[Row] = []
    for row in column:
        before = out[-1].line if out else None
        step = row.line.baseline - before.baseline if row.line and before else None
        out.append(replace(row, apart=step is None or step > WIDE * frame.leading))
    return out
