"""Pages that are pictures: read with Tesseract where it is, reported where it is not, late, or of no use."""

import io
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from correspondence.extraction import Limits, ReadLetter, read_in_sandbox, read_letter
from correspondence.extraction.ocr import engine
from correspondence.extraction.ocr import page as recognition
from tests.extraction.made import BOLD, Sheet, codes, letter_pdf, letterhead, texts

needs_tesseract = pytest.mark.skipif(
    not recognition.available(), reason="NOT CHECKED: Tesseract with Dutch (tesseract-ocr-nld) is not installed"
)
PATIENT = Limits(ocr_page=120.0)  # a busy machine changes no outcome
LINES = [
    "Geachte voorzitter,",
    "",
    "Hierbij bied ik u aan de antwoorden op de schriftelijke vragen over de verkiezingen in dat",
    "land. Deze vragen werden ingezonden op 14 augustus 2020 met kenmerk 2020Z14586.",
    "",
    "De vragen gaan over de rechtsstaat. Ik heb daarover gesproken met mijn ambtgenoten van de",
    "lidstaten.",
    "",
    "De Minister van Buitenlandse Zaken,",
    "",
    "",
    "Stef Blok",
]


def scan_of(data: bytes, *, dpi: int = 200, askew: float = 0.0, turned: int = 0) -> bytes:
    """The pages of a PDF as pictures in a PDF: `askew` degrees, and turned to the right by `turned`."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    pdf = pypdfium2.PdfDocument(data)
    for sheet in pdf:
        picture = sheet.render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
        picture = picture.rotate(askew, Image.Resampling.BICUBIC, fillcolor=255).rotate(-turned, expand=True)
        width, height = picture.width * 72 / dpi, picture.height * 72 / dpi
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(picture), 0, 0, width, height)
        canvas.showPage()
    pdf.close()
    canvas.save()
    return out.getvalue()


def read_scan(data: bytes, *, limits: Limits = PATIENT, ocr: bool = True) -> ReadLetter:
    return read_letter(data, file_name="scan.pdf", limits=limits, ocr=ocr)


def tesseract_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, does: str) -> None:
    """Puts a program in the place of Tesseract that knows Dutch, and for a picture `does` this."""
    program = tmp_path / "tesseract"
    program.write_text(f'#!/bin/sh\n[ "$1" = --list-langs ] && echo nld && exit 0\n{does}\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")


def check_same_fields(scan: ReadLetter, letter: ReadLetter) -> None:
    for name in ("dated", "subject", "addressee", "ministry", "our_reference", "your_reference"):
        read, printed = getattr(scan, name), getattr(letter, name)
        assert (name, read and read.value) == (name, printed and printed.value)
    assert [(s.title, s.name) for s in scan.signatures] == [(s.title, s.name) for s in letter.signatures]
    assert [m.value for m in scan.mentions] == [m.value for m in letter.mentions]


@needs_tesseract
@pytest.mark.parametrize(
    "lies", [{}, {"dpi": 300}, {"askew": 0.8}, {"askew": -0.8}], ids=["200 dpi", "300 dpi", "left", "right"]
)
def test_scan_reads_as_its_letter(lies: dict[str, float]) -> None:
    letter = letter_pdf(LINES)
    scan = read_scan(scan_of(letter, **lies))  # type: ignore[arg-type]
    check_same_fields(scan, read_scan(letter))
    assert texts(scan) == texts(read_scan(letter))


@needs_tesseract
def test_recognised_page_is_reported_with_its_number() -> None:
    scan = read_scan(scan_of(letter_pdf(LINES)))
    assert scan.outcome == "ok"
    assert [(p.code, p.page) for p in scan.problems if p.code == "text_recognised"] == [("text_recognised", 1)]
    assert "page_without_text" not in codes(scan)


@needs_tesseract
def test_evidence_stands_where_the_letter_has_it() -> None:
    letter = letter_pdf(LINES)
    printed, seen = read_scan(letter).subject, read_scan(scan_of(letter)).subject
    assert printed
    assert seen
    assert printed.evidence.box
    assert seen.evidence.box
    assert seen.evidence.box == pytest.approx(printed.evidence.box, abs=3)


@needs_tesseract
@pytest.mark.parametrize("turned", [90, 180, 270])
def test_scan_on_its_side_is_read_upright(turned: int) -> None:
    if "osd" not in engine.languages():
        pytest.skip("NOT CHECKED: Tesseract's osd data (tesseract-ocr-osd) is not installed")
    letter = letter_pdf([*LINES, "", *LINES[2:7]])
    scan = read_scan(scan_of(letter, turned=turned))
    check_same_fields(scan, read_scan(letter))
    assert "turned_page" in codes(scan)


@needs_tesseract
def test_only_the_page_without_text_is_recognised() -> None:
    letter = letter_pdf([text for number in range(30) for text in (f"Alinea {number} van deze brief zegt niets.", "")])
    mixed = io.BytesIO()
    first, rest = pypdfium2.PdfDocument(scan_of(letter)), pypdfium2.PdfDocument(letter)
    with pypdfium2.PdfDocument.new() as pdf:
        pdf.import_pages(first, [0])
        pdf.import_pages(rest, [1])
        pdf.save(mixed)
    read = read_scan(mixed.getvalue())
    assert [p.page for p in read.problems if p.code == "text_recognised"] == [1]
    check_same_fields(read, read_scan(letter))
    assert texts(read)[-1] == texts(read_scan(letter))[-1]


@needs_tesseract
def test_small_print_beside_the_text_stays_small() -> None:
    page = recognition.page_of(pypdfium2.PdfDocument(scan_of(letter_pdf(LINES)))[0], 1, PATIENT)
    assert page
    size = {line.text: line.size for line in page.lines}
    assert size["Rijnstraat 8"] < 0.85 * size["lidstaten."]
    assert len({line.size for line in page.lines if line.text[:4] in {"Hier", "land", "De v", "lids"}}) == 1


@needs_tesseract
@pytest.mark.parametrize("askew", [0, 0.7])
def test_bold_print_is_seen(askew: float) -> None:
    sheet = Sheet()
    sheet.write(["Wettelijk kader"], top=360, font=BOLD)
    sheet.write(LINES[2:7], top=372)
    page = recognition.page_of(pypdfium2.PdfDocument(scan_of(sheet.done(), askew=askew))[0], 1, PATIENT)
    assert page
    assert [line.text for line in page.lines if line.bold] == ["Wettelijk kader"]


@needs_tesseract
def test_drawing_is_no_text() -> None:
    sheet = Sheet()
    for at in range(40):
        sheet.canvas.circle(100 + 9 * at, 700 - 13 * at, 8 + at, fill=at % 2)
        sheet.canvas.line(60, 100 + 15 * at, 500, 90 + 11 * at)
    assert read_scan(scan_of(sheet.done())).outcome == "no_text"


@needs_tesseract
def test_sandbox_recognises_too() -> None:
    """It may write no file at all, and neither may Tesseract."""
    scan = scan_of(letter_pdf(LINES))
    assert read_in_sandbox(scan, file_name="scan.pdf", limits=PATIENT) == read_scan(scan)


@needs_tesseract
def test_no_file_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert read_scan(scan_of(letter_pdf(LINES))).outcome == "ok"
    assert not list(tmp_path.iterdir())


@needs_tesseract
def test_large_page_is_rendered_coarser() -> None:
    sheet = Sheet(pagesize=(1684, 2382))
    letterhead(sheet, subject=["Onderwerp"])
    sheet.write(["Een heel grote bladzijde, met letters die ook groot zijn."], top=500, font=("Helvetica", 30))
    limits = replace(PATIENT, ocr_pixels=4_000_000)
    page = recognition.page_of(pypdfium2.PdfDocument(scan_of(sheet.done(), dpi=72))[0], 1, limits)
    assert page
    assert "Een heel grote bladzijde, met letters die ook groot zijn." in [line.text for line in page.lines]


def test_scan_without_tesseract_names_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    read = read_scan(scan_of(letter_pdf(LINES), dpi=72))
    assert (read.outcome, codes(read)) == ("no_text", ["no_text"])
    assert "Tesseract met Nederlands (nld)" in read.problems[0].message.nl
    assert "Tesseract with Dutch (nld)" in read.problems[0].message.en


def test_tesseract_without_dutch_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tesseract_that(tmp_path, monkeypatch, does="exit 1")
    assert recognition.available()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "tesseract").write_text("#!/bin/sh\necho eng\n", encoding="utf-8")
    (tmp_path / "other" / "tesseract").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}/other:/usr/bin:/bin")
    assert not recognition.available()


def test_scan_is_left_alone_without_ocr(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tesseract_that(tmp_path, monkeypatch, does=f"touch {tmp_path}/called")
    read = read_scan(scan_of(letter_pdf(LINES), dpi=72), ocr=False)
    assert (read.outcome, codes(read)) == ("no_text", ["no_text"])
    assert not (tmp_path / "called").exists()


def test_slow_pages_are_named_where_nothing_was_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tesseract_that(tmp_path, monkeypatch, does="exec sleep 600")
    data = scan_of(letter_pdf(["Een regel van deze brief."] * 60), dpi=72)
    read = read_scan(data, limits=Limits(ocr_page=0.05))
    assert (read.outcome, codes(read)) == ("no_text", ["no_text"])
    assert "langer dan 0.05 seconden" in read.problems[0].message.nl


def test_slow_page_beside_a_read_one_has_its_own_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tesseract_that(tmp_path, monkeypatch, does="exec sleep 600")
    mixed = io.BytesIO()
    letter = letter_pdf(LINES)
    with pypdfium2.PdfDocument.new() as pdf:
        pdf.import_pages(pypdfium2.PdfDocument(letter))
        pdf.import_pages(pypdfium2.PdfDocument(scan_of(letter, dpi=72)))
        pdf.save(mixed)
    read = read_scan(mixed.getvalue(), limits=Limits(ocr_page=0.05))
    assert read.outcome == "ok"
    assert [(p.code, p.page) for p in read.problems] == [("scan_too_slow", 2), ("page_without_text", 2)]


def test_no_more_pages_than_the_limit_are_recognised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tesseract_that(tmp_path, monkeypatch, does=f"echo >> {tmp_path}/calls; cat > /dev/null")
    data = scan_of(letter_pdf(["Een regel van deze brief."] * 160), dpi=72)
    read = read_scan(data, limits=Limits(ocr_pages=2))
    assert (tmp_path / "calls").read_text(encoding="utf-8") == "\n\n"
    assert "meer dan 2 bladzijden" in read.problems[0].message.nl


def test_tesseract_that_breaks_off_leaves_the_page_bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tesseract_that(tmp_path, monkeypatch, does="kill -9 $$")
    assert read_scan(scan_of(letter_pdf(LINES), dpi=72)).outcome == "no_text"


def test_page_with_a_small_picture_is_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tesseract_that(tmp_path, monkeypatch, does=f"touch {tmp_path}/called")
    sheet = Sheet()
    sheet.write(["3"], font=BOLD)
    sheet.canvas.rect(100, 400, 60, 60, fill=1)
    read_scan(sheet.done())
    assert not (tmp_path / "called").exists()
