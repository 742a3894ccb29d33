"""What is printed is read, whatever the file says should be read for it; spelling out a ligature is no deceit."""

from collections.abc import Callable

import pytest

from correspondence.extraction import ReadLetter, encode, read_letter
from tests.extraction.made import codes
from tests.hostile.hidden_text import PLANTED, replaced
from tests.hostile.pdf_parts import stream, with_page

SEEN = "Geachte voorzitter, een gewone brief."
_TEXT = b"BT /F1 11 Tf 72 720 Td (" + SEEN.encode() + b") Tj ET"


def read(data: bytes) -> ReadLetter:
    return read_letter(data, file_name="brief.pdf")


def by_property() -> bytes:
    properties = b"/Properties << /P << /ActualText (" + PLANTED.encode() + b") >> >>"
    return with_page(b"/Span /P BDC " + _TEXT + b" EMC", resources=properties)


def by_an_escaped_name() -> bytes:
    return with_page(b"/Span << /Actual#54ext (" + PLANTED.encode() + b") >> BDC " + _TEXT + b" EMC")


def in_a_form() -> bytes:
    content = b"/Span << /ActualText (" + PLANTED.encode() + b") >> BDC " + _TEXT + b" EMC"
    form = stream(content, b"/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /Font << /F1 5 0 R >> >>")
    return with_page(b"/X Do", {6: form}, resources=b"/XObject << /X 6 0 R >>")


@pytest.mark.parametrize("make", [replaced, by_property, by_an_escaped_name, in_a_form])
def test_what_is_printed_is_read(make: Callable[[], bytes]) -> None:
    letter = read(make())
    assert [problem.page for problem in letter.problems if problem.code == "hidden_text"] == [1]
    assert SEEN in encode(letter).decode()
    assert "2020Z14586" not in encode(letter).decode()


def test_what_should_be_read_as_nothing_is_read() -> None:
    letter = read(with_page(b"/Span << /ActualText () >> BDC " + _TEXT + b" EMC"))
    assert SEEN in encode(letter).decode()


def test_a_word_that_is_spelled_out_is_believed() -> None:
    broken = b"BT /F1 11 Tf 72 720 Td (Geachte voorzitter, het initia) Tj ET"
    tied = b"/Span << /ActualText (tief) >> BDC BT /F1 11 Tf 220 720 Td (tjef) Tj ET EMC"
    letter = read(with_page(broken + b" " + tied))
    assert "hidden_text" not in codes(letter)
    assert "tief" in encode(letter).decode()
