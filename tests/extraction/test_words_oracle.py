"""Our words against those of another reader, pdfplumber, on the first pages of all real documents.

Only the first two pages of each: pdfplumber takes a minute for all. What may differ: letter-spaced print, which
pdfplumber breaks (`D atum`) or glues; lines on one height, whose letters it shuffles. There the letters of a page must
be the same. Pages with hidden text and pages on their side, which it turns wrongly, are left out.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pdfplumber
import pytest

from correspondence.extraction.errors import Unreadable
from correspondence.extraction.limits import Limits
from correspondence.extraction.pages import Document, Page
from correspondence.extraction.pdf.document import read_pdf

SHARED = Path(__file__).resolve().parents[3] / "shared"
DOCUMENTS = sorted((SHARED / "corpus" / "pdf").glob("*/*.pdf"))
PAGES = 2
_UNMAPPED = re.compile(r"\(cid:\d+\)")
_WORD = re.compile(r"[^\W_]+")

pytestmark = pytest.mark.skipif(
    not DOCUMENTS, reason="NOT CHECKED: the real documents (../shared/corpus/pdf) are not here"
)


def words(texts: Iterable[str]) -> Counter[str]:
    """Letters and figures without what stands between them; ligatures and raised figures as plain ones."""
    plain = (unicodedata.normalize("NFKC", _UNMAPPED.sub(" ", text)) for text in texts)
    return Counter(word for text in plain for word in _WORD.findall(text))


def letters(counted: Counter[str]) -> Counter[str]:
    return Counter("".join(counted.elements()))


def printed(page: Page) -> Iterator[str]:
    yield from (line.text for line in page.lines)
    yield from (cell for table in page.tables for row in table.rows for cell in row)


def documents() -> Iterator[tuple[Path, Document]]:
    for path in DOCUMENTS:
        try:
            yield path, read_pdf(path.read_bytes(), Limits(ocr_pages=0))
        except Unreadable:
            continue


def missed_words(page: Page, other: pdfplumber.page.Page) -> tuple[int, int]:
    """How many words of the other reader are not among ours, and how many it has."""
    theirs = words(word["text"] for word in other.dedupe_chars().extract_words(x_tolerance=2))
    ours = words(printed(page))
    missed, more = theirs - ours, ours - theirs
    lost = letters(missed) - letters(more)
    return (missed.total() if lost else 0), theirs.total()


def test_words_are_those_of_another_reader() -> None:
    missed = count = 0
    for path, document in documents():
        hidden = {problem.page for problem in document.problems if problem.code == "hidden_text"}
        with pdfplumber.open(path) as opened:
            for page, other in zip(document.pages[:PAGES], opened.pages, strict=False):
                if page.turn or other.rotation or page.number in hidden:
                    continue
                lost, all_words = missed_words(page, other)
                missed, count = missed + lost, count + all_words
                other.close()
    assert count > 10_000
    assert missed <= 0.001 * count
