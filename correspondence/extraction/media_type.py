"""Decides what a file is by its content; the name only earns a warning."""

import codecs
from enum import StrEnum

from correspondence.extraction.errors import Unreadable
from correspondence.extraction.letter import Problem
from correspondence.extraction.problems import problem
from correspondence.extraction.sources import HEAD, begins_as, is_pdf_source

_PDF_HEAD = 1024  # a PDF may have this many bytes of anything before its mark (ISO 32000, annex H)


class MediaType(StrEnum):
    PDF = "application/pdf"
    TEXT = "text/plain"


# First bytes: what it is in Dutch and English.
_OTHERS: tuple[tuple[bytes, tuple[str, str]], ...] = (
    (b"\xff\xd8\xff", ("een foto (JPEG)", "a picture (JPEG)")),
    (b"\x89PNG\r\n\x1a\n", ("een afbeelding (PNG)", "a picture (PNG)")),
    (b"GIF8", ("een afbeelding (GIF)", "a picture (GIF)")),
    (b"II*\x00", ("een gescande afbeelding (TIFF)", "a scanned picture (TIFF)")),
    (b"MM\x00*", ("een gescande afbeelding (TIFF)", "a scanned picture (TIFF)")),
    (b"PK\x03\x04", ("een zip-bestand of Word-document (DOCX)", "a zip file or Word document (DOCX)")),
    (b"PK\x05\x06", ("een leeg zip-bestand", "an empty zip file")),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        ("een oud Word-document of e-mail (OLE)", "an old Word document or e-mail (OLE)"),
    ),
    (b"\x1f\x8b", ("een ingepakt bestand (gzip)", "a compressed file (gzip)")),
    (b"7z\xbc\xaf\x27\x1c", ("een ingepakt bestand (7z)", "a compressed file (7z)")),
    (b"Rar!", ("een ingepakt bestand (RAR)", "a compressed file (RAR)")),
    (b"BM", ("een afbeelding (BMP)", "a picture (BMP)")),
    (b"\x7fELF", ("een programma", "a program")),
    (b"MZ\x90", ("een programma", "a program")),
)
_UTF_MARKS = (b"\xff\xfe", b"\xfe\xff")


def media_type(data: bytes) -> MediaType:
    """What `data` is; raises `Unreadable` when it is neither a PDF nor text."""
    if not data.strip(b"\x00\t\n\r\x0c "):
        raise Unreadable("wrong_type", problem("empty_file"))
    if what := _other(data):
        raise Unreadable("wrong_type", problem("wrong_type", what=what))
    if b"%PDF" in data[:_PDF_HEAD]:
        return MediaType.PDF
    if is_pdf_source(data):
        raise Unreadable("wrong_type", problem("pdf_not_at_start"))
    if b"\x00" in data and not data.startswith(_UTF_MARKS) and _is_binary(data):
        raise Unreadable("wrong_type", problem("wrong_type", what=("een onbekend bestand", "an unknown file")))
    return MediaType.TEXT


def wrong_extension(file_name: str, found: MediaType) -> Problem | None:
    """The warning for a name that promises another type; none when the name promises nothing."""
    stem, dot, extension = file_name.rpartition(".")
    promised = {"pdf": MediaType.PDF, "txt": MediaType.TEXT}.get(extension.lower())
    if not (stem and dot) or promised in (None, found):
        return None
    return problem("wrong_extension", extension=f".{extension}", media_type=found.value)


def _other(data: bytes) -> tuple[str, str] | None:
    for mark, what in _OTHERS:
        if data.startswith(mark) and (mark != b"BM" or data[6:10] == bytes(4)):
            return what
    return begins_as(data[:HEAD].removeprefix(codecs.BOM_UTF8).decode("latin-1"))


def _is_binary(data: bytes) -> bool:
    """NULs sprinkled in text are damage and cleaned away; more than one byte in fifty is no text."""
    head = data[:65_536]
    controls = sum(head.count(bytes([code])) for code in (*range(9), *range(14, 32)))
    return controls * 50 > len(head)
