"""Knows text that is read otherwise than it is printed: a PDF can name another text to read for it (`/ActualText`).

That is meant for ligatures and broken words; pdfium believes it whatever it says, and then what is printed is lost.
"""

import io
import re
from collections.abc import Iterator

import pikepdf
import pypdfium2

_KEY = "/ActualText"
_NAME = _KEY[1:].encode()
_ESCAPED = re.compile(rb"/[^\s/<>\[\](){}%]{0,40}#[0-9A-Fa-f]{2}")  # any letter of a name may be written so
_PIECE = 5  # letters and figures: pieces of a text by which two are compared
_MOST = 40  # pieces: a dozen ligatures that are spelled out
_DEPTH = 4  # forms in forms


def may_name(content: bytes) -> bool:
    """Whether a content stream may name a text to be read for another."""
    return _NAME in content or (b"#" in content and _ESCAPED.search(content) is not None)


def is_named(resources: pikepdf.Object | None) -> bool:
    """Whether one of the properties that a content stream can refer to is such a text."""
    if not isinstance(resources, pikepdf.Dictionary):
        return False
    return any(_KEY in value for value in _dictionaries(resources.get("/Properties")))


def printed_only(pdf: pikepdf.Pdf) -> bytes | None:
    """The file without such texts, so that what is printed is read; null where that cannot be told. Changes `pdf`."""
    try:
        return _without(pdf)
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, RuntimeError):
        return None


def _without(pdf: pikepdf.Pdf) -> bytes:
    seen: set[tuple[int, int]] = set()
    for page in pdf.pages:
        page.obj.Contents = pdf.make_stream(_stripped(page))
        for form in _forms(page.obj.get("/Resources"), seen, _DEPTH):
            form.write(_stripped(form))
    written = io.BytesIO()
    pdf.save(written)
    return written.getvalue()


def is_replaced(read: pypdfium2.PdfPage, printed: pypdfium2.PdfPage) -> bool:
    """Whether more than spelling differs between what is read on a page and what is printed: a figure, or much text."""
    differing = _pieces(read) ^ _pieces(printed)
    return len(differing) > _MOST or any(character.isdigit() for piece in differing for character in piece)


def _pieces(sheet: pypdfium2.PdfPage) -> set[str]:
    textpage = sheet.get_textpage()
    try:
        text = "".join(character for character in textpage.get_text_range() if character.isalnum())
    finally:
        textpage.close()
    return {text[at : at + _PIECE] for at in range(max(1, len(text) - _PIECE + 1))}


def _stripped(content: pikepdf.Page | pikepdf.Object) -> bytes:
    kept = []
    for instruction in pikepdf.parse_content_stream(content):
        for operand in instruction.operands:
            if isinstance(operand, pikepdf.Dictionary) and _KEY in operand:
                del operand[_KEY]
        kept.append(instruction)
    return pikepdf.unparse_content_stream(kept)


def _forms(resources: pikepdf.Object | None, seen: set[tuple[int, int]], depth: int) -> Iterator[pikepdf.Object]:
    """The forms below these resources, each once, the properties of all of them without such texts."""
    if not isinstance(resources, pikepdf.Dictionary) or not depth:
        return
    for value in _dictionaries(resources.get("/Properties")):
        if _KEY in value:
            del value[_KEY]
    for form in _dictionaries(resources.get("/XObject")):
        if isinstance(form, pikepdf.Stream) and form.get("/Subtype") == "/Form" and form.objgen not in seen:
            seen.add(form.objgen)
            yield form
            yield from _forms(form.get("/Resources"), seen, depth - 1)


def _dictionaries(group: pikepdf.Object | None) -> Iterator[pikepdf.Object]:
    if isinstance(group, pikepdf.Dictionary):
        yield from (
            value for value in group.as_dict().values() if isinstance(value, pikepdf.Dictionary | pikepdf.Stream)
        )
