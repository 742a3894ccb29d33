"""The questions that are put to pdfium for every letter and every object of a page, bound so that they cost little.

As pypdfium2 binds them a call costs more than its answer: each handle and each place for an answer is checked and
wrapped. Here handles are plain addresses, answers are read from memory that is kept for them, and the interpreter's
lock is not handed round for a call of a tenth of a microsecond.
"""

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium

_NUMBERS = (ctypes.c_int, ctypes.c_uint, ctypes.c_ulong, ctypes.c_float, ctypes.c_double)


def handle(raw: Any) -> int:
    """The address that pypdfium2 keeps in one of its pointers; good as long as what it points at is open."""
    return ctypes.cast(raw, ctypes.c_void_p).value or 0


class Answers:
    """Room for the numbers that a call gives back: the places to hand over, and a view on what is written there."""

    __slots__ = ("places", "view")

    def __init__(self, kind: Any, count: int) -> None:
        room = (kind * count)()
        start, step = ctypes.addressof(room), ctypes.sizeof(kind)
        self.places = tuple(range(start, start + count * step, step))
        self.view: memoryview[Any] = memoryview(room).cast("B").cast(kind._type_)  # which keeps `room` alive


def _bound(function: Any) -> Callable[..., Any]:
    kinds = [_plain(kind) for kind in (function.restype, *function.argtypes)]
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.PYFUNCTYPE(*kinds)(address)


def _plain(kind: Any) -> Any:
    return kind if kind in _NUMBERS else ctypes.c_void_p


char_angle = _bound(pdfium.FPDFText_GetCharAngle)
char_box = _bound(pdfium.FPDFText_GetCharBox)
char_origin = _bound(pdfium.FPDFText_GetCharOrigin)
char_text_object = _bound(pdfium.FPDFText_GetTextObject)
count_rects = _bound(pdfium.FPDFText_CountRects)
font_info = _bound(pdfium.FPDFText_GetFontInfo)
font_size = _bound(pdfium.FPDFText_GetFontSize)
is_generated = _bound(pdfium.FPDFText_IsGenerated)
loose_char_box = _bound(pdfium.FPDFText_GetLooseCharBox)
rect = _bound(pdfium.FPDFText_GetRect)
text_matrix = _bound(pdfium.FPDFText_GetMatrix)

count_objects = _bound(pdfium.FPDFPage_CountObjects)
count_objects_of_form = _bound(pdfium.FPDFFormObj_CountObjects)
object_at = _bound(pdfium.FPDFPage_GetObject)
object_of_form_at = _bound(pdfium.FPDFFormObj_GetObject)

kind_of = _bound(pdfium.FPDFPageObj_GetType)
bounds = _bound(pdfium.FPDFPageObj_GetBounds)
fill_colour = _bound(pdfium.FPDFPageObj_GetFillColor)
matrix = _bound(pdfium.FPDFPageObj_GetMatrix)
stroke_colour = _bound(pdfium.FPDFPageObj_GetStrokeColor)
text_render_mode = _bound(pdfium.FPDFTextObj_GetTextRenderMode)
draw_mode = _bound(pdfium.FPDFPath_GetDrawMode)
count_segments = _bound(pdfium.FPDFPath_CountSegments)
segment_at = _bound(pdfium.FPDFPath_GetPathSegment)
segment_closes = _bound(pdfium.FPDFPathSegment_GetClose)
segment_kind = _bound(pdfium.FPDFPathSegment_GetType)
segment_point = _bound(pdfium.FPDFPathSegment_GetPoint)
