"""Finds tables without upright rules: rows of cells that stand in line below each other."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from correspondence.extraction.layout.frame import Frame
from correspondence.extraction.names import OFFICE
from correspondence.extraction.pages import Line, Table, around

_LEVEL = 2.0  # points between the baselines of one row
_NEAR = 2.2  # times the leading from one row to the next
_ROWS, _COLUMNS = 3, 3
_MORE_ROWS = 4  # where there are two columns only
_CELL = 45  # characters: longer cells are running text in columns


def with_aligned(lines: Sequence[Line], frame: Frame) -> tuple[Line, ...]:
    """The lines, those of each table in one line that holds it."""
    out: list[Line] = []
    for rows in _runs(list(_rows(lines)), frame):
        cells = _cells(rows) if len(rows) >= _ROWS else None
        if cells is None:
            out += [line for row in rows for line in row]
            continue
        box = around(line for row in rows for line in row)
        page = rows[0][0].page
        out.append(
            Line(text="", page=page, box=box, baseline=rows[0][0].baseline, table=Table(page=page, rows=cells, box=box))
        )
    return tuple(out)


def _rows(lines: Sequence[Line]) -> Iterator[list[Line]]:
    row: list[Line] = []
    for line in lines:
        if row and (line.page != row[0].page or abs(line.baseline - row[0].baseline) > _LEVEL or line.box is None):
            yield row
            row = []
        row.append(line)
    if row:
        yield row


def _runs(rows: list[list[Line]], frame: Frame) -> Iterator[list[list[Line]]]:
    """Groups of rows that may be a table, each of several cells; every other row is a group by itself."""
    run: list[list[Line]] = []
    for row in rows:
        if run and (len(row) < 2 or row[0].baseline - run[-1][0].baseline > _NEAR * (frame.leading or 1.0)):
            yield run
            run = []
        if len(row) < 2:
            yield [row]
        else:
            run.append(row)
    if run:
        yield run


def _cells(rows: list[list[Line]]) -> tuple[tuple[str, ...], ...] | None:
    """The cells by row and column; null where the rows do not stand in line."""
    columns = _columns(rows)
    widest = max(len(row) for row in rows)
    if len(columns) != widest or len(columns) < 2 or (len(columns) < _COLUMNS and len(rows) < _MORE_ROWS):
        return None
    if any(OFFICE.match(line.text) or len(line.text) > _CELL for row in rows for line in row):
        return None
    cells: list[list[str]] = []
    for row in rows:
        texts = [""] * len(columns)
        for line in row:
            at = next(i for i, (left, right) in enumerate(columns) if left <= line.left and line.right <= right)
            texts[at] = f"{texts[at]} {line.text}".strip()
        if cells and all(not text or text[0].islower() or text[0] == "(" for text in texts):
            cells[-1] = [f"{above} {text}".strip() for above, text in zip(cells[-1], texts, strict=True)]
        else:
            cells.append(texts)
    return tuple(tuple(row) for row in cells)


def _columns(rows: list[list[Line]]) -> list[tuple[float, float]]:
    """The spans that the cells cover together, from left to right."""
    spans = sorted((line.left, line.right) for row in rows for line in row)
    columns: list[tuple[float, float]] = []
    for left, right in spans:
        if columns and left <= columns[-1][1]:
            columns[-1] = (columns[-1][0], max(right, columns[-1][1]))
        else:
            columns.append((left, right))
    return columns if all(after[0] - before[1] > 1 for before, after in pairwise(columns)) else []
