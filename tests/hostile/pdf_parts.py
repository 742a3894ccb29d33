"""The parts of PDF files, put together by hand so that each can be wrong in its own way."""

import zlib
from collections.abc import Mapping

from tests.extraction.made import letter_pdf

TEXT = b"BT /F1 11 Tf 72 720 Td (Geachte voorzitter, hierbij stuur ik u de brief.) Tj ET"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
LINES = ["Geachte voorzitter,", "", *["Dit is een regel van een brief die de hele breedte van de bladzijde vult."] * 20]


def sound() -> bytes:
    """A letter without fault."""
    return letter_pdf(LINES)


def stream(content: bytes, extra: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), extra, content)


def deflated(content: bytes, extra: bytes = b"") -> bytes:
    return stream(zlib.compress(content), b"/Filter /FlateDecode " + extra)


def one_page(
    content: bytes | None = None, *, page: bytes = b"", resources: bytes = b"", catalog: bytes = b""
) -> dict[int, bytes]:
    """The objects of a file with one page: catalog 1, page tree 2, page 3, content 4, font 5."""
    return {
        1: b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R %s /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> %s >> %s >>"
        % (b"" if b"/MediaBox" in page else b"/MediaBox [0 0 595 842]", resources, page),
        4: stream(TEXT if content is None else content),
        5: FONT,
    }


def pdf(objects: Mapping[int, bytes], *, trailer: bytes = b"", size: int | None = None) -> bytes:
    """The file with these objects, a right table of cross references and this in its trailer."""
    out, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), {}
    for number, content in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in sorted(places.items()):
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (size or max(objects) + 1, trailer)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def with_page(content: bytes | None = None, more: Mapping[int, bytes] | None = None, **parts: bytes) -> bytes:
    """A file with one page, and more objects or others."""
    return pdf({**one_page(content, **parts), **(more or {})})
