"""Decides what a file is by its content; the name only earns a warning."""

from enum import StrEnum

from correspondence.extraction.decoding import beginning, encoding_of, ending
from correspondence.extraction.errors import Unreadable
from correspondence.extraction.letter import Problem
from correspondence.extraction.problems import problem
from correspondence.extraction.sources import HEAD, begins_as, is_html, is_pdf_source, is_xml

_BLANK = b"\x00\t\n\r\x0c "
_TAIL = 200  # characters in which an XML document closes
_PDF_HEAD = 1024  # a PDF may have this many bytes of anything before its mark (ISO 32000, annex H)


class MediaType(StrEnum):
    PDF = "application/pdf"
    TEXT = "text/plain"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    XML = "application/xml"
    HTML = "text/html"


# First bytes: what it is in Dutch and English.
_OTHERS: tuple[tuple[bytes, tuple[str, str]], ...] = (
    (b"\xff\xd8\xff", ("een foto (JPEG)", "a picture (JPEG)")),
    (b"\x89PNG\r\n\x1a\n", ("een afbeelding (PNG)", "a picture (PNG)")),
    (b"GIF8", ("een afbeelding (GIF)", "a picture (GIF)")),
    (b"II*\x00", ("een gescande afbeelding (TIFF)", "a scanned picture (TIFF)")),
    (b"MM\x00*", ("een gescande afbeelding (TIFF)", "a scanned picture (TIFF)")),
    (b"PK\x03\x04", ("een zip-bestand dat geen Word-document (DOCX) is", "a zip file that is no Word document (DOCX)")),
    (b"PK\x05\x06", ("een leeg zip-bestand", "an empty zip file")),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        ("een oud Word-document (DOC) of een e-mail", "an old Word document (DOC) or an e-mail"),
    ),
    (b"\x1f\x8b", ("een ingepakt bestand (gzip)", "a compressed file (gzip)")),
    (b"7z\xbc\xaf\x27\x1c", ("een ingepakt bestand (7z)", "a compressed file (7z)")),
    (b"Rar!", ("een ingepakt bestand (RAR)", "a compressed file (RAR)")),
    (b"BM", ("een afbeelding (BMP)", "a picture (BMP)")),
    (b"\x7fELF", ("een programma", "a program")),
    (b"MZ\x90", ("een programma", "a program")),
)
_EXTENSIONS = {
    "pdf": MediaType.PDF,
    "txt": MediaType.TEXT,
    "docx": MediaType.DOCX,
    "xml": MediaType.XML,
    "html": MediaType.HTML,
    "htm": MediaType.HTML,
}
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # a Word document with a password is an OLE file with this inside
_OPEN_DOCUMENT, _ODT_HEAD = b"mimetypeapplication/vnd.oasis.opendocument", 200  # bytes; its first member says so
_OLE = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"
_ZIP_END = b"PK\x05\x06"
_WORD_MEMBERS = (b"[Content_Types].xml", b"word/document.xml")


def media_type(data: bytes) -> MediaType:
    """What `data` is; raises `Unreadable` when it is nothing that is read here."""
    if data.startswith(b"%PDF-"):  # by far the most
        return MediaType.PDF
    if not (data[:_PDF_HEAD].strip(_BLANK) or data.strip(_BLANK)):
        raise Unreadable("wrong_type", problem("empty_file"))
    if data.startswith(_ZIP) and _is_word(data):
        return MediaType.DOCX
    if data.startswith(_OLE) and _LOCKED in data:
        raise Unreadable("encrypted", problem("encrypted"))
    if what := _other(data):
        raise Unreadable("wrong_type", problem("wrong_type", what=what))
    if b"%PDF" in data[:_PDF_HEAD]:
        return MediaType.PDF
    if is_pdf_source(data):
        raise Unreadable("wrong_type", problem("pdf_not_at_start"))
    if b"\x00" in data and not encoding_of(data) and _is_binary(data):
        raise Unreadable("wrong_type", problem("wrong_type", what=("een onbekend bestand", "an unknown file")))
    text = beginning(data, HEAD)
    if is_html(text):
        return MediaType.HTML
    return MediaType.XML if is_xml(text, ending(data, _TAIL)) else MediaType.TEXT


def wrong_extension(file_name: str, found: MediaType) -> Problem | None:
    """The warning for a name that promises another type; none when the name promises nothing."""
    stem, dot, extension = file_name.rpartition(".")
    promised = _EXTENSIONS.get(extension.lower())
    if not (stem and dot) or promised in (None, found):
        return None
    return problem("wrong_extension", extension=f".{extension}", media_type=found.value)


def _is_word(data: bytes) -> bool:
    """Whether the directory of this zip names a Word document; where that is cut off, its members do."""
    end = data.rfind(_ZIP_END)
    start = int.from_bytes(data[end + 16 : end + 20], "little") if end >= 0 else 0
    return all(member in data[start:end] if end >= 0 else member in data for member in _WORD_MEMBERS)


def _other(data: bytes) -> tuple[str, str] | None:
    if data.startswith(_ZIP) and _OPEN_DOCUMENT in data[:_ODT_HEAD]:
        return "een OpenDocument-bestand (ODT)", "an OpenDocument file (ODT)"
    for mark, what in _OTHERS:
        if data.startswith(mark) and (mark != b"BM" or data[6:10] == bytes(4)):
            return what
    return begins_as(beginning(data, HEAD))


def _is_binary(data: bytes) -> bool:
    """NULs sprinkled in text are damage and cleaned away; more than one byte in fifty is no text."""
    head = data[:65_536]
    controls = sum(head.count(bytes([code])) for code in (*range(9), *range(14, 32)))
    return controls * 50 > len(head)
