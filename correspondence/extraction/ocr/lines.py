"""Puts recognised words into lines: cut where columns meet, cleared of dirt, from top to bottom."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from correspondence.extraction.ocr.parts import GAP, Part, cut
from correspondence.extraction.ocr.sizes import main_size, of_steady_size
from correspondence.extraction.ocr.text import text_of
from correspondence.extraction.ocr.words import Word, weighted_median
from correspondence.extraction.pages import Line

_UNSURE = 30.0  # of 100: a whole line below this is a drawing, a stamp or a hand
_DIRT = 60.0  # of 100: a stroke without letters, or of the wrong height, below this is dirt
_SIZES = (4.0, 48.0)  # points: smaller is noise, larger is no letter's text
_READABLE = 0.6  # share of all that was recognised that must be text
_ENOUGH = 20  # characters: less is no page of text
_BOLD = 1.2
_WORD = 4  # letters: fewer are too black or too thin by themselves
_SMALL = 0.92  # of the size of most text: notes


def lines_of(words: list[Word], number: int) -> tuple[Line, ...]:
    """The lines of page `number`; none where most of what was recognised is dirt, as with a drawing."""
    parts = [part for _, line in groupby(words, key=lambda word: word.line) for part in cut(list(line))]
    clean = [cleared for part in parts if (cleared := _without_dirt(part))]
    if sum(part.weight for part in clean) < max(_ENOUGH, _READABLE * sum(part.weight for part in parts)):
        return ()
    steady = of_steady_size(clean)
    small, usual = _SMALL * main_size(steady), _usual_ink(steady)
    return tuple(
        _line(part, number, is_small=part.size < small, is_bold=_is_bold(part, usual[part.size]))
        for row in _rows(steady)
        for part in _joined(row)
    )


def _line(part: Part, number: int, *, is_small: bool, is_bold: bool) -> Line:
    x0, y0, x1, y1 = (column for column in zip(*(word.box for word in part.words), strict=True))
    return Line(
        text=text_of(part.words, part.size, is_small=is_small),
        page=number,
        box=(round(min(x0), 1), round(min(y0), 1), round(max(x1), 1), round(max(y1), 1)),
        baseline=round(part.baseline, 2),
        size=round(part.size, 2),
        bold=is_bold,
    )


def _usual_ink(parts: list[Part]) -> dict[float, float]:
    """How black most of the print of each size is."""
    by_size = {part.size: [other for other in parts if other.size == part.size] for part in parts}
    return {size: weighted_median((one.ink, one.weight) for one in same) for size, same in by_size.items()}


def _is_bold(part: Part, usual: float) -> bool:
    """Bold print is 1.25 to 1.5 times as black; single words of plain print differ by a tenth."""
    return part.weight >= _WORD and part.ink > _BOLD * usual


def _without_dirt(part: Part) -> Part | None:
    """The part without strokes that are no text; null where nothing of it is."""
    words = tuple(word for word in part.words if not _is_dirt(word, part.size))
    if not any(word.is_seen for word in words) or not _SIZES[0] <= part.size <= _SIZES[1]:
        return None
    kept = replace(part, words=words)
    return kept if kept.sureness >= _UNSURE else None


def _is_dirt(word: Word, size: float) -> bool:
    height = word.box[3] - word.box[1]
    return word.sureness < _DIRT and (not word.is_seen or height > 1.6 * size or height < 0.3 * size)


def _rows(parts: list[Part]) -> Iterator[list[Part]]:
    """The parts of each printed line, from left to right and on one baseline; `parts` go from top to bottom."""
    row: list[Part] = []
    for part in [*parts, None]:
        if row and (part is None or part.baseline - row[0].baseline > 0.25 * row[0].size):
            foot = weighted_median((one.baseline, one.weight) for one in row)
            yield [replace(one, baseline=foot) for one in sorted(row, key=lambda one: one.left)]
            row = []
        if part is not None:
            row.append(part)


def _joined(row: list[Part]) -> list[Part]:
    """The parts of a printed line, with those put together that Tesseract parted though no column begins there."""
    out: list[Part] = []
    for part in row:
        before = out[-1] if out else None
        if before and before.size == part.size and -0.5 < (part.left - before.right) / part.size < GAP:
            out[-1] = replace(before, words=(*before.words, *part.words))
        else:
            out.append(part)
    return out
