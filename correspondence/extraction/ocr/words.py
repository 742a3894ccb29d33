"""The words that Tesseract saw on a page, in points from its top left, set straight where the page lies askew."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from correspondence.extraction.cleaning import clean_text
from correspondence.extraction.letter import Box
from correspondence.extraction.ocr.picture import Picture

# Heights over the baseline and depth below it, as shares of the font size: those of Verdana, the letter of the
# Rijkshuisstijl; Arial and Times differ by a few hundredths.
TALL, CAPITAL, FLAT, HANG = 0.77, 0.74, 0.56, 0.21
_TALL = frozenset("bdfhklij")
_CAPITAL = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_FLAT = frozenset("acemnorsuvwxzgpqy.,:;-")
_BEYOND = frozenset("()[]{}/\\|$§")  # taller and deeper than letters
_HANGING = frozenset("gjpqyçQ,;()[]{}|/\\@$§_„‚")
_WIDE = 100.0  # points: a shorter line says little about how the page lies
_STRAIGHT = 0.0007  # rise over run: half a point over the width of the text


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """`sureness` is Tesseract's confidence, 0 to 100; `line` its number for the printed line; `ink` as in `Picture`."""

    text: str
    box: Box
    sureness: float
    line: tuple[str, ...]
    ink: float = 0.0

    @property
    def is_seen(self) -> bool:
        """Whether it holds a letter or a figure: a stroke alone may be dirt or a rule."""
        return any(map(str.isalnum, self.text))

    @property
    def baseline(self) -> float | None:
        """The foot of the word, where no letter reaches below the line."""
        return self.box[3] if self.is_seen and not _HANGING & set(self.text) else None

    @property
    def height(self) -> float | None:
        """How high it stands over the baseline as a share of the font size; null where its letters do not tell."""
        letters = set(self.text)
        if letters & _BEYOND:
            return None
        if letters & _TALL:
            return TALL
        if letters & _CAPITAL:
            return CAPITAL
        return FLAT if self.is_seen and letters <= _FLAT else None

    @property
    def hang(self) -> float:
        """How far it may reach below the baseline, as a share of the font size."""
        return HANG if _HANGING & set(self.text) else 0.0


def words_of(rows: Iterable[Sequence[str]], picture: Picture) -> list[Word]:
    """The words of Tesseract's TSV rows, line by line; boxes are those of the page set straight."""
    words = []
    for row in rows:
        text = clean_text(row[11]).text.strip()
        if text:
            left, top, width, height = map(int, row[6:10])
            x0, y0, x1, y1 = (side / picture.scale for side in (left, top, left + width, top + height))
            ink = picture.ink(left, top, width, height)
            words.append(Word(text=text, box=(x0, y0, x1, y1), sureness=float(row[10]), line=tuple(row[2:5]), ink=ink))
    rise = _rise(words)
    return [_set_straight(word, rise, picture) for word in words] if abs(rise) > _STRAIGHT else words


def _rise(words: list[Word]) -> float:
    """How far the lines go down for each point to the right: what most of the text says."""
    rises: list[tuple[float, float]] = []
    for _, line in groupby(words, key=lambda word: word.line):
        feet = [word for word in line if word.baseline is not None]
        run = feet[-1].box[0] - feet[0].box[0] if feet else 0.0
        if run > _WIDE:
            rises.append(((feet[-1].box[3] - feet[0].box[3]) / run, run))
    return weighted_median(rises) if rises else 0.0


def _set_straight(word: Word, rise: float, picture: Picture) -> Word:
    """The word where it would stand if the page were turned back around its middle; its own box keeps its size."""
    turn = math.atan(rise)
    x0, y0, x1, y1 = word.box
    middle_x, middle_y = picture.width / picture.scale / 2, picture.height / picture.scale / 2
    from_x, from_y = (x0 + x1) / 2 - middle_x, (y0 + y1) / 2 - middle_y
    x = from_x * math.cos(turn) + from_y * math.sin(turn) + middle_x
    y = from_y * math.cos(turn) - from_x * math.sin(turn) + middle_y
    across = (x1 - x0) / 2
    down = max((y1 - y0) / 2 - abs(rise) * across, (y1 - y0) / 4)  # a tilted word's box is too high
    return replace(word, box=(x - across, y - down, x + across, y + down))


def weighted_median(values: Iterable[tuple[float, float]]) -> float:
    """The value, of pairs of value and weight, on either side of which half of the weight lies."""
    ordered = sorted(values)
    half, passed = sum(weight for _, weight in ordered) / 2, 0.0
    for value, weight in ordered:
        passed += weight
        if passed >= half:
            return value
    return 0.0
