"""Bad documents give an outcome and a sentence, never an exception, and stop at the limits."""

# ruff: noqa: E501 - a case is one line

import io

import pikepdf
import pytest

from correspondence.extraction import Limits, ReadLetter, read_in_sandbox, read_letter
from correspondence.extraction.pdf import damage
from tests.extraction.made import Sheet, codes, letter_pdf, texts

LINES = ["Geachte voorzitter,", "", *["Dit is een regel van een brief die de hele breedte van de bladzijde vult."] * 60]


@pytest.fixture(scope="module")
def sound() -> bytes:
    return letter_pdf(LINES)


def locked(data: bytes, *, user: str) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as file:
        file.save(out, encryption=pikepdf.Encryption(owner="a", user=user))
    return out.getvalue()


def check_tells(letter: ReadLetter, outcome: str, code: str | None = None) -> None:
    assert letter.outcome == outcome
    problem = next(p for p in letter.problems if p.code == (code or outcome))
    assert problem.message.nl.endswith(".")
    assert problem.message.en.endswith(".")
    assert len(problem.message.nl.split(". ")) > 1, "a sentence with a way out"


def check_decides(letter: ReadLetter, outcome: str) -> None:
    """The first problem is the one that explains the outcome."""
    check_tells(letter, outcome)
    assert letter.problems[0].code == outcome


def test_sound_file_is_ok(sound: bytes) -> None:
    assert read_letter(sound, file_name="brief.pdf").outcome == "ok"


def test_password_is_asked_for(sound: bytes) -> None:
    letter = read_letter(locked(sound, user="b"), file_name="brief.pdf")
    check_tells(letter, "encrypted")
    assert letter.paragraphs == ()


def test_empty_password_is_no_obstacle(sound: bytes) -> None:
    letter = read_letter(locked(sound, user=""), file_name="brief.pdf")
    assert letter.outcome == "ok"
    assert "Geachte voorzitter," in texts(letter)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_truncated_file_is_damaged(sound: bytes, share: float) -> None:
    check_tells(read_letter(sound[: int(len(sound) * share)], file_name="brief.pdf"), "damaged")


def test_head_without_a_file_is_damaged() -> None:
    check_tells(read_letter(b"%PDF-1.7\n", file_name="brief.pdf"), "damaged")


def test_wrong_cross_references_are_damage_that_is_read(sound: bytes) -> None:
    letter = read_letter(sound.replace(b"startxref\n", b"startxref\n9"), file_name="brief.pdf")
    check_tells(letter, "damaged")
    assert "Geachte voorzitter," in texts(letter)


def test_stream_that_cannot_be_decoded_is_damage() -> None:
    out = io.BytesIO()
    with pikepdf.new() as file:
        file.add_blank_page(page_size=(595, 842))
        file.pages[0].Contents = file.make_stream(b"no deflate data at all", Filter=pikepdf.Name.FlateDecode)
        file.save(out)
    check_tells(read_letter(out.getvalue(), file_name="brief.pdf"), "damaged")


def test_damage_stands_before_the_pages_it_left_bare(sound: bytes) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(sound)) as file:
        file.add_blank_page(page_size=(595, 842))
        file.save(out)
    letter = read_letter(out.getvalue().replace(b"startxref\n", b"startxref\n9"), file_name="brief.pdf")
    check_decides(letter, "damaged")
    assert "page_without_text" in codes(letter)
    assert "or ask the sender for a new copy." in letter.problems[0].message.en


def test_pages_are_counted_before_streams_are_decoded(sound: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(damage, "_decode_what_is_read", lambda _: pytest.fail("decoded"))
    check_decides(read_letter(sound, file_name="brief.pdf", limits=Limits(pages=1)), "limit:pages")


def test_file_without_pages_is_damaged() -> None:
    out = io.BytesIO()
    with pikepdf.new() as file:
        file.save(out)
    check_tells(read_letter(out.getvalue(), file_name="brief.pdf"), "damaged")


def test_page_without_text_is_a_scan() -> None:
    sheet = Sheet()
    sheet.canvas.rect(100, 100, 300, 300, fill=1)
    letter = read_letter(sheet.done(), file_name="scan.pdf")
    check_decides(letter, "no_text")
    assert "doorzoekbare PDF" in letter.problems[0].message.nl


def test_page_of_spaces_is_a_scan() -> None:
    sheet = Sheet()
    sheet.write(["\u00a0 \u00a0", " "])
    check_decides(read_letter(sheet.done(), file_name="scan.pdf"), "no_text")


def test_one_page_without_text_is_named(sound: bytes) -> None:
    sheet = Sheet()
    sheet.write(LINES)
    sheet.page()
    sheet.canvas.rect(100, 100, 300, 300)
    letter = read_letter(sheet.done(), file_name="brief.pdf")
    assert [(p.code, p.page) for p in letter.problems if p.code == "page_without_text"] == [("page_without_text", 2)]


def test_forms_within_forms_are_followed_to_an_end() -> None:
    out = io.BytesIO()
    with pikepdf.new() as file:
        file.add_blank_page(page_size=(595, 842))
        form = file.make_stream(b"/F Do", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 9, 9])
        form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=form))
        file.pages[0].Contents = file.make_stream(b"/F Do")
        file.pages[0].Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=form))
        file.save(out)
    assert read_letter(out.getvalue(), file_name="brief.pdf").outcome in {"no_text", "damaged"}


@pytest.mark.parametrize(
    ("limits", "name"),
    [
        (Limits(upload=100), "upload"),
        (Limits(pages=1), "pages"),
        (Limits(characters=100), "characters"),
        (Limits(paragraphs=1), "paragraphs"),
    ],
)
def test_pdf_stops_at_its_limit(sound: bytes, limits: Limits, name: str) -> None:
    check_tells(read_letter(sound, file_name="brief.pdf", limits=limits), f"limit:{name}")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("een regel\n" * 250_000, "characters"),
        ("bladzijde\f" * 501, "pages"),
        ("alinea\n\n" * 5_001, "paragraphs"),
        ("2020Z14586 " * 2_001, "references"),
        ("2020Z14586\n\n" * 2_001, "references"),
        ("Kamerstuk 35 570, " + "nr. 1 t/m 200, " * 20_000, "references"),
        ("één\n" * 1_000_000, "characters"),
        ("Geachte voorzitter,\n\n" + "De Minister van Defensie,\n\nA. de Vries\n\n" * 21, "signatures"),
        ("x" * 20_000_001, "upload"),
    ],
)
def test_text_stops_at_its_limit(text: str, name: str) -> None:
    check_tells(read_letter(text.encode(), file_name="brief.txt"), f"limit:{name}")


@pytest.mark.parametrize(
    "text",
    ["w" * 1_500_000, "a-\n" * 60_000, "Vraag 1, " * 30_000, "De Minister van " * 40_000, "(" * 100_000, "over het verzoek van de " * 20_000,
     "www." * 100_000, "1. " * 100_000, "A.B. " * 50_000, " \n" * 400_000 + "Een brief."],
)  # fmt: skip
def test_monstrous_text_is_read_in_seconds(text: str) -> None:
    # Within the processor time that the sandbox allows.
    read = read_in_sandbox(text.encode(), file_name="brief.txt")
    assert read.outcome in {"ok", "limit:references", "limit:paragraphs"}


def test_ranges_are_not_written_out_beyond_the_limit() -> None:
    text = "Kamerstuk 35 570, " + "nr. 1 t/m 200, " * 20_000
    check_decides(read_in_sandbox(text.encode(), file_name="brief.txt"), "limit:references")


def test_references_up_to_the_limit_are_read() -> None:
    letter = read_letter(b"2020Z14586 " * 10, file_name="brief.txt", limits=Limits(references=10))
    assert (letter.outcome, len(letter.mentions)) == ("ok", 10)


def test_picture_named_pdf_says_what_it_is() -> None:
    letter = read_letter(b"\xff\xd8\xff\xe0" + bytes(1000), file_name="brief.pdf")
    assert letter.outcome == "wrong_type"
    assert codes(letter) == ["wrong_type"]
    assert "JPEG" in letter.problems[0].message.en
