"""What comes in is cleaned, decoded and known by its content before anything is read from it."""

import pytest

from correspondence.extraction import read_in_sandbox, read_letter
from correspondence.extraction.cleaning import clean_text
from correspondence.extraction.media_type import MediaType, media_type
from tests.extraction.made import codes, letter_pdf, texts


@pytest.mark.parametrize(
    ("dirty", "clean", "notes"),
    [
        ("gewone tekst", "gewone tekst", ()),
        ("\ufeffmet een merk", "met een merk", ()),
        ("nul\x00len", "nullen", ("control_characters",)),
        ("bel\x07 en \x9b", "bel en ", ("control_characters",)),
        ("half \ud800 teken", "half \ufffd teken", ("control_characters",)),
        ("tab\tregel\nblad\f", "tab\tregel\nblad\f", ()),
        ("dos\r\nmac\rnel\x85", "dos\nmac\nnel\n", ()),
        ("geI\u0308nformeerd", "geÏnformeerd", ()),
        ("a" + "\u0301" * 31, "a" + "\u0301" * 31, ("combining_marks",)),
        ("a" + "\u0f73" * 31, "a" + "\u0f73" * 31, ("combining_marks",)),
        ("e\u0308\u0301" * 20 + "ïë" * 40, "ë\u0301" * 20 + "ïë" * 40, ()),
    ],
)  # fmt: skip
def test_text_is_cleaned(dirty: str, clean: str, notes: tuple[str, ...]) -> None:
    cleaned = clean_text(dirty)
    assert (cleaned.text, cleaned.notes) == (clean, notes)


@pytest.mark.parametrize("mark", ["\u0301", "\u0f73", "\u0f81", "\u0344"])
def test_300_000_combining_marks_take_no_time(mark: str) -> None:
    # Within the processor time that the sandbox allows.
    letter = read_in_sandbox(("Geachte voorzitter,\n\na" + mark * 300_000).encode(), file_name="brief.txt")
    assert letter.outcome == "ok"
    assert "combining_marks" in codes(letter)


@pytest.mark.parametrize(
    ("data", "dutch"),
    [
        (b"", "Het bestand is leeg"),
        (b" \r\n\t\x00", "Het bestand is leeg"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "een foto (JPEG)"),
        (b"\x89PNG\r\n\x1a\n\x00", "een afbeelding (PNG)"),
        (b"PK\x03\x04\x14\x00", "Word-document (DOCX)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "oud Word-document"),
        (b"{\\rtf1 tekst}", "een RTF-document"),
        (b"BM\x9a" + bytes(12), "een afbeelding (BMP)"),
        (b"From: a@b.nl\n\n<html><p>Geachte voorzitter,</p></html>", "een webpagina (HTML)"),
        (b"<brief soort='antwoord'>\n<al>Geachte voorzitter,</al></brief>", "XML-bestand (brief) is geen Kamerstuk"),
        ("\u200b{\\rtf1\\ansi Geachte voorzitter,\\par}".encode(), "een RTF-document"),
        (b"x" * 2000 + b"{\\rtf1\\ansi Geachte voorzitter,\\par}", "een RTF-document"),
        (b"\n%!PS-Adobe-3.0\nshowpage", "een PostScript-bestand"),
        (b"x\n%!PS-Adobe-3.0\nshowpage", "een PostScript-bestand"),
        (b"\xef\xbb\xbf", "Het bestand is leeg"),
        (b"\xff\xfe", "Het bestand is leeg"),
        (b"\xff\xfe \x00\n\x00", "Het bestand is leeg"),
        (b"\xa0\xa0", "Het bestand is leeg"),
        ("\u00a0\u200b\u2060\ufeff\n\u3000\u00ad\f\u3164\ufe0f".encode(), "Het bestand is leeg"),
        (bytes(range(256)) * 40, "een onbekend bestand"),
    ],
)  # fmt: skip
def test_other_files_are_refused_by_what_they_are(data: bytes, dutch: str) -> None:
    letter = read_letter(data, file_name="brief.pdf")
    assert letter.outcome == "wrong_type"
    (problem,) = letter.problems
    assert dutch in problem.message.nl
    assert problem.message.en
    assert letter.paragraphs == ()


def test_words_that_begin_like_a_picture_are_text() -> None:
    assert media_type(b"BMW heeft een brief gestuurd") is MediaType.TEXT


@pytest.mark.parametrize(
    "text",
    [
        "<naam> <adres>\n\nGeachte voorzitter,",
        "Een PDF begint met %PDF- en eindigt met startxref.",
        "Over de tags <html> en <body> in de brief.",
        "{rtf} is geen brief.",
        "\u200bx",
        "%! is geen mark.",
    ],
)
def test_text_about_formats_is_text(text: str) -> None:
    assert read_letter(f"{'Een regel. ' * 100}\n{text}".encode(), file_name="brief.txt").outcome == "ok"
    assert text.startswith("Een PDF") or read_letter(text.encode(), file_name="brief.txt").outcome == "ok"


def test_pdf_behind_much_else_is_refused_with_a_way_out() -> None:
    pdf = letter_pdf(["Geachte voorzitter,", "", "Dit is de brief."])
    for data in (b"x" * 2000 + pdf, pdf[20:], ("x" * 2000 + pdf.decode("latin-1")).encode("utf-16")):
        letter = read_letter(data, file_name="brief.pdf")
        assert (letter.outcome, codes(letter), letter.paragraphs) == ("wrong_type", ["pdf_not_at_start"], ())
        assert "opnieuw op als PDF" in letter.problems[0].message.nl


def test_pdf_may_begin_after_other_bytes() -> None:
    assert media_type(b"\n" * 100 + b"%PDF-1.4\n") is MediaType.PDF


@pytest.mark.parametrize(
    ("data", "text", "code"),
    [
        ("Geachte voorzitter, één brief".encode(), "Geachte voorzitter, één brief", None),
        ("Geachte voorzitter, één brief".encode("cp1252"), "Geachte voorzitter, één brief", "encoding_assumed"),
        ("Geachte voorzitter, één brief".encode("utf-16"), "Geachte voorzitter, één brief", None),
        ("Geachte voorzitter, één brief".encode("utf-32"), "Geachte voorzitter, één brief", None),
        ("Geachte voorzitter, één brief".encode("utf-8-sig"), "Geachte voorzitter, één brief", None),
        (b"Geachte voorzitter\x00, wij schrijven u een brief over iets dat er toe doet", None, "control_characters"),
    ],
)
def test_text_is_decoded_without_guessing(data: bytes, text: str | None, code: str | None) -> None:
    letter = read_letter(data, file_name="brief.txt")
    assert letter.outcome == "ok"
    assert text is None or texts(letter) == [text]
    assert code is None or code in codes(letter)


def test_extension_that_lies_is_a_warning() -> None:
    assert "wrong_extension" in codes(read_letter(b"Geachte voorzitter,", file_name="brief.pdf"))
    assert "wrong_extension" in codes(read_letter(letter_pdf(["Een brief."]), file_name="brief.txt"))
    assert "wrong_extension" not in codes(read_letter(b"Geachte voorzitter,", file_name="brief"))


def test_file_name_is_only_data() -> None:
    source = read_letter(b"Een brief.", file_name="../../etc\\a\x00b\n.txt").source
    assert source.file_name == "ab .txt"
    assert (source.media_type, source.pages, len(source.sha256)) == ("text/plain", 1, 64)
