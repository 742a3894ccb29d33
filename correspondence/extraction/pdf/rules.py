"""Finds the ruled lines of a page: the straight, level and upright edges of its paths."""

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2.raw as pdfium

from correspondence.extraction.pdf import calls
from correspondence.extraction.pdf.calls import Answers
from correspondence.extraction.pdf.drawing import Drawing, Drawn, Matrix, bounds_of, matrix_of, moved

_THIN = 2.5  # points: a path this flat is a rule
_LONG = 20.0
_TALL = 6.0
_RULES = 3  # in each direction: two rows or two columns at the least
_MOST_SEGMENTS = 400
_MOST_PATHS = 5_000  # a page with more is a drawing
_STRAIGHT = 0.05  # points: what rounding may bend


class Edge(NamedTuple):
    """From one point of the page to another, in the page's own coordinates."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def is_level(self) -> bool:
        return abs(self.y1 - self.y0) < _STRAIGHT


def has_rules(drawing: Drawing) -> bool:
    """Whether the page has enough horizontal and vertical rules to hold a table."""
    if len(drawing.paths) > _MOST_PATHS:
        return False
    level, upright = set(), set()
    for path in drawing.paths:
        left, bottom, right, top = bounds_of(path)
        width, height = right - left, top - bottom
        if width > _LONG and height < _THIN:
            level.add(round(top))
        elif height > _TALL and width < _THIN:
            upright.add(round(left))
        elif not (width < _THIN or height < _THIN) and _is_stroked_only(path):
            edges = list(_edges(path))
            level |= {round(edge.y0) for edge in edges if edge.is_level}
            upright |= {round(edge.x0) for edge in edges if not edge.is_level}
        if len(level) >= _RULES and len(upright) >= _RULES:
            return True
    return False


def edges_of(drawing: Drawing) -> list[Edge]:
    """All level and upright edges of what is painted: also of filled areas, which are the cells of many tables."""
    return [edge for path in drawing.paths for edge in _edges(path)]


_MODES = Answers(ctypes.c_int, 2)
_POINT = Answers(ctypes.c_float, 2)


def _is_stroked_only(path: Drawn) -> bool:
    """Filled areas alone make no table: they are redactions and backgrounds."""
    fill, stroke = _MODES.view if calls.draw_mode(path.raw, *_MODES.places) else (0, 0)
    return bool(stroke and not fill)


def _edges(path: Drawn) -> Iterator[Edge]:
    """The straight sides of the path, each subpath closed where it says so."""
    own = matrix_of(path.raw)
    start = before = (0.0, 0.0)
    for at in range(min(calls.count_segments(path.raw), _MOST_SEGMENTS)):
        segment = calls.segment_at(path.raw, at)
        calls.segment_point(segment, *_POINT.places)
        x, y = _POINT.view
        point = _on_page(x, y, own, path.matrix)
        kind = calls.segment_kind(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield from _straight(before, point)
        if calls.segment_closes(segment):
            yield from _straight(point, start)
        before = point


def _on_page(x: float, y: float, own: Matrix, form: Matrix | None) -> tuple[float, float]:
    x, y = moved(x, y, own)
    return moved(x, y, form) if form else (x, y)


def _straight(one: tuple[float, float], other: tuple[float, float]) -> Iterator[Edge]:
    across, up = abs(one[0] - other[0]), abs(one[1] - other[1])
    if min(across, up) < _STRAIGHT < max(across, up):
        yield Edge(*one, *other)
