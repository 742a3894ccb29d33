"""The PostgreSQL that starts by itself when no DATABASE_URL is set.

All processes of a project share one server, reached by a Unix socket only. Everything but the socket lives in
`var/postgres`: the cluster in `data`, `server.log` and three locks. Each user of the server holds `users.lock`
shared for its life; starting and stopping take turns by `start.lock`; the server's own processes hold `server.lock`.
Whoever ends last stops the server. After `kill -9` of its users it runs on until the next one adopts it; when the
project is deleted it ends within a minute. Root runs it as `nobody`, or as the owner of an existing cluster.
"""

import atexit
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from correspondence.conf import embedded_locks as locks
from correspondence.conf.embedded_connection import ConnectionInfo
from correspondence.conf.embedded_error import WAY_OUT, EmbeddedPostgresError
from correspondence.conf.embedded_layout import Layout
from correspondence.conf.embedded_server import bring_up, evict, stop

__all__ = ["ConnectionInfo", "EmbeddedPostgresError", "ensure_running", "release"]


@dataclass(frozen=True, slots=True)
class _Lease:
    """The users' lock as one process holds it; a forked child needs its own."""

    pid: int
    descriptor: int


_leases: dict[Path, _Lease] = {}


def ensure_running(*, var: Path) -> ConnectionInfo:
    """Return how to reach the project's server, started if need be, and keep it running while this process lives."""
    home = _home(var)
    try:
        home.mkdir(mode=0o711, parents=True, exist_ok=True)
        with locks.exclusive(home / "start.lock"):
            _take_lease(home)
            layout = Layout.at(home)
            bring_up(layout)
    except OSError as refused:
        raise EmbeddedPostgresError(
            f"The embedded PostgreSQL cannot use {home} ({refused}): run as the user who owns that folder, make room "
            f"for it, or {WAY_OUT}."
        ) from refused
    return layout.connection


def release(*, var: Path) -> None:
    """Stop using the server, as the end of the process does by itself; the last one to do so stops it."""
    home = _home(var)
    lease = _leases.get(home)
    if lease is None or lease.pid != os.getpid():
        return
    del _leases[home]
    # Closed, not unlocked: a forked child may hold the same open file and still use the server.
    os.close(lease.descriptor)
    if not home.exists():
        evict(Layout.at(home))
        return
    with locks.exclusive(home / "start.lock"), locks.opened(home / "users.lock") as users:
        if locks.try_exclusive(users):
            stop(Layout.at(home))


def _home(var: Path) -> Path:
    return var.resolve() / "postgres"


def _take_lease(home: Path) -> None:
    """Hold the lock as it is on disk now: the folder may have been deleted since, or the process forked."""
    former = _leases.get(home)
    descriptor = locks.open_lock(home / "users.lock")
    locks.share(descriptor)
    _leases[home] = _Lease(os.getpid(), descriptor)
    if former is not None:
        os.close(former.descriptor)
    if former is None or former.pid != os.getpid():
        atexit.register(_leave, home.parent)


def _leave(var: Path) -> None:
    """At exit there is nobody to tell: a project that was deleted meanwhile takes its server along."""
    with suppress(OSError, EmbeddedPostgresError):
        release(var=var)
