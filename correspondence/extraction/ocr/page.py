"""Reads a page that is a picture, with Tesseract where it is installed (*OCR*, tekstherkenning)."""

import time

import pypdfium2

from correspondence.extraction.limits import DEFAULT_LIMITS, Limits
from correspondence.extraction.ocr import engine
from correspondence.extraction.ocr.lines import lines_of
from correspondence.extraction.ocr.picture import Picture, picture_of
from correspondence.extraction.ocr.words import words_of
from correspondence.extraction.pages import Line, Page


def available() -> bool:
    """Whether Tesseract with its Dutch data can be found; asked once for each place where it may be."""
    return engine.LANGUAGE in engine.languages()


def page_of(sheet: pypdfium2.PdfPage, number: int, limits: Limits = DEFAULT_LIMITS) -> Page | None:
    """The page with the lines that are recognised on it, turned upright; null where there is no text to be seen.

    Raises `TimeoutError` when that takes longer than `limits.ocr_page`.
    """
    if not available():
        return None
    until = time.monotonic() + limits.ocr_page
    picture = picture_of(sheet, most=limits.ocr_pixels)
    lines = _lines(picture, number, until)
    turns = 0 if lines else engine.quarter_turns(picture, seconds=until - time.monotonic())
    if turns:
        picture = picture_of(sheet, most=limits.ocr_pixels, turns=turns)
        lines = _lines(picture, number, until)
    if not lines:
        return None
    size = (sheet.get_height(), sheet.get_width()) if turns % 2 else (sheet.get_width(), sheet.get_height())
    return Page(number=number, lines=lines, width=size[0], height=size[1], turn=-turns % 4)


def _lines(picture: Picture, number: int, until: float) -> tuple[Line, ...]:
    return lines_of(words_of(engine.rows(picture, seconds=until - time.monotonic()), picture), number)
