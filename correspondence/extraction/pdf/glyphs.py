"""Asks pdfium about single characters of a page, in the coordinates of the page as it is shown."""

import ctypes
import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import repeat

import pypdfium2
import pypdfium2.raw as pdfium

from correspondence.extraction.letter import Box
from correspondence.extraction.pdf import calls
from correspondence.extraction.pdf.calls import Answers, handle
from correspondence.extraction.pdf.drawing import Bounds
from correspondence.extraction.pdf.place import Place

_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.I)
_SPACE = re.compile(" ")
_SLANTED = re.compile(r"italic|oblique|cursief", re.I)
_ITALIC_FLAG = 1 << 6  # font descriptor flags, ISO 32000 table 121


class Glyphs:
    """The characters of one open text page; `text` has exactly one code unit for each of pdfium's characters.

    Each question is a call into pdfium that costs more than its answer, so what holds for a run is asked once a run.
    """

    def __init__(self, textpage: pypdfium2.PdfTextPage, sheet: pypdfium2.PdfPage) -> None:
        self._textpage = textpage
        self._page = handle(textpage.raw)
        self._styles: dict[bytes, tuple[bool, bool]] = {}
        self._doubles, self._floats = Answers(ctypes.c_double, 4), Answers(ctypes.c_float, 6)
        self._name, self._flags = ctypes.create_string_buffer(128), ctypes.c_int()
        self._font = ctypes.addressof(self._name), 128, ctypes.addressof(self._flags)
        self.text = self._read()
        self.hidden = 0  # characters
        self.place = Place.of(sheet, self._turns())
        self._shown_box = self.place.shower()

    def _turns(self) -> int:
        """The quarter turns to the right after which most letters stand upright; a page may be shown on its side."""
        letters = [at for at in range(0, len(self.text), max(1, len(self.text) // 40)) if self.text[at].isalpha()]
        angles = Counter(round(calls.char_angle(self._page, at) / (math.pi / 2)) % 4 for at in letters)
        return -angles.most_common(1)[0][0] % 4 if angles else 0

    def _read(self) -> str:
        count = self._textpage.count_chars()
        text: str = self._textpage.get_text_range()
        if len(text) != count:  # unmapped characters or pairs of surrogates: take them one by one
            text = "".join(chr(pdfium.FPDFText_GetUnicode(self._textpage.raw, at) or 0xFFFD) for at in range(count))
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

    def objects(self) -> Iterator[tuple[int, int]]:
        """The places of all that is printed, each with the address of the text object it belongs to."""
        page, object_of = self._page, calls.char_text_object
        for at, character in enumerate(self.text):
            if not character.isspace() and (text := object_of(page, at)):  # none has what pdfium made up
                yield at, text

    def bounds(self, at: int) -> Bounds | None:
        """As `loose_box`, in the page's own coordinates."""
        if not calls.loose_char_box(self._page, at, self._floats.places[0]):
            return None
        left, top, right, bottom, _, _ = self._floats.view
        return left, bottom, right, top

    def ink(self, at: int) -> Bounds | None:
        """The box around what is printed of the character, in the page's own coordinates."""
        if not calls.char_box(self._page, at, *self._doubles.places):
            return None
        left, right, bottom, top = self._doubles.view
        return left, bottom, right, top

    def boxes(self, start: int, end: int) -> list[Box]:
        """The boxes of the runs from `start` to `end`: a run is what one operator of the page prints."""
        page, get, shown, view = self._page, calls.rect, self._shown_box, self._doubles.view
        to_left, to_top, to_right, to_bottom = self._doubles.places
        boxes = []
        for at in range(calls.count_rects(page, start, end - start)):
            if get(page, at, to_left, to_top, to_right, to_bottom):
                left, top, right, bottom = view
                boxes.append(shown(left, bottom, right, top))
        return boxes

    def loose_box(self, at: int) -> Box | None:
        """The advance width of the character; the plain box is tight around its ink and misleads."""
        if not calls.loose_char_box(self._page, at, self._floats.places[0]):
            return None
        left, top, right, bottom, _, _ = self._floats.view
        return self._shown_box(left, bottom, right, top)

    def size(self, at: int) -> float:
        """Font size in points as shown: what the text operator says times what the matrix makes of it."""
        if not calls.text_matrix(self._page, at, self._floats.places[0]):
            return 0.0
        _, _, c, d, _, _ = self._floats.view
        size: float = calls.font_size(self._page, at)
        return round(size * math.hypot(c, d), 2)

    def baseline(self, at: int) -> float:
        calls.char_origin(self._page, at, *self._doubles.places[:2])
        x, y, _, _ = self._doubles.view
        return round(self.place.shown(x, y)[1], 2)

    def is_off_page(self, at: int) -> bool:
        width, height = self.place.size
        box = self.loose_box(at)
        return box is not None and not (0 <= (box[0] + box[2]) / 2 <= width and 0 <= (box[1] + box[3]) / 2 <= height)

    def invented_spaces(self, start: int, end: int) -> list[int]:
        """Where between `start` and `end` pdfium made up a space between letters that touch.

        In letter-spaced print of 6.75 pt it reads `I E NW/BSK-2023` where `IENW/BSK-2023` stands.
        """
        made_up = self._made_up
        found = made_up[bisect_right(made_up, start) : bisect_left(made_up, end - 1)]
        return [at for at in found if self._touch(at - 1, at + 1)]

    @cached_property
    def _made_up(self) -> list[int]:
        """All spaces of the page that no operator printed."""
        spaces = [match.start() for match in _SPACE.finditer(self.text)]
        answers = map(calls.is_generated, repeat(self._page), spaces)
        return [at for at, answer in zip(spaces, answers, strict=True) if answer == 1]

    def _touch(self, at: int, after: int) -> bool:
        """Whether there is no room for a space between two characters."""
        one, other = self.loose_box(at), self.loose_box(after)
        if one is None or other is None:
            return False
        gap = other[0] - one[2]
        return -1 < gap < 0.25 * (one[3] - one[1]) and gap < 0.13 * self.size(at)  # the box is near at hand

    def style(self, at: int) -> tuple[bool, bool]:
        """Whether the font is bold, and whether it is slanted."""
        calls.font_info(self._page, at, *self._font)
        name = self._name.value
        known = self._styles.get(name)
        if known is None:
            font = name.decode("utf-8", "replace")
            known = (bool(_BOLD.search(font)), bool(_SLANTED.search(font)) or bool(self._flags.value & _ITALIC_FLAG))
            self._styles[name] = known
        return known
