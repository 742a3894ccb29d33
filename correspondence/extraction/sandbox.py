"""Reads a document in a child process, so that a hostile file can take nothing but that child with it."""

import contextlib
import os
import selectors
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import msgspec

from correspondence.extraction.child import OUT_OF_MEMORY, Order
from correspondence.extraction.errors import Unreadable
from correspondence.extraction.letter import ReadLetter, decode
from correspondence.extraction.limits import DEFAULT_LIMITS, Limits
from correspondence.extraction.problems import limit_reached, problem
from correspondence.extraction.reading import check_cheaply, source_of, unread

_PROJECT = Path(__file__).resolve().parents[2]
# `-I` keeps the environment and the current folder out of sys.path; the project goes in by hand.
_START = (
    "import sys; sys.path.insert(0, sys.argv[1]); from correspondence.extraction.child import main; sys.exit(main())"
)
_COMMAND = [sys.executable, "-I", "-B", "-W", "ignore", "-c", _START, str(_PROJECT)]
_ENVIRONMENT = {"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}
_CHUNK = 1 << 16
_PATIENCE = 2.0  # seconds
_MOST_OF_MEMORY = 0.5  # pdfium aborts when memory runs out and says no more; a child that died this large ran out


@dataclass(frozen=True, slots=True, kw_only=True)
class _End:
    """How the child ended: its output, exit status, and the limit that stopped it, if one did."""

    output: bytes
    status: int
    peak: int
    stopped_by: str | None = None


def read_in_sandbox(data: bytes, *, file_name: str, limits: Limits = DEFAULT_LIMITS) -> ReadLetter:
    """As `read_letter`, within limits of memory, time and output; `crashed` and `limit:<name>` are values too."""
    source = source_of(data, file_name=file_name)
    try:
        check_cheaply(data, limits)
    except Unreadable as error:
        return unread(source, error.outcome, error.problem)
    end = _run(msgspec.json.encode(Order(file_name=source.file_name, limits=limits)) + b"\n" + data, limits)
    if end.stopped_by:
        return _stopped(data, file_name, end.stopped_by, getattr(limits, _SETTING[end.stopped_by]))
    if end.status == 0:
        with contextlib.suppress(msgspec.DecodeError):
            return decode(end.output)
    if _ran_out_of_memory(end, limits):
        return _stopped(data, file_name, "memory", limits.memory)
    if end.status in (-signal.SIGXCPU, -signal.SIGKILL):
        return _stopped(data, file_name, "time", limits.cpu)
    return unread(source, "crashed", problem("crashed"))


_SETTING = {"time": "wall", "output": "output"}


def _stopped(data: bytes, file_name: str, name: str, value: float) -> ReadLetter:
    reached = limit_reached(name, value)
    return unread(source_of(data, file_name=file_name), reached.outcome, reached.problem)


def _ran_out_of_memory(end: _End, limits: Limits) -> bool:
    return end.status == OUT_OF_MEMORY or (end.status < 0 and end.peak > _MOST_OF_MEMORY * limits.memory)


def _run(order: bytes, limits: Limits) -> _End:
    """One child from start to end; whatever happens here, its whole process group is gone afterwards."""
    child = subprocess.Popen(  # noqa: S603 -- our own interpreter, a fixed command
        _COMMAND,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_ENVIRONMENT,
        cwd="/",
        start_new_session=True,
    )
    stopped_by: str | None = "time"
    try:
        output, stopped_by = _exchange(child, order, limits)
    finally:
        _end(child, patience=0.0 if stopped_by else _PATIENCE)
    return _End(output=output, stopped_by=stopped_by, **_reap(child))


def _exchange(child: subprocess.Popen[bytes], order: bytes, limits: Limits) -> tuple[bytes, str | None]:
    """Feeds the child and takes its output, until it closes that or passes a limit."""
    if child.stdin is None or child.stdout is None:  # cannot be: both are pipes
        return b"", None
    deadline = time.monotonic() + limits.wall
    rest, output = memoryview(order), bytearray()
    with selectors.DefaultSelector() as ready, child.stdout, contextlib.ExitStack() as stack:
        stack.callback(_close, child.stdin)
        os.set_blocking(child.stdin.fileno(), False)
        ready.register(child.stdin, selectors.EVENT_WRITE)
        ready.register(child.stdout, selectors.EVENT_READ)
        while (left := deadline - time.monotonic()) > 0:
            for key, _ in ready.select(left):
                if key.fileobj is child.stdin:
                    rest = _feed(child.stdin.fileno(), rest)
                    if not rest:
                        ready.unregister(child.stdin)
                        _close(child.stdin)
                elif chunk := os.read(child.stdout.fileno(), _CHUNK):
                    output += chunk
                else:
                    return bytes(output), None
            if len(output) > limits.output:
                return b"", "output"
    return b"", "time"


def _feed(pipe: int, rest: memoryview) -> memoryview:
    """What is still to be written; nothing when the child no longer listens."""
    try:
        return rest[os.write(pipe, rest[:_CHUNK]) :]
    except BrokenPipeError:
        return rest[:0]


def _close(pipe: object) -> None:
    with contextlib.suppress(BrokenPipeError):
        pipe.close()  # type: ignore[attr-defined]


def _end(child: subprocess.Popen[bytes], *, patience: float) -> None:
    """Ends the process group; a child that closed its output by itself gets a moment to leave with its exit status."""
    until = time.monotonic() + patience
    while time.monotonic() < until and not os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
        time.sleep(0.002)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)


def _reap(child: subprocess.Popen[bytes]) -> dict[str, int]:
    """Exit status and peak memory in bytes; also tells Popen that the child is gone."""
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return {"status": child.returncode, "peak": usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)}
