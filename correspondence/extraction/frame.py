"""Measures the column in which the running text of a document stands: its edges, its font size, its leading."""

import itertools
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median

from correspondence.extraction.pages import Line, Page

_NEAR = 60.0  # points: lists and indented paragraphs still begin within this distance of the edge


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """All in points; all zero for plain text."""

    left: float = 0.0
    right: float = 0.0
    size: float = 0.0
    leading: float = 0.0

    @classmethod
    def of(cls, pages: Iterable[Page]) -> "Frame":
        lines = [line for page in pages for line in page.lines if line.box]
        if not lines:
            return cls()
        size = _most(lines, lambda line: round(line.size * 2) / 2)
        main = [line for line in lines if abs(line.size - size) <= 0.1 * size] or lines
        left = _most(main, lambda line: round(line.left / 4) * 4.0)
        column = [line for line in main if left - 6 <= line.left <= left + _NEAR]
        rights = sorted(line.right for line in column)
        right = rights[min(len(rights) - 1, int(len(rights) * 0.98))]
        left = median(line.left for line in column if abs(line.left - left) <= 4)
        return cls(left=left, right=right, size=size, leading=_leading(column, size))


def _most(lines: list[Line], measure: Callable[[Line], float]) -> float:
    """The measure under which most characters stand."""
    weights: Counter[float] = Counter()
    for line in lines:
        weights[measure(line)] += len(line.text)
    return weights.most_common(1)[0][0]


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
