"""Reads a document in a child process, so that a hostile file can take nothing but that child with it."""

import contextlib
import signal

import msgspec

from correspondence.extraction.errors import Unreadable
from correspondence.extraction.letter import ReadLetter, decode
from correspondence.extraction.limits import DEFAULT_LIMITS, Limits
from correspondence.extraction.problems import limit_reached, problem
from correspondence.extraction.reading import check_cheaply, source_of, unread
from correspondence.extraction.sandbox.child import OUT_OF_MEMORY, Order
from correspondence.extraction.sandbox.recognising import order_to_recognise, read_better
from correspondence.extraction.sandbox.workers import Answer, Ended, Worker

# pdfium aborts when memory runs out and says no more; a child that died this large ran out.
_MOST_OF_MEMORY = 0.5
_SETTING = {"time": "wall", "output": "output"}


def read_in_sandbox(data: bytes, *, file_name: str, limits: Limits = DEFAULT_LIMITS) -> ReadLetter:
    """As `read_letter`, within limits of memory, time and output; `crashed` and `limit:<name>` are values too.

    Each reading has a child of its own; for many documents `Readers` is many times as fast.
    """
    order = order_for(file_name, limits)
    if refused := refused_cheaply(order, data):
        return refused
    first = read_alone(order, data)
    again = order_to_recognise(order, first)
    return read_better(first, read_alone(again, data)) if again else first


def order_for(file_name: str, limits: Limits) -> Order:
    """The order for a first reading; the name is cleaned, as JSON cannot hold every name that a file may have."""
    return Order(file_name=source_of(b"", file_name=file_name).file_name, limits=limits)


def read_alone(order: Order, data: bytes) -> ReadLetter:
    """One reading by a child of its own."""
    with Worker() as worker:
        return read_by(worker, order, data)


def read_by(worker: Worker, order: Order, data: bytes) -> ReadLetter:
    """One reading by this child; after one that gave no letter the child is gone."""
    answer = worker.ask(order, data)
    if answer.letter is not None:
        with contextlib.suppress(msgspec.DecodeError):
            return decode(answer.letter)
    ended = worker.end() if answer.stopped_by else worker.leave()
    error = _what_stopped(answer, ended, order.limits)
    return unread(source_of(data, file_name=order.file_name), error.outcome, error.problem)


def refused_cheaply(order: Order, data: bytes) -> ReadLetter | None:
    """The value of a document that needs no child to be refused."""
    try:
        check_cheaply(data, order.limits)
    except Unreadable as error:
        return unread(source_of(data, file_name=order.file_name), error.outcome, error.problem)
    return None


def _what_stopped(answer: Answer, ended: Ended, limits: Limits) -> Unreadable:
    if answer.stopped_by:
        return limit_reached(answer.stopped_by, getattr(limits, _SETTING[answer.stopped_by]))
    if _ran_out_of_memory(ended, limits):
        return limit_reached("memory", limits.memory)
    if ended.status in (-signal.SIGXCPU, -signal.SIGALRM):
        return limit_reached("time", limits.cpu)
    return Unreadable("crashed", problem("crashed"))


def _ran_out_of_memory(ended: Ended, limits: Limits) -> bool:
    return ended.status == OUT_OF_MEMORY or (ended.status < 0 and ended.peak > _MOST_OF_MEMORY * limits.memory)
