"""Puts running text that is set in two columns in order: the left column to its foot, then the right one."""

from collections import Counter
from collections.abc import Sequence

from correspondence.extraction.layout.frame import Frame
from correspondence.extraction.pages import Line

_LEVEL = 2.0  # points between baselines of one row
_ROWS = 6  # rows with text on both sides: fewer are a table or a pair of signatures
_TEXT = 22  # characters that a line of such a column has on average
_FULL = 0.6  # of the column's width


def gutter(lines: Sequence[Line], frame: Frame) -> float:
    """The left edge of the second column of running text on this page; 0 where there is one column."""
    text = [line for line in lines if line.box and abs(line.size - frame.size) <= 0.1 * frame.size]
    left = [line for line in text if -6 <= line.left - frame.left <= 30]
    edges = Counter(round(line.left / 4) for line in text if line.left > frame.left + 100)
    if not edges or edges.most_common(1)[0][1] < _ROWS:
        return 0.0
    edge = edges.most_common(1)[0][0] * 4.0
    right = [line for line in text if abs(line.left - edge) <= 4]
    beside = [line for line in left if line.right < edge - 4]
    if not _is_text(right) or not _is_text(beside):
        return 0.0
    level = sum(any(abs(line.baseline - other.baseline) <= _LEVEL for other in right) for line in beside)
    return min(line.left for line in right) if level >= _ROWS else 0.0


def _is_text(column: Sequence[Line]) -> bool:
    """Whether most lines of a column run to its right edge, with words in them."""
    if len(column) < _ROWS:
        return False
    width = max(line.right for line in column) - min(line.left for line in column)
    full = sum(line.right - line.left >= _FULL * width for line in column)
    return full >= 0.6 * len(column) and sum(len(line.text) for line in column) >= _TEXT * len(column)


def in_order(lines: Sequence[Line], edge: float) -> list[Line]:
    """Lines from top to bottom, in bands: what crosses the gutter parts the page, columns stand between."""
    out: list[Line] = []
    band: list[Line] = []
    for line in lines:
        if line.left < edge - 4 < line.right - 4:
            out += _band(band, edge)
            band = []
            out.append(line)
        else:
            band.append(line)
    return [*out, *_band(band, edge)]


def _band(band: list[Line], edge: float) -> list[Line]:
    return [*(line for line in band if line.left < edge - 4), *(line for line in band if line.left >= edge - 4)]
