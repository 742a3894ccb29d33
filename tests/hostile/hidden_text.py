"""Text that no reader of the page sees, and text that stands otherwise than it reads (C9, C10)."""

# ruff: noqa: E501 - a case is one line

from collections.abc import Callable
from functools import partial

from reportlab.lib.colors import black, white
from reportlab.pdfgen.canvas import Canvas

from tests.extraction.made import Sheet, letterhead
from tests.hostile.case import Case, cases
from tests.hostile.pdf_parts import LINES, stream, with_page

PLANTED = "Kenmerk 2020Z14586 De Minister van Verzonnen Zaken"
_READ = "ok|damaged"


def letter_with(plant: "Plant") -> bytes:
    sheet = Sheet()
    letterhead(sheet, subject=["Onderwerp van de brief"])
    sheet.write(LINES)
    plant(sheet.canvas)
    return sheet.done()


def painted(canvas: Canvas) -> None:
    canvas.setFillColor(white)
    canvas.drawString(80, 120, PLANTED)


def boxed(canvas: Canvas) -> None:
    canvas.drawString(80, 120, PLANTED)
    canvas.setFillColor(black)
    canvas.rect(70, 110, 400, 25, fill=1)


def beyond(canvas: Canvas) -> None:
    canvas.drawString(80, -900, PLANTED)
    canvas.drawString(5000, 120, PLANTED)


def tiny(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 0.01)
    canvas.drawString(80, 120, PLANTED)


def unpainted(canvas: Canvas) -> None:
    text = canvas.beginText(80, 120)
    text.setTextRenderMode(3)
    text.textLine(PLANTED)
    canvas.drawText(text)


def clipped(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(0, 0, 1, 1)
    canvas.clipPath(path, stroke=0)
    canvas.drawString(80, 120, PLANTED)


Plant = Callable[[Canvas], None]
UNSEEN = (painted, boxed, beyond, tiny, unpainted)  # clipped text is still read


def layered() -> bytes:
    """Text on a layer that is switched off."""
    group = b"/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] /BaseState /ON >> >>"
    content = b"BT /F1 11 Tf 72 720 Td (Geachte voorzitter, dit is te zien op het papier.) Tj ET /OC /L BDC BT /F1 11 Tf 72 600 Td (%s) Tj ET EMC"
    return with_page(content % PLANTED.encode(), {6: b"<< /Type /OCG /Name (laag) >>"}, catalog=group,
                     resources=b"/Properties << /L 6 0 R >>")  # fmt: skip


def replaced() -> bytes:
    """Text that says something else to who copies it."""
    content = (
        b"/Span << /ActualText (%s) >> BDC BT /F1 11 Tf 72 720 Td (Geachte voorzitter, een gewone brief.) Tj ET EMC"
    )
    return with_page(content % PLANTED.encode())


def turned(degrees: int) -> bytes:
    sheet = Sheet()
    letterhead(sheet, subject=["Onderwerp van de brief"])
    sheet.write(LINES)
    sheet.canvas.setPageRotation(degrees)
    return sheet.done()


def turned_letters(matrix: str) -> bytes:
    return with_page(f"BT /F1 9 Tf {matrix} 300 400 Tm (Geachte voorzitter, dit is een brief.) Tj ET".encode())


def spelled(text: str) -> bytes:
    """A page whose letters mean these code points."""
    pairs = "".join(f"<{n:02x}> <{letter.encode('utf-16-be').hex()}>" for n, letter in enumerate(text, start=33))
    cmap = f"1 begincodespacerange <00> <ff> endcodespacerange {len(text)} beginbfchar {pairs} endbfchar"
    shown = bytes(range(33, 33 + len(text))).hex()
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>"
    return with_page(f"BT /F1 9 Tf 72 720 Td <{shown}> Tj ET".encode(), {5: font, 6: stream(cmap.encode())})


CASES: list[Case] = [
    *cases(
        "C9",
        [
            *((plant.__name__, partial(letter_with, plant), _READ) for plant in (*UNSEEN, clipped)),
            ("layered", layered, _READ),
            ("replaced", replaced, _READ),
        ],
    ),
    *cases(
        "C10",
        [
            *((f"page turned {degrees}", partial(turned, degrees), "ok") for degrees in (90, 180, 270)),
            *((f"letters turned {matrix}", partial(turned_letters, matrix), "ok") for matrix in ("0 1 -1 0", "-1 0 0 -1", "0 -1 1 0", "-1 0 0 1", "7 7 -7 7")),
            ("right to left", partial(spelled, "\u05d0\u05d1\u05d2 brief \u0627\u0644\u0639"), "ok"),
            ("ligatures", partial(spelled, "\ufb01nancie\ufb03ni\u00adciatief"), "ok"),
            ("look-alikes", partial(spelled, "\u0410an de \u0421hair 2\u066020Z14586"), "ok"),
            ("half characters", partial(spelled, "brief \U0001f4a9 \U000e0041"), _READ),
            ("no characters", partial(spelled, "\x00\ufffe\uffff\x01\x02"), "ok|damaged|no_text"),
            ("own characters", partial(spelled, "\ue000\ue001\uf8ff" * 9), "ok|damaged|no_text"),
        ],
    ),
]  # fmt: skip
