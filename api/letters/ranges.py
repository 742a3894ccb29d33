"""Parts of a file: the Range header (RFC 9110, section 14)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

CHUNK = 64 * 1024
BEYOND = 10**18
ONE_RANGE = re.compile(r"bytes=([0-9]*)-([0-9]*)")


class UnsatisfiableError(ValueError):
    """A range that lies outside the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The bytes from `first` up to and including `last`."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """How many bytes."""
        return self.last - self.first + 1


def span_of(header: str, *, size: int) -> Span | None:
    """The one range that the header asks for; None when it is to be ignored. Raises UnsatisfiableError.

    Several ranges at once are ignored, as the standard allows: the client gets the whole file.
    """
    asked = ONE_RANGE.fullmatch(header.strip())
    if asked is None or asked.groups() == ("", ""):
        return None
    first, last = (_number(digits) for digits in asked.groups())
    if first is None:
        if not last:
            raise UnsatisfiableError
        return Span(first=max(0, size - last), last=size - 1)
    if last is not None and last < first:
        return None
    if first >= size:
        raise UnsatisfiableError
    return Span(first=first, last=size - 1 if last is None else min(last, size - 1))


def _number(digits: str) -> int | None:
    """The number; any of more than 18 digits is beyond every file, and read as such."""
    if not digits:
        return None
    shortened = digits.lstrip("0")
    return BEYOND if len(shortened) > 18 else int(shortened or "0")


class Part:
    """The bytes of a span, a piece at a time. Whoever reads it closes it, read or not; that closes the file."""

    def __init__(self, file: IO[bytes], span: Span) -> None:
        self._file, self._span = file, span

    def __iter__(self) -> Iterator[bytes]:
        """The pieces."""
        self._file.seek(self._span.first)
        left = self._span.length
        while left and (piece := self._file.read(min(CHUNK, left))):
            left -= len(piece)
            yield piece

    def close(self) -> None:
        """Close the file."""
        self._file.close()
