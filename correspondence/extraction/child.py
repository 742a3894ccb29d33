"""The child process of the sandbox: takes its limits, reads one document from standard input, prints its JSON."""

import contextlib
import os
import resource
import sys

import msgspec

from correspondence.extraction.letter import encode
from correspondence.extraction.limits import Limits
from correspondence.extraction.reading import read_letter

OUT_OF_MEMORY = 77  # the exit code; anything else that is not 0 is a crash
_OPEN_FILES = 64
_NICE = 10


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """The first line on standard input, as JSON; the bytes of the document follow it."""

    file_name: str
    limits: Limits


def main() -> int:
    order = msgspec.json.decode(sys.stdin.buffer.readline(), type=Order)
    _give_up_powers(order.limits)
    try:
        letter = encode(read_letter(sys.stdin.buffer.read(), file_name=order.file_name, limits=order.limits))
    except MemoryError:
        return OUT_OF_MEMORY
    sys.stdout.buffer.write(letter)
    sys.stdout.buffer.flush()
    return 0


def _give_up_powers(limits: Limits) -> None:
    """The child can from here on write no file, open few, and use this much memory and time."""
    os.nice(_NICE)
    for what, most in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CPU, limits.cpu),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):  # macOS knows no address space limit
            resource.setrlimit(what, (most, most))
