"""Too many pages are refused before they are gone through; a count that cannot be so is not believed."""

import io

import pikepdf

from correspondence.extraction import Limits, read_letter
from tests.extraction.made import codes


def pages(number: int, *, count: int | None = None, kids: int | None = None) -> bytes:
    """So many pages, where the file says there are `count`, or where all `kids` are the first of them."""
    pdf = pikepdf.new()
    for _ in range(number):
        pdf.add_blank_page()
    if kids:
        pdf.Root.Pages.Kids = pikepdf.Array([pdf.pages[0].obj] * kids)
    if count:
        pdf.Root.Pages.Count = count
    buffer = io.BytesIO()
    pdf.save(buffer)
    return buffer.getvalue()


def outcome(data: bytes, *, most: int = 20) -> str:
    return read_letter(data, file_name="brief.pdf", limits=Limits(pages=most)).outcome


def test_more_pages_than_allowed_are_refused() -> None:
    assert outcome(pages(20)) == "no_text"
    assert outcome(pages(21)) == "limit:pages"


def test_one_page_many_times_over_is_many_pages() -> None:
    assert outcome(pages(1, kids=21, count=21)) == "limit:pages"


def test_a_count_of_more_pages_than_there_are_objects_is_damage_at_most() -> None:
    letter = read_letter(pages(2, count=5_000), file_name="brief.pdf", limits=Limits(pages=20))
    assert "limit:pages" not in codes(letter)
