"""Reads documents in the background, a few ahead of the one that is being kept."""

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future

from django.db import DatabaseError, InterfaceError

from correspondence.actions.intake import Document, TakenIn, known_draft, sha256_of
from correspondence.actions.reading import limits
from correspondence.extraction import Readers, ReadLetter

AHEAD = 2  # documents for each child, the one in hand included: more would only take memory

Arrival = tuple[Document | TakenIn, Callable[[], ReadLetter]]
"""A document, or what became of it already, and the way to its reading."""
Arrivals = Generator[Arrival, None, None]


def read_ahead(documents: Iterable[Document | TakenIn], *, processes: int | None = None) -> Arrivals:
    """The documents in their order, while the next are being read in the background; those known are not read."""
    with Readers(limits=limits(), processes=processes) as readers:
        waiting: deque[Arrival] = deque()
        for document in documents:
            waiting.append((document, _reading_of(document, readers)))
            if len(waiting) > AHEAD * readers.processes:
                yield waiting.popleft()
        while waiting:
            yield waiting.popleft()


def _reading_of(document: Document | TakenIn, readers: Readers) -> Callable[[], ReadLetter]:
    if isinstance(document, TakenIn):
        return _nothing
    if _is_known(document):
        return lambda: readers.read(document.data, file_name=document.name)  # should it be gone when its turn comes
    begun: Future[ReadLetter] = readers.submit(document.data, file_name=document.name)
    return begun.result


def _is_known(document: Document) -> bool:
    """A database that is away says so when the document's turn comes, and is waited for there."""
    try:
        return known_draft(sha256_of(document.data)) is not None
    except (DatabaseError, InterfaceError):
        return False


def _nothing() -> ReadLetter:
    raise AssertionError("What was refused is not read.")
