"""Measures the column in which running text stands: its edges, its font size, its leading, and a side column."""

import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from statistics import median

from correspondence.extraction.pages import Line, Page

_NEAR = 60.0  # points: lists and indented paragraphs still begin within this distance of the edge
_FIRST = 3  # pages that show how the letter itself is set; what is bound in behind may be set otherwise
_ALIKE = 0.1  # of its characters
_FULL = 8  # lines: a page with fewer does not show how it is set
_SIDE_FROM, _SIDE_WIDTH, _SIDE_LINES = 0.6, 130.0, 3  # share of the page's width, points, lines
_GUTTER = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """All in points; all zero for plain text. `side` is the left edge of a margin column, 0 where there is none."""

    left: float = 0.0
    right: float = 0.0
    size: float = 0.0
    leading: float = 0.0
    side: float = 0.0

    @classmethod
    def of(cls, pages: Iterable[Page]) -> "Frame":
        shown = [page for page in pages if any(line.box for line in page.lines)]
        lines = [line for page in shown for line in page.lines if line.box]
        if not lines:
            return cls()
        size = _most(lines, lambda line: round(line.size * 2) / 2)
        size = _most([line for line in lines if abs(line.size - size) <= 0.25], lambda line: line.size)
        main = [line for line in lines if abs(line.size - size) <= 0.1 * size] or lines
        left = _most(main, lambda line: round(line.left / 4) * 4.0)
        column = [line for line in main if left - 6 <= line.left <= left + _NEAR]
        sides = {page.number: side for page in shown if (side := _side(page, left, size))}
        beside = [min(line.right, sides[line.page] - _GUTTER) for line in column if line.page in sides]
        rights = sorted(beside if len(beside) >= _FULL else [line.right for line in column])
        return cls(
            left=median(line.left for line in column if abs(line.left - left) <= 4),
            right=rights[min(len(rights) - 1, int(len(rights) * 0.98))],
            size=size,
            leading=_leading(column, size),
            side=min(sides.values(), default=0.0),
        )


def frames_of(pages: Sequence[Page]) -> tuple[Frame, dict[int, Frame]]:
    """The frame of the letter, and that of each page by its number: its own where it is set in another way."""
    printed = [page for page in pages if any(line.box for line in page.lines)]
    letter = Frame.of(printed[:_FIRST])
    return letter, {page.number: _own(page, letter) for page in pages}


def _own(page: Page, letter: Frame) -> Frame:
    if sum(bool(line.box) for line in page.lines) < _FULL:
        return letter
    alike = _alike(page, letter)
    if sum(len(line.text) for line in alike) < _ALIKE * sum(len(line.text) for line in page.lines):
        return Frame.of([page])
    size = _most(alike, lambda line: line.size)  # a page that was recognised from a picture differs a little
    side = _side(page, letter.left, size)
    right = letter.right
    if not side and any(line.right > right + _NEAR / 2 for line in page.lines):  # on few pages
        own = Frame.of([page])
        if own.left < letter.left + _NEAR and own.right > right + _NEAR / 2:
            right = own.right
    return replace(letter, size=size, side=side, right=right)


def _alike(page: Page, letter: Frame) -> list[Line]:
    """The lines that are set as the letter is; on its first page the small print may be more."""
    return [
        line
        for line in page.lines
        if abs(line.size - letter.size) <= 0.1 * letter.size and -6 <= line.left - letter.left <= _NEAR
    ]


def _most(lines: list[Line], measure: Callable[[Line], float]) -> float:
    """The measure under which most characters stand."""
    weights: dict[float, int] = {}
    for line in lines:
        at = measure(line)
        weights[at] = weights.get(at, 0) + len(line.text)
    return max(weights.items(), key=itemgetter(1))[0]


def _side(page: Page, left: float, size: float) -> float:
    """The left edge of the narrow column of small print to the right of the text; 0 where the page has none."""
    narrow = [
        line
        for line in page.lines
        if line.box
        and line.left > _SIDE_FROM * page.width
        and line.right - line.left < _SIDE_WIDTH
        and line.size < size
    ]
    edges = Counter(round(line.left / 4) for line in narrow)
    if not edges or (found := edges.most_common(1)[0])[1] < _SIDE_LINES:
        return 0.0
    side = min(line.left for line in narrow if abs(line.left - found[0] * 4) <= 4)
    text = [
        line for line in page.lines if line.box and left - 6 <= line.left <= left + _NEAR and line.size >= 0.9 * size
    ]
    crossing = sum(line.right > side + _GUTTER for line in text)
    return side if crossing <= 0.2 * len(text) else 0.0


def _leading(column: list[Line], size: float) -> float:
    """The usual step from one baseline to the next."""
    steps = [
        after.baseline - before.baseline
        for before, after in itertools.pairwise(column)
        if before.page == after.page and 0.9 * size < after.baseline - before.baseline < 2.2 * size
    ]
    if not steps:
        return 1.25 * size
    return Counter(round(step * 2) / 2 for step in steps).most_common(1)[0][0]
