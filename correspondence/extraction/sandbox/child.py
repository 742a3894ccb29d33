"""The child process of the sandbox: takes its limits, then reads the documents that come in, one by one."""

import contextlib
import gc
import math
import os
import resource
import signal
import struct
import sys
from pathlib import Path

import msgspec

from correspondence.extraction.letter import encode
from correspondence.extraction.limits import Limits
from correspondence.extraction.reading import read_letter

OUT_OF_MEMORY = 77  # the exit code; anything else that is not 0 is a crash
LENGTHS = struct.Struct(">QQ")
"""Before an order: its length and that of the document. Before an answer: its length and the memory it left taken."""
_OPEN_FILES = 64
_NICE = 10
_FIRST_TO_GO = "500"  # when the machine runs out of memory: before the web server and the database
_GRACE = 2.0  # seconds after which the child ends itself, should the parent no longer be there to do it


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What to do with the document that follows, as JSON."""

    file_name: str
    limits: Limits
    ocr: bool = False


def main() -> int:
    """Answers orders until standard input ends, which it does when the parent is gone, however it went."""
    answers = _own_output()
    _step_back()
    gc.freeze()  # what is loaded by now stays: no collection need look at it
    empty = _memory_taken()
    while lengths := sys.stdin.buffer.read(LENGTHS.size):
        of_order, of_document = LENGTHS.unpack(lengths)
        order = msgspec.json.decode(sys.stdin.buffer.read(of_order), type=Order)
        _give_up_powers(order.limits)
        try:
            answer = _read(order, sys.stdin.buffer.read(of_document))
        except MemoryError:
            return OUT_OF_MEMORY
        signal.setitimer(signal.ITIMER_REAL, 0)
        with open(answers, "wb", closefd=False) as pipe:
            pipe.write(LENGTHS.pack(len(answer), max(0, _memory_taken() - empty)))
            pipe.write(answer)
    return 0


def _read(order: Order, document: bytes) -> bytes:
    return encode(read_letter(document, file_name=order.file_name, limits=order.limits, ocr=order.ocr))


def _own_output() -> int:
    """The way out for answers alone; what a library might print goes nowhere."""
    answers = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return answers


def _step_back() -> None:
    """Others go first: for the processor, and for memory when there is none left."""
    os.nice(_NICE)
    with contextlib.suppress(OSError):  # there is no such file outside Linux
        Path("/proc/self/oom_score_adj").write_text(_FIRST_TO_GO, encoding="ascii")


def _give_up_powers(limits: Limits) -> None:
    """From here on the child can write no file, open few, and use this much memory and time for this document."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    cpu = math.ceil(used.ru_utime + used.ru_stime + limits.cpu)
    for what, soft, hard in (
        (resource.RLIMIT_AS, limits.memory, limits.memory),
        (resource.RLIMIT_CPU, cpu, resource.getrlimit(resource.RLIMIT_CPU)[1]),  # the next document gets as much again
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_NOFILE, _OPEN_FILES, _OPEN_FILES),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        with contextlib.suppress(ValueError, OSError):  # macOS knows no address space limit
            resource.setrlimit(what, (soft, hard))
    signal.setitimer(signal.ITIMER_REAL, limits.wall + _GRACE)


def _memory_taken() -> int:
    """Bytes of address space; where the system does not tell, the most that was ever resident."""
    with contextlib.suppress(OSError):
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
        return int(pages) * resource.getpagesize()
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
