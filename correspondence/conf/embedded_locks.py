"""Locks between processes; the kernel drops them when the last holder is gone, however it died."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from correspondence.conf.embedded_error import NO_BINARIES, WAY_OUT, EmbeddedPostgresError

try:
    import fcntl
except ImportError as windows:
    raise EmbeddedPostgresError(NO_BINARIES) from windows

PATIENCE = 90.0


@contextmanager
def opened(path: Path) -> Iterator[int]:
    descriptor = open_lock(path)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


@contextmanager
def exclusive(path: Path, *, patience: float = PATIENCE) -> Iterator[None]:
    """Wait for one's turn and hold the lock for the duration of the block."""
    with opened(path) as descriptor:
        deadline = time.monotonic() + patience
        while not try_exclusive(descriptor):
            if time.monotonic() > deadline:
                raise EmbeddedPostgresError(
                    f"Another process has held {path} for {patience:.0f} s while it starts or stops the embedded "
                    f"PostgreSQL: end that process and try again, or {WAY_OUT}."
                )
            time.sleep(0.01)
        yield


def is_free(path: Path) -> bool:
    with opened(path) as descriptor:
        return try_exclusive(descriptor)


def open_lock(path: Path) -> int:
    """Open without following links, since root also opens the files of other users; exec closes it."""
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)


def try_exclusive(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def share(descriptor: int) -> None:
    fcntl.flock(descriptor, fcntl.LOCK_SH)
