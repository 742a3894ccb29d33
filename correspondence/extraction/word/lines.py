"""Turns the blocks of a Word document into lines: labels of lists, blank lines where white space is, tables."""

from collections.abc import Iterable, Iterator

from correspondence.extraction.layout.labels import is_label
from correspondence.extraction.letter import ParagraphKind
from correspondence.extraction.pages import Line
from correspondence.extraction.paragraphs import ends, qa_label
from correspondence.extraction.word.blocks import Block, Frame, Grid, Para, Text
from correspondence.extraction.word.grids import columns_of, figures_of

_SPACE = 80  # twentieths of a point: more between paragraphs is white space that the writer meant
_LONG = 60  # characters: a line that the writer broke off shorter than this ends there
_LONGEST_HEADING = 200
_FURNITURE = 40  # characters of a paragraph that is there for the page number


def lines_of(blocks: Iterable[Block]) -> Iterator[Line]:
    """All lines in reading order. Tables lie in each other no deeper than the parser lets elements."""
    before: Block | None = None
    for block in blocks:
        if isinstance(block, Para):
            if not block.texts or (isinstance(before, Para) and max(before.after, block.before) >= _SPACE):
                yield _blank(block.page)
            yield from lines_of_paragraph(block)
        else:
            yield _blank(block.page)
            yield from _lines_of_frame(block) if isinstance(block, Frame) else _lines_of_grid(block)
            yield _blank(block.page)
        before = block


def lines_of_paragraph(paragraph: Para) -> Iterator[Line]:
    """One line, or more where the writer broke it."""
    texts = [_plain(text.text) for text in paragraph.texts]
    if paragraph.numbers_pages and sum(map(len, texts)) < _FURNITURE:
        return
    if paragraph.label and qa_label(paragraph.label) and texts:  # a list whose number reads `Vraag 1`
        yield Line(text=paragraph.label, page=paragraph.page, own_end=True)
    elif paragraph.label and texts:
        texts[0] = f"{paragraph.label} {texts[0]}"
    kind = _kind(paragraph, " ".join(texts))
    if kind:
        texts = [" ".join(text for text in texts if text)]
    for text, source in _joined(texts, paragraph.texts):
        for part in _parts(text) if not kind else [_collapsed(text)]:
            yield Line(
                text=part,
                page=source.page,
                bold=source.bold,
                slanted=source.slanted,
                kind=kind if part else None,
                level=paragraph.level if kind is ParagraphKind.LIST_ITEM else 0,
                own_end=True,
            )


def _kind(paragraph: Para, text: str) -> ParagraphKind | None:
    if paragraph.heading and not qa_label(_collapsed(text)) and len(text) <= _LONGEST_HEADING:
        return ParagraphKind.HEADING
    if paragraph.label and not paragraph.heading and not qa_label(paragraph.label):
        return None if qa_label(_collapsed(text)) else ParagraphKind.LIST_ITEM
    return None


def _joined(texts: list[str], sources: tuple[Text, ...]) -> Iterator[tuple[str, Text]]:
    """The lines of a paragraph; one that is long and does not end is broken for its looks, and goes on."""
    taken, first = "", 0
    for at, text in enumerate(texts):
        taken = f"{taken} {text}" if taken else text
        is_last = at + 1 == len(texts)
        if is_last or not texts[at + 1] or len(text) < _LONG or ends(text):
            yield taken, sources[first]
            taken, first = "", at + 1


def _parts(text: str) -> list[str]:
    """The text, cut at the tabs that lead to another label: `Datum 3 oktober 2018` / `Ons kenmerk 12`."""
    parts: list[str] = []
    for part in text.split("\t"):
        if parts and not (part.strip() and is_label(_collapsed(part))):
            parts[-1] += " " + part
        else:
            parts.append(part)
    return [_collapsed(part) for part in parts]


def _lines_of_frame(frame: Frame) -> Iterator[Line]:
    yield from lines_of(frame.blocks)


def _lines_of_grid(grid: Grid) -> Iterator[Line]:
    cells = [[list(lines_of(cell.blocks)) for cell in row] for row in grid.rows]
    if table := figures_of(grid, cells):
        yield Line(text="", page=grid.page, table=table)
        return
    for column in columns_of(grid, cells):
        yield from column
        yield _blank(grid.page)


def _blank(page: int) -> Line:
    return Line(text="", page=page, own_end=True)


def _plain(text: str) -> str:
    return text.strip("\t \u00a0") if text.strip() else ""


def _collapsed(text: str) -> str:
    return " ".join(text.split())
