"""A child process that reads documents: fed and heard over pipes, and ended with all that it started."""

import contextlib
import os
import selectors
import shutil
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from correspondence.extraction.sandbox.child import LENGTHS, Order

_PROJECT = Path(__file__).resolve().parents[3]
# `-I` keeps the environment and the current folder out of sys.path; the project goes in by hand.
_START = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from correspondence.extraction.sandbox.child import main; sys.exit(main())"
)
COMMAND = [sys.executable, "-I", "-B", "-W", "ignore", "-c", _START, str(_PROJECT)]
# The system's own programs, and the folder where this process finds Tesseract, with its data.
_PATH = dict.fromkeys(("/usr/bin", "/bin", str(Path(shutil.which("tesseract") or "/usr/bin/tesseract").parent)))
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "PATH": os.pathsep.join(_PATH)} | {
    name: os.environ[name] for name in ("TESSDATA_PREFIX",) if name in os.environ
}
_CHUNK = 1 << 16
_PATIENCE = 2.0  # seconds for a child that closed its output by itself to leave with its exit status


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The JSON of a letter; else the limit that stopped the child; neither, when it ended by itself."""

    letter: bytes | None = None
    stopped_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How a child ended: its exit status, and the most memory it ever held, in bytes."""

    status: int
    peak: int


class Worker:
    """One child process; as a context manager it is gone afterwards, with its whole process group."""

    def __init__(self) -> None:
        self.documents = 0
        self.grown = 0
        self._child = subprocess.Popen(  # noqa: S603 -- our own interpreter, a fixed command
            COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=ENVIRONMENT,
            cwd="/",
            start_new_session=True,
            bufsize=0,
        )
        assert self._child.stdin  # noqa: S101 -- both are pipes
        assert self._child.stdout  # noqa: S101
        self._to, self._from = self._child.stdin, self._child.stdout
        for pipe in (self._to, self._from):
            os.set_blocking(pipe.fileno(), False)
        self._ending = threading.Lock()
        self._ended: Ended | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def ask(self, order: Order, document: bytes) -> Answer:
        """The answer to this order within its limits of time and output; whatever else happens is no letter."""
        self.documents += 1
        deadline = time.monotonic() + order.limits.wall
        wanted = msgspec.json.encode(order)
        to_send = [memoryview(part) for part in (LENGTHS.pack(len(wanted), len(document)), wanted, document) if part]
        heard = bytearray()
        with selectors.DefaultSelector() as ready:
            ready.register(self._from, selectors.EVENT_READ)
            ready.register(self._to, selectors.EVENT_WRITE)
            while (left := deadline - time.monotonic()) > 0:
                for key, _ in ready.select(left):
                    if key.fileobj is self._to:
                        if not self._send(to_send):
                            ready.unregister(self._to)
                    elif chunk := os.read(self._from.fileno(), _CHUNK):
                        heard += chunk
                    else:
                        return Answer()
                if len(heard) >= LENGTHS.size:
                    length, self.grown = LENGTHS.unpack_from(heard)
                    if length > order.limits.output:
                        return Answer(stopped_by="output")
                    if len(heard) >= LENGTHS.size + length:
                        return Answer(letter=bytes(heard[LENGTHS.size : LENGTHS.size + length]))
        return Answer(stopped_by="time")

    def _send(self, parts: list[memoryview]) -> bool:
        """Writes as much as goes; whether anything is left. A child that no longer listens is sent nothing more."""
        try:
            parts[0] = parts[0][os.write(self._to.fileno(), parts[0][:_CHUNK]) :]
        except BlockingIOError:
            return True
        except BrokenPipeError:
            return False
        if not parts[0]:
            parts.pop(0)
        return bool(parts)

    def end(self, *, patience: float = 0.0) -> Ended:
        """Ends the process group, once; a child that is leaving by itself gets a moment to do so."""
        until = time.monotonic() + patience
        while time.monotonic() < until and not self._has_left():
            time.sleep(0.002)
        with self._ending:
            if self._ended is None:
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(self._child.pid, signal.SIGKILL)
                self._ended = self._reap()
        return self._ended

    def leave(self) -> Ended:
        """How a child ended that closed its output by itself."""
        return self.end(patience=_PATIENCE)

    def kill(self) -> None:
        """Ends the process group from another thread than the one that listens, which then hears the end."""
        with self._ending, contextlib.suppress(ProcessLookupError, PermissionError):
            if self._ended is None:
                os.killpg(self._child.pid, signal.SIGKILL)

    @property
    def has_ended(self) -> bool:
        return self._ended is not None

    def _has_left(self) -> bool:
        with self._ending:
            if self._ended is not None:
                return True
            return bool(os.waitid(os.P_PID, self._child.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT))

    def _reap(self) -> Ended:
        """Exit status and peak memory; also tells Popen that the child is gone."""
        _, status, usage = os.wait4(self._child.pid, 0)
        self._child.returncode = os.waitstatus_to_exitcode(status)
        for pipe in (self._to, self._from):
            pipe.close()
        peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        return Ended(status=self._child.returncode, peak=peak)
