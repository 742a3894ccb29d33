"""Walks once over all that is drawn on a page: its texts, paths and pictures, in the order in which they are drawn."""

import ctypes
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

_DEPTH = 4  # forms in forms; deeper than this no letter goes
_MOST_OBJECTS = 200_000

Matrix = tuple[float, float, float, float, float, float]
Bounds = tuple[float, float, float, float]
"""Left, bottom, right, top in points of the page's own coordinates, which count upwards."""


class Drawn(NamedTuple):
    """One object of pdfium; it lives as long as its page is open."""

    raw: Any
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
    _walk(
        drawing, sheet.raw, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, matrix=None, depth=_DEPTH, order=0
    )
    return drawing


def _walk(drawing: Drawing, parent: Any, count: Any, get: Any, *, matrix: Matrix | None, depth: int, order: int) -> int:
    kinds = {
        pdfium.FPDF_PAGEOBJ_TEXT: drawing.texts,
        pdfium.FPDF_PAGEOBJ_PATH: drawing.paths,
        pdfium.FPDF_PAGEOBJ_IMAGE: drawing.pictures,
        pdfium.FPDF_PAGEOBJ_SHADING: drawing.pictures,
    }
    kind_of = pdfium.FPDFPageObj_GetType
    for at in range(count(parent)):
        if order >= _MOST_OBJECTS:
            break
        raw = get(parent, at)
        kind = kind_of(raw)
        order += 1
        if kind in kinds:
            kinds[kind].append(Drawn(raw, order, matrix))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
            within = _times(matrix_of(raw), matrix)
            order = _walk(
                drawing,
                raw,
                pdfium.FPDFFormObj_CountObjects,
                pdfium.FPDFFormObj_GetObject,
                matrix=within,
                depth=depth - 1,
                order=order,
            )
    return order


def bounds_of(drawn: Drawn) -> Bounds:
    """The box around the object on the page."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(drawn.raw, left, bottom, right, top):
        return 0.0, 0.0, 0.0, 0.0
    bounds = (left.value, bottom.value, right.value, top.value)
    if drawn.matrix is None:
        return bounds
    corners = [moved(x, y, drawn.matrix) for x in bounds[::2] for y in bounds[1::2]]
    return (
        min(x for x, _ in corners),
        min(y for _, y in corners),
        max(x for x, _ in corners),
        max(y for _, y in corners),
    )


def address_of(raw: Any) -> int:
    """By which two handles are known to be of one object."""
    return ctypes.addressof(raw.contents)


def matrix_of(raw: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(raw, matrix):
        return 1.0, 0.0, 0.0, 1.0, 0.0, 0.0
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


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
