"""Finds text that a reader of the page cannot see: it is no part of the letter, whoever put it there.

Suspicion is cheap and asked for every page; only a suspect page is rendered and looked at: what does show stays.
"""

import ctypes
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial

import pypdfium2
import pypdfium2.raw as pdfium

from correspondence.extraction.pdf import calls
from correspondence.extraction.pdf.calls import Answers
from correspondence.extraction.pdf.covers import Cover, covers_of, is_scan
from correspondence.extraction.pdf.drawing import Bounds, Drawing, Drawn, bounds_of
from correspondence.extraction.pdf.glyphs import Glyphs
from correspondence.extraction.pdf.looking import Look

_PALE = 240  # of 255 in each colour: near enough to the white of paper
_CLEAR = 16  # of 255: less ink than this does not show
_INVISIBLE = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
_STROKED = (pdfium.FPDF_TEXTRENDERMODE_STROKE, pdfium.FPDF_TEXTRENDERMODE_STROKE_CLIP)
_BACKGROUND = 0.65  # of the place of a letter: as much of its own colour is what it stands on
_DEEP = 0.4  # of the height of a text: less is a box that touches it
_AROUND = 2.0  # points: more than is looked at around a letter
_WORD = re.compile(r"\S+")
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
    by_text: defaultdict[int, list[int]] = defaultdict(list)
    for at, text in glyphs.objects():
        if text in suspects:
            by_text[text].append(at)
    judge = _Judge(sheet, glyphs, [at for places in by_text.values() for at in places])
    hidden = {at for text, places in by_text.items() for at in judge.hidden(places, suspects[text])}
    return frozenset(hidden | _rest_of_words(glyphs.text, hidden))


def _rest_of_words(text: str, hidden: set[int]) -> set[int]:
    """What stands out of a word that is mostly hidden: a stroke over a name leaves the tips of its letters."""
    rest: set[int] = set()
    for match in _WORD.finditer(text) if hidden else ():
        word = range(*match.span())
        unseen = sum(at in hidden for at in word)
        if 2 * unseen >= len(word) > unseen:
            rest.update(word)
    return rest


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


_COLOUR = Answers(ctypes.c_uint, 4)


def _suspects(drawing: Drawing, covers: list[Cover], *, has_hidden_layers: bool) -> dict[int, _Suspect]:
    """The suspect texts by the address of their object."""
    suspects: defaultdict[int, _Suspect] = defaultdict(_Suspect)
    mode_of, fill_of, stroke_of = calls.text_render_mode, calls.fill_colour, calls.stroke_colour
    places, view = _COLOUR.places, _COLOUR.view
    last = max((cover.order for cover in covers), default=-1)
    colours = {cover.colour for cover in covers}
    for text in drawing.texts:  # most are let go after two questions
        raw, order, _ = text
        mode = mode_of(raw)
        if mode in _STROKED:
            stroke_of(raw, *places)
        elif not fill_of(raw, *places):
            continue  # a pattern
        red, green, blue, alpha = view
        if mode in _INVISIBLE or alpha < _CLEAR:
            suspects[raw].is_invisible = True
        elif red >= _PALE and green >= _PALE and blue >= _PALE:
            suspects[raw].grey = _grey(red, green, blue)
        if has_hidden_layers:
            suspects[raw].is_layered = True
        if order < last or (red, green, blue) in colours:
            _hold_against(suspects, text, covers, (red, green, blue))
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
    least = _DEEP * (top - bottom)
    for cover in near:
        x0, y0, x1, y1 = cover.bounds
        if x1 - left <= 1 or right - x0 <= 1 or right - left <= 1:
            continue
        if min(y1, top) - max(y0, bottom) > least:
            if cover.order > text.order:
                suspects[text.raw].covers.append(cover)
            else:
                suspects[text.raw].grey = _grey(*colour)


class _Judge:
    """Decides about suspect texts by what the page shows; `places` are those of all that may be asked about."""

    def __init__(self, sheet: pypdfium2.PdfPage, glyphs: Glyphs, places: list[int]) -> None:
        self._sheet, self._glyphs, self._places = sheet, glyphs, places
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
            self._look = Look(self._sheet, self._part())
        return self._look

    def _part(self) -> Bounds:
        """The part of the page in which they stand, with what is around a letter."""
        boxes = [box for at in self._places for box in (self._glyphs.bounds(at), self._glyphs.ink(at)) if box]
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        return min(lefts) - _AROUND, min(bottoms) - _AROUND, max(rights) + _AROUND, max(tops) + _AROUND


def _grey(red: int, green: int, blue: int) -> int:
    """As a grey picture shows the colour."""
    return round(0.299 * red + 0.587 * green + 0.114 * blue)
