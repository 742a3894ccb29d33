"""Turns a page of pdfium into lines: its own line runs, cut where columns meet and healed where it invents spaces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2

from correspondence.extraction.cleaning import clean_text
from correspondence.extraction.glyphs import Glyphs
from correspondence.extraction.letter import Box
from correspondence.extraction.pages import Line, Page

_HYPHEN_AT_END = "\ufffe"  # pdfium's sign for a hyphen that ends a line; it then leaves out the line end itself
_SOFT_HYPHEN = "\u00ad"
_LINE = re.compile(r"[^\r\n\ufffe]+\ufffe?|\ufffe")
_GLUED_DIGITS = re.compile(r"(?<=\S)\d{1,3}(?!\d)")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class _Run:
    """Characters `start` to `end` of the page's text, which stand in one line."""

    start: int
    end: int


def page_of(sheet: pypdfium2.PdfPage, number: int) -> Page:
    """The page with its lines in the order of its content, turned so that they run from left to right."""
    textpage = sheet.get_textpage()
    try:
        glyphs = Glyphs(textpage, sheet)
        lines = (
            _line(glyphs, run, number)
            for match in _LINE.finditer(glyphs.text)
            for run in _cut(glyphs, _Run(match.start(), match.end()))
        )
        width, height = glyphs.place.size
        return Page(
            number=number,
            lines=tuple(line for line in lines if line),
            width=width,
            height=height,
            turn=(sheet.get_rotation() // 90 - glyphs.place.turns) % 4,
        )
    finally:
        textpage.close()


def _line(glyphs: Glyphs, run: _Run, number: int) -> Line | None:
    printed = glyphs.text[run.start : run.end]
    if not printed.strip():
        return None
    middle = _middle(glyphs.text, run)
    size = glyphs.size(middle)
    text = _with_raised_digits(glyphs, run, _without_invented_spaces(glyphs, run), middle)
    text = clean_text(text.replace(_HYPHEN_AT_END, "-").replace(_SOFT_HYPHEN, "-")).text
    text = _struck_once(" ".join(text.split()))
    box = glyphs.box(run.start, run.end)
    if not text or box is None:
        return None
    bold, slanted = glyphs.style(middle)
    if bold or slanted:
        bold, slanted = _throughout(glyphs, run, (bold, slanted))
    return Line(
        text=text, page=number, box=box, baseline=glyphs.baseline(middle), size=size, bold=bold, slanted=slanted
    )


def _cut(glyphs: Glyphs, run: _Run) -> Iterator[_Run]:
    """The run, in parts where it jumps: to the margin column, or back to the left."""
    if not any(gap > 8 or gap < -2 for gap in glyphs.gaps(run.start, run.end)):
        yield run
        return
    start, before = run.start, None
    for at in range(run.start, run.end):
        if glyphs.text[at].isspace() or (here := glyphs.loose_box(at)) is None:
            continue
        size = glyphs.size(at)
        if before and _jumps(before, here, size):
            yield _Run(start, at)
            start = at
        before = (here, size)
    yield _Run(start, run.end)


def _jumps(before: tuple[Box, float], here: Box, size: float) -> bool:
    """Whether the space between two characters is a column's: wide, or less wide with another size behind it."""
    box, before_size = before
    gap, em = here[0] - box[2], max(size, before_size, 1.0)
    changes = max(size, before_size) > 1.15 * min(size, before_size)
    return gap > 3 * em or gap < -1.5 * em or (changes and gap > 0.9 * em)


def _without_invented_spaces(glyphs: Glyphs, run: _Run) -> list[str]:
    """The characters of the run; a space that pdfium made up between letters that touch becomes nothing.

    In letter-spaced print of 6.75 pt it reads `I E NW/BSK-2023` where `IENW/BSK-2023` stands.
    """
    characters = list(glyphs.text[run.start : run.end])
    for at in range(run.start + 1, run.end - 1):
        if glyphs.text[at] == " " and glyphs.is_generated(at):
            before, after = glyphs.loose_box(at - 1), glyphs.loose_box(at + 1)
            if before and after and -1 < after[0] - before[2] < 0.13 * glyphs.size(at - 1):
                characters[at - run.start] = ""
    return characters


def _with_raised_digits(glyphs: Glyphs, run: _Run, characters: list[str], middle: int) -> str:
    """The text with the marks of notes as superscripts, as printed: `jl.³`, never `jl.3`."""
    size, baseline = glyphs.size(middle), glyphs.baseline(middle)
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


def _middle(text: str, run: _Run) -> int:
    """The place of a character that stands for the line: not the raised mark it may begin or end with."""
    middle = (run.start + run.end) // 2
    order = (*range(middle, run.end), *range(middle, run.start - 1, -1))
    return next((at for at in order if text[at].isalpha()), next((at for at in order if text[at].isalnum()), middle))


def _throughout(glyphs: Glyphs, run: _Run, style: tuple[bool, bool]) -> tuple[bool, bool]:
    letters = [at for at in range(run.start, run.end) if glyphs.text[at].isalnum()]
    ends = [glyphs.style(at) for at in (letters[0], letters[-1])] if letters else []
    return style[0] and all(end[0] for end in ends), style[1] and all(end[1] for end in ends)
