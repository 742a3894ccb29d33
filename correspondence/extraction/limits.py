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
    memory: int = 1 << 30  # bytes of address space
    cpu: int = 20  # seconds
    wall: float = 30.0  # seconds
    output: int = 8_000_000  # bytes of JSON


DEFAULT_LIMITS = Limits()
