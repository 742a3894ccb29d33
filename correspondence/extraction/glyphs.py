"""Asks pdfium about single characters of a page, in the coordinates of the page as it is shown."""

import ctypes
import itertools
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from correspondence.extraction.letter import Box

_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.I)
_SLANTED = re.compile(r"italic|oblique|cursief", re.I)
_ITALIC_FLAG = 1 << 6  # font descriptor flags, ISO 32000 table 121
_DIGITS = 1  # decimals of a point that evidence keeps


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


class Glyphs:
    """The characters of one open text page; `text` has exactly one code unit for each of pdfium's characters."""

    def __init__(self, textpage: pypdfium2.PdfTextPage, sheet: pypdfium2.PdfPage) -> None:
        self._textpage = textpage
        self._raw = textpage.raw
        self._styles: dict[bytes, tuple[bool, bool]] = {}
        self._numbers = tuple(ctypes.c_double() for _ in range(4))
        self.text = self._read()
        self.place = Place.of(sheet, self._turns())

    def _turns(self) -> int:
        """The quarter turns to the right after which most letters stand upright; a page may be shown on its side."""
        letters = [at for at in range(0, len(self.text), max(1, len(self.text) // 40)) if self.text[at].isalpha()]
        angles = Counter(round(pdfium.FPDFText_GetCharAngle(self._raw, at) / (math.pi / 2)) % 4 for at in letters)
        return -angles.most_common(1)[0][0] % 4 if angles else 0

    def _read(self) -> str:
        count = self._textpage.count_chars()
        text: str = self._textpage.get_text_range()
        if len(text) != count:  # unmapped characters or pairs of surrogates: take them one by one
            text = "".join(chr(pdfium.FPDFText_GetUnicode(self._raw, at) or 0xFFFD) for at in range(count))
        return text

    def boxes(self, start: int, end: int) -> Iterator[Box]:
        left, top, right, bottom = self._numbers
        for at in range(pdfium.FPDFText_CountRects(self._raw, start, end - start)):
            if pdfium.FPDFText_GetRect(self._raw, at, left, top, right, bottom):
                yield self.place.shown_box(left.value, bottom.value, right.value, top.value)

    def gaps(self, start: int, end: int) -> list[float]:
        boxes = list(self.boxes(start, end))
        return [after[0] - before[2] for before, after in itertools.pairwise(boxes)]

    def box(self, start: int, end: int) -> Box | None:
        boxes = list(self.boxes(start, end))
        if not boxes:
            return None
        x0, y0, x1, y1 = (column for column in zip(*boxes, strict=True))
        return round(min(x0), _DIGITS), round(min(y0), _DIGITS), round(max(x1), _DIGITS), round(max(y1), _DIGITS)

    def loose_box(self, at: int) -> Box | None:
        """The advance width of the character; the plain box is tight around its ink and misleads."""
        rectangle = pdfium.FS_RECTF()
        if not pdfium.FPDFText_GetLooseCharBox(self._raw, at, rectangle):
            return None
        return self.place.shown_box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)

    def size(self, at: int) -> float:
        """Font size in points as shown: what the text operator says times what the matrix makes of it."""
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._raw, at, matrix)
        return round(float(pdfium.FPDFText_GetFontSize(self._raw, at)) * math.hypot(matrix.c, matrix.d), 2)

    def baseline(self, at: int) -> float:
        x, y = self._numbers[:2]
        pdfium.FPDFText_GetCharOrigin(self._raw, at, x, y)
        return round(self.place.shown(x.value, y.value)[1], 2)

    def is_generated(self, at: int) -> bool:
        return bool(pdfium.FPDFText_IsGenerated(self._raw, at) == 1)

    def style(self, at: int) -> tuple[bool, bool]:
        """Whether the font is bold, and whether it is slanted."""
        name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(self._raw, at, name, 128, flags)
        known = self._styles.get(name.value)
        if known is None:
            font = name.value.decode("utf-8", "replace")
            known = (bool(_BOLD.search(font)), bool(_SLANTED.search(font)) or bool(flags.value & _ITALIC_FLAG))
            self._styles[name.value] = known
        return known
