"""Reads a PDF with a text layer into pages of lines; damage is reported, never passed over in silence."""

from collections.abc import Iterator

import pypdfium2

from correspondence.extraction.cleaning import is_blank, is_stacked
from correspondence.extraction.errors import Unreadable
from correspondence.extraction.letter import Problem
from correspondence.extraction.limits import Limits
from correspondence.extraction.media_type import MediaType
from correspondence.extraction.ocr.scans import Scans, is_bare, without_text
from correspondence.extraction.pages import Document, Page
from correspondence.extraction.pdf.damage import examine
from correspondence.extraction.pdf.page import ReadPage, page_of
from correspondence.extraction.pdf.spoken import is_replaced
from correspondence.extraction.problems import limit_reached, problem


def read_pdf(data: bytes, limits: Limits) -> Document:
    """The pages of `data`; raises `Unreadable` for a locked file, one without text and one that cannot be opened."""
    examined = examine(data, most_pages=limits.pages)
    damaged = examined.is_damaged
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Unreadable("damaged", problem("damaged")) from error
    printed = _printed(examined.printed)
    scans = Scans(limits)
    try:
        read = _read_pages(pdf, limits, scans, has_hidden_layers=examined.has_hidden_layers, printed=printed)
    finally:
        pdf.close()
        if printed:
            printed.close()
    pages = tuple(each.page for each in read)
    if all(is_blank(text) for page in pages for text in _texts(page)):
        outcome, why = ("damaged", problem("damaged")) if damaged else ("no_text", scans.no_text())
        raise Unreadable(outcome, why, *_hidden(read))
    return Document(
        media_type=MediaType.PDF,
        pages=pages,
        is_damaged=damaged,
        # the deciding one first
        problems=(*([problem("damaged")] if damaged else []), *scans.problems, *_hidden(read), *_notes(pages)),
    )


def _read_pages(
    pdf: pypdfium2.PdfDocument,
    limits: Limits,
    scans: Scans,
    *,
    has_hidden_layers: bool,
    printed: pypdfium2.PdfDocument | None,
) -> tuple[ReadPage, ...]:
    """All pages; each is let go before the next is opened."""
    if len(pdf) > limits.pages:
        raise limit_reached("pages", limits.pages)
    pages, characters = [], 0
    for number in range(1, len(pdf) + 1):
        try:
            sheet, says_otherwise = _sheet(pdf, printed, number)
        except pypdfium2.PdfiumError:
            pages.append(ReadPage(page=Page(number=number, lines=())))
            continue
        try:
            read = page_of(sheet, number, has_hidden_layers=has_hidden_layers)
            page = scans.read(sheet, read.page)
        finally:
            sheet.close()
        characters += _characters(page)
        if characters > limits.characters:
            raise limit_reached("characters", limits.characters)
        pages.append(ReadPage(page=page, hidden=read.hidden + says_otherwise))
    return tuple(pages)


def _printed(data: bytes | None) -> pypdfium2.PdfDocument | None:
    try:
        return pypdfium2.PdfDocument(data) if data else None
    except pypdfium2.PdfiumError:
        return None


def _sheet(
    pdf: pypdfium2.PdfDocument, printed: pypdfium2.PdfDocument | None, number: int
) -> tuple[pypdfium2.PdfPage, bool]:
    """The page, as it is printed where the file says that another text should be read; and whether it does."""
    sheet = pdf[number - 1]
    if printed is None or number > len(printed):
        return sheet, False
    try:
        other = printed[number - 1]
    except pypdfium2.PdfiumError:
        return sheet, False
    unlike = is_replaced(sheet, other)
    (sheet if unlike else other).close()
    return (other, True) if unlike else (sheet, False)


def _hidden(read: tuple[ReadPage, ...]) -> list[Problem]:
    return [problem("hidden_text", page=each.page.number) for each in read if each.hidden]


def _notes(pages: tuple[Page, ...]) -> list[Problem]:
    bare = [page.number for page in pages if is_bare(page)]
    stacked = any(is_stacked(text) for page in pages for text in _texts(page))  # all else is cleaned away by now
    turned = [page.number for page in pages if page.turn]
    return [
        *(without_text("page_without_text", page=number) for number in bare),
        *(problem("turned_page", page=number) for number in turned),
        *([problem("combining_marks")] if stacked else []),
    ]


def _texts(page: Page) -> Iterator[str]:
    """All that stands on the page, in its lines and in the cells of its tables."""
    yield from (line.text for line in page.lines)
    yield from (cell for table in page.tables for row in table.rows for cell in row)


def _characters(page: Page) -> int:
    return sum(map(len, _texts(page)))
