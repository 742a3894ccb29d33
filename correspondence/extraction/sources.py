"""Tells the source text of another format (PDF, RTF, HTML, …) from a letter in plain text."""

import re

_RTF = ("een RTF-document", "an RTF document")
_POSTSCRIPT = ("een PostScript-bestand", "a PostScript file")
_HTML = ("een webpagina (HTML)", "a web page (HTML)")
_XML = ("een XML-bestand", "an XML file")

_COMMENTS = r"(?:<!--(?:(?!-->).){0,5000}-->\s*){0,20}"
# What a text begins with: what it is in Dutch and English.
_BEGINNINGS = tuple(
    (re.compile(pattern, re.I | re.S), what)
    for pattern, what in (
        (r"\{\\rtf", _RTF),
        (r"\x04?%!PS|%!\s*\n", _POSTSCRIPT),
        (rf"{_COMMENTS}<(?:!doctype\s+html|html|head|body|title|meta|div|p|table)\b[^<>]{{0,2000}}>", _HTML),
        (rf"<\?xml\b|{_COMMENTS}<(?:!doctype|officiele-publicatie)\b", _XML),
        (rf"{_COMMENTS}<(?P<name>[a-z_][\w:.-]{{0,100}})(?:\s[^<>]{{0,2000}})?>(?=.{{0,40000}}</(?P=name)\s*>)", _XML),
    )
)
# What gives it away behind other text, only together.
_WITHIN = (
    (("{\\rtf1", "\\par"), _RTF),
    (("%!ps-adobe", "showpage"), _POSTSCRIPT),
    (("<html", "</html>"), _HTML),
)
HEAD = 50_000  # characters
_UNSEEN = "\x00\ufeff\u200b\u2060\u00a0 \t\r\n\f\v"
_OBJECT = re.compile(rb"\b[0-9]{1,10}\s{1,4}[0-9]{1,5}\s{1,4}obj\b")
_OBJECTS = 3  # so many objects without the mark of a PDF are one that lost its beginning


def is_pdf_source(data: bytes) -> bool:
    """Whether the structure of a PDF stands anywhere in these bytes: a letter about PDFs quotes no objects."""
    if b"endobj" not in data and b"startxref" not in data:
        return False
    objects = sum(1 for _ in zip(range(_OBJECTS), _OBJECT.finditer(data), strict=False))
    return objects > 0 if b"%PDF-" in data else objects == _OBJECTS


def begins_as(text: str) -> tuple[str, str] | None:
    """What else than plain text begins here, in Dutch and English; nothing for a letter."""
    beginning = text[:HEAD].lstrip(_UNSEEN)
    return next((what for mark, what in _BEGINNINGS if mark.match(beginning)), None)


def holds(text: str) -> tuple[str, str] | None:
    """What else than plain text stands anywhere in this text; nothing for a letter."""
    lowered = text.lower()
    return next((what for marks, what in _WITHIN if all(mark in lowered for mark in marks)), None)
