"""Turns the coordinates of a page into those in which its text stands upright, counted from the top left."""

from collections.abc import Callable
from dataclasses import dataclass

import pypdfium2

from correspondence.extraction.letter import Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """How the page is to be read: its crop box in its own coordinates, and the quarter turns to the right."""

    x: float
    y: float
    width: float
    height: float
    turns: int

    @classmethod
    def of(cls, sheet: pypdfium2.PdfPage, turns: int) -> "Place":
        left, bottom, right, top = sheet.get_cropbox()
        shown = (sheet.get_width(), sheet.get_height())
        width, height = (shown[1], shown[0]) if sheet.get_rotation() % 180 else shown
        # pdfium shows the crop box within the media box; where the two disagree its own size is right.
        return cls(x=min(left, right), y=min(bottom, top), width=width, height=height, turns=turns)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height after the turns."""
        return (self.height, self.width) if self.turns % 2 else (self.width, self.height)

    def shown(self, x: float, y: float) -> tuple[float, float]:
        """The point from the top left of the page as a reader sees it."""
        x, y = x - self.x, y - self.y
        match self.turns:
            case 1:
                return y, x
            case 2:
                return self.width - x, y
            case 3:
                return self.height - y, self.width - x
            case _:
                return x, self.height - y

    def shown_box(self, left: float, bottom: float, right: float, top: float) -> Box:
        (x0, y0), (x1, y1) = self.shown(left, bottom), self.shown(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def shower(self) -> Callable[[float, float, float, float], Box]:
        """`shown_box`, made ready for the hundreds of letters and runs of a page that is not turned."""
        if self.turns:
            return self.shown_box
        x, y, height = self.x, self.y, self.height

        def shown_box(left: float, bottom: float, right: float, top: float) -> Box:
            if left <= right and bottom <= top:
                return left - x, height - (top - y), right - x, height - (bottom - y)
            return self.shown_box(left, bottom, right, top)

        return shown_box
