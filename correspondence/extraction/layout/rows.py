"""Gives the lines of the running text with the white space before each, which is what parts paragraphs."""

from collections.abc import Mapping, Sequence
from statistics import median

import msgspec

from correspondence.extraction.layout.frame import Frame
from correspondence.extraction.pages import Line, Table

_FULL = 8  # lines: a page with fewer does not show how far its text would come
_BLANK = 0.04  # of the lines: fewer blank ones part nothing
_LINE, _LOOSE = (50, 140), 6  # characters: a full line of print; letters differ in width
_UP = -2.0  # points
_MANY = 20  # lines: among so many one may reach too far
_GUTTER = 8.0  # points: what reaches further than the column is no running text
WIDE = 1.3  # times the leading: more is white space that the writer meant


class Row(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A line or a table; `apart` when white space stands before it, `turn` when it is the first of a page."""

    line: Line | None = None
    table: Table | None = None
    apart: bool = False
    turn: bool = False
    forced: bool = False
    """The line before stopped though the first word of this one would have fitted: the writer broke it."""

    @property
    def text(self) -> str:
        return self.line.text if self.line else ""


def rows_of(main: Sequence[Line | Table], frames: Mapping[int, Frame]) -> tuple[Row, ...]:
    """The rows of all pages; `frames` by the number of the page."""
    rows: list[Row] = []
    edges = _right_edges(main, frames)
    edge = _text_edge(main)
    before: Line | Table | None = None
    blank = True
    for item in main:
        if isinstance(item, Line) and not item.text:
            blank = True
            continue
        turn = before is not None and before.page != item.page
        if isinstance(item, Table) or isinstance(before, Table) or before is None:
            apart, forced = True, False
        elif item.box is None:
            apart, forced = blank, before.own_end or _stops(before, item, edge)
        else:
            turn = turn or item.baseline - before.baseline < _UP  # to the head of the next column
            apart = not turn and _is_apart(before, item, frames[item.page])
            forced = _is_forced(before, item, edges[before.page])
        rows.append(
            Row(line=item, apart=apart, turn=turn, forced=forced)
            if isinstance(item, Line)
            else Row(table=item, apart=apart, turn=turn)
        )
        before, blank = item, False
    return tuple(rows)


def _text_edge(main: Sequence[Line | Table]) -> int:
    """How many characters the full lines of a text have in which no white space parts paragraphs; else 0."""
    texts = [item.text for item in main if isinstance(item, Line) and item.box is None and not item.own_end]
    lengths = sorted(len(text) for text in texts if text)
    if len(lengths) < _MANY or len(texts) - len(lengths) > _BLANK * len(texts):
        return 0
    edge = lengths[int(len(lengths) * 0.95)]
    return edge if _LINE[0] <= edge <= _LINE[1] else 0


def _stops(before: Line, line: Line, edge: int) -> bool:
    """Whether a line of such a text ends well before the first word of the next would have reached the edge."""
    return bool(edge) and edge - len(before.text) > len(line.text.split(" ", 1)[0]) + _LOOSE


def _is_apart(before: Line, line: Line, frame: Frame) -> bool:
    step = line.baseline - before.baseline
    usual = frame.leading * max(before.size, line.size, frame.size) / frame.size
    return step > WIDE * usual


def _right_edges(main: Sequence[Line | Table], frames: Mapping[int, Frame]) -> dict[int, float]:
    """How far the text comes on each page; an annex is often set wider than the letter before it."""
    rights: dict[int, list[float]] = {}
    for item in main:
        if isinstance(item, Line):
            rights.setdefault(item.page, [])
            frame = frames[item.page]
            if abs(item.size - frame.size) <= 0.1 * frame.size and item.right <= frame.right + _GUTTER:
                rights[item.page].append(item.right)
    full = {
        page: sorted(edges)[-2 if len(edges) >= _MANY else -1] for page, edges in rights.items() if len(edges) >= _FULL
    }
    usual = median(full.values()) if full else None
    return {page: full.get(page, usual or frames[page].right) for page in rights}


def _is_forced(before: Line, line: Line, right: float) -> bool:
    word = len(line.text.split(" ", 1)[0]) + 1
    width = word * (line.right - line.left) / max(len(line.text), 1)
    return right - before.right > 1.15 * width + 4
