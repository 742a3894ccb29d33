"""How fast real letters are read and how much memory that takes: ratios within one run, printed at its end."""

import io
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pdfplumber
import pytest

from correspondence.extraction import Limits, read_letter
from correspondence.references import find_references

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted((ROOT.parent / "shared" / "corpus" / "pdf").glob("*/*.pdf"))
LETTERS = ROOT / "seeds" / "letters"
WITHOUT_OCR = Limits(ocr_pages=0)
MOST_MEMORY, MOST_GROWTH = 300, 10  # MB
FIGURES: list[str] = []

with_documents = pytest.mark.skipif(
    not DOCUMENTS, reason="NOT MEASURED: the real documents (../shared/corpus/pdf) are not here"
)


@pytest.fixture(autouse=True, scope="module")
def _print_figures(request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
        print("\n" + "\n".join(FIGURES))


def ours(_: Path, data: bytes) -> None:
    read_letter(data, file_name="brief.pdf", limits=WITHOUT_OCR)


def by_pdfplumber(_: Path, data: bytes) -> None:
    with pdfplumber.open(io.BytesIO(data)) as opened:
        for page in opened.pages:
            page.extract_text()
            page.close()


def by_pdftotext(path: Path, _: bytes) -> None:
    subprocess.run(["pdftotext", "-bbox-layout", path, "-"], stdout=subprocess.DEVNULL, check=True)


def seconds(read: Callable[[Path, bytes], None], path: Path, data: bytes) -> float:
    """The time of this process and its children on a core."""
    before = _spent()
    read(path, data)
    return _spent() - before


def _spent() -> float:
    used = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


@with_documents
def test_real_letters() -> None:
    """The same files one after the other by each reader, so that a busy machine is as busy for all."""
    readers = [ours, by_pdfplumber, *([by_pdftotext] if shutil.which("pdftotext") else [])]
    ours(DOCUMENTS[0], DOCUMENTS[0].read_bytes())
    spent = dict.fromkeys(readers, 0.0)
    for path in DOCUMENTS:
        data = path.read_bytes()
        for read in readers:
            spent[read] += seconds(read, path, data)
    for other in readers[1:]:
        FIGURES.append(
            f"read_letter on real PDFs: {spent[other] / spent[ours]:.2f} times the speed of {other.__name__}"
        )
    assert spent[by_pdfplumber] > spent[ours]


def test_references_in_20_megabytes() -> None:
    text = "".join(file.read_text(encoding="utf-8") for file in sorted(LETTERS.glob("*.txt")))
    text *= 20_000_000 // len(text.encode()) + 1
    start = time.process_time()
    assert find_references(text)
    rate = len(text.encode()) / 1e6 / (time.process_time() - start)
    FIGURES.append(f"find_references in {len(text.encode()) / 1e6:.0f} MB: {rate:.0f} MB/s on this machine")


# What a fresh process takes at most: its own mark, where the system keeps one. `ru_maxrss` begins, in a process that is
# started by another, with what that other had: under pytest it once said 289 MB where 80 were taken.
PEAK = """
import re, resource, sys
from pathlib import Path

def peak():
    try:
        return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)

files = [Path(name) for name in sys.argv[1:]]
"""
IN_THIS_PROCESS = """
from correspondence.extraction import Limits, read_letter
for file in files:
    read_letter(file.read_bytes(), file_name="brief.pdf", limits=Limits(ocr_pages=0))
print(peak())
"""
IN_A_POOL = """
from correspondence.extraction import Readers
with Readers(processes=1) as readers:
    for at, file in enumerate(files):
        readers.read(file.read_bytes(), file_name="brief.pdf")
        if at in (len(files) // 3, len(files) - 1):
            print(peak())
"""


def peaks(order: str, files: list[Path]) -> list[float]:
    """What a fresh process that does this with the files prints: megabytes."""
    done = subprocess.run(
        [sys.executable, "-c", PEAK + order, *map(str, files)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [float(line) for line in done.stdout.split()]


@with_documents
def test_memory_of_a_reader() -> None:
    """The most that a process takes that reads all real documents, one after the other."""
    (peak,) = peaks(IN_THIS_PROCESS, DOCUMENTS)
    FIGURES.append(f"memory of a process that reads all real PDFs: {peak:.0f} MB at most")
    assert peak < MOST_MEMORY


@with_documents
def test_memory_of_a_caller() -> None:
    """Who has the documents read by children takes no more after all of them than after a third."""
    third, whole = peaks(IN_A_POOL, sorted(DOCUMENTS, key=lambda file: -file.stat().st_size))  # the largest first
    FIGURES.append(f"memory of the caller of a pool: {third:.0f} MB after a third of the files, {whole:.0f} after all")
    assert whole < third + MOST_GROWTH
