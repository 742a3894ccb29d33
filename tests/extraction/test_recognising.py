"""A page that is a picture is read a second time, by a child with time for it, where Tesseract is there."""

import pytest

from correspondence.extraction import Limits, Readers, ReadLetter, read_in_sandbox
from correspondence.extraction.ocr import page as ocr
from correspondence.extraction.problems import problem
from correspondence.extraction.reading import source_of, unread
from correspondence.extraction.sandbox.child import Order
from correspondence.extraction.sandbox.recognising import order_to_recognise, read_better
from tests.extraction.made import Sheet
from tests.extraction.processes import children

LIMITS = Limits(wall=30, cpu=20, ocr_page=7, ocr_pages=4)
ORDER = Order(file_name="scan.pdf", limits=LIMITS)


def scan() -> bytes:
    sheet = Sheet()
    sheet.canvas.rect(100, 100, 300, 300, fill=1)
    sheet.page()
    return sheet.done()


def with_bare_pages(count: int, outcome: str = "ok") -> ReadLetter:
    """A reading that says so many pages have no text."""
    bare = tuple(problem("page_without_text", page=number) for number in range(1, count + 1))
    return unread(source_of(b"", file_name="scan.pdf"), outcome, *bare)


@pytest.mark.parametrize(
    ("read", "wall"),
    [
        (with_bare_pages(1), 37),
        (with_bare_pages(3), 51),
        (with_bare_pages(9), 58),
        (with_bare_pages(0, "no_text"), 58),
        (with_bare_pages(2, "no_text"), 44),
        (with_bare_pages(0), None),
        (with_bare_pages(0, "damaged"), None),
    ],
)
def test_each_bare_page_gets_its_time(monkeypatch: pytest.MonkeyPatch, read: ReadLetter, wall: float | None) -> None:
    monkeypatch.setattr(ocr, "available", lambda: True)
    order = order_to_recognise(ORDER, read)
    assert (order.limits.wall if order else None) == wall
    assert order is None or (order.ocr and order.limits.cpu - LIMITS.cpu == order.limits.wall - LIMITS.wall)


def test_without_tesseract_a_document_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "available", lambda: False)
    assert order_to_recognise(ORDER, with_bare_pages(2)) is None
    assert read_in_sandbox(scan(), file_name="scan.pdf").outcome == "no_text"


def test_a_second_reading_that_broke_off_takes_nothing_away() -> None:
    first = with_bare_pages(1)
    for outcome in ("crashed", "limit:time", "limit:memory"):
        assert read_better(first, with_bare_pages(1, outcome)) is first
    assert read_better(first, second := with_bare_pages(0)) is second


def test_pool_and_single_reading_recognise_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "available", lambda: True)
    before = children()
    with Readers(processes=1) as readers:
        assert readers.read(scan(), file_name="scan.pdf") == read_in_sandbox(scan(), file_name="scan.pdf")
        assert len(children() - before) <= 1
    assert children() == before
