"""How much the sandbox costs: a pool of one child against reading in this process, the same letters in the same run."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from correspondence.extraction import Readers, ReadLetter, read_in_sandbox, read_letter

HOUSE = Path(__file__).parents[2]
CORPUS = Path(
    os.environ.get("CORPUS", HOUSE.parent / "shared" / "corpus" / "pdf")
)  # real letters, where they are at hand
MOST = 25  # files, spread over the corpus


def letters() -> list[Path]:
    """Real letters where there are any on this machine, else those of the seeds."""
    found = sorted(CORPUS.rglob("*.pdf")) or sorted((HOUSE / "seeds" / "letters").glob("*.pdf"))
    return found[:: max(1, len(found) // MOST)]


FILES = [(file.read_bytes(), file.name) for file in letters()]


@pytest.fixture(scope="module", autouse=True)
def _as_polite_as_a_child() -> None:
    """Children give way to others; on a machine that is busy with other things the two would not compare."""
    os.nice(max(0, 10 - os.nice(0)))


@pytest.fixture(scope="module")
def pool() -> Iterator[Readers]:
    with Readers(processes=1) as readers:
        yield readers


def all_read(read: Callable[..., ReadLetter]) -> int:
    """Reads every file; how many could be."""
    return sum(bool(read(data, file_name=name).paragraphs) for data, name in FILES)


@pytest.mark.benchmark(group="reading real letters")
def test_in_this_process(benchmark: BenchmarkFixture) -> None:
    assert benchmark(all_read, lambda data, file_name: read_letter(data, file_name=file_name, ocr=False))
    benchmark.extra_info["letters/s"] = len(FILES) / benchmark.stats["min"]


@pytest.mark.benchmark(group="reading real letters")
def test_in_a_pool_of_one(benchmark: BenchmarkFixture, pool: Readers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("correspondence.extraction.ocr.page.available", lambda: False)
    assert benchmark(all_read, pool.read)
    benchmark.extra_info["letters/s"] = len(FILES) / benchmark.stats["min"]


@pytest.mark.benchmark(group="reading real letters")
def test_each_in_a_child_of_its_own(benchmark: BenchmarkFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("correspondence.extraction.ocr.page.available", lambda: False)
    assert benchmark.pedantic(all_read, args=(read_in_sandbox,), rounds=2)
    benchmark.extra_info["letters/s"] = len(FILES) / benchmark.stats["min"]
