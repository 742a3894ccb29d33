"""Turns a page of pdfium into lines: its own line runs, cut where columns meet and healed where it invents spaces."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from correspondence.extraction.cleaning import clean_text
from correspondence.extraction.letter import Box
from correspondence.extraction.pages import Line
from correspondence.extraction.pdf.glyphs import Glyphs

_HYPHEN_AT_END = "\ufffe"  # pdfium's sign for a hyphen that ends a line; it then leaves out the line end itself
_SOFT_HYPHEN = "\u00ad"
_LINE = re.compile(r"[^\r\n\ufffe]+\ufffe?|\ufffe")
_HAS_LETTER = re.compile(r"[^\W_]")
_WORD = re.compile(r"\S+")
_BACK = -5.0  # points: a jump back is wider than any letter that can be read
_GLUED_DIGITS = re.compile(r"(?<=\S)\d{1,3}(?!\d)")
_SMALLEST = 2.0  # points: what is smaller cannot be read
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class _Run(NamedTuple):
    """Characters `start` to `end` of the page's text, which stand in one line, with the boxes they print in."""

    start: int
    end: int
    boxes: list[Box]


def lines_of(glyphs: Glyphs, number: int, *, is_scan: bool = False) -> tuple[Line, ...]:
    """The lines of page `number` in the order of its content, turned so that they run from left to right.

    Of a scan the sizes of letters are guesses: none is too small.
    """
    runs = (part for run in _seen(glyphs, 0.0 if is_scan else _SMALLEST) for part in _cut(glyphs, run))
    return tuple(line for run in runs if (line := _line(glyphs, run, number)))


def _seen(glyphs: Glyphs, smallest: float) -> Iterator[_Run]:
    """The lines of pdfium without what stands off the page or is too small to read."""
    size = glyphs.place.size
    for match in _LINE.finditer(glyphs.text):
        start, end = match.span()
        run = _Run(start, end, glyphs.boxes(start, end))
        if places := _unseen(glyphs, run, smallest, size):
            glyphs.hide(places)
            for part in _LINE.finditer(glyphs.text, start, end):
                yield _Run(*part.span(), glyphs.boxes(*part.span()))
        else:
            yield run


def _unseen(glyphs: Glyphs, run: _Run, smallest: float, size: tuple[float, float]) -> list[int]:
    """The places of what is off the page or too small; only a line that is partly flat or off is gone through."""
    width, height = size
    is_off = is_flat = False
    for x0, y0, x1, y1 in run.boxes:
        if x0 < 0 or y0 < 0 or x1 > width or y1 > height:
            is_off = True
        if y1 - y0 < smallest:  # dashes and points are flat as well
            is_flat = True
    if not (is_off or is_flat):
        return []
    found: list[int] = []
    for match in _WORD.finditer(glyphs.text, run.start, run.end):
        word = range(*match.span())
        if is_off:
            found += (at for at in word if glyphs.is_off_page(at))
        if is_flat and _HAS_LETTER.search(match.group()) and 0 < glyphs.size(word[0]) < smallest:
            found += word
    return sorted(set(found))


def _line(glyphs: Glyphs, run: _Run, number: int) -> Line | None:
    printed = glyphs.text[run.start : run.end]
    if not run.boxes or printed.isspace():
        return None
    middle = _middle(printed, run)
    size, baseline = glyphs.size(middle), glyphs.baseline(middle)
    text = printed
    invented = glyphs.invented_spaces(run.start, run.end)
    is_even = len(run.boxes) == 1  # one operator prints one font in one size
    if invented or not is_even:
        text = _healed(glyphs, run, invented, size, baseline)
    if not (text.isascii() and text.isprintable()):  # what is both is clean
        text = clean_text(text.replace(_HYPHEN_AT_END, "-").replace(_SOFT_HYPHEN, "-")).text
    text = _struck_once(" ".join(text.split()))
    if not text:
        return None
    bold, slanted = glyphs.style(middle)
    if (bold or slanted) and not is_even:
        bold, slanted = _throughout(glyphs, run, (bold, slanted))
    return Line(
        text=text, page=number, box=_around(run.boxes), baseline=baseline, size=size, bold=bold, slanted=slanted
    )


def _around(boxes: list[Box]) -> Box:
    """The box around all of them, with the one decimal that evidence keeps."""
    if len(boxes) == 1:
        x0, y0, x1, y1 = boxes[0]
        return round(x0, 1), round(y0, 1), round(x1, 1), round(y1, 1)
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return round(min(lefts), 1), round(min(tops), 1), round(max(rights), 1), round(max(bottoms), 1)


def _cut(glyphs: Glyphs, run: _Run) -> Iterator[_Run]:
    """The run, in parts where it jumps: to the margin column, or back to the left."""
    gaps = [after[0] - before[2] for before, after in pairwise(run.boxes)]
    if not gaps or (max(gaps) <= 8 and min(gaps) >= _BACK):
        yield run
        return
    text, start = glyphs.text, run.start
    if min(gaps) < _BACK:
        places: Iterable[tuple[int, int]] = ((at, at + 1) for at in range(start, run.end) if not text[at].isspace())
    else:  # forwards it jumps between words only
        places = (match.span() for match in _WORD.finditer(text, start, run.end))
    last, before = 0, None
    for first, end in places:
        here = glyphs.loose_box(first)
        if here is None:
            continue
        if before and _is_wide(before, here) and _jumps(glyphs, (last, before), (first, here)):
            yield _Run(start, first, glyphs.boxes(start, first))
            start = first
        last = end - 1
        before = here if first == last else glyphs.loose_box(last) or here
    yield run if start == run.start else _Run(start, run.end, glyphs.boxes(start, run.end))


def _is_wide(before: Box, here: Box) -> bool:
    """Whether the space may be a column's, whatever the size is: a letter's box is never twice as high as that."""
    gap, height = here[0] - before[2], here[3] - here[1]
    return not -0.75 * height <= gap <= 0.45 * height


def _jumps(glyphs: Glyphs, before: tuple[int, Box], here: tuple[int, Box]) -> bool:
    """Whether the space between two characters is a column's: wide, or less wide with another size behind it."""
    gap = here[1][0] - before[1][2]
    size = glyphs.size(here[0])
    if -1.5 * size <= gap <= 0.9 * size:
        return False
    sizes = glyphs.size(before[0]), size
    em = max(*sizes, 1.0)
    changes = max(sizes) > 1.15 * min(sizes)
    return gap > 3 * em or gap < -1.5 * em or (changes and gap > 0.9 * em)


def _healed(glyphs: Glyphs, run: _Run, invented: list[int], size: float, baseline: float) -> str:
    """The text without the spaces that pdfium made up between letters that touch.

    The marks of notes become superscripts, as printed: `jl.³`, never `jl.3`.
    """
    characters = list(glyphs.text[run.start : run.end])
    for at in invented:
        characters[at - run.start] = ""
    for match in _GLUED_DIGITS.finditer(glyphs.text, run.start + 1, run.end):
        if glyphs.text[run.start : match.start()].strip().isdigit():
            continue  # the mark that a note begins with
        for at in range(match.start(), match.end()):
            if glyphs.size(at) < 0.8 * size and glyphs.baseline(at) < baseline - 0.05 * size:  # lower: CO2
                characters[at - run.start] = characters[at - run.start].translate(_SUPERSCRIPTS)
    return "".join(characters)


def _struck_once(text: str) -> str:
    """Words that are printed twice on one spot to look bold, once."""
    half = len(text) // 2
    return text[:half] if half > 3 and text[:half] == text[half:] and not text.isdigit() else text


def _middle(printed: str, run: _Run) -> int:
    """The place of a character that stands for the line: not the raised mark it may begin or end with."""
    middle = (run.start + run.end) // 2 - run.start
    if not printed[middle : middle + 1].isalpha():
        order = (*range(middle, len(printed)), *range(middle, -1, -1))
        letters = (at for at in order if printed[at].isalpha())
        middle = next(letters, next((at for at in order if printed[at].isalnum()), middle))
    return run.start + middle


def _throughout(glyphs: Glyphs, run: _Run, style: tuple[bool, bool]) -> tuple[bool, bool]:
    letters = [at for at in range(run.start, run.end) if glyphs.text[at].isalnum()]
    ends = [glyphs.style(at) for at in (letters[0], letters[-1])] if letters else []
    return style[0] and all(end[0] for end in ends), style[1] and all(end[1] for end in ends)
