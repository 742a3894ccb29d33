"""How much of a document is read before reading stops, and by which named limit."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Sizes of a document, then what its child process may use; each stop is the outcome `limit:<name>`."""

    upload: int = 20_000_000  # bytes
    pages: int = 500
    characters: int = 2_000_000
    paragraphs: int = 5_000
    references: int = 2_000
    signatures: int = 20
    members: int = 1_000  # files in the zip that a Word document is
    member: int = 25_000_000  # bytes of one of them, unpacked
    unpacked: int = 100_000_000  # bytes of all that are read
    elements: int = 1_000_000  # of XML in one of them
    tags: int = 150_000  # elements of official XML or a web page; a letter of a hundred pages has a tenth of it
    memory: int = 1 << 30  # bytes of address space
    cpu: int = 20  # seconds
    wall: float = 30.0  # seconds
    output: int = 8_000_000  # bytes of JSON
    ocr_pages: int = 50  # pages without text that are recognised
    ocr_page: float = 10.0  # seconds for each of them, on top of the others
    ocr_pixels: int = 25_000_000  # of the picture made of such a page; a larger page is rendered coarser


DEFAULT_LIMITS = Limits()
