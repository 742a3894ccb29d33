"""Finds text that a reader of the page cannot see: it is no part of the letter, whoever put it there.

Suspicion is cheap and asked for every page; only a suspect page is rendered and looked at: what does show stays.
"""

import ctypes
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial

import pypdfium2
import pypdfium2.raw as pdfium

from correspondence.extraction.pdf.covers import Cover, covers_of, is_scan
from correspondence.extraction.pdf.drawing import Drawing, Drawn, address_of, bounds_of
from correspondence.extraction.pdf.glyphs import Glyphs
from correspondence.extraction.pdf.looking import Look

_PALE = 240  # of 255 in each colour: near enough to the white of paper
_CLEAR = 16  # of 255: less ink than this does not show
_INVISIBLE = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
_STROKED = (pdfium.FPDF_TEXTRENDERMODE_STROKE, pdfium.FPDF_TEXTRENDERMODE_STROKE_CLIP)
_BACKGROUND = 0.65  # of the place of a letter: as much of its own colour is what it stands on
_DEEP = 0.4  # of the height of a text: less is a box that touches it
_MOST = 0.6  # of the letters of one text

Test = Callable[[int], bool]
"""Whether the character at this place is hidden."""


def hidden_places(
    sheet: pypdfium2.PdfPage, drawing: Drawing, glyphs: Glyphs, *, has_hidden_layers: bool
) -> frozenset[int]:
    """The places in the text of the page of characters that are not to be seen."""
    covers = covers_of(sheet, drawing)
    suspects = _suspects(drawing, covers, has_hidden_layers=has_hidden_layers)
    if not suspects:
        return frozenset()
    judge = _Judge(sheet, glyphs)
    by_text: defaultdict[int, list[int]] = defaultdict(list)
    for at, character in enumerate(glyphs.text):
        if not character.isspace() and (text := glyphs.object_of(at)) in suspects:
            by_text[text].append(at)
    return frozenset(at for text, places in by_text.items() for at in judge.hidden(places, suspects[text]))


class _Suspect:
    """What is held against one text."""

    __slots__ = ("covers", "grey", "is_invisible", "is_layered")

    def __init__(self) -> None:
        self.is_invisible = False
        self.is_layered = False
        self.grey: int | None = None
        self.covers: list[Cover] = []

    @property
    def is_held(self) -> bool:
        return bool(self.is_invisible or self.is_layered or self.grey is not None or self.covers)


def _suspects(drawing: Drawing, covers: list[Cover], *, has_hidden_layers: bool) -> dict[int, _Suspect]:
    """The suspect texts by the address of their object."""
    suspects: defaultdict[int, _Suspect] = defaultdict(_Suspect)
    mode_of, colour_of = pdfium.FPDFTextObj_GetTextRenderMode, pdfium.FPDFPageObj_GetFillColor
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    last = max((cover.order for cover in covers), default=-1)
    colours = {cover.colour for cover in covers}
    for text in drawing.texts:  # most are let go after two questions
        raw, order, _ = text
        mode = mode_of(raw)
        if mode in _STROKED:
            pdfium.FPDFPageObj_GetStrokeColor(raw, red, green, blue, alpha)
        elif not colour_of(raw, red, green, blue, alpha):
            continue  # a pattern
        colour = red.value, green.value, blue.value
        if mode in _INVISIBLE or alpha.value < _CLEAR:
            suspects[address_of(raw)].is_invisible = True
        elif colour[0] >= _PALE and colour[1] >= _PALE and colour[2] >= _PALE:
            suspects[address_of(raw)].grey = _grey(*colour)
        if has_hidden_layers:
            suspects[address_of(raw)].is_layered = True
        if order < last or colour in colours:
            _hold_against(suspects, text, covers, colour)
    if suspects and is_scan(drawing):
        for suspect in suspects.values():  # the layer of text that a scanner puts over or under its picture
            suspect.is_invisible, suspect.grey = False, None
    return {text: suspect for text, suspect in suspects.items() if suspect.is_held}


def _hold_against(
    suspects: defaultdict[int, _Suspect], text: Drawn, covers: list[Cover], colour: tuple[int, int, int]
) -> None:
    """A filled area over the text covers it; one of the text's own colour below it swallows it."""
    near = [cover for cover in covers if cover.order > text.order or cover.colour == colour]
    left, bottom, right, top = bounds_of(text) if near else (0.0, 0.0, 0.0, 0.0)
    for cover in near:
        x0, y0, x1, y1 = cover.bounds
        if min(x1, right) - max(x0, left) > 1 and min(y1, top) - max(y0, bottom) > _DEEP * (top - bottom):
            if cover.order > text.order:
                suspects[address_of(text.raw)].covers.append(cover)
            else:
                suspects[address_of(text.raw)].grey = _grey(*colour)


class _Judge:
    """Decides about suspect texts by what the page shows."""

    def __init__(self, sheet: pypdfium2.PdfPage, glyphs: Glyphs) -> None:
        self._sheet, self._glyphs = sheet, glyphs
        self._look: Look | None = None

    def hidden(self, places: list[int], suspect: _Suspect) -> Iterator[int]:
        """Those of the places of one text that are hidden: by a cover each for itself, else the text as a whole."""
        if (
            suspect.is_invisible
            or (suspect.is_layered and self._mostly(places, self._shows_nothing))
            or (suspect.grey is not None and self._mostly(places, partial(self._is_background, suspect.grey)))
        ):
            yield from places
        elif suspect.covers:
            yield from (at for at in places if any(self._is_covered(cover, at) for cover in suspect.covers))

    def _mostly(self, places: list[int], test: Test) -> bool:
        return sum(map(test, places)) >= _MOST * len(places)

    def _shows_nothing(self, at: int) -> bool:
        bounds = self._glyphs.bounds(at)
        return bounds is not None and self._seen().is_even(bounds)

    def _is_background(self, grey: int, at: int) -> bool:
        bounds = self._glyphs.bounds(at)
        return bounds is not None and self._seen().share(bounds, grey) >= _BACKGROUND

    def _is_covered(self, cover: Cover, at: int) -> bool:
        bounds = self._glyphs.ink(at)
        within = cover.most_of(bounds) if bounds else None
        return within is not None and self._seen().is_even(within)

    def _seen(self) -> Look:
        if self._look is None:
            self._look = Look(self._sheet)
        return self._look


def _grey(red: int, green: int, blue: int) -> int:
    """As a grey picture shows the colour."""
    return round(0.299 * red + 0.587 * green + 0.114 * blue)
