"""Gives recognised lines steady font sizes: the height of a few letters is off by a pixel or two."""

from collections.abc import Sequence
from dataclasses import replace

from correspondence.extraction.ocr.parts import Part
from correspondence.extraction.ocr.words import weighted_median

_TELLING = 25  # characters: the heights of fewer do not make a size
_ENOUGH = 5  # characters: the heights of fewer say nothing, the line above does
_SAME, _LIKE, _ODD = 0.06, 0.15, 0.3  # shares by which measures of one size differ, in much text, in little, in signs


def of_steady_size(parts: Sequence[Part]) -> list[Part]:
    """The parts from top to bottom, each in the size of much text of nearly the same; notes stay apart from text."""
    sizes = _sizes(parts)
    steady: list[Part] = []
    for part in sorted(parts, key=lambda part: part.baseline):
        above = _above(part, steady) if part.measured < _ENOUGH else None
        steady.append(replace(part, size=above.size if above else _size(part, sizes)))
    return steady


def main_size(parts: Sequence[Part]) -> float:
    """The size of most of the text; 0 where there is none."""
    sizes = {part.size for part in parts}
    return max(sizes, key=lambda size: sum(part.weight for part in parts if part.size == size), default=0.0)


def _sizes(parts: Sequence[Part]) -> list[float]:
    """The sizes in which much of the text stands, the most used first."""
    known = [(part.size, part.measured) for part in parts if part.measured >= _TELLING]
    sizes: list[float] = []
    while known:
        middle = max(known, key=lambda one: sum(weight for size, weight in known if _is_near(size, one[0], 0.04)))[0]
        sizes.append(weighted_median(one for one in known if _is_near(one[0], middle, _SAME)))
        known = [one for one in known if not _is_near(one[0], middle, _SAME)]
    return sizes


def _size(part: Part, sizes: list[float]) -> float:
    nearest = min(sizes, key=lambda size: abs(size - part.size), default=part.size)
    share = _SAME if part.measured >= _TELLING else _LIKE if part.measured else _ODD
    return nearest if _is_near(part.size, nearest, share) else part.size


def _is_near(size: float, other: float, share: float) -> bool:
    return abs(size - other) <= share * other


def _above(part: Part, steady: Sequence[Part]) -> Part | None:
    """The line right above it in its column."""
    for other in reversed(steady):
        if part.baseline - other.baseline > 1.6 * other.size:
            break
        if other.left < part.right and part.left < other.right and part.baseline > other.baseline + 0.5 * other.size:
            return other
    return None
