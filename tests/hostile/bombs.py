"""Small streams that unpack to hundreds of megabytes, alone, stacked and shared (C4)."""

# ruff: noqa: E501 - a case is one line

import zlib
from functools import cache

from tests.hostile.case import Case, cases
from tests.hostile.pdf_parts import FONT, TEXT, one_page, pdf, stream, with_page

_STOPPED = "limit:memory|limit:time|limit:characters|limit:output|damaged|no_text|ok"
MB = 1 << 20


@cache
def packed(block: bytes, megabytes: int) -> bytes:
    """So many megabytes of this block, deflated: one megabyte is packed, and its bytes repeated."""
    one = (block * (MB // len(block) + 1))[:MB]
    packer = zlib.compressobj(9)
    head = packer.compress(one) + packer.flush(zlib.Z_FULL_FLUSH)
    middle = packer.compress(one) + packer.flush(zlib.Z_FULL_FLUSH)
    check = 1
    for _ in range(megabytes):
        check = zlib.adler32(one, check)
    return head + middle * (megabytes - 1) + b"\x03\x00" + check.to_bytes(4)


def bomb(block: bytes = b" ", megabytes: int = 700, extra: bytes = b"") -> bytes:
    return stream(packed(block, megabytes), b"/Filter /FlateDecode " + extra)


def twice() -> bytes:
    return stream(zlib.compress(packed(b" ", 700), 9), b"/Filter [/FlateDecode /FlateDecode]")


def run_lengths() -> bytes:
    return stream(zlib.compress(b"\x81 " * 5_000_000 + b"\x80", 9), b"/Filter [/FlateDecode /RunLengthDecode]")


def object_stream(content: bytes, extra: bytes = b"/N 1 /First 4") -> bytes:
    return with_page(None, {6: stream(content, b"/Type /ObjStm /Filter /FlateDecode " + extra)})


def shared(pages: int) -> bytes:
    """Pages that all show the same stream of 20 MB."""
    numbers = range(6, 6 + pages)
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
    return pdf({**one_page(), **dict.fromkeys(numbers, page), 4: bomb(b"BT (ab) Tj ET ", 20),
                2: b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, b" ".join(b"%d 0 R" % n for n in numbers))})  # fmt: skip


def many_small(count: int) -> bytes:
    """A content of many streams, each below any limit."""
    numbers = range(6, 6 + count)
    streams = dict.fromkeys(numbers, bomb(b" ", 10))
    return pdf({**one_page(), **streams, 4: b"[%s]" % b" ".join(b"%d 0 R" % n for n in numbers)})


CASES: list[Case] = cases(
    "C4",
    [
        ("content of spaces", lambda: with_page(None, {4: bomb()}), _STOPPED),
        ("content of text", lambda: with_page(None, {4: bomb(b"BT /F1 9 Tf (ab) Tj ET ", 100)}), _STOPPED),
        ("content of one string", lambda: with_page(None, {4: bomb(b"(", 300)}), _STOPPED),
        ("content of lists", lambda: with_page(None, {4: bomb(b"[", 300)}), _STOPPED),
        ("deflated twice", lambda: with_page(None, {4: twice()}), _STOPPED),
        ("fifty filters", lambda: with_page(None, {4: stream(TEXT, b"/Filter [%s]" % (b"/ASCIIHexDecode " * 50))}), _STOPPED),
        ("ten thousand filters", lambda: with_page(None, {4: stream(TEXT, b"/Filter [%s]" % (b"/FlateDecode " * 10_000))}), _STOPPED),
        ("run lengths", lambda: with_page(None, {4: run_lengths()}), _STOPPED),
        ("hexadecimal without end", lambda: with_page(None, {4: stream(packed(b"20", 60), b"/Filter [/FlateDecode /ASCIIHexDecode]")}), _STOPPED),
        ("one stream for 400 pages", lambda: shared(400), _STOPPED),
        ("many streams for one page", lambda: many_small(100), _STOPPED),
        ("map of characters", lambda: with_page(None, {5: FONT[:-2] + b"/ToUnicode 6 0 R >>", 6: bomb()}), _STOPPED),
        ("map of characters in full", lambda: with_page(None, {5: FONT[:-2] + b"/ToUnicode 6 0 R >>",
            6: bomb(b"1 beginbfchar <41> <0041> endbfchar ", 100)}), _STOPPED),
        ("object stream", lambda: object_stream(packed(b" ", 700)), _STOPPED),
        ("object stream of numbers", lambda: object_stream(packed(b"1 0 ", 200), b"/N 50000000 /First 4"), _STOPPED),
        ("table of cross references", lambda: pdf(one_page())[:-6] + b"%%EOF\n7 0 obj\n" + bomb(bytes(1), 700,
            b"/Type /XRef /W [1 2 1] /Size 200000000 /Root 1 0 R") + b"\nendobj\nstartxref\n%d\n%%%%EOF" % (len(pdf(one_page()))), _STOPPED),
        ("font", lambda: with_page(None, {5: FONT[:-2] + b"/FontDescriptor 6 0 R >>",
            6: b"<< /Type /FontDescriptor /FontName /A /Flags 4 /FontFile2 7 0 R >>", 7: bomb(bytes(1))}), _STOPPED),
        ("picture", lambda: with_page(b"/I Do " + TEXT, {6: bomb(bytes(1), 700, b"/Subtype /Image /Width 25000 /Height 29000 "
            b"/ColorSpace /DeviceGray /BitsPerComponent 8")}, resources=b"/XObject << /I 6 0 R >>"), _STOPPED),
        ("form", lambda: with_page(b"/I Do " + TEXT, {6: bomb(b" ", 700, b"/Subtype /Form /BBox [0 0 9 9]")},
            resources=b"/XObject << /I 6 0 R >>"), _STOPPED),
        ("properties", lambda: with_page(None, {6: bomb(b"<a>", 300, b"/Type /Metadata /Subtype /XML")}, catalog=b"/Metadata 6 0 R"), _STOPPED),
        ("attachment", lambda: with_page(None, {6: b"<< /Type /Filespec /F (a) /EF << /F 7 0 R >> >>", 7: bomb()},
            catalog=b"/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>"), _STOPPED),
        ("predictor", lambda: with_page(None, {4: bomb(bytes(1), 100, b"/DecodeParms << /Predictor 15 /Columns 1000000 >>")}), _STOPPED),
    ],
)  # fmt: skip
