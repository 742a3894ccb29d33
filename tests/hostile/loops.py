"""Structures that bite their own tail: tables, page trees, forms, references (C2)."""

# ruff: noqa: E501 - a case is one line

from functools import partial

from tests.hostile.case import Case, cases
from tests.hostile.pdf_parts import FONT, TEXT, one_page, pdf, stream, with_page

_READ = "ok|damaged|no_text|limit:time|limit:memory|limit:pages"


def previous(place: bytes) -> bytes:
    return pdf(one_page(), trailer=b"/Prev " + place)


def previous_is_itself() -> bytes:
    start = pdf(one_page()).rsplit(b"startxref\n")[1].split(b"\n")[0]
    return pdf(one_page(), trailer=b"/Prev " + start)


def forms(objects: dict[int, bytes]) -> bytes:
    return with_page(b"/X6 Do " + TEXT, objects, resources=b"/XObject << /X6 6 0 R >>")


def form(content: bytes, names: bytes) -> bytes:
    return stream(
        content, b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << %s >> >>" % names
    )


def tree(pages: bytes) -> bytes:
    return pdf({**one_page(), 2: pages})


def type_three() -> bytes:
    font = b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 71 /LastChar 71"
    font += b" /Widths [9] /Encoding << /Differences [71 /g] >> /CharProcs << /g 6 0 R >>"
    font += b" /Resources << /Font << /F1 5 0 R >> >> >>"
    return with_page(TEXT, {5: font, 6: stream(b"9 0 d0 BT /F1 1 Tf (G) Tj ET")})


def pattern() -> bytes:
    own = b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9"
    own += b" /Resources << /Pattern << /P 6 0 R >> >>"
    content = b"/Pattern cs /P scn 0 0 500 500 re f "
    return with_page(content + TEXT, {6: stream(content, own)}, resources=b"/Pattern << /P 6 0 R >>")


CASES: list[Case] = cases(
    "C2",
    [
        ("previous table is itself", previous_is_itself, _READ),
        ("previous table is the head", partial(previous, b"0"), _READ),
        ("previous table beyond", partial(previous, b"99999999999"), _READ),
        ("page tree holds itself", partial(tree, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"), _READ),
        ("page tree holds itself and a page", partial(tree, b"<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>"), _READ),
        ("page tree is its own parent", partial(tree, b"<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 2 0 R >>"), _READ),
        ("page tree holds the catalog", partial(tree, b"<< /Type /Pages /Kids [1 0 R] /Count 1 >>"), _READ),
        ("a ring of page trees", lambda: pdf({**one_page(), 2: b"<< /Type /Pages /Kids [6 0 R] /Count 1 >>",
                                              6: b"<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>"}), _READ),
        ("form draws itself", lambda: forms({6: form(b"/X6 Do " + TEXT, b"/X6 6 0 R")}), _READ),
        ("form draws itself twice", lambda: forms({6: form(b"/X6 Do /X6 Do", b"/X6 6 0 R")}), _READ),
        ("forms draw each other", lambda: forms({6: form(b"/X7 Do", b"/X7 7 0 R"), 7: form(b"/X6 Do /X6 Do", b"/X6 6 0 R")}), _READ),
        ("reference to itself", lambda: with_page(None, {5: b"5 0 R"}), _READ),
        ("references to each other", lambda: with_page(None, {4: b"6 0 R", 6: b"4 0 R"}), _READ),
        ("length is its own stream", lambda: with_page(None, {4: b"<< /Length 4 0 R >>\nstream\n%s\nendstream" % TEXT}), _READ),
        ("contents hold themselves", lambda: with_page(None, {4: b"[4 0 R 4 0 R]"}), _READ),
        ("letters draw themselves", type_three, _READ),
        ("pattern fills itself", pattern, _READ),
        ("font is its own descendant", lambda: with_page(None, {5: b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding "
                                                                b"/Identity-H /DescendantFonts [5 0 R] >>"}), _READ),
        ("map of characters uses itself", lambda: with_page(None, {5: FONT[:-2] + b"/ToUnicode 6 0 R >>",
                                                                   6: stream(b"/M usecmap", b"/UseCMap 6 0 R /CMapName /M")}), _READ),
        ("outline of itself", lambda: pdf({**one_page(catalog=b"/Outlines 6 0 R"), 6: b"<< /First 6 0 R /Next 6 0 R /Last 6 0 R >>"}), _READ),
    ],
)  # fmt: skip
