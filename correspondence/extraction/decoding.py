"""Turns the bytes of a text into characters: by its byte order mark, else strict UTF-8, else Windows-1252."""

import codecs

from correspondence.extraction.letter import Problem
from correspondence.extraction.problems import problem

# The longer marks first: the mark of UTF-32 begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDEST = 4  # bytes of one character
# UTF-16 without a mark: a text in Latin letters that begins with `<` shows which byte comes first.
_WIDE = ((b"<\x00", "utf-16-le"), (b"\x00<", "utf-16-be"))


def encoding_of(data: bytes) -> str | None:
    """What the first bytes say of the encoding; null where they say nothing."""
    return next((encoding for mark, encoding in (*MARKS, *_WIDE) if data.startswith(mark)), None)


def decoded(data: bytes, declared: str | None = None) -> tuple[str, list[Problem]]:
    """The text; what is neither as `declared` nor UTF-8 is Windows-1252, with a note: guessing spoils Dutch letters."""
    if encoding := encoding_of(data):
        return data.decode(encoding, errors="replace").removeprefix("\ufeff"), []
    for encoding in (declared, "utf-8"):
        if encoding:
            try:
                return data.decode(encoding), []
            except UnicodeDecodeError:
                continue
    return data.decode("cp1252", errors="replace"), [problem("encoding_assumed")]


def beginning(data: bytes, characters: int) -> str:
    """The first characters, enough to see what kind of text this is."""
    return (
        data[: _WIDEST * characters].decode(encoding_of(data) or "utf-8", errors="ignore").lstrip("\ufeff")[:characters]
    )


def ending(data: bytes, characters: int) -> str:
    """The last characters; the bytes are even in number so that UTF-16 stays in step."""
    start = max(0, len(data) - _WIDEST * characters) & ~1
    encoding = encoding_of(data) or "utf-8"
    wide = {"utf-16": "utf-16-be" if data.startswith(b"\xfe\xff") else "utf-16-le"}
    return data[start:].decode(wide.get(encoding, encoding), errors="ignore")
