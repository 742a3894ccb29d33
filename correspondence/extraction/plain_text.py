"""Reads plain text into pages of lines: form feeds turn the page, blank lines stay as white space."""

from correspondence.extraction.cleaning import clean_text, is_blank
from correspondence.extraction.decoding import decoded
from correspondence.extraction.errors import Unreadable
from correspondence.extraction.limits import Limits
from correspondence.extraction.media_type import MediaType
from correspondence.extraction.pages import Document, Line, Page
from correspondence.extraction.problems import limit_reached, problem
from correspondence.extraction.sources import begins_as, holds, is_pdf_source

_WIDEST = 4  # bytes: no encoding here takes more for a character


def read_plain_text(data: bytes, limits: Limits) -> Document:
    """The text as pages; in an extracted PDF each form feed is the turn of a page."""
    text, problems = decoded(data)
    if what := begins_as(text) or holds(text):
        raise Unreadable("wrong_type", problem("wrong_type", what=what))
    if is_pdf_source(text.encode("utf-8", errors="replace")):
        raise Unreadable("wrong_type", problem("pdf_not_at_start"))
    cleaned = clean_text(text)
    if is_blank(cleaned.text):
        raise Unreadable("wrong_type", problem("empty_file"))
    problems += [problem(code) for code in cleaned.notes]
    sheets = cleaned.text.rstrip("\f\n \t").split("\f")
    if len(sheets) > limits.pages:
        raise limit_reached("pages", limits.pages)
    pages = tuple(
        Page(number=number, lines=tuple(Line(text=line.strip(), page=number) for line in sheet.split("\n")))
        for number, sheet in enumerate(sheets, start=1)
    )
    return Document(media_type=MediaType.TEXT, pages=pages, problems=tuple(problems))


def check_characters(data: bytes, limits: Limits) -> None:
    """Raises `Unreadable` when this text has too many characters; decoded only where its bytes leave that open."""
    if len(data) <= limits.characters:
        return
    if len(data) > _WIDEST * limits.characters + _WIDEST or len(decoded(data)[0]) > limits.characters:
        raise limit_reached("characters", limits.characters)
