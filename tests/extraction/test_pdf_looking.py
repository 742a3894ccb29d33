"""A part of a page is seen as it is on the whole page, also where the page is turned or the part lies over its edge."""

import io

import pypdfium2
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from correspondence.extraction.pdf.drawing import Bounds
from correspondence.extraction.pdf.looking import Look

WHOLE = (-10.0, -10.0, 900.0, 900.0)
BOX = (100.0, 300.0, 180.0, 340.0)


def page(turn: int) -> pypdfium2.PdfPage:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True)
    canvas.setPageRotation(turn)
    canvas.setFillGray(0.5)
    canvas.rect(BOX[0], BOX[1], BOX[2] - BOX[0], BOX[3] - BOX[1], stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.drawString(120, 315, "Geheim kenmerk")
    canvas.save()
    return pypdfium2.PdfDocument(buffer.getvalue())[0]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("part", [(90.0, 290.0, 190.0, 350.0), (-50.0, 250.0, 250.0, 2000.0)])
def test_a_part_looks_as_it_does_on_the_whole_page(turn: int, part: Bounds) -> None:
    sheet = page(turn)
    whole, small = Look(sheet, WHOLE), Look(sheet, part)
    for bounds in (BOX, (101.0, 301.0, 110.0, 310.0), (90.0, 290.0, 190.0, 350.0), (118.0, 312.0, 150.0, 325.0)):
        assert small.is_even(bounds) == whole.is_even(bounds)
        assert [small.share(bounds, grey) for grey in (0, 128, 255)] == [
            whole.share(bounds, grey) for grey in (0, 128, 255)
        ]
    assert whole.is_even((101.0, 301.0, 110.0, 310.0))
    assert not whole.is_even(BOX)


def test_what_is_off_the_page_is_even() -> None:
    look = Look(page(0), (700.0, 900.0, 800.0, 950.0))
    assert look.is_even((710.0, 910.0, 720.0, 920.0))
    assert look.share((710.0, 910.0, 720.0, 920.0), 0) == 1.0
