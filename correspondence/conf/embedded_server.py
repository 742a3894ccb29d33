"""Starts and stops the server process of one embedded cluster; callers hold the cluster's start lock.

Every process of the server inherits the locked descriptor of `server.lock`. So a free lock means that none is left,
not even an orphan of a killed server, and then whatever its pid and socket files say is stale; a lock that is taken
means: wait. A process number is never trusted for that, because it may have been given to another process.
"""

import os
import time
from contextlib import suppress
from pathlib import Path

from correspondence.conf import embedded_locks as locks
from correspondence.conf.embedded_binaries import programs_for
from correspondence.conf.embedded_cluster import ensure_cluster
from correspondence.conf.embedded_connection import PORT, answers
from correspondence.conf.embedded_error import WAY_OUT, EmbeddedPostgresError
from correspondence.conf.embedded_layout import Layout, claim_socket_folder, clear_sockets, listens

PATIENCE = 60.0
PAUSE = 0.01
STARTS = 5
FAST, IMMEDIATE = "INT", "QUIT"
LARGEST_LOG = 10 * 1024 * 1024
SETTINGS = {
    "port": str(PORT),
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "200",
    "shared_buffers": "128MB",
    "fsync": "on",
    "full_page_writes": "on",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_destination": "stderr",
    "logging_collector": "off",
}

_started: dict[Path, int] = {}


def bring_up(layout: Layout) -> None:
    """Start what is not running, and return once a connection succeeds."""
    starts = 0
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        claim_socket_folder(layout)
        if locks.is_free(layout.lock):
            if starts == STARTS:
                break
            time.sleep(starts / 2)
            _launch(layout)
            starts += 1
        elif layout.socket.exists() and answers(layout.connection):
            return
        elif _lost_its_socket(layout):
            _shut_down(layout, pid_file=layout.pid_file, how=FAST)
        time.sleep(PAUSE)
    raise EmbeddedPostgresError(_why_not(layout))


def stop(layout: Layout) -> None:
    """Shut down in order, wait until no process is left, and remove the socket folder."""
    deadline = time.monotonic() + PATIENCE
    interrupted = False
    while not locks.is_free(layout.lock):
        if time.monotonic() > deadline:
            return
        interrupted = interrupted or _shut_down(layout, pid_file=layout.pid_file, how=FAST)
        time.sleep(PAUSE)
    evict(layout)


def evict(layout: Layout) -> None:
    """Leave nothing of a former server: one whose data were deleted under it runs on until it notices that."""
    claim_socket_folder(layout)
    deadline = time.monotonic() + PATIENCE
    while listens(layout):
        if time.monotonic() > deadline:
            raise EmbeddedPostgresError(
                f"A PostgreSQL whose data were deleted still listens on {layout.socket}: end it, or {WAY_OUT}."
            )
        _shut_down(layout, pid_file=layout.socket_lock, how=IMMEDIATE)
        time.sleep(PAUSE)
    _reap(layout)
    clear_sockets(layout)
    with suppress(OSError):
        layout.socket_folder.rmdir()


def _launch(layout: Layout) -> None:
    programs = programs_for(layout.account)
    with locks.opened(layout.lock) as lock:
        if not locks.try_exclusive(lock):
            return
        ensure_cluster(layout.data, account=layout.account, programs=programs, lock=lock)
        evict(layout)
        claim_socket_folder(layout)
        layout.pid_file.unlink(missing_ok=True)
        _spawn(layout, programs=programs, lock=lock)


def _spawn(layout: Layout, *, programs: Path, lock: int) -> None:
    """Start the server, which outlives this process if others use it by then."""
    settings = SETTINGS | {"unix_socket_directories": str(layout.socket_folder)}
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    log = os.open(layout.log, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        if os.fstat(log).st_size > LARGEST_LOG:
            os.ftruncate(log, 0)
        with layout.account.route_to(layout.data) as (data, descriptors):
            command = [str(programs / "postgres"), "-D", data, *options]
            process = layout.account.spawn(command, descriptors=[lock, *descriptors], output=log)
    finally:
        os.close(log)
    _started[layout.home] = process.pid
    process.returncode = 0  # else the object would complain at exit that the server still runs


def _reap(layout: Layout) -> None:
    """Take note of the end of a server that this process started, so that it does not stay as a zombie."""
    with suppress(KeyError, ChildProcessError):
        os.waitpid(_started.pop(layout.home), 0)


def _lines(pid_file: Path) -> list[str]:
    """A file by which the server describes itself: its process number first, its state in the eighth line if any."""
    try:
        return pid_file.read_text(errors="replace").splitlines()
    except FileNotFoundError:
        return []


def _lost_its_socket(layout: Layout) -> bool:
    """Whether somebody cleaned the socket away; only a new start brings it back."""
    lines = _lines(layout.pid_file)
    return len(lines) >= 8 and lines[7].strip() == "ready" and not layout.socket.exists()


def _shut_down(layout: Layout, *, pid_file: Path, how: str) -> bool:
    """Signal the server, whose number is right as long as its lock is taken or its socket listens.

    As the server's own user: what stands in that user's files must not make root signal other processes.
    """
    lines = _lines(pid_file)
    if not lines or not lines[0].strip().isdecimal():
        return False
    return layout.account.run(["/bin/sh", "-c", 'kill -s "$1" "$2"', "sh", how, lines[0].strip()]) == 0


def _why_not(layout: Layout) -> str:
    state = "does not stay up" if locks.is_free(layout.lock) else "is still busy starting, recovering or stopping"
    lines = layout.log.read_text(errors="replace").splitlines() if layout.log.exists() else []
    tail = "\n".join(lines[-8:])
    return (
        f"The embedded PostgreSQL {state}: try again in a minute; if that does not help, repair what the last lines "
        f"of {layout.log} name, or {WAY_OUT}.\n{tail}"
    )
