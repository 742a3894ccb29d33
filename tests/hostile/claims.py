"""Numbers that claim more than is there: counts, sizes, columns, boxes (C5)."""

# ruff: noqa: E501 - a case is one line

from functools import partial

from tests.hostile.case import Case, cases
from tests.hostile.pdf_parts import FONT, TEXT, deflated, one_page, pdf, stream, with_page

_READ = "ok|damaged|no_text|limit:pages"


def count(value: bytes) -> bytes:
    return pdf({**one_page(), 2: b"<< /Type /Pages /Kids [3 0 R] /Count %s >>" % value})


def box(value: bytes) -> bytes:
    return with_page(None, page=b"/MediaBox [%s]" % value)


def picture(width: int, height: int) -> bytes:
    claim = b"/Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8" % (width, height)
    return with_page(b"/I Do " + TEXT, {6: deflated(b"abc", claim)}, resources=b"/XObject << /I 6 0 R >>")


def table(claims: bytes) -> bytes:
    """A file whose table of cross references is a stream with these claims."""
    data = pdf(one_page())
    head = data[: data.index(b"xref\n")]
    return head + b"9 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (
        stream(bytes(60), b"/Type /XRef /Root 1 0 R " + claims), len(head)
    )  # fmt: skip


CASES: list[Case] = cases(
    "C5",
    [
        ("two thousand million pages", partial(count, b"2147483647"), _READ),
        ("more pages than numbers", partial(count, b"99999999999999999999"), _READ),
        ("fewer than no pages", partial(count, b"-1"), _READ),
        ("no pages by count", partial(count, b"0"), _READ),
        ("pages counted in a word", partial(count, b"/Veel"), _READ),
        ("size of the table", lambda: pdf(one_page(), size=2_147_483_647), _READ),
        ("columns of a predictor", lambda: pdf({**one_page(), 4: deflated(TEXT, b"/DecodeParms << /Predictor 12 /Columns 2147483647 >>")}), _READ + "|limit:memory"),
        ("colours of a predictor", lambda: pdf({**one_page(), 4: deflated(TEXT, b"/DecodeParms << /Predictor 2 /Colors 99999 /BitsPerComponent 32 "
                                                                          b"/Columns 99999 >>")}), _READ + "|limit:memory"),
        ("page as large as a country", partial(box, b"0 0 1000000000 1000000000"), _READ),
        ("page without size", partial(box, b"0 0 0 0"), _READ),
        ("page inside out", partial(box, b"595 842 0 0"), _READ),
        ("page of words", partial(box, b"/a /b /c /d"), _READ),
        ("page of one number", partial(box, b"1"), _READ),
        ("page beyond numbers", partial(box, b"0 0 1e400 1e400"), _READ),
        ("unit of a page", lambda: with_page(None, page=b"/UserUnit 1000000000"), _READ),
        ("picture of ten thousand million", lambda: picture(100_000, 100_000), _READ),
        ("picture of fewer than none", lambda: picture(-1, -1), _READ),
        ("fields of the table", partial(table, b"/W [8 8 8] /Size 10"), _READ),
        ("wide fields of the table", partial(table, b"/W [1 2147483647 1] /Size 10"), _READ),
        ("parts of the table", partial(table, b"/W [1 2 1] /Size 10 /Index [0 2147483647]"), _READ),
        ("objects in a stream", lambda: with_page(None, {6: stream(b"1 0", b"/Type /ObjStm /N 2147483647 /First 2147483647")}), _READ),
        ("letters of a font", lambda: with_page(None, {5: FONT[:-2] + b"/FirstChar 0 /LastChar 2147483647 /Widths [1] >>"}), _READ),
        ("size of letters", lambda: with_page(b"BT /F1 1e30 Tf 72 720 Td (Geachte voorzitter) Tj ET"), _READ),
        ("place of letters", lambda: with_page(b"BT /F1 9 Tf 1e38 1e38 Td (Geachte voorzitter) Tj ET"), _READ),
        ("scale of letters", lambda: with_page(b"BT /F1 9 Tf 0 0 0 0 0 0 Tm (Geachte voorzitter) Tj ET"), _READ),
        ("turned a little", lambda: with_page(None, page=b"/Rotate 37"), _READ),
        ("turned a thousand times", lambda: with_page(None, page=b"/Rotate 360000000000090"), _READ),
    ],
)  # fmt: skip
