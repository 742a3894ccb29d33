"""A pool of child processes that read many documents, a good deal faster than one child for each."""

import os
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from correspondence.extraction.letter import ReadLetter
from correspondence.extraction.limits import DEFAULT_LIMITS, Limits
from correspondence.extraction.sandbox.child import Order
from correspondence.extraction.sandbox.one_off import order_for, read_by, refused_cheaply
from correspondence.extraction.sandbox.recognising import order_to_recognise, read_better
from correspondence.extraction.sandbox.workers import Worker

_DOCUMENTS = 200  # that one child reads before another takes its place
_LARGE = 2_000_000  # bytes; a larger document has a child of its own
_MOST_GROWN = 0.25  # of the memory limit: what a child may keep from one document to the next
_OWN_FAULT = ("crashed", "limit:memory")  # outcomes that a document before this one may have led to


class Readers:
    """Children that stay for the next document, as many as there are cores but one; safe to use from several threads.

    A child is replaced after a number of documents, when it keeps too much memory, and after any trouble. What a child
    that read other documents before could not read is read once more by a fresh one, so that no outcome depends on
    what came before. Use as a context manager: afterwards no child is left.
    """

    def __init__(
        self,
        *,
        limits: Limits = DEFAULT_LIMITS,
        processes: int | None = None,
        documents: int = _DOCUMENTS,
        large: int = _LARGE,
    ) -> None:
        self.processes = processes or max(1, (os.cpu_count() or 1) - 1)
        self._limits, self._documents, self._large = limits, documents, large
        self._places = threading.BoundedSemaphore(self.processes)
        self._threads = ThreadPoolExecutor(self.processes, thread_name_prefix="reader")
        self._changing = threading.Lock()
        self._idle: list[Worker] = []
        self._busy: set[Worker] = set()
        self._is_closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, data: bytes, *, file_name: str) -> ReadLetter:
        """As `read_in_sandbox`; waits for a child to be free."""
        order = order_for(file_name, self._limits)
        if refused := refused_cheaply(order, data):
            return refused
        with self._places:
            first = self._read(order, data)
            again = order_to_recognise(order, first)
            return read_better(first, self._read(again, data)) if again else first

    def submit(self, data: bytes, *, file_name: str) -> Future[ReadLetter]:
        """The same in the background: its result is there when a child has read it."""
        return self._threads.submit(self.read, data, file_name=file_name)

    def close(self) -> None:
        """Ends every child; what was still being read is given up."""
        with self._changing:
            self._is_closed = True
            idle, self._idle = self._idle, []
            for worker in self._busy:
                worker.kill()
        for worker in idle:
            worker.end()
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _read(self, order: Order, data: bytes) -> ReadLetter:
        is_alone = order.ocr or len(data) > self._large
        with self._worker(is_fresh=is_alone) as worker:
            is_first = worker.documents == 0
            read = read_by(worker, order, data)
            if is_alone:
                worker.end()
        if self._is_closed:
            raise RuntimeError("The readers were closed while a document was being read.")
        if read.outcome in _OWN_FAULT and not is_first:
            with self._worker(is_fresh=True) as worker:
                read = read_by(worker, order, data)
        return read

    @contextmanager
    def _worker(self, *, is_fresh: bool) -> Iterator[Worker]:
        """A child for one document; put back when it may read another, gone when not."""
        with self._changing:
            if self._is_closed:
                raise RuntimeError("The readers are closed: make new ones.")
            worker = self._idle.pop() if self._idle and not is_fresh else Worker()
            self._busy.add(worker)
        is_sound = False
        try:
            yield worker
            is_sound = not self._is_worn(worker)
        finally:
            with self._changing:
                self._busy.discard(worker)
                if is_kept := is_sound and not self._is_closed:
                    self._idle.append(worker)
            if not is_kept:
                worker.end()

    def _is_worn(self, worker: Worker) -> bool:
        return (
            worker.has_ended or worker.documents >= self._documents or worker.grown > _MOST_GROWN * self._limits.memory
        )
