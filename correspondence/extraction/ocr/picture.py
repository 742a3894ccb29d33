"""Draws a page as a picture in shades of grey, and tells how much ink stands in a place on it."""

import math
from dataclasses import dataclass

import pypdfium2

_DPI = 300  # what Tesseract is trained on
_POINTS = 72  # in an inch


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One byte for each pixel, row by row, 255 for white; `width` and `height` in pixels."""

    shades: bytes
    width: int
    height: int
    dpi: int

    @property
    def scale(self) -> float:
        """Pixels in a point."""
        return self.dpi / _POINTS

    @property
    def pgm(self) -> bytes:
        return b"P5 %d %d 255\n" % (self.width, self.height) + self.shades

    def ink(self, left: int, top: int, width: int, height: int) -> float:
        """How high the ink in this box would stand, in points, if it were spread evenly over its width."""
        rows = [self.shades[start + left : start + left + width] for start in self._starts(top, height)]
        dark = sum(255 * len(row) - sum(row) for row in rows)
        return dark / 255 / max(width, 1) * height / max(len(rows), 1) / self.scale

    def _starts(self, top: int, height: int) -> range:
        """Where every second row of pixels begins: the others look much the same."""
        return range(top * self.width, (top + height) * self.width, 2 * self.width)


def picture_of(sheet: pypdfium2.PdfPage, *, most: int, turns: int = 0, top: float = 1.0) -> Picture:
    """The page, turned to the right by quarter `turns`, or its upper part, as a share `top` of its height.

    A page of more than `most` pixels is drawn coarser.
    """
    inches = sheet.get_width() * sheet.get_height() / _POINTS**2
    dpi = max(1, min(_DPI, math.floor(math.sqrt(most / max(inches, 1e-6)))))
    below = sheet.get_height() * (1 - top)
    bitmap = sheet.render(scale=dpi / _POINTS, rotation=90 * turns, crop=(0, below, 0, 0), grayscale=True)
    try:
        shades, stride = memoryview(bitmap.buffer).cast("B"), bitmap.stride
        rows = (shades[stride * at : stride * at + bitmap.width] for at in range(bitmap.height))
        return Picture(shades=b"".join(rows), width=bitmap.width, height=bitmap.height, dpi=dpi)
    finally:
        bitmap.close()
