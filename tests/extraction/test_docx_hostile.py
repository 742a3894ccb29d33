"""No Word document, however it is made, gets more than its limits or a second reading."""

import io
import struct
import zipfile

import pytest

from correspondence.extraction import ReadLetter, read_letter
from correspondence.extraction.limits import Limits
from tests.extraction.made import texts
from tests.extraction.word import docx, members, para, read, zipped

FILES = members(para("Geachte voorzitter,"))
DOCUMENT = "word/document.xml"


def outcome(data: bytes, **limits: int) -> str:
    letter = read_letter(data, file_name="brief.docx", limits=Limits(**limits))
    check_tells(letter)
    return letter.outcome


def check_tells(letter: ReadLetter) -> None:
    """An outcome other than `ok` stands first among the problems, and nothing was read."""
    if letter.outcome != "ok":
        assert letter.problems[0].message.nl.endswith(".")
        assert letter.paragraphs == ()


def with_document(xml: str | bytes) -> bytes:
    return zipped({**FILES, DOCUMENT: xml.encode() if isinstance(xml, str) else xml})


def patched(data: bytes, offset: int, value: bytes, *, central: bool) -> bytes:
    """The zip with bytes changed in the header of its document, in its directory or before the member."""
    place = (
        data.rindex(b"PK\x01\x02", 0, data.rindex(DOCUMENT.encode())) if central else data.index(DOCUMENT.encode()) - 30
    )
    return data[: place + offset] + value + data[place + offset + len(value) :]


def test_sound_document_is_ok() -> None:
    assert outcome(zipped(FILES)) == "ok"


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE w:document [<!ENTITY a "ha">]>',
        '<!DOCTYPE w:document SYSTEM "http://127.0.0.1/x.dtd">',
        '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declarations_are_refused(declared: str, encoding: str) -> None:
    xml = declared + FILES[DOCUMENT].decode().replace("Geachte", "&a;&x;" if "ENTITY" in declared else "Geachte")
    assert outcome(with_document(f'<?xml version="1.0" encoding="{encoding}"?>{xml}'.encode(encoding))) == "damaged"


@pytest.mark.parametrize(
    "xml", ["", "geen xml", "<a", "<a/>", '<?xml version="1.0" encoding="ebcdic-cp-be"?><a/>', "<a>\x00</a>"]
)
def test_what_is_no_document_is_damaged(xml: str) -> None:
    assert outcome(with_document(xml)) == "damaged"


def test_depth_ends_in_an_outcome() -> None:
    deep = "<w:ins>" * 5000 + "</w:ins>" * 5000
    assert outcome(docx(f"<w:p>{deep}</w:p>")) == "damaged"


@pytest.mark.parametrize("name", ["w:tbl><w:tr><w:tc", "w:sdt><w:sdtContent", "w:txbxContent><w:p><w:r", "w:ins"])
def test_as_deep_as_the_parser_goes_is_read(name: str) -> None:
    times = 240 // (name.count("<") + 1)
    opened = f"<{name}>" * times
    closed = "".join(f"</{each}>" for each in reversed(name.split("><"))) * times
    assert texts(read(para("Boven.") + opened + para("Onder.") + closed))[0] == "Boven."


def test_loops_of_styles_end() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{a}"><w:basedOn w:val="{b}"/></w:style>' for a, b in ("ab", "ba", "cc")
    )
    assert texts(read(para("Tekst.", style="a") + para("Meer.", style="c"), styles=styles)) == ["Tekst.", "Meer."]


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ({"members": 3}, "limit:members"),
        ({"member": 500}, "limit:member"),
        ({"unpacked": 700}, "limit:unpacked"),
        ({"elements": 5}, "limit:elements"),
        ({"characters": 5}, "limit:characters"),
    ],
)
def test_every_limit_has_its_name(limits: dict[str, int], expected: str) -> None:
    assert outcome(zipped(FILES), **limits) == expected


def test_pages_are_limited() -> None:
    turns = para("x", '<w:r><w:br w:type="page"/></w:r>' * 600)
    assert outcome(docx(turns)) == "limit:pages"


def test_bomb_is_unpacked_no_further_than_its_limit() -> None:
    assert outcome(with_document(b"<w:document>" + b" " * 60_000_000)) == "limit:member"


@pytest.mark.parametrize("central", [True, False])
def test_encrypted_member_is_encrypted(central: bool) -> None:
    data = patched(zipped(FILES), 8 if central else 6, b"\x01\x00", central=central)
    assert outcome(data) in ({"encrypted"} if central else {"ok", "damaged", "encrypted"})


@pytest.mark.parametrize(
    ("offset", "value"),
    [
        (10, b"\x63\x00"),  # a method that no Word document has
        (16, b"\x00\x00\x00\x00"),  # another checksum
        (24, b"\x01\x00\x00\x00"),  # a size that is not true
        (20, b"\x05\x00\x00\x00"),  # fewer bytes than it takes
        (42, b"\x05\x00\x00\x00"),  # a place where no member begins
    ],
)
def test_directory_that_lies_is_damage(offset: int, value: bytes) -> None:
    assert outcome(patched(zipped(FILES), offset, value, central=True)) == "damaged"


def test_member_whose_own_name_is_another_is_damage() -> None:
    data = zipped(FILES)
    place = data.index(DOCUMENT.encode())
    assert outcome(data[:place] + b"word/dokument.xml" + data[place + len(DOCUMENT) :]) == "damaged"


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", [DOCUMENT, "WORD/document.xml"])
def test_two_members_of_one_name_are_damage(name: str) -> None:
    out = io.BytesIO(zipped(FILES))
    with zipfile.ZipFile(out, "a") as made:
        made.writestr(name, FILES[DOCUMENT].replace(b"Geachte", b"Beste"))
    assert outcome(out.getvalue()) == "damaged"


def test_members_that_lie_over_each_other_are_damage() -> None:
    data = zipped(FILES)
    entries = [at for at in range(len(data)) if data.startswith(b"PK\x01\x02", at)]
    first = data[entries[0] + 42 : entries[0] + 46]
    assert outcome(data[: entries[1] + 42] + first + data[entries[1] + 46 :]) == "damaged"


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_document_that_is_cut_off_is_damaged(share: float) -> None:
    data = zipped(FILES)
    assert outcome(data[: int(len(data) * share)]) in {"damaged", "wrong_type"}


def test_zip_without_a_text_is_another_file() -> None:
    assert outcome(zipped({"xl/workbook.xml": b"<a/>", "[Content_Types].xml": b"<a/>"})) == "wrong_type"


def related(target: str, mode: str = "Internal") -> bytes:
    relation = f'<Relationship Id="a" Type="x/styles" Target="{target}" TargetMode="{mode}"/>'
    return zipped({**FILES, "word/_rels/document.xml.rels": f"<Relationships>{relation}</Relationships>".encode()})


@pytest.mark.parametrize("name", ["../../etc/cron.d/x", "/etc/passwd", "C:\\x.xml", ""])
def test_no_name_leads_out_of_the_file(name: str) -> None:
    assert outcome(related(name)) == "ok"


def test_relation_to_the_outside_is_never_followed() -> None:
    assert outcome(related("http://127.0.0.1:9/", mode="External")) == "ok"


@pytest.mark.parametrize("entity", [b"&#0;", b"&onbekend;", b"<!-- -- -->", b"<w:p w:x=1>"])
def test_broken_xml_is_damage(entity: bytes) -> None:
    assert outcome(with_document(FILES[DOCUMENT].replace(b"Geachte", entity))) == "damaged"


def test_macros_are_only_bytes() -> None:
    assert outcome(zipped({**FILES, "word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + struct.pack("<I", 1)})) == "ok"


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


@pytest.mark.parametrize(
    ("data", "expected", "sentence"),
    [
        (OLE + "WordDocument".encode("utf-16-le"), "wrong_type", "een oud Word-document (DOC) of een e-mail. Bewaar"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted", "met een wachtwoord beveiligd"),
        (zipped({"mimetype": b"x", "content.xml": b"<a/>"}), "wrong_type", "een zip-bestand dat geen Word-document"),
    ],
)
def test_other_office_files_are_refused_with_what_to_do(data: bytes, expected: str, sentence: str) -> None:
    letter = read_letter(data, file_name="brief.doc")
    assert letter.outcome == expected
    assert sentence in letter.problems[0].message.nl


def test_opendocument_is_refused_by_its_name() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        made.writestr("content.xml", "<a/>")
    letter = read_letter(out.getvalue(), file_name="brief.odt")
    assert (letter.outcome, "OpenDocument-bestand (ODT)" in letter.problems[0].message.nl) == ("wrong_type", True)
