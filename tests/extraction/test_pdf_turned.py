"""Pages on their side, turned letters, ligatures and soft hyphens are read as they are seen."""

import io

import pikepdf
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from correspondence.extraction.limits import Limits
from correspondence.extraction.pages import Page
from correspondence.extraction.pdf.document import read_pdf

LINES = ("De eerste regel van deze bladzijde.", "De tweede regel staat daar onder.")


def page_of(data: bytes) -> Page:
    return read_pdf(data, Limits(ocr_pages=0)).pages[0]


def page_drawn(*, turned: int = 0) -> bytes:
    """A page whose letters are turned to the left by so many degrees."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True)
    canvas.setFont("Helvetica", 9)
    canvas.translate(A4[0] / 2, A4[1] / 2)
    canvas.rotate(turned)
    for at, line in enumerate(LINES):
        canvas.drawString(-200, 100 - 14 * at, line)
    canvas.save()
    return buffer.getvalue()


def with_turned_paper(data: bytes, degrees: int) -> bytes:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.pages[0].Rotate = degrees
        pdf.save(buffer)
    return buffer.getvalue()


def check_reads_in_order(page: Page) -> None:
    assert tuple(line.text for line in sorted(page.lines, key=lambda line: line.top)) == LINES
    for line in page.lines:
        assert 0 <= line.left < line.right <= page.width
        assert line.right - line.left > 10 * (line.bottom - line.top)


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_turned_paper(degrees: int) -> None:
    page = page_of(with_turned_paper(page_drawn(), degrees))
    check_reads_in_order(page)
    assert page.turn == degrees // 90


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_turned_letters(degrees: int) -> None:
    check_reads_in_order(page_of(page_drawn(turned=degrees)))


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_turned_letters_on_paper_turned_back(degrees: int) -> None:
    """As of landscape pages: what is shown stands upright."""
    page = page_of(with_turned_paper(page_drawn(turned=degrees), degrees))
    check_reads_in_order(page)
    assert page.turn == 0


def test_soft_hyphen_at_a_line_end_is_a_hyphen() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True)
    canvas.setFont("Helvetica", 9)
    canvas.drawString(80, 500, "Dit is een rechts\u00ad")
    canvas.drawString(80, 488, "staat die zo heet.")
    canvas.save()
    assert [line.text for line in page_of(buffer.getvalue()).lines] == ["Dit is een rechts-", "staat die zo heet."]
