"""Asks pdfium about single characters of a page, in the coordinates of the page as it is shown."""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from correspondence.extraction.letter import Box
from correspondence.extraction.pdf.drawing import Bounds, address_of

_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.I)
_SLANTED = re.compile(r"italic|oblique|cursief", re.I)
_ITALIC_FLAG = 1 << 6  # font descriptor flags, ISO 32000 table 121


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
        if not self.turns and left <= right and bottom <= top:  # nearly all pages; asked for every run of letters
            return left - self.x, self.height - (top - self.y), right - self.x, self.height - (bottom - self.y)
        (x0, y0), (x1, y1) = self.shown(left, bottom), self.shown(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


class Glyphs:
    """The characters of one open text page; `text` has exactly one code unit for each of pdfium's characters.

    Each question is a call into pdfium that costs more than its answer, so what holds for a run is asked once a run.
    """

    def __init__(self, textpage: pypdfium2.PdfTextPage, sheet: pypdfium2.PdfPage) -> None:
        self._textpage = textpage
        self._raw = textpage.raw
        self._styles: dict[bytes, tuple[bool, bool]] = {}
        self._numbers = tuple(ctypes.c_double() for _ in range(4))
        self._rectangle, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._name, self._flags = ctypes.create_string_buffer(128), ctypes.c_int()
        self.text = self._read()
        self.hidden = 0  # characters
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

    def hide(self, places: Iterable[int]) -> None:
        """Takes these characters out of the text: a line ends where they stand."""
        places = frozenset(places)
        if not places:
            return
        self.hidden += len(places)
        characters = list(self.text)
        for at in places:
            characters[at] = "\n"
        self.text = "".join(characters)

    def object_of(self, at: int) -> int | None:
        """The address of the text object that the character belongs to; null for what pdfium made up."""
        drawn = pdfium.FPDFText_GetTextObject(self._raw, at)
        return address_of(drawn) if drawn else None

    def bounds(self, at: int) -> Bounds | None:
        """As `loose_box`, in the page's own coordinates."""
        box = self._rectangle
        if not pdfium.FPDFText_GetLooseCharBox(self._raw, at, box):
            return None
        return box.left, box.bottom, box.right, box.top

    def ink(self, at: int) -> Bounds | None:
        """The box around what is printed of the character, in the page's own coordinates."""
        left, right, bottom, top = self._numbers
        if not pdfium.FPDFText_GetCharBox(self._raw, at, left, right, bottom, top):
            return None
        return left.value, bottom.value, right.value, top.value

    def boxes(self, start: int, end: int) -> list[Box]:
        """The boxes of the runs from `start` to `end`: a run is what one operator of the page prints."""
        raw, get, shown = self._raw, pdfium.FPDFText_GetRect, self.place.shown_box
        left, top, right, bottom = self._numbers
        return [
            shown(left.value, bottom.value, right.value, top.value)
            for at in range(pdfium.FPDFText_CountRects(raw, start, end - start))
            if get(raw, at, left, top, right, bottom)
        ]

    def loose_box(self, at: int) -> Box | None:
        """The advance width of the character; the plain box is tight around its ink and misleads."""
        box = self._rectangle
        if not pdfium.FPDFText_GetLooseCharBox(self._raw, at, box):
            return None
        return self.place.shown_box(box.left, box.bottom, box.right, box.top)

    def size(self, at: int) -> float:
        """Font size in points as shown: what the text operator says times what the matrix makes of it."""
        matrix = self._matrix
        if not pdfium.FPDFText_GetMatrix(self._raw, at, matrix):
            return 0.0
        return round(float(pdfium.FPDFText_GetFontSize(self._raw, at)) * math.hypot(matrix.c, matrix.d), 2)

    def baseline(self, at: int) -> float:
        x, y, _, _ = self._numbers
        pdfium.FPDFText_GetCharOrigin(self._raw, at, x, y)
        return round(self.place.shown(x.value, y.value)[1], 2)

    def is_off_page(self, at: int) -> bool:
        width, height = self.place.size
        box = self.loose_box(at)
        return box is not None and not (0 <= (box[0] + box[2]) / 2 <= width and 0 <= (box[1] + box[3]) / 2 <= height)

    def invented_spaces(self, start: int, end: int) -> list[int]:
        """Where between `start` and `end` pdfium made up a space between letters that touch.

        In letter-spaced print of 6.75 pt it reads `I E NW/BSK-2023` where `IENW/BSK-2023` stands.
        """
        text, raw, is_generated = self.text, self._raw, pdfium.FPDFText_IsGenerated
        found, at = [], start
        while (at := text.find(" ", at + 1, end - 1)) > 0:
            if is_generated(raw, at) == 1:
                before, after = self.loose_box(at - 1), self.loose_box(at + 1)
                if before and after and -1 < after[0] - before[2] < 0.13 * self.size(at - 1):
                    found.append(at)
        return found

    def style(self, at: int) -> tuple[bool, bool]:
        """Whether the font is bold, and whether it is slanted."""
        pdfium.FPDFText_GetFontInfo(self._raw, at, self._name, 128, self._flags)
        name = self._name.value
        known = self._styles.get(name)
        if known is None:
            font = name.decode("utf-8", "replace")
            known = (bool(_BOLD.search(font)), bool(_SLANTED.search(font)) or bool(self._flags.value & _ITALIC_FLAG))
            self._styles[name] = known
        return known
