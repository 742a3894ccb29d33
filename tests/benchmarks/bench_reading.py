"""How fast letters are read: against pdfplumber's own text extraction, on the same file in the same run."""

import io
from pathlib import Path

import pdfplumber
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from correspondence.extraction import read_letter

LETTER = Path(__file__).parents[2] / "seeds" / "letters" / "voorbeeld-belarus-vervolg.pdf"


def plain_text(data: bytes) -> str:
    """The text of all pages, as pdfplumber gives it out of the box."""
    with pdfplumber.open(io.BytesIO(data)) as opened:
        return "\n".join(page.extract_text() for page in opened.pages)


@pytest.mark.benchmark(group="reading a letter of two pages")
def test_read_letter(benchmark: BenchmarkFixture) -> None:
    data = LETTER.read_bytes()
    assert benchmark(read_letter, data, file_name=LETTER.name).outcome == "ok"


@pytest.mark.benchmark(group="reading a letter of two pages")
def test_pdfplumber_text(benchmark: BenchmarkFixture) -> None:
    assert "Geachte voorzitter" in benchmark(plain_text, LETTER.read_bytes())
