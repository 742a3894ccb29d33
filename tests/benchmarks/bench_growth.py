"""How the time of the pure steps grows with the text: ten times the paragraphs, each figure a ratio within one run."""

import time
from collections.abc import Callable, Iterator

import pytest

from correspondence.extraction.hyphens import joined
from correspondence.extraction.kinds import kinds_of
from correspondence.extraction.layout.frame import Frame
from correspondence.extraction.layout.layout import layout_of
from correspondence.extraction.letter import Paragraph, ParagraphKind, Part
from correspondence.extraction.mentions import mentions_of
from correspondence.extraction.pages import Document, Line, Page
from correspondence.extraction.paragraphs import blocks_of

FEW, MANY = 10_000, 100_000
MOST = 30  # times the time for ten times the text; a step that is quadratic takes a hundred
FIGURES: list[str] = []


@pytest.fixture(autouse=True, scope="module")
def _print_figures(request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
        print("\n" + "\n".join(FIGURES))


def document_of(paragraphs: int) -> Document:
    """A document of paragraphs of two lines, fifty lines a page."""
    lines = [
        Line(
            text=f"Dit is regel {at} van een lange brief aan de Kamer over 2020Z{at % 90_000 + 10_000} en iets dat",
            page=at // 50 + 1,
            box=(80.0, 100.0 + at % 50 * 13, 440.0 - at % 2 * 120, 110.0 + at % 50 * 13),
            baseline=108.0 + at % 50 * 13,
            size=9.0,
        )
        for at in range(2 * paragraphs)
    ]
    pages = (
        Page(number=at // 50 + 1, lines=tuple(lines[at : at + 50]), width=595, height=842)
        for at in range(0, len(lines), 50)
    )
    return Document(media_type="application/pdf", pages=tuple(pages))


def paragraphs_of(document: Document) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(position=at, part=Part.LETTER, kind=ParagraphKind.BODY, page=block.page, text=block.text)
        for at, block in enumerate(blocks_of(layout_of(document).rows), start=1)
    )


STEPS: dict[str, tuple[Callable[[Document], object], Callable[..., object]]] = {
    "frame": (lambda document: document.pages, Frame.of),
    "layout": (lambda document: document, layout_of),
    "paragraphs": (lambda document: layout_of(document).rows, blocks_of),
    "kinds": (lambda document: blocks_of(layout_of(document).rows), kinds_of),
    "mentions": (paragraphs_of, lambda paragraphs: mentions_of(paragraphs, (), most=10 * MANY)),
    "hyphens": (lambda document: [line.text for page in document.pages for line in page.lines], joined),
}
"""What a step takes, made from the document beforehand, and the step."""


@pytest.mark.parametrize("name", STEPS)
def test_a_pure_step_grows_with_the_text(name: str) -> None:
    prepare, step = STEPS[name]
    few, many = (prepare(document_of(count)) for count in (FEW, MANY))
    ratio = seconds(step, many) / min(seconds(step, few) for _ in range(3))
    FIGURES.append(f"{name} of ten times the paragraphs: {ratio:.1f} times the time")
    assert ratio < MOST


def seconds(step: Callable[..., object], given: object) -> float:
    start = time.process_time()
    assert step(given)
    return time.process_time() - start
