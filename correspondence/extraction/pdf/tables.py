"""Reads ruled tables with the table finder of pdfplumber, fed with the rules and the text of pdfium."""

from typing import Any

from pdfplumber.table import Table as Grid
from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

from correspondence.extraction.letter import Box
from correspondence.extraction.pages import Line, Table
from correspondence.extraction.pdf.cells import cell_texts
from correspondence.extraction.pdf.drawing import Drawing
from correspondence.extraction.pdf.glyphs import Glyphs
from correspondence.extraction.pdf.rules import Edge, edges_of, has_rules

_SNAP = 3.0  # points, pdfplumber's own setting: edges this near to each other are one
_SHORT = (1.0, 3.0)  # points: shorter edges are left out before and after they are joined
_NO_PAGE: Any = None  # the cells are enough to make rows of
_MOST_CROSSINGS = 40_000  # of edges with edges; a page with more is a drawing


def tables_of(drawing: Drawing, glyphs: Glyphs, number: int) -> tuple[Table, ...]:
    """The tables of a page, from top to bottom; none on a page without ruled lines."""
    if not has_rules(drawing):
        return ()
    grids = _grids([edge for edge in (_edge(edge, glyphs) for edge in edges_of(drawing)) if edge])
    texts = cell_texts([cell for cells in grids for cell in cells], glyphs)
    tables = []
    for grid in (Grid(_NO_PAGE, cells) for cells in grids):
        rows = tuple(tuple(texts.get(cell, "") if cell else "" for cell in row.cells) for row in grid.rows)
        if _is_table(rows):
            tables.append(Table(page=number, box=_box(grid.bbox), rows=rows))
    return tuple(tables)


def without(lines: tuple[Line, ...], tables: tuple[Table, ...]) -> tuple[Line, ...]:
    """The lines that do not stand in one of the tables."""
    if not tables:
        return lines
    return tuple(line for line in lines if not any(table.box and _inside(line, table.box) for table in tables))


def _grids(edges: list[dict[str, Any]]) -> list[Any]:
    """The cells of each grid that the edges make."""
    edges = merge_edges(edges, _SNAP, _SNAP, _SNAP, _SNAP)
    edges = [edge for edge in edges if max(edge["width"], edge["height"]) >= _SHORT[1]]
    level = sum(edge["orientation"] == "h" for edge in edges)
    if level * (len(edges) - level) > _MOST_CROSSINGS:
        return []
    return cells_to_tables(intersections_to_cells(edges_to_intersections(edges, _SNAP, _SNAP)))


def _edge(edge: Edge, glyphs: Glyphs) -> dict[str, Any] | None:
    """The edge in pdfplumber's words."""
    x0, top, x1, bottom = glyphs.place.shown_box(edge.x0, edge.y0, edge.x1, edge.y1)
    width, height = x1 - x0, bottom - top
    if max(width, height) < _SHORT[0]:
        return None
    return {
        "x0": x0,
        "x1": x1,
        "top": top,
        "bottom": bottom,
        "doctop": top,
        "width": width,
        "height": height,
        "orientation": "h" if width > height else "v",
    }


def _is_table(rows: tuple[tuple[str, ...], ...]) -> bool:
    """Two rows with two filled columns; less is a frame around text."""
    filled = [row for row in rows if sum(map(bool, row)) >= 2]
    return len(filled) >= 2


def _box(bounds: tuple[float, float, float, float]) -> Box:
    x0, top, x1, bottom = (round(float(edge), 1) for edge in bounds)
    return x0, top, x1, bottom


def _inside(line: Line, box: Box) -> bool:
    middle = (line.top + line.bottom) / 2
    return box[1] <= middle <= box[3] and line.left >= box[0] - 3 and line.right <= box[2] + 3
