"""Word documents: packed wrongly, packed too well, and reaching beyond themselves (D8, D9, D10)."""

# ruff: noqa: E501 - a case is one line

import io
import struct
import warnings
import zipfile
from collections.abc import Iterable

from tests.hostile.case import Case, cases

_W = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    b'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    b'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="r1" Target="word/document.xml" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>%s</Relationships>'
)
Members = Iterable[tuple[str | zipfile.ZipInfo, bytes]]
_ENDS = "ok|wrong_type|damaged|encrypted|no_text|limit:time|limit:memory|limit:characters|limit:paragraphs|limit:unpacked|limit:member|limit:members|limit:depth|limit:text|limit:elements"
_REFUSED = "wrong_type|damaged|limit:member|limit:unpacked|limit:members|limit:memory|limit:time|limit:characters"


def paragraph(text: bytes) -> bytes:
    return b"<w:p><w:r><w:t>%s</w:t></w:r></w:p>" % text


def document(inside: bytes = b"", before: bytes = b"") -> bytes:
    said = paragraph(b"Geachte voorzitter,") + paragraph(b"Hierbij stuur ik u de brief.")
    return b'<?xml version="1.0"?>%s<w:document %s><w:body>%s%s</w:body></w:document>' % (before, _W, said, inside)


def packed(members: Members = (), *, main: bytes | None = None, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A Word document with this main part, and more members behind the usual."""
    out = io.BytesIO()
    usual: Members = [
        ("[Content_Types].xml", _TYPES),
        ("_rels/.rels", _RELATIONS % b""),
        ("word/document.xml", main or document()),
    ]
    with zipfile.ZipFile(out, "w", method) as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the same name twice is what some cases are about
        for name, content in (*usual, *members):
            file.writestr(name, content, compress_type=method)
    return out.getvalue()


def linked(mode: int) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo("word/link.xml")
    member.external_attr = mode << 16
    return member


def bomb(megabytes: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        file.writestr("[Content_Types].xml", _TYPES)
        file.writestr("_rels/.rels", _RELATIONS % b"")
        with file.open("word/document.xml", "w", force_zip64=True) as part:
            part.write(document()[:-30])
            for _ in range(megabytes):
                part.write(b" " * (1 << 20))
    return out.getvalue()


def changed(places: Iterable[tuple[bytes, int, str, int]], data: bytes | None = None) -> bytes:
    """The document with a field changed in every header: the mark of the header, the place, form and value of the field."""
    out = bytearray(data or packed())
    for mark, place, form, value in places:
        at = out.find(mark)
        while at >= 0:
            struct.pack_into(form, out, at + place, value)
            at = out.find(mark, at + 4)
    return bytes(out)


_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"


def overlapping() -> bytes:
    """All members of the directory at the place of the first."""
    return changed([(_CENTRAL, 42, "<I", 0)])


def lying() -> bytes:
    """A part that says it is a hundred bytes and is 200 MB."""
    return changed([(_LOCAL, 22, "<I", 100), (_CENTRAL, 24, "<I", 100)], bomb(200))


def external(target: bytes) -> bytes:
    link = b'<Relationship Id="r9" TargetMode="External" Target="%s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>'
    return packed([("word/_rels/document.xml.rels", _RELATIONS % (link % target))])


def styles(inside: bytes) -> bytes:
    return packed([("word/styles.xml", b'<?xml version="1.0"?><w:styles %s>%s</w:styles>' % (_W, inside))],
                  main=document(b"<w:p><w:pPr><w:pStyle w:val='s1'/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>" * 4_000))  # fmt: skip


def style(name: int, parent: int) -> bytes:
    return b"<w:style w:type='paragraph' w:styleId='s%d'><w:name w:val='s%d'/><w:basedOn w:val='s%d'/></w:style>" % (
        name,
        name,
        parent,
    )


def bare(*members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, content in members:
            file.writestr(name, content)
    return out.getvalue()


CASES: list[Case] = [
    *cases(
        "D8",
        [
            ("path upwards", lambda: packed([("../../../../etc/hostile-slip", b"x")]), _ENDS),
            ("path from the root", lambda: packed([("/etc/hostile-slip", b"x")]), _ENDS),
            ("path of Windows", lambda: packed([("..\\..\\hostile-slip", b"x"), ("C:\\hostile", b"x")]), _ENDS),
            ("main part upwards", lambda: bare(("[Content_Types].xml", _TYPES), ("../word/document.xml", document())), _REFUSED),
            ("link", lambda: packed([(linked(0o120777), b"/etc/passwd")]), _ENDS),
            ("device", lambda: packed([(linked(0o060777), b"")]), _ENDS),
            ("name with NUL", lambda: packed([("word/a\x01b.xml", b"x")]), _ENDS),
            ("folder named as a part", lambda: packed([("word/styles.xml/", b"")]), _ENDS),
            ("template elsewhere", lambda: external(b"http://127.0.0.1:1/x.dotm"), _ENDS),
            ("template in a file", lambda: external(b"file:///etc/passwd"), _ENDS),
            ("macros", lambda: packed([("word/vbaProject.bin", b"\xd0\xcf\x11\xe0" + bytes(5000))]), _ENDS),
            ("embedded object", lambda: packed([("word/embeddings/oleObject1.bin", b"\xd0\xcf\x11\xe0" + bytes(5000))]), _ENDS),
            ("field that asks", lambda: packed(main=document(b"<w:p><w:r><w:instrText>DDEAUTO c:\\cmd.exe</w:instrText></w:r></w:p>")), _ENDS),
            ("another file in XML", lambda: packed(main=document(paragraph(b"&x;"), b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>')), _REFUSED),
            ("laughs in XML", lambda: packed(main=document(paragraph(b"&b;"), b'<!DOCTYPE a [<!ENTITY a "' + b"ha" * 9999 + b'"><!ENTITY b "' + b"&a;" * 9999 + b'">]>')), _REFUSED),
        ],
        file_name="brief.docx",
        never="root:x:0",
    ),
    *cases(
        "D9",
        [
            ("main part of 50 MB", lambda: bomb(50), _REFUSED),
            ("main part of 300 MB", lambda: bomb(300), _REFUSED),
            ("main part that lies", lying, _REFUSED),
            ("ten thousand members", lambda: packed((f"word/m{n}.xml", b"x") for n in range(10_000)), _ENDS),
            ("members on each other", overlapping, _REFUSED),
            ("zip in a zip", lambda: packed([("word/media/a.zip", packed([("b.zip", packed())]))]), _ENDS),
            ("pictures of 200 MB", lambda: packed([(f"word/media/{n}.png", bytes(20 << 20)) for n in range(10)]), _ENDS),
        ],
        file_name="brief.docx",
    ),
    *cases(
        "D10",
        [
            ("locked members", lambda: changed([(_LOCAL, 6, "<H", 1), (_CENTRAL, 8, "<H", 1)]), "encrypted|wrong_type|damaged"),
            ("wrong sums", lambda: changed([(_LOCAL, 14, "<I", 1), (_CENTRAL, 16, "<I", 1)]), _REFUSED),
            ("unknown method", lambda: changed([(_LOCAL, 8, "<H", 99), (_CENTRAL, 10, "<H", 99)]), _REFUSED),
            ("bzip2", lambda: packed(method=zipfile.ZIP_BZIP2), _ENDS),
            ("lzma", lambda: packed(method=zipfile.ZIP_LZMA), _ENDS),
            ("negative sizes", lambda: changed([(_CENTRAL, 24, "<I", 0xFFFFFFFE)]), _REFUSED),
            ("members beyond the file", lambda: changed([(_CENTRAL, 42, "<I", 0x7FFFFFFF)]), _REFUSED),
            ("directory beyond the file", lambda: changed([(_END, 16, "<I", 0x7FFFFFFF)]), _REFUSED),
            ("no directory", lambda: packed()[:-200], _REFUSED),
            ("two main parts", lambda: packed([("word/document.xml", document(paragraph(b"iets anders")))]), _ENDS),
            ("main part in capitals", lambda: packed([("WORD/DOCUMENT.XML", document(paragraph(b"iets anders")))]), _ENDS),
            ("no main part", lambda: bare(("[Content_Types].xml", _TYPES), ("_rels/.rels", _RELATIONS % b"")), _REFUSED),
            ("no types", lambda: bare(("word/document.xml", document())), _ENDS),
            ("empty zip", bare, "wrong_type|damaged"),
            ("head of a zip", b"PK\x03\x04", "wrong_type|damaged"),
            ("main part no XML", lambda: packed(main=b"Geachte voorzitter,"), _REFUSED),
            ("main part cut off", lambda: packed(main=document()[:-40]), _REFUSED),
            ("main part deep", lambda: packed(main=document(b"<w:p>" * 100_000 + b"</w:p>" * 100_000)), _ENDS),
            ("tables in tables", lambda: packed(main=document(b"<w:tbl><w:tr><w:tc>" * 3_000 + paragraph(b"a") + b"</w:tc></w:tr></w:tbl>" * 3_000)), _ENDS),
            ("cell of many columns", lambda: packed(main=document(b"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='999999999'/></w:tcPr></w:tc></w:tr></w:tbl>")), _ENDS),
            ("styles on each other", lambda: styles(b"".join(style(n, n + 1) for n in range(1, 4_000))), _ENDS),
            ("styles in a ring", lambda: styles(style(1, 2) + style(2, 1)), _ENDS),
            ("a paragraph of 200,000 pieces", lambda: packed(main=document(b"<w:p>" + b"<w:r><w:t>a </w:t></w:r>" * 200_000 + b"</w:p>")), _ENDS),
            ("paragraphs without end", lambda: packed(main=document(paragraph(b"alinea") * 50_000)), _ENDS),
            ("a spreadsheet", lambda: bare(("[Content_Types].xml", _TYPES), ("xl/workbook.xml", b"<workbook/>")), "wrong_type|damaged"),
            ("OpenDocument", lambda: bare(("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>")), "wrong_type|damaged"),
            ("behind a PDF", lambda: b"%PDF-1.4\n" + packed(), "damaged|wrong_type"),
        ],
        file_name="brief.docx",
    ),
]  # fmt: skip
