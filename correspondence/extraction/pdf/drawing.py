"""Walks once over all that is drawn on a page: its texts, paths and pictures, in the order in which they are drawn."""

import ctypes
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from correspondence.extraction.pdf import calls
from correspondence.extraction.pdf.calls import Answers, handle

_DEPTH = 4  # forms in forms; deeper than this no letter goes
_MOST_OBJECTS = 200_000

Matrix = tuple[float, float, float, float, float, float]
Bounds = tuple[float, float, float, float]
"""Left, bottom, right, top in points of the page's own coordinates, which count upwards."""


class Drawn(NamedTuple):
    """One object of pdfium by its address; it lives as long as its page is open."""

    raw: int
    order: int
    matrix: Matrix | None
    """From the form it stands in to the page; null where it stands on the page itself."""


@dataclass(frozen=True, slots=True)
class Drawing:
    bounds: Bounds
    """The page itself, as far as it is shown."""
    texts: list[Drawn] = field(default_factory=list)
    paths: list[Drawn] = field(default_factory=list)
    pictures: list[Drawn] = field(default_factory=list)


def drawing_of(sheet: pypdfium2.PdfPage) -> Drawing:
    """What is drawn on the page, that within forms included."""
    drawing = Drawing(bounds=sheet.get_bbox())
    page = handle(sheet.raw)
    _walk(drawing, page, calls.count_objects(page), calls.object_at, matrix=None, depth=_DEPTH, order=0)
    return drawing


def _walk(
    drawing: Drawing,
    parent: int,
    count: int,
    get: Callable[[int, int], int],
    *,
    matrix: Matrix | None,
    depth: int,
    order: int,
) -> int:
    kinds = {
        pdfium.FPDF_PAGEOBJ_TEXT: drawing.texts,
        pdfium.FPDF_PAGEOBJ_PATH: drawing.paths,
        pdfium.FPDF_PAGEOBJ_IMAGE: drawing.pictures,
        pdfium.FPDF_PAGEOBJ_SHADING: drawing.pictures,
    }
    form, kind_of = pdfium.FPDF_PAGEOBJ_FORM, calls.kind_of
    for at in range(count):
        if order >= _MOST_OBJECTS:
            break
        raw = get(parent, at)
        kind = kind_of(raw)
        order += 1
        if kind in kinds:
            kinds[kind].append(Drawn(raw, order, matrix))
        elif kind == form and depth:
            order = _walk(
                drawing,
                raw,
                calls.count_objects_of_form(raw),
                calls.object_of_form_at,
                matrix=_times(matrix_of(raw), matrix),
                depth=depth - 1,
                order=order,
            )
    return order


_FLOATS = Answers(ctypes.c_float, 6)


def bounds_of(drawn: Drawn) -> Bounds:
    """The box around the object on the page."""
    if not calls.bounds(drawn.raw, *_FLOATS.places[:4]):
        return 0.0, 0.0, 0.0, 0.0
    left, bottom, right, top, _, _ = _FLOATS.view
    if drawn.matrix is None:
        return left, bottom, right, top
    corners = [moved(x, y, drawn.matrix) for x in (left, right) for y in (bottom, top)]
    return (
        min(x for x, _ in corners),
        min(y for _, y in corners),
        max(x for x, _ in corners),
        max(y for _, y in corners),
    )


def matrix_of(raw: int) -> Matrix:
    if not calls.matrix(raw, _FLOATS.places[0]):
        return 1.0, 0.0, 0.0, 1.0, 0.0, 0.0
    a, b, c, d, e, f = _FLOATS.view
    return a, b, c, d, e, f


def moved(x: float, y: float, by: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = by
    return a * x + c * y + e, b * x + d * y + f


def _times(inner: Matrix, outer: Matrix | None) -> Matrix:
    """The matrix that does `inner` first."""
    if outer is None:
        return inner
    a, b, c, d, e, f = inner
    oa, ob, oc, od, _, _ = outer
    x, y = moved(e, f, outer)
    return a * oa + b * oc, a * ob + b * od, c * oa + d * oc, c * ob + d * od, x, y
