"""Tells the source text of another format (PDF, RTF, XML, HTML, …) from a letter in plain text."""

import re

_RTF = ("een RTF-document", "an RTF document")
_POSTSCRIPT = ("een PostScript-bestand", "a PostScript file")
_HTML = ("een webpagina (HTML)", "a web page (HTML)")

# What a text begins with: what it is in Dutch and English.
_BEGINNINGS = (
    (re.compile(r"\{\\rtf", re.I), _RTF),
    (re.compile(r"\x04?%!PS|%!\s*\n", re.I), _POSTSCRIPT),
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

# Before the first element may stand: the XML declaration and other instructions, comments, a document type.
_BEFORE = (("<?", "?>"), ("<!--", "-->"), ("<!", ">"))
_ELEMENT = re.compile(r"<(?P<name>[A-Za-z_][\w:.-]{0,100})(?:\s[^<>]{0,5000})?/?>")
_OFFICIAL = frozenset(("officiele-publicatie", "kamerwrk", "metadata_gegevens", "owms-metadata"))
_OF_A_PAGE = frozenset(("html", "head", "body", "title", "meta", "div", "p", "table"))


def is_pdf_source(data: bytes) -> bool:
    """Whether the structure of a PDF stands anywhere in these bytes: a letter about PDFs quotes no objects."""
    if b"endobj" not in data and b"startxref" not in data:
        return False
    objects = sum(1 for _ in zip(range(_OBJECTS), _OBJECT.finditer(data), strict=False))
    return objects > 0 if b"%PDF-" in data else objects == _OBJECTS


def begins_as(text: str) -> tuple[str, str] | None:
    """What else than plain text or markup begins here, in Dutch and English; nothing for a letter."""
    beginning = text[:HEAD].lstrip(_UNSEEN)
    return next((what for mark, what in _BEGINNINGS if mark.match(beginning)), None)


def holds(text: str) -> tuple[str, str] | None:
    """What else than plain text stands anywhere in this text; nothing for a letter."""
    lowered = text.lower()
    return next((what for marks, what in _WITHIN if all(mark in lowered for mark in marks)), None)


def is_xml(text: str, ending: str) -> bool:
    """Whether an XML document begins here; `<brief>` alone is an invitation to fill in, with `</brief>` it is XML.

    `ending` is the end of the same text, where `text` is only its beginning.
    """
    start = prolog_end(text)
    prolog = text[:start].lstrip(_UNSEEN)
    if is_html(text):
        return False
    if prolog.startswith("<?xml") or "<!DOCTYPE" in prolog:
        return True
    first = _ELEMENT.match(text, start)
    if first is None:
        return False
    closing = f"</{first['name']}"
    return first["name"] in _OFFICIAL or first.group().endswith("/>") or closing in text or closing in ending


def is_html(text: str) -> bool:
    """Whether a web page begins here, or a part of one."""
    start = prolog_end(text)
    if re.search(r"<!doctype\s+html", text[:start][:HEAD], re.I):
        return True
    first = _ELEMENT.match(text, start)
    return first is not None and first["name"].lower() in _OF_A_PAGE


def prolog_end(text: str) -> int:
    """The place of the first element or text, behind all that may stand before it; linear."""
    at = 0
    while True:
        while text[at : at + 1] and text[at] in _UNSEEN:
            at += 1
        opened = next((closes for opens, closes in _BEFORE if text.startswith(opens, at)), None)
        end = text.find(opened, at + 2) if opened else -1
        if opened is None or end < 0:
            return at
        at = end + len(opened)
