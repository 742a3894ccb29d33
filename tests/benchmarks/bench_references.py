"""How fast references are found: megabytes of letter text a second, against a bare search for digits."""

import re
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from correspondence.references import find_references

LETTERS = Path(__file__).parents[2] / "seeds" / "letters"
TEXT = "".join(file.read_text(encoding="utf-8") for file in sorted(LETTERS.glob("*.txt"))) * 80
DIGITS = re.compile(r"[0-9]{5}")


@pytest.mark.benchmark(group="finding references in 1 MB of letters")
def test_find_references(benchmark: BenchmarkFixture) -> None:
    assert benchmark(find_references, TEXT)
    benchmark.extra_info["MB/s"] = len(TEXT.encode()) / 1e6 / benchmark.stats["min"]


@pytest.mark.benchmark(group="finding references in 1 MB of letters")
def test_find_digits(benchmark: BenchmarkFixture) -> None:
    assert benchmark(DIGITS.findall, TEXT)
