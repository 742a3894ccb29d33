"""What a table of Word says of itself and of its cells: borders, colours, spans, whether it floats."""

from lxml import etree

from correspondence.extraction.word.blocks import Block, Cell, Grid
from correspondence.extraction.word.styles import Styles, has_lines, is_coloured
from correspondence.extraction.word.xml import WORD, child, number, value

MOST_COLUMNS = 63  # Word's own limit
_FILLS = {"solidFill", "gradFill", "pattFill", "blipFill"}


def grid_of(table: etree._Element, page: int) -> Grid:
    return Grid(page=page, floats=child(table, "tblPr", "tblpPr") is not None)


def row_of(row: etree._Element) -> list[Cell]:
    """A row, empty but for the columns that it leaves out."""
    before = number(value(child(row, "trPr", "gridBefore")))
    return [Cell(span=min(before, MOST_COLUMNS))] if before > 0 else []


def cell_of(cell: etree._Element, blocks: list[Block], styles: Styles) -> Cell:
    """A cell with what was read in it."""
    merged = child(cell, "tcPr", "vMerge")
    return Cell(
        blocks=blocks,
        span=max(1, min(number(value(child(cell, "tcPr", "gridSpan")), 1), MOST_COLUMNS)),
        goes_on=merged is not None and value(merged) != "restart",
        has_lines=_has_lines(cell, styles),
    )


def is_shaded(cell: etree._Element, styles: Styles) -> bool:
    """Whether the cell, its table or the style of the table is coloured, so that white text can be read in it."""
    table = next(cell.iterancestors(WORD + "tbl"), None)
    return (
        is_coloured(child(cell, "tcPr", "shd"))
        or is_coloured(child(table, "tblPr", "shd"))
        or styles.is_shaded(value(child(table, "tblPr", "tblStyle")) or "")
    )


def is_filled(box: etree._Element) -> bool:
    """Whether a text box is coloured: by its own shape, or by the theme."""
    for around in box.iterancestors():
        name = str(around.tag).rpartition("}")[2]
        if name == "wsp":
            return any(str(each.tag).rpartition("}")[2] in _FILLS for part in around for each in part) or any(
                each.get("idx", "0") != "0" for each in around.iter("{*}fillRef")
            )
        if around.get("fillcolor"):
            return True
        if name in ("pict", "p"):
            return False
    return False


def _has_lines(cell: etree._Element, styles: Styles) -> bool:
    """Whether a border of the cell is drawn: its own word, else its row's, its table's, the style's."""
    row = next(cell.iterancestors(WORD + "tr"), None)
    table = next(cell.iterancestors(WORD + "tbl"), None)
    for borders in (
        child(cell, "tcPr", "tcBorders"),
        child(row, "tblPrEx", "tblBorders"),
        child(table, "tblPr", "tblBorders"),
    ):
        if borders is not None:
            return has_lines(borders)
    return styles.has_borders(value(child(table, "tblPr", "tblStyle")) or "")
