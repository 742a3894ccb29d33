"""Looks at a page as it is shown: renders it small and grey, to see what is visible at a place."""

import ctypes

import pypdfium2
import pypdfium2.raw as pdfium

from correspondence.extraction.pdf.drawing import Bounds

_SCALE = 2.0  # pixels a point: the stem of a letter is a pixel wide
_MOST_PIXELS = 4_000_000
_ALIKE = 12  # levels of grey out of 256 that an eye does not tell apart


class Look:
    """The picture of `part` of a page, within which everything lies that is asked for."""

    def __init__(self, sheet: pypdfium2.PdfPage, part: Bounds) -> None:
        width, height = sheet.get_width(), sheet.get_height()
        scale = min(_SCALE, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
        self._sheet = sheet
        self._size = max(1, round(width * scale)), max(1, round(height * scale))
        self._left, self._top, right, bottom = self._pixels_of(part)
        size = max(1, right - self._left), max(1, bottom - self._top)
        bitmap = pypdfium2.PdfBitmap.new_native(*size, pdfium.FPDFBitmap_Gray)
        try:
            bitmap.fill_rect((255, 255, 255, 255), 0, 0, *size)
            pdfium.FPDF_RenderPageBitmap(
                bitmap.raw, sheet.raw, -self._left, -self._top, *self._size, 0, pdfium.FPDF_ANNOT
            )
            self._stride = bitmap.stride
            self._pixels = bytes(bitmap.buffer)
        finally:
            bitmap.close()

    def is_even(self, bounds: Bounds) -> bool:
        """Whether nothing stands out within `bounds`, in the page's own coordinates; what is off the page is even."""
        rows = self._rows(bounds)
        return not rows or max(map(max, rows)) - min(map(min, rows)) < _ALIKE

    def share(self, bounds: Bounds, grey: int) -> float:
        """How much of what is within `bounds` has this grey, from 0 to 1; all of what is off the page."""
        alike = bytes(range(max(0, grey - _ALIKE), min(256, grey + _ALIKE + 1)))
        rows = self._rows(bounds)
        count = sum(map(len, rows))
        return 1 - sum(len(row.translate(None, alike)) for row in rows) / count if count else 1.0

    def _rows(self, bounds: Bounds) -> list[bytes]:
        """The pixels within `bounds`, row by row."""
        left, top, right, bottom = self._pixels_of(bounds)
        if left >= right:
            return []
        start = left - self._left
        return [
            self._pixels[at + start : at + start + right - left]
            for at in range((top - self._top) * self._stride, (bottom - self._top) * self._stride, self._stride)
        ]

    def _pixels_of(self, bounds: Bounds) -> tuple[int, int, int, int]:
        """Left, top, right, bottom in pixels of the whole page; the last two are those behind the last pixel."""
        (x0, y0), (x1, y1) = self._pixel(bounds[0], bounds[1]), self._pixel(bounds[2], bounds[3])
        width, height = self._size
        return max(0, min(x0, x1)), max(0, min(y0, y1)), min(width, max(x0, x1) + 1), min(height, max(y0, y1) + 1)

    def _pixel(self, x: float, y: float) -> tuple[int, int]:
        across, down = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(self._sheet.raw, 0, 0, *self._size, 0, x, y, across, down)
        return across.value, down.value
