"""Reads the older letterhead: labels in a row, and the value of each in its column below."""

from collections.abc import Sequence
from math import inf

from correspondence.extraction.layout.label_words import is_bare, label_of
from correspondence.extraction.pages import Line

_LEVEL = 2.0  # points between the baselines of one row
_EDGE = 6.0  # points that a value may begin to the left of its label
_ROW = 8  # lines on either side in which the rest of the row stands
_REACH = 40  # lines below


def column_below(lines: Sequence[Line], at: int) -> list[int] | None:
    """The places of the lines below the label at `at`; null where it stands in no row of labels without values."""
    label = lines[at]
    if label.box is None or not is_bare(label.text):
        return None
    row = [line for line in lines[max(0, at - _ROW) : at + _ROW] if _is_level(line, label)]
    if len(row) < 2 or not all(is_bare(line.text) for line in row):
        return None
    end = min((line.left for line in row if line.left > label.left + _EDGE), default=inf) - _EDGE
    taken: list[int] = []
    before = label
    for place, line in enumerate(lines[at + 1 : at + _REACH], start=at + 1):
        if _is_level(line, label):
            continue
        if label_of(line.text) or line.page != label.page:
            break
        if label.left - _EDGE <= line.left < end:
            if not 0 < line.baseline - before.baseline < (1.7 if taken else 2.2) * max(before.size, line.size):
                break
            taken.append(place)
            before = line
    return taken


def _is_level(line: Line, label: Line) -> bool:
    return line.box is not None and line.page == label.page and abs(line.baseline - label.baseline) < _LEVEL
