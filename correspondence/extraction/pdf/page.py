"""Reads one page of a PDF: its lines and its tables, in the coordinates in which its text stands upright."""

from dataclasses import dataclass

import pypdfium2

from correspondence.extraction.pages import Page
from correspondence.extraction.pdf.covers import is_scan
from correspondence.extraction.pdf.drawing import drawing_of
from correspondence.extraction.pdf.glyphs import Glyphs
from correspondence.extraction.pdf.hidden import hidden_places
from correspondence.extraction.pdf.lines import lines_of
from correspondence.extraction.pdf.tables import tables_of, without


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPage:
    """A page, and how many of its characters cannot be seen and are left out."""

    page: Page
    hidden: int = 0


def page_of(sheet: pypdfium2.PdfPage, number: int, *, has_hidden_layers: bool = False) -> ReadPage:
    """Page `number` as far as it can be seen; what stands in a table is no line."""
    textpage = sheet.get_textpage()
    try:
        glyphs = Glyphs(textpage, sheet)
        drawing = drawing_of(sheet)
        glyphs.hide(hidden_places(sheet, drawing, glyphs, has_hidden_layers=has_hidden_layers))
        lines = lines_of(glyphs, number, is_scan=is_scan(drawing))
        turn = (sheet.get_rotation() // 90 - glyphs.place.turns) % 4
        tables = tables_of(drawing, glyphs, number) if lines and not turn else ()
    finally:
        textpage.close()
    width, height = glyphs.place.size
    page = Page(number=number, lines=without(lines, tables), width=width, height=height, turn=turn, tables=tables)
    return ReadPage(page=page, hidden=glyphs.hidden)
