"""What a file is, is decided by its content; what would harm is refused before it is read."""

# ruff: noqa: E501 - a case is one line

import io
import time
import zipfile

import pytest

from correspondence.extraction import ReadLetter, read_in_sandbox, read_letter
from correspondence.extraction.errors import Unreadable
from correspondence.extraction.media_type import MediaType, media_type, wrong_extension
from tests.extraction.made import codes

PUBLICATION = "<officiele-publicatie><kamerstuk><stuk><al>{}</al></stuk></kamerstuk></officiele-publicatie>"


def zipped(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.4\n", MediaType.PDF),
        (zipped("[Content_Types].xml", "word/document.xml"), MediaType.DOCX),
        (zipped("[Content_Types].xml", "word/document.xml")[:-30], MediaType.DOCX),
        (b"<?xml version='1.0'?><x/>", MediaType.XML),
        (b"\xef\xbb\xbf<?xml version='1.0'?><x/>", MediaType.XML),
        ("<?xml version='1.0' encoding='utf-16'?><x/>".encode("utf-16"), MediaType.XML),
        ("<?xml version='1.0'?><x/>".encode("utf-16-le"), MediaType.XML),
        (b"<!-- a --><!-- b -->\n<kamerwrk></kamerwrk>", MediaType.XML),
        (b"<owms-metadata/>", MediaType.XML),
        (b"<!DOCTYPE kamerwrk SYSTEM 'x.dtd'><kamerwrk>", MediaType.XML),
        (b"<!doctype html><p>x", MediaType.HTML),
        (b"<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0' 'x'><html/>", MediaType.HTML),
        (b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>", MediaType.HTML),
        (b"\n<!-- saved from url=(0014)about:internet -->\n<HTML lang=nl>", MediaType.HTML),
        ("<html>".encode("utf-16"), MediaType.HTML),
        (b"<naam> <adres>\n\nGeachte voorzitter,", MediaType.TEXT),
        (b"Over <html> en <p> in de brief.", MediaType.TEXT),
        (b"< 5 en > 3", MediaType.TEXT),
    ],
)  # fmt: skip
def test_type_is_decided_by_content(data: bytes, kind: MediaType) -> None:
    assert media_type(data) is kind


@pytest.mark.parametrize(
    "data", [zipped("brief.docx"), zipped("content.xml"), zipped("word/document.xml"), b"PK\x03\x04"]
)
def test_other_zips_are_refused(data: bytes) -> None:
    with pytest.raises(Unreadable, match="zip file that is no Word document"):
        media_type(data)


@pytest.mark.parametrize(
    ("name", "found", "warns"),
    [
        ("brief.pdf", MediaType.XML, True),
        ("brief.XML", MediaType.XML, False),
        ("brief.xml", MediaType.HTML, True),
        ("brief.htm", MediaType.HTML, False),
        ("brief.html", MediaType.DOCX, True),
        ("brief.docx", MediaType.DOCX, False),
        ("brief.docx", MediaType.PDF, True),
        ("brief.bin", MediaType.HTML, False),
    ],
)
def test_extension_that_lies_is_a_warning(name: str, found: MediaType, warns: bool) -> None:
    assert (wrong_extension(name, found) is not None) is warns


def test_xml_under_another_name_is_read_with_the_warning() -> None:
    letter = read_letter(PUBLICATION.format("Tekst.").encode(), file_name="brief.pdf")
    assert (letter.outcome, letter.source.media_type) == ("ok", "application/xml")
    assert "wrong_extension" in codes(letter)


def nested(tag: str, depth: int) -> str:
    return f"<{tag}>" * depth + "diep" + f"</{tag}>" * depth


LAUGHS = """<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>"""
SECRET = """<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>"""


@pytest.mark.parametrize(
    ("data", "outcome", "code"),
    [
        (LAUGHS + PUBLICATION.format("&c;"), "wrong_type", "own_declarations"),
        (SECRET + PUBLICATION.format("&e;"), "wrong_type", "own_declarations"),
        ("<!DOCTYPE x [<!ATTLIST al a CDATA 'x'>]>" + PUBLICATION.format("Tekst"), "wrong_type", "own_declarations"),
        ("<!-- [ --><!DOCTYPE x\n[\n<!ENTITY % p SYSTEM 'http://x/'> %p;]>" + PUBLICATION.format("Tekst"), "wrong_type", "own_declarations"),
        ("<!DOCTYPE x SYSTEM 'http://example.invalid/x.dtd'>" + PUBLICATION.format("Tekst."), "ok", None),
        ("<!DOCTYPE x SYSTEM 'x.dtd'>" + PUBLICATION.format("&e;"), "damaged", "broken_xml"),
        (PUBLICATION.format("<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd' parse='text'/>Tekst."), "ok", None),
        (PUBLICATION.format(nested("a", 100_000)), "limit:depth", "limit:depth"),
        (PUBLICATION.format(nested("lijst", 200)), "ok", None),
        (PUBLICATION.format("Tekst.").replace("<al>", f"<al x='{'y' * 2_000_000}'>"), "ok", None),
        (PUBLICATION.format("x" * 3_000_000), "limit:characters", "limit:characters"),
        (PUBLICATION.format("x" * 11_000_000), "limit:text", "limit:text"),
        (PUBLICATION.format("nul\x00"), "damaged", "broken_xml"),
        (PUBLICATION.format("bel\x07"), "damaged", "broken_xml"),
        (PUBLICATION.format("Tekst. <!-- x -->" * 180_000), "ok", None),
        (PUBLICATION.format("Tekst." + "<!-- x -->" * 180_000), "ok", None),
        ("<!-- x -->" * 100 + PUBLICATION.format("Tekst."), "ok", None),
        ("<?xml version='1.0' encoding='utf-7'?>" + PUBLICATION.format("Tekst."), "wrong_type", "encoding_unknown"),
        ("<?xml version='1.0' encoding='ebcdic-cp-nl'?>" + PUBLICATION.format("Tekst."), "wrong_type", "encoding_unknown"),
        ("<?xml version='1.0' encoding='windows-1252'?>" + PUBLICATION.format("Tekst."), "ok", None),
        (PUBLICATION.format("<table><tgroup cols='2'><tbody><row><entry colspan='99999999' morerows='99999999'><al>Tekst.</al></entry></row></tbody></tgroup></table>"), "ok", None),
        (PUBLICATION.format("<table>" + "<row><entry morerows='9999' colspan='100'>x</entry></row>" * 3_000 + "</table>"), "ok", None),
        ("<!DOCTYPE html><p>" + nested("b", 100_000), "limit:depth", "limit:depth"),
        ("<!DOCTYPE html [<!ENTITY e 'x'>]><p>Tekst &e;</p>", "ok", None),
        ("<html><p>Tekst." + "<!-- x -->" * 180_000, "ok", None),
        ("<html><p>" + "x" * 3_000_000, "limit:characters", "limit:characters"),
        ("<html>" + "<p><a href='#a' id='a'><sup>1</sup></a>" * 20_000, "limit:paragraphs", "limit:paragraphs"),
        ("<html><p>Tekst." + "<div class='noot'><span></span><sup>1</sup>n" * 100, "ok", None),
        ("<html><p>Tekst." + "<b></b>" * 400_000, "limit:tags", "limit:tags"),
        (PUBLICATION.format("<table><row>" + "<entry>x</entry>" * 100_000 + "</row></table>"), "ok", None),
        ("<html><p>Tekst." + "<table>" * 100 + "x", "ok", None),
    ],
    ids=lambda value: f"{value[:40]}…{len(value)}" if isinstance(value, str) else None,
)  # fmt: skip
def test_hostile_markup_ends_in_a_clear_outcome(data: str, outcome: str, code: str | None) -> None:
    start = time.process_time()
    letter = read_letter(data.encode(), file_name="x")
    assert letter.outcome == outcome
    assert code is None or letter.problems[0].code == code
    assert "root:" not in str(letter)
    assert time.process_time() - start < 20  # the processor time of the sandbox


def test_encoding_that_is_not_what_it_says_is_reported() -> None:
    data = f"<?xml version='1.0' encoding='utf-8'?>{PUBLICATION.format('één')}".encode("cp1252")
    letter = read_letter(data, file_name="x.xml")
    assert letter.paragraphs[0].text == "één"
    assert "encoding_assumed" in codes(letter)


@pytest.mark.parametrize("data", [PUBLICATION.format("Tekst.").encode(), b"<html><p>Tekst.</p></html>"])
def test_markup_is_read_in_the_sandbox_too(data: bytes) -> None:
    letter: ReadLetter = read_in_sandbox(data, file_name="x")
    assert (letter.outcome, letter.paragraphs[0].text) == ("ok", "Tekst.")
