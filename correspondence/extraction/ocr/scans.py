"""Decides which pages of a document are recognised from their pictures, and tells what came of it."""

from itertools import islice

import pypdfium2
import pypdfium2.raw as pdfium

from correspondence.extraction.letter import Message, Problem
from correspondence.extraction.limits import Limits
from correspondence.extraction.ocr import page as ocr
from correspondence.extraction.pages import Page
from correspondence.extraction.problems import problem

_ENOUGH = 20  # characters: less on a page is a page number or nothing
DRAWN = (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING, pdfium.FPDF_PAGEOBJ_FORM)
_MOST_DRAWN = 2_000  # things: enough to see how far a drawing reaches
_COVERS = 0.25  # of the page: a smaller picture is a logo or a stamp


class Scans:
    """The pages without text of one document; `problems` says which were recognised and which could not be."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._tried = 0
        self.problems: list[Problem] = []

    def read(self, sheet: pypdfium2.PdfPage, page: Page) -> Page:
        """The page as it is, or as it is recognised where it has no text of its own."""
        if not (is_bare(page) and self._limits.ocr_pages and ocr.available() and _is_drawn(sheet)):
            return page
        self._tried += 1
        if self._tried > self._limits.ocr_pages:
            if self._tried == self._limits.ocr_pages + 1:
                self.problems.append(problem("many_scans", page=page.number, value=self._limits.ocr_pages))
            return page
        try:
            recognised = ocr.page_of(sheet, page.number, self._limits)
        except TimeoutError:
            self.problems.append(problem("scan_too_slow", page=page.number, value=f"{self._limits.ocr_page:g}"))
            return page
        if recognised is None:
            return page
        self.problems.append(problem("text_recognised", page=page.number))
        return recognised

    def no_text(self) -> Problem:
        """The problem of a document in which no page has text, with what kept its pages from being recognised."""
        return without_text("no_text", *self.problems)


def is_bare(page: Page) -> bool:
    """Whether the page has no text of its own, or a page number at most."""
    cells = (cell for table in page.tables for row in table.rows for cell in row)
    return sum(map(len, cells)) + sum(len(line.text) for line in page.lines) < _ENOUGH


def without_text(code: str, *more: Problem, page: int | None = None) -> Problem:
    """The problem of a page or document without text, and why it was not recognised."""
    said = [problem(code, page=page), *more]
    if not ocr.available():
        said.append(problem("no_tesseract"))
    nl, en = (
        " ".join(dict.fromkeys(sentences))
        for sentences in zip(*((one.message.nl, one.message.en) for one in said), strict=True)
    )
    return Problem(code=code, message=Message(nl=nl, en=en), page=page)


def _is_drawn(sheet: pypdfium2.PdfPage) -> bool:
    """Whether pictures and drawings together reach over much of the page."""
    boxes = [thing.get_bounds() for thing in islice(sheet.get_objects(DRAWN, max_depth=1), _MOST_DRAWN)]
    if not boxes:
        return False
    left, bottom, right, top = (list(edge) for edge in zip(*boxes, strict=True))
    area = (max(right) - min(left)) * (max(top) - min(bottom))
    return bool(area >= _COVERS * sheet.get_width() * sheet.get_height())
