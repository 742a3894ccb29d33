"""Puts the lines of a page into columns and into reading order."""

from collections.abc import Iterator
from dataclasses import dataclass

from msgspec.structs import replace

from correspondence.extraction.layout.frame import Frame
from correspondence.extraction.layout.redactions import is_redaction
from correspondence.extraction.layout.two_columns import gutter, in_order
from correspondence.extraction.pages import Line, Page

_LEVEL = 0.3  # of the size: baselines this near are one row
_BLACK = 100.0  # points: a name
_TEXT = 25  # characters: less on both sides are cells
_LONG = 0.75  # of the column: a line of running text
_MOST_CLASHES = 2  # a stamp over a line is no heap
_SMALL = 0.85  # of the body's size: the margin column of the Rijkshuisstijl is 6.5 to 6.8 beside 9 or 10 points


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """One page: the column of the running text, and what stands beside it."""

    main: tuple[Line, ...]
    margin: tuple[Line, ...]


def columns_of(page: Page, frame: Frame) -> Columns:
    """Both columns from top to bottom; plain text is all main."""
    if not frame.size:
        return Columns(main=page.lines, margin=())
    lines = tuple(line for line in page.lines if not is_redaction(line))
    is_heaped = _is_heaped(lines)
    second = 0.0 if is_heaped else gutter(lines, frame)
    margin: list[Line] = []
    main: list[Line] = []
    for line in lines:
        if second and abs(line.size - frame.size) <= 0.1 * frame.size:
            main.append(line)
            continue
        (margin if _is_beside(line, frame, is_heaped=is_heaped) else main).append(line)
    if not is_heaped:
        margin.sort(key=lambda line: (line.baseline, line.left))
        main = in_order(list(_by_row(main)), second) if second else _joined(list(_by_row(main)), frame)
    return Columns(main=tuple(main), margin=tuple(margin))


def _by_row(lines: list[Line]) -> Iterator[Line]:
    """From top to bottom, and from left to right what stands on one row: a stamped date is seldom quite level."""
    row: list[Line] = []
    for line in sorted(lines, key=lambda line: (line.baseline, line.left)):
        if row and line.baseline - row[0].baseline > max(_LEVEL * max(line.size, row[0].size), 1.0):
            yield from sorted(row, key=lambda line: line.left)
            row = []
        row.append(line)
    yield from sorted(row, key=lambda line: line.left)


def _is_beside(line: Line, frame: Frame, *, is_heaped: bool) -> bool:
    if frame.side and line.left > frame.side - 6:
        return True
    if line.left > frame.right - 12 or line.right < frame.left - 8:
        return line.size <= _SMALL * frame.size or line.left > frame.right - 12
    return is_heaped and line.size <= _SMALL * frame.size and line.left < frame.left - 30


def _is_heaped(lines: tuple[Line, ...]) -> bool:
    """Whether lines lie on top of each other, as when a converter lost the places of text frames.

    The order of the content is then the only order there is.
    """
    clashes = 0
    boxes = sorted((line.box for line in lines if line.box), key=lambda box: box[1])
    for at, box in enumerate(boxes):
        for other in boxes[at + 1 :]:
            down = min(box[3], other[3]) - other[1]
            if other[1] >= box[3]:
                break
            across = min(box[2], other[2]) - max(box[0], other[0])
            if across > 20 and down > 0.5 * min(box[3] - box[1], other[3] - other[1]):
                clashes += 1
                if clashes > _MOST_CLASHES:
                    return True
    return False


def _joined(lines: list[Line], frame: Frame) -> list[Line]:
    """Parts of one printed line, put together again where the margin had come between them."""
    out: list[Line] = []
    for line in lines:
        before = out[-1] if out else None
        if before and (_continues(before, line, frame) or _is_blacked_out(out, line, frame)):
            box = (before.left, min(before.top, line.top), line.right, max(before.bottom, line.bottom))
            out[-1] = replace(before, text=f"{before.text} {line.text}", box=box)
        else:
            out.append(line)
    return out


def _is_blacked_out(out: list[Line], line: Line, frame: Frame) -> bool:
    """Whether a gap within a line of running text is a word made unreadable: there is text close above it."""
    before, above = out[-1], out[-2] if len(out) > 1 else None
    if above is None or max(len(before.text), len(line.text)) < _TEXT:
        return False
    if not 0 < line.left - before.right < _BLACK or before.left > frame.left + _BLACK:
        return False
    if abs(before.baseline - line.baseline) > 1.5 or abs(before.size - line.size) > 0.05 * line.size:
        return False
    is_close = 0 < before.baseline - above.baseline < 1.3 * frame.leading
    return is_close and above.right - above.left > _LONG * (frame.right - frame.left)


def _continues(before: Line, line: Line, frame: Frame) -> bool:
    gap = line.left - before.right
    return abs(line.baseline - before.baseline) < 1.5 and -2 < gap < 1.2 * frame.size
