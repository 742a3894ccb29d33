"""Reads ruled tables with pdfplumber, on the pages where pdfium sees ruled lines only."""

import ctypes
import io

import pdfplumber
import pypdfium2
import pypdfium2.raw as pdfium

from correspondence.extraction.cleaning import clean_text
from correspondence.extraction.letter import Box
from correspondence.extraction.pages import Line, Page, Table

_THIN = 2.5  # points: a path this flat is a rule
_LONG = 20.0
_TALL = 6.0
_RULES = 3  # in each direction: two rows or two columns at the least
_MOST_SEGMENTS = 400
_MOST_PATHS = 5_000  # a page with more is a drawing
_WORDS = {"text_x_tolerance": 2}  # 1 breaks words in letter-spaced small print


def has_rules(sheet: pypdfium2.PdfPage) -> bool:
    """Whether the page has enough horizontal and vertical rules to hold a table."""
    level, upright = set(), set()
    for at, path in enumerate(sheet.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=3)):
        if at > _MOST_PATHS:
            return False
        left, bottom, right, top = path.get_bounds()
        width, height = right - left, top - bottom
        if width > _LONG and height < _THIN:
            level.add(round(top))
        if height > _TALL and width < _THIN:
            upright.add(round(left))
        if not (width < _THIN or height < _THIN):
            _add_strokes(path, level, upright)
        if len(level) >= _RULES and len(upright) >= _RULES:
            return True
    return False


def _add_strokes(path: pypdfium2.PdfObject, level: set[int], upright: set[int]) -> None:
    """The rules of a grid that is stroked as one path; filled areas are no rules but redactions and backgrounds."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path.raw, fill, stroke)
    if fill.value or not stroke.value:
        return
    x, y = ctypes.c_float(), ctypes.c_float()
    before: tuple[float, float] | None = None
    for at in range(min(pdfium.FPDFPath_CountSegments(path.raw), _MOST_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(path.raw, at)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        is_line = pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_LINETO
        if is_line and before and abs(before[1] - y.value) < _THIN:
            level.add(round(y.value))
        elif is_line and before and abs(before[0] - x.value) < _THIN:
            upright.add(round(x.value))
        before = (x.value, y.value)


def with_tables(pages: tuple[Page, ...], data: bytes, ruled: frozenset[int]) -> tuple[Page, ...]:
    """The pages, with the lines of each table in `ruled` pages replaced by the table."""
    if not ruled:
        return pages
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            found = {number: _tables(pdf, number) for number in ruled}
    except Exception:
        return pages
    return tuple(_with(page, found.get(page.number, ())) for page in pages)


def _with(page: Page, tables: tuple[Table, ...]) -> Page:
    if not tables:
        return page
    lines = tuple(line for line in page.lines if not any(table.box and _inside(line, table.box) for table in tables))
    return Page(number=page.number, lines=lines, width=page.width, height=page.height, tables=tables)


def _tables(pdf: pdfplumber.pdf.PDF, number: int) -> tuple[Table, ...]:
    page = pdf.pages[number - 1]
    if page.rotation:  # pdfminer turns such pages wrongly; pdfium's lines are right
        return ()
    try:
        found = []
        for table in page.find_tables():
            rows = tuple(tuple(_cell(cell) for cell in row) for row in table.extract(**_WORDS))
            if _is_table(rows):
                found.append(Table(page=number, box=_box(table.bbox), rows=rows))
        return tuple(found)
    finally:
        page.close()


def _is_table(rows: tuple[tuple[str, ...], ...]) -> bool:
    """Two rows with two filled columns; less is a frame around text."""
    filled = [row for row in rows if sum(map(bool, row)) >= 2]
    return len(filled) >= 2


def _cell(text: str | None) -> str:
    return " ".join(clean_text(text or "").text.split())


def _box(bounds: tuple[float, float, float, float]) -> Box:
    x0, top, x1, bottom = (round(float(edge), 1) for edge in bounds)
    return x0, top, x1, bottom


def _inside(line: Line, box: Box) -> bool:
    middle = (line.top + line.bottom) / 2
    return box[1] <= middle <= box[3] and line.left >= box[0] - 3 and line.right <= box[2] + 3
