"""Documents that the tests make themselves: letters in the layout of the Rijkshuisstijl, and plain text."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from correspondence.extraction import Paragraph, ReadLetter, read_letter

LEFT, MARGIN, TOP, FOOT, LEADING = 80.0, 466.0, 360.0, 760.0, 12.0
BODY, SMALL = ("Helvetica", 9), ("Helvetica", 6.5)
BOLD, SLANTED = ("Helvetica-Bold", 9), ("Helvetica-Oblique", 9)


def read(text: str) -> ReadLetter:
    """What is read from plain text."""
    return read_letter(text.encode(), file_name="brief.txt")


def texts(letter: ReadLetter, *kinds: str) -> list[str]:
    """The texts of the paragraphs of these kinds, of all when none is named."""
    return [paragraph.text for paragraph in letter.paragraphs if not kinds or paragraph.kind in kinds]


def body(letter: ReadLetter) -> list[Paragraph]:
    return [paragraph for paragraph in letter.paragraphs if paragraph.kind == "body"]


def codes(letter: ReadLetter) -> list[str]:
    return [problem.code for problem in letter.problems]


@dataclass
class Sheet:
    """A PDF under the pen: `write` puts lines below each other, `page` turns the page."""

    pagesize: tuple[float, float] = A4
    buffer: io.BytesIO = field(default_factory=io.BytesIO)

    def __post_init__(self) -> None:
        self.canvas = Canvas(self.buffer, pagesize=self.pagesize, invariant=True)

    def write(
        self, lines: Sequence[str], *, x: float = LEFT, top: float = TOP, font: tuple[str, float] = BODY
    ) -> float:
        """Writes `lines` from `top` down, an empty one as white space; the place below the last."""
        self.canvas.setFont(*font)
        for line in lines:
            self.canvas.drawString(x, self.pagesize[1] - top, line)
            top += LEADING * font[1] / 9
        return top

    def page(self) -> None:
        self.canvas.showPage()

    def done(self) -> bytes:
        self.canvas.save()
        return self.buffer.getvalue()


def letterhead(sheet: Sheet, *, subject: Sequence[str], dated: str = "14 augustus 2020", pages: int = 1) -> None:
    """The first page's head and margin column."""
    sheet.write(["> Retouradres Postbus 20061 2500 EB Den Haag"], top=138, font=SMALL)
    sheet.write(
        ["Aan de Voorzitter van de", "Tweede Kamer der Staten-Generaal", "Prinses Irenestraat 6", "Den Haag"], top=165
    )
    sheet.write(["Datum"], top=300)
    sheet.write([dated], x=142, top=300)
    sheet.write(["Betreft"], top=312)
    sheet.write(subject, x=142, top=312)
    margin = ("Ministerie van Buitenlandse Zaken", "Rijnstraat 8", "2515 XP Den Haag", "")
    marks = ("Onze referentie", "BZDOC-1234-56", "", "Uw referentie", "2020Z14586/2020D31249", "", "Bijlage(n)", "0")
    sheet.write([*margin, *marks], x=MARGIN, top=155, font=SMALL)
    sheet.write([f"Pagina 1 van {pages}"], x=MARGIN, top=805, font=SMALL)


def next_page(sheet: Sheet, number: int, pages: int) -> None:
    """Turns the page and prints what every following page bears."""
    sheet.page()
    sheet.write(["Onze referentie", "BZDOC-1234-56"], x=MARGIN, top=155, font=SMALL)
    sheet.write([f"Pagina {number} van {pages}"], x=MARGIN, top=805, font=SMALL)


def letter_pdf(lines: Sequence[str], *, subject: Sequence[str] = ("Onderwerp van de brief",)) -> bytes:
    """A letter with this running text, on as many pages as it takes."""
    first, rest = 30, 48
    sheets = [lines[:first], *(lines[at : at + rest] for at in range(first, len(lines), rest))]
    sheet = Sheet()
    letterhead(sheet, subject=subject, pages=len(sheets))
    sheet.write(sheets[0])
    for number, page in enumerate(sheets[1:], start=2):
        next_page(sheet, number, len(sheets))
        sheet.write(page, top=155)
    return sheet.done()


def read_pdf_letter(lines: Sequence[str], *, subject: Sequence[str] = ("Onderwerp van de brief",)) -> ReadLetter:
    return read_letter(letter_pdf(lines, subject=subject), file_name="brief.pdf")
