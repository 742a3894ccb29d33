"""Reads the name above a letter that is printed as a picture, where nothing else says which ministry writes."""

import time
from collections.abc import Iterator
from itertools import groupby, islice

import pypdfium2

from correspondence.extraction.limits import Limits
from correspondence.extraction.ocr import engine
from correspondence.extraction.ocr.picture import picture_of
from correspondence.extraction.ocr.scans import DRAWN
from correspondence.extraction.ocr.words import Word, words_of
from correspondence.extraction.pages import Line

_TOP = 0.2  # of the page's height: the logo of the Rijkshuisstijl and the name beside it
_HIGH = 6.0  # points
_MOST_DRAWN = 500
_SURE = 60.0  # percent: below this Tesseract sees words in a coat of arms


def letterhead_of(data: bytes, limits: Limits) -> tuple[Line, ...]:
    """The lines that are recognised at the head of the first page; none where Tesseract is missing or too slow."""
    if engine.LANGUAGE not in engine.languages():
        return ()
    until = time.monotonic() + limits.ocr_page
    try:
        with pypdfium2.PdfDocument(data) as pdf:
            sheet = pdf[0]
            try:
                if not _has_logo(sheet):
                    return ()
                picture = picture_of(sheet, most=limits.ocr_pixels, top=_TOP)
            finally:
                sheet.close()
        rows = engine.rows(picture, seconds=until - time.monotonic())
    except (TimeoutError, pypdfium2.PdfiumError, IndexError):
        return ()
    return tuple(_lines(words_of(rows, picture)))


def _has_logo(sheet: pypdfium2.PdfPage) -> bool:
    """Whether anything is drawn at the head of the page that is as high as a line of print."""
    foot = sheet.get_height() * (1 - _TOP)
    bounds = (drawn.get_bounds() for drawn in islice(sheet.get_objects(filter=DRAWN, max_depth=2), _MOST_DRAWN))
    return any(top - bottom > _HIGH and top > foot for _, bottom, _, top in bounds)


def _lines(words: list[Word]) -> Iterator[Line]:
    """The lines, each from the first word that is surely one; what is seen in a coat of arms is left out."""
    for _, line in groupby(words, key=lambda word: word.line):
        sure = [word for word in line if word.sureness >= _SURE and word.is_seen]
        start = next((at for at, word in enumerate(sure) if word.text == "Ministerie"), 0)
        if sure := sure[start:]:
            boxes = [word.box for word in sure]
            box = (boxes[0][0], min(b[1] for b in boxes), boxes[-1][2], max(b[3] for b in boxes))
            yield Line(text=" ".join(word.text for word in sure), page=1, box=box)
