"""Small files that stand for enormous work, without any loop (C3)."""

# ruff: noqa: E501 - a case is one line

from tests.hostile.case import Case, cases
from tests.hostile.pdf_parts import FONT, TEXT, deflated, one_page, pdf, stream, with_page

_ENDS = "ok|damaged|no_text|limit:time|limit:memory|limit:characters|limit:output|limit:paragraphs"


def doubling_forms(levels: int) -> bytes:
    """Each form draws the next one twice: 2 to the power of `levels` letters."""
    objects = {
        6 + level: stream(
            b"/X Do /X Do",
            b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X %d 0 R >> >>"
            % (7 + level),
        )
        for level in range(levels)
    }
    last = stream(TEXT, b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >>")
    return with_page(b"/X Do", {**objects, 6 + levels: last}, resources=b"/XObject << /X 6 0 R >>")


def kids(count: int) -> bytes:
    return pdf({**one_page(), 2: b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, b"3 0 R " * count)})


def mapped(ranges: bytes) -> bytes:
    """A font whose map of characters has these ranges."""
    cmap = b"1 begincodespacerange <00000000> <ffffffff> endcodespacerange " + ranges
    font = b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 6 0 R >>"
    below = b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (A) /Ordering (I) /Supplement 0 >> >>"
    return with_page(b"BT /F1 9 Tf 72 720 Td <00410042> Tj ET", {5: font, 6: deflated(cmap), 7: below})


def widths(table: bytes) -> bytes:
    font = b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [7 0 R] >>"
    below = b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (A) /Ordering (I) /Supplement 0 >>"
    return with_page(b"BT /F1 9 Tf 72 720 Td <00410042> Tj ET", {5: font, 7: below + b" /W [%s] >>" % table})


def packed(content: bytes) -> bytes:
    return pdf({**one_page(), 4: deflated(content)})


CASES: list[Case] = cases(
    "C3",
    [
        ("forms doubled 25 times", lambda: doubling_forms(25), _ENDS),
        ("forms doubled 60 times", lambda: doubling_forms(60), _ENDS),
        ("two hundred thousand kids", lambda: kids(200_000), "limit:pages|limit:time|limit:memory|damaged"),
        ("five hundred and one kids", lambda: kids(501), "limit:pages|damaged"),
        ("range of all characters", lambda: mapped(b"1 beginbfrange <00000000> <ffffffff> <0041> endbfrange"), _ENDS),
        ("ranges of all characters", lambda: mapped(b"100 beginbfrange " + b"<0000> <ffff> <0041> " * 100_000 + b"endbfrange"), _ENDS),
        ("range of characters by list", lambda: mapped(b"1 beginbfrange <00> <ff> [" + b"<0041>" * 200_000 + b"] endbfrange"), _ENDS),
        ("one character of a million", lambda: mapped(b"1 beginbfchar <0041> <" + b"0041" * 1_000_000 + b"> endbfchar"), _ENDS),
        ("widths of four thousand million", lambda: widths(b"0 4294967295 500"), _ENDS),
        ("widths a hundred thousand times", lambda: widths(b"0 65535 500 " * 100_000), _ENDS),
        ("a million lines on each other", lambda: packed(b"BT /F1 9 Tf 72 720 Td " + b"(a b) Tj " * 1_000_000 + b"ET"), _ENDS),
        ("a million lines beside each other", lambda: packed(b"BT /F1 1 Tf 9 9 Td " + b"9 0.1 Td (ab) Tj " * 500_000 + b"ET"), _ENDS),
        ("a line of a million pieces", lambda: packed(b"BT /F1 9 Tf 72 720 Td [" + b"(a) -900 " * 1_000_000 + b"] TJ ET"), _ENDS),
        ("ruled lines without end", lambda: packed(TEXT + b" 0 0 m 500 0 l S 0 0 m 0 500 l S" * 100_000), _ENDS),
        ("a grid of a million cells", lambda: packed(TEXT + b"".join(b" %d 0 m %d 800 l S 0 %d m 500 %d l S" % (x, x, x, x) for x in range(1000))), _ENDS),
        ("states within states", lambda: packed(b"q " * 1_000_000 + TEXT), _ENDS),
        ("lists within lists", lambda: packed(b"[" * 1_000_000 + TEXT), _ENDS),
        ("lists within lists in the file", lambda: with_page(None, {6: b"[" * 200_000 + b"]" * 200_000}), _ENDS),
        ("dictionaries within each other", lambda: with_page(None, {6: b"<</A" * 100_000 + b" 1" + b">>" * 100_000}), _ENDS),
        ("page with deep lists", lambda: with_page(None, page=b"/A " + b"[" * 100_000 + b"]" * 100_000), _ENDS),
        ("page trees within each other", lambda: pdf({1: b"<< /Type /Catalog /Pages 2 0 R >>",
            **{n: b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (n + 1) for n in range(2, 30_000)},
            30_000: b"<< /Type /Page /Parent 29999 0 R /MediaBox [0 0 9 9] >>"}), _ENDS),
        ("a font for each letter", lambda: with_page(b"BT 72 720 Td " + b"".join(b"/F%d 9 Tf (ab) Tj " % n for n in range(20_000)) + b"ET",
            resources=b"/Font << " + b"".join(b"/F%d %s " % (n, FONT) for n in range(20_000)) + b">>"), _ENDS),
        ("notes without end", lambda: with_page(None, page=b"/Annots [" + b"<< /Subtype /Link /Rect [0 0 1 1] >> " * 100_000 + b"]"), _ENDS),
    ],
)  # fmt: skip
