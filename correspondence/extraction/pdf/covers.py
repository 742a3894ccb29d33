"""Knows what can cover text on a page: filled areas, pictures, and boxes that were laid over it as remarks."""

import ctypes
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from correspondence.extraction.pdf import calls
from correspondence.extraction.pdf.calls import Answers
from correspondence.extraction.pdf.drawing import Bounds, Drawing, Drawn, bounds_of

_FLAT = 2.5  # points: what is flatter is a rule or the line under a word
_MOST_COVERS = 500
_SCAN = 0.6  # of the page: pictures that take as much are the page itself
_MOST_OF_INK = 0.6  # of a letter
_EDGE = 0.7  # points: where the edge of a cover is blurred
_LAST = 1 << 30  # remarks lie over all that is drawn
_OPAQUE = 250
_BOXES = (
    pdfium.FPDF_ANNOT_SQUARE,
    pdfium.FPDF_ANNOT_CIRCLE,
    pdfium.FPDF_ANNOT_POLYGON,
    pdfium.FPDF_ANNOT_INK,
    pdfium.FPDF_ANNOT_STAMP,
    pdfium.FPDF_ANNOT_REDACT,
    pdfium.FPDF_ANNOT_HIGHLIGHT,  # black ones are used to redact; under a yellow one the picture shows the text
    pdfium.FPDF_ANNOT_FREETEXT,
)


@dataclass(frozen=True, slots=True)
class Cover:
    bounds: Bounds
    order: int
    colour: tuple[int, int, int] | None

    def most_of(self, ink: Bounds) -> Bounds | None:
        """The part of a letter that lies under this, its blurred edge left out; null when that is not most of it."""
        x0, y0 = max(ink[0], self.bounds[0]), max(ink[1], self.bounds[1])
        x1, y1 = min(ink[2], self.bounds[2]), min(ink[3], self.bounds[3])
        whole = max((ink[2] - ink[0]) * (ink[3] - ink[1]), 0.01)
        if x0 >= x1 or y0 >= y1 or (x1 - x0) * (y1 - y0) < _MOST_OF_INK * whole:
            return None
        # A little of what is around the ink is looked at too: the whole of an l is as even as what covers it.
        left, bottom = max(x0 - 1, self.bounds[0] + _EDGE), max(y0 - 1, self.bounds[1] + _EDGE)
        right, top = min(x1 + 1, self.bounds[2] - _EDGE), min(y1 + 1, self.bounds[3] - _EDGE)
        return (left, bottom, right, top) if left < right and bottom < top else None


def covers_of(sheet: pypdfium2.PdfPage, drawing: Drawing) -> list[Cover]:
    """All that may cover text; most pages have nothing of the kind."""
    covers = [cover for path in drawing.paths[:_MOST_COVERS] if (cover := _filled(path))]
    if drawing.pictures and not is_scan(drawing):
        pictures = (Cover(bounds_of(picture), picture.order, None) for picture in drawing.pictures[:_MOST_COVERS])
        covers += (cover for cover in pictures if not _is_flat(cover.bounds))
    return covers + _remarks(sheet)


def is_scan(drawing: Drawing) -> bool:
    """Whether the page is a picture of a page: its pictures, which may be strips, cover most of it."""
    x0, y0, x1, y1 = drawing.bounds
    covered = 0.0
    for picture in drawing.pictures:
        left, bottom, right, top = bounds_of(picture)
        covered += max(0.0, min(right, x1) - max(left, x0)) * max(0.0, min(top, y1) - max(bottom, y0))
    return covered >= _SCAN * (x1 - x0) * (y1 - y0) > 0


_MODES = Answers(ctypes.c_int, 2)
_COLOUR = Answers(ctypes.c_uint, 4)


def _filled(path: Drawn) -> Cover | None:
    bounds = bounds_of(path)
    if _is_flat(bounds) or not calls.draw_mode(path.raw, *_MODES.places) or not _MODES.view[0]:
        return None
    if not calls.fill_colour(path.raw, *_COLOUR.places):
        return Cover(bounds, path.order, None)
    red, green, blue, alpha = _COLOUR.view
    return Cover(bounds, path.order, (red, green, blue)) if alpha >= _OPAQUE else None


def _remarks(sheet: pypdfium2.PdfPage) -> list[Cover]:
    covers = []
    rectangle = pdfium.FS_RECTF()
    for at in range(min(pdfium.FPDFPage_GetAnnotCount(sheet.raw), _MOST_COVERS)):
        remark = pdfium.FPDFPage_GetAnnot(sheet.raw, at)
        if not remark:
            continue
        if pdfium.FPDFAnnot_GetSubtype(remark) in _BOXES and pdfium.FPDFAnnot_GetRect(remark, rectangle):
            x, y = sorted((rectangle.left, rectangle.right)), sorted((rectangle.bottom, rectangle.top))
            covers.append(Cover((x[0], y[0], x[1], y[1]), _LAST, None))
        pdfium.FPDFPage_CloseAnnot(remark)
    return covers


def _is_flat(bounds: Bounds) -> bool:
    return bounds[2] - bounds[0] < _FLAT or bounds[3] - bounds[1] < _FLAT
