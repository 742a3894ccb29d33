"""How fast real letters are read, and how the time grows: each figure a ratio within one run, printed at its end."""

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
from correspondence.extraction.layout.frame import Frame
from correspondence.extraction.layout.layout import layout_of
from correspondence.extraction.pages import Document, Line, Page
from correspondence.extraction.paragraphs import blocks_of
from correspondence.references import find_references

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted((ROOT.parent / "shared" / "corpus" / "pdf").glob("*/*.pdf"))
LETTERS = ROOT / "seeds" / "letters"
WITHOUT_OCR = Limits(ocr_pages=0)
MOST_MEMORY = 300  # MB
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


def document_of(paragraphs: int) -> Document:
    """A document of paragraphs of two lines, fifty lines a page."""
    lines = [
        Line(
            text=f"Dit is regel {at} van een lange brief aan de Kamer over iets dat", page=at // 50 + 1,
            box=(80.0, 100.0 + at % 50 * 13, 440.0 - at % 2 * 120, 110.0 + at % 50 * 13),
            baseline=108.0 + at % 50 * 13, size=9.0,
        )
        for at in range(2 * paragraphs)
    ]  # fmt: skip
    pages = (
        Page(number=at // 50 + 1, lines=tuple(lines[at : at + 50]), width=595, height=842)
        for at in range(0, len(lines), 50)
    )
    return Document(media_type="application/pdf", pages=tuple(pages))


def test_pure_steps_grow_with_the_text() -> None:
    """From 10,000 to 100,000 paragraphs ten times the time; a step that is quadratic takes a hundred."""

    def spent(document: Document, step: Callable[[Document], object]) -> float:
        start = time.process_time()
        step(document)
        return time.process_time() - start

    small, large = document_of(10_000), document_of(100_000)
    steps: dict[str, Callable[[Document], object]] = {
        "frame": lambda document: Frame.of(document.pages),
        "layout": layout_of,
    }
    for name, step in steps.items():
        ratio = spent(large, step) / min(spent(small, step) for _ in range(3))
        FIGURES.append(f"{name} of ten times the paragraphs: {ratio:.1f} times the time")
        assert ratio < 30
    layouts = layout_of(small), layout_of(large)
    took = []
    for layout in layouts:
        start = time.process_time()
        assert blocks_of(layout.rows)
        took.append(time.process_time() - start)
    FIGURES.append(f"paragraphs, ten times as many: {took[1] / took[0]:.1f} times the time")
    assert took[1] / took[0] < 30


@with_documents
def test_memory_of_a_reader() -> None:
    """The most that a fresh process takes that reads all real documents, one after the other."""
    order = (
        "import resource, sys; from pathlib import Path; from correspondence.extraction import Limits, read_letter\n"
        "limits = Limits(ocr_pages=0)\n"
        "for path in sys.argv[1:]: read_letter(Path(path).read_bytes(), file_name='brief.pdf', limits=limits)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", order, *map(str, DOCUMENTS)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    peak = int(done.stdout) / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    FIGURES.append(f"memory of a process that reads all real PDFs: {peak:.0f} MB at most")
    assert peak < MOST_MEMORY
