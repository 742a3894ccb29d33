"""Reads a PDF with a text layer into pages of lines; damage is reported, never passed over in silence."""

import pypdfium2

from correspondence.extraction.cleaning import clean_text, is_blank
from correspondence.extraction.damage import is_damaged
from correspondence.extraction.errors import Unreadable
from correspondence.extraction.letter import Problem
from correspondence.extraction.limits import Limits
from correspondence.extraction.media_type import MediaType
from correspondence.extraction.pages import Document, Page
from correspondence.extraction.pdf_lines import page_of
from correspondence.extraction.problems import limit_reached, problem
from correspondence.extraction.tables import has_rules, with_tables

_ENOUGH = 20  # characters: less on a page is a page number or nothing


def read_pdf(data: bytes, limits: Limits) -> Document:
    """The pages of `data`; raises `Unreadable` for a locked file, one without text and one that cannot be opened."""
    damaged = is_damaged(data, most_pages=limits.pages)
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Unreadable("damaged", problem("damaged")) from error
    try:
        pages, ruled = _read_pages(pdf, limits)
    finally:
        pdf.close()
    if all(is_blank(line.text) for page in pages for line in page.lines):
        raise Unreadable("damaged", problem("damaged")) if damaged else Unreadable("no_text", problem("no_text"))
    return Document(
        media_type=MediaType.PDF,
        pages=with_tables(pages, data, ruled),
        is_damaged=damaged,
        problems=(*([problem("damaged")] if damaged else []), *_notes(pages)),  # the deciding one first
    )


def _read_pages(pdf: pypdfium2.PdfDocument, limits: Limits) -> tuple[tuple[Page, ...], frozenset[int]]:
    """All pages, and the numbers of those with ruled lines; each page is let go before the next is opened."""
    if len(pdf) > limits.pages:
        raise limit_reached("pages", limits.pages)
    pages, ruled, characters = [], set(), 0
    for number in range(1, len(pdf) + 1):
        try:
            sheet = pdf[number - 1]
        except pypdfium2.PdfiumError:
            pages.append(Page(number=number, lines=()))
            continue
        try:
            page = page_of(sheet, number)
            if page.lines and not page.turn and has_rules(sheet):
                ruled.add(number)
        finally:
            sheet.close()
        characters += sum(len(line.text) for line in page.lines)
        if characters > limits.characters:
            raise limit_reached("characters", limits.characters)
        pages.append(page)
    return tuple(pages), frozenset(ruled)


def _notes(pages: tuple[Page, ...]) -> list[Problem]:
    bare = [page.number for page in pages if sum(len(line.text) for line in page.lines) < _ENOUGH]
    stacked = clean_text("".join(line.text for page in pages for line in page.lines)).notes
    turned = [page.number for page in pages if page.turn]
    return [
        *(problem("page_without_text", page=number) for number in bare),
        *(problem("turned_page", page=number) for number in turned),
        *(problem(code) for code in stacked),
    ]
