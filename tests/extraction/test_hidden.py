"""Text that cannot be seen is reported and read for nothing; text that can be seen always stays."""

import io
from collections.abc import Callable

import pikepdf
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from correspondence.extraction import ReadLetter, encode, read_letter
from correspondence.extraction.pdf.hidden import _rest_of_words
from tests.extraction.made import codes

SECRET = "2020Z14586"
SEEN = "Deze alinea is gewoon te lezen en hoort dus bij de brief."
_X, _Y = 80, 420

Draw = Callable[[Canvas], None]


def secret(canvas: Canvas, *, size: float = 9, x: float = _X, y: float = _Y) -> None:
    canvas.setFont("Helvetica", size)
    canvas.drawString(x, y, f"Geheim kenmerk {SECRET} van de heer Verborgen")


def page_with(draw: Draw, *, first: Draw | None = None) -> bytes:
    """A page with a sentence, and with what `draw` puts on it; `first` is drawn below all of it."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True)
    if first:
        first(canvas)
    canvas.setFont("Helvetica", 9)
    canvas.setFillGray(0)
    canvas.drawString(_X, 500, SEEN)
    canvas.saveState()
    draw(canvas)
    canvas.restoreState()
    canvas.save()
    return buffer.getvalue()


def read(data: bytes) -> ReadLetter:
    return read_letter(data, file_name="brief.pdf")


def check_hides(data: bytes) -> None:
    """The secret is nowhere in what was read, the page is named, and the rest is there."""
    letter = read(data)
    assert [problem.page for problem in letter.problems if problem.code == "hidden_text"] == [1]
    assert SECRET not in encode(letter).decode()
    assert "Verborgen" not in encode(letter).decode()
    assert SEEN in encode(letter).decode()


def check_shows(data: bytes) -> None:
    letter = read(data)
    assert "hidden_text" not in codes(letter)
    assert SECRET in encode(letter).decode()


def white(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    secret(canvas)


def nearly_white(canvas: Canvas) -> None:
    canvas.setFillGray(0.97)
    secret(canvas)


def clear(canvas: Canvas) -> None:
    canvas.setFillAlpha(0)
    secret(canvas)


def in_the_colour_of_its_box(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.2, 0.3, 0.6)
    canvas.rect(60, 400, 400, 40, stroke=0, fill=1)
    secret(canvas)


def off_the_page(canvas: Canvas) -> None:
    secret(canvas, x=700)


def above_the_page(canvas: Canvas) -> None:
    secret(canvas, y=900)


def partly_off_the_page(canvas: Canvas) -> None:
    secret(canvas, x=A4[0] + 2)
    canvas.drawString(A4[0] - 100, _Y, "Rand")


def tiny(canvas: Canvas) -> None:
    secret(canvas, size=1.5)


def invisible(canvas: Canvas) -> None:
    text = canvas.beginText(_X, _Y)
    text.setTextRenderMode(3)
    text.textOut(f"Geheim kenmerk {SECRET} van de heer Verborgen")
    canvas.drawText(text)


def under_a_black_box(canvas: Canvas) -> None:
    secret(canvas)
    canvas.rect(70, 412, 300, 20, stroke=1, fill=1)


def under_a_tight_box(canvas: Canvas) -> None:
    secret(canvas)
    canvas.rect(79, 417.5, 240, 9.5, stroke=0, fill=1)


def under_a_white_box(canvas: Canvas) -> None:
    secret(canvas)
    canvas.setFillGray(1)
    canvas.rect(70, 412, 300, 20, stroke=0, fill=1)


def under_a_picture(canvas: Canvas) -> None:
    secret(canvas)
    canvas.drawImage(ImageReader(Image.new("RGB", (30, 3), "grey")), 70, 412, 300, 20)


@pytest.mark.parametrize(
    "draw",
    [white, nearly_white, clear, in_the_colour_of_its_box, off_the_page, above_the_page, partly_off_the_page, tiny,
     invisible, under_a_black_box, under_a_tight_box, under_a_white_box, under_a_picture],
)  # fmt: skip
def test_hidden_text_is_left_out(draw: Draw) -> None:
    check_hides(page_with(draw))


def test_only_the_covered_words_of_a_line_are_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(_X, _Y, "In overleg met Verborgen is besloten.")
        canvas.rect(_X + canvas.stringWidth("In overleg met ", "Helvetica", 9), 416, 40, 12, stroke=0, fill=1)

    said = encode(read(page_with(draw))).decode()
    assert "Verborgen" not in said
    assert "In overleg met" in said
    assert "is besloten." in said


def with_layer(*, is_shown: bool) -> bytes:
    """The page with its secret in a layer."""
    with pikepdf.open(io.BytesIO(page_with(secret))) as pdf:
        layer = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Concept"))
        pdf.Root.OCProperties = pikepdf.Dictionary(
            OCGs=[layer], D=pikepdf.Dictionary(OFF=pikepdf.Array([] if is_shown else [layer]))
        )
        page = pdf.pages[0]
        page.Resources.Properties = pikepdf.Dictionary(Layer=layer)
        content = page.Contents.read_bytes()
        start = content.rindex(b"BT", 0, content.index(SECRET.encode()))
        end = content.index(b"ET", start) + 2
        page.Contents = pdf.make_stream(
            content[:start] + b"/OC /Layer BDC " + content[start:end] + b" EMC" + content[end:]
        )
        buffer = io.BytesIO()
        pdf.save(buffer)
    return buffer.getvalue()


def test_hidden_layer_is_left_out() -> None:
    check_hides(with_layer(is_shown=False))


def test_shown_layer_is_read() -> None:
    check_shows(with_layer(is_shown=True))


def under_a_remark(kind: pikepdf.Name, paint: bytes) -> bytes:
    """The secret below a box of this kind and colour that was laid over it in a viewer."""
    with pikepdf.open(io.BytesIO(page_with(secret))) as pdf:
        look = pdf.make_stream(paint + b" 0 0 300 20 re f", BBox=[0, 0, 300, 20], Type=pikepdf.Name.XObject)
        look.Subtype = pikepdf.Name.Form
        remark = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=kind, Rect=[70, 412, 370, 432], F=4,
            AP=pikepdf.Dictionary(N=look),
        )  # fmt: skip
        pdf.pages[0].Annots = pdf.make_indirect([remark])
        buffer = io.BytesIO()
        pdf.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("kind", [pikepdf.Name.Square, pikepdf.Name.Highlight])
def test_text_under_a_remark_is_left_out(kind: pikepdf.Name) -> None:
    check_hides(under_a_remark(kind, b"0 g"))


def test_rest_of_a_word_that_is_mostly_hidden_is_hidden_too() -> None:
    assert _rest_of_words("de naam Jansen hier", set(range(8, 12))) == set(range(8, 14))
    assert _rest_of_words("de naam Jansen hier", {8, 9}) == set()


def white_on_dark(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.1, 0.2, 0.4)
    canvas.rect(60, 400, 400, 40, stroke=0, fill=1)
    canvas.setFillGray(1)
    secret(canvas)


def black_on_a_box(canvas: Canvas) -> None:
    canvas.setFillGray(0.9)
    canvas.rect(60, 400, 400, 40, stroke=1, fill=1)
    canvas.setFillGray(0)
    secret(canvas)


def light_grey(canvas: Canvas) -> None:
    canvas.setFillGray(0.75)
    secret(canvas)


def marked(canvas: Canvas) -> None:
    secret(canvas)
    canvas.setFillColorRGB(1, 1, 0, alpha=0.4)
    canvas.rect(70, 412, 300, 20, stroke=0, fill=1)


def underlined(canvas: Canvas) -> None:
    secret(canvas)
    canvas.rect(_X, _Y - 2, 240, 0.8, stroke=0, fill=1)


def beside_a_box(canvas: Canvas) -> None:
    secret(canvas)
    canvas.rect(_X, _Y + 9, 240, 12, stroke=0, fill=1)


def white_on_a_picture(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("RGB", (30, 3), "navy")), 60, 400, 400, 40)
    canvas.setFillGray(1)
    secret(canvas)


@pytest.mark.parametrize(
    "draw", [secret, white_on_dark, black_on_a_box, light_grey, marked, underlined, beside_a_box, white_on_a_picture]
)
def test_text_that_shows_is_read(draw: Draw) -> None:
    check_shows(page_with(draw))


def scan(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("L", (60, 84), 250)), 0, 0, *A4)


def test_text_of_a_scanner_is_read() -> None:
    """A scanner puts the text that it recognised over its picture, without ink."""
    check_shows(page_with(invisible, first=scan))


def test_text_below_the_picture_of_a_scanner_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        secret(canvas)
        scan(canvas)

    check_shows(page_with(draw))


def test_box_over_the_text_of_a_scanner_hides_it() -> None:
    def draw(canvas: Canvas) -> None:
        invisible(canvas)
        canvas.rect(70, 412, 300, 20, stroke=0, fill=1)

    check_hides(page_with(draw, first=scan))


def test_letter_of_hidden_text_alone_says_so() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True)
    invisible(canvas)
    canvas.save()
    letter = read(buffer.getvalue())
    assert letter.outcome == "no_text"
    assert codes(letter) == ["no_text", "hidden_text"]
    assert SECRET not in encode(letter).decode()
