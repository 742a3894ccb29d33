"""Tells a table of figures from one that only places text, and reads the latter in the order a reader does."""

from collections.abc import Iterator

from correspondence.extraction.layout.labels import is_label
from correspondence.extraction.names import OFFICE
from correspondence.extraction.pages import Line, Table
from correspondence.extraction.word.blocks import Cell, Grid
from correspondence.extraction.word.label_rows import with_values_beside
from correspondence.extraction.word.tables import MOST_COLUMNS

_SHORT = 80  # characters of a cell in a table of figures that has no lines

Cells = list[list[list[Line]]]
"""Rows of cells, each the lines in it."""


def figures_of(grid: Grid, cells: Cells) -> Table | None:
    """The table, when it is one: cells side by side in several rows, with lines drawn or in short words."""
    filled = [[_printed(cell) for cell in row if _printed(cell)] for row in cells]
    side_by_side = [row for row in filled if len(row) > 1]
    if (
        len(side_by_side) < 2
        or grid.floats
        or _signs(cells)
        or any(is_label(cell[0].text) for row in filled for cell in row)
    ):
        return None
    lined = [
        cell.has_lines
        for row, lines in zip(grid.rows, cells, strict=True)
        for cell, printed in zip(row, lines, strict=True)
        if _printed(printed)
    ]
    is_short = all(len(_text(cell)) <= _SHORT for row in filled for cell in row)
    if 2 * sum(lined) < len(lined) and not (is_short and len(side_by_side) > 2):
        return None
    return Table(page=grid.page, rows=tuple(_row(row, lines) for row, lines in zip(grid.rows, cells, strict=True)))


def columns_of(grid: Grid, cells: Cells) -> Iterator[list[Line]]:
    """The pieces of text in reading order: row by row, but signatures that stand side by side column by column."""
    if not _signs(cells):
        for lines in with_values_beside(cells):
            yield from _beside(lines)
        return
    columns: dict[int, list[Line]] = {}
    for row, lines in zip(grid.rows, cells, strict=True):
        at = 0
        for cell, printed in zip(row, lines, strict=True):
            columns.setdefault(at, []).extend([*printed, Line(text="", page=grid.page, own_end=True)])
            at += cell.span
    yield from (columns[at] for at in sorted(columns))


def _beside(row: list[list[Line]]) -> Iterator[list[Line]]:
    """The cells of a row; labels that stand before their values are put line by line beside them."""
    labels = [_printed(cell) for cell in row]
    if len(row) > 1 and labels[0] and all(is_label(line.text) for line in labels[0]):
        values = [line for cell in row[1:] for line in cell]
        if len(labels[0]) == 1:
            yield [*labels[0], *_unblank(values)]
            return
        printed = _printed(values)
        for at, label in enumerate(labels[0]):
            yield [label, *(printed[at:] if at + 1 == len(labels[0]) else printed[at : at + 1])]
        return
    yield from row


def _unblank(lines: list[Line]) -> list[Line]:
    """The lines from the first that has text."""
    return lines[next((at for at, line in enumerate(lines) if line.text), len(lines)) :]


def _signs(cells: Cells) -> bool:
    """Whether two offices begin cells of one row."""
    return any(sum(1 for cell in row if _printed(cell) and OFFICE.match(_printed(cell)[0].text)) > 1 for row in cells)


def _row(row: list[Cell], lines: list[list[Line]]) -> tuple[str, ...]:
    texts: list[str] = []
    for cell, printed in zip(row, lines, strict=True):
        texts.append("" if cell.goes_on else _text(printed))
        texts += [""] * (min(cell.span, max(1, MOST_COLUMNS - len(texts) + 1)) - 1)
    return tuple(texts)


def _text(lines: list[Line]) -> str:
    return " ".join(line.text or _flat(line) for line in lines if line.text or line.table)


def _flat(line: Line) -> str:
    return " ".join(" ".join(row) for row in line.table.rows) if line.table else ""


def _printed(lines: list[Line]) -> list[Line]:
    return [line for line in lines if line.text or line.table]
