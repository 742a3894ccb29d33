"""A project folder whose embedded PostgreSQL is used, killed and looked at by the tests; all of it ends with them."""

import json
import os
import pwd
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg

from correspondence.conf import embedded_locks as locks
from correspondence.conf.embedded import EmbeddedPostgresError, release
from correspondence.conf.embedded_layout import Layout

ROOT_OF_CODE = Path(__file__).parents[2]
SECONDS = 30.0

# Imports first: after the change of user the interpreter's own folder may be closed.
CLIENT = """
import json, os, sys
from dataclasses import asdict
from pathlib import Path
from correspondence.conf.embedded import EmbeddedPostgresError, ensure_running
import psycopg, encodings.idna
uid, gid = int(sys.argv[2]), int(sys.argv[3])
if uid != os.geteuid():
    os.setgroups([])
    os.setgid(gid)
    os.setuid(uid)
try:
    connection = ensure_running(var=Path(sys.argv[1]))
except EmbeddedPostgresError as refusal:
    print(json.dumps({"refusal": str(refusal)}), flush=True)
    sys.exit(1)
print(json.dumps(asdict(connection)), flush=True)
"""
UNTIL_TOLD = "sys.stdin.read()\n"


def eventually(claim: Callable[[], bool]) -> bool:
    """Look again until the claim holds, for a bounded time."""
    deadline = time.monotonic() + SECONDS
    while not claim():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.005)
    return True


def runs(pid: int) -> bool:
    """Whether a process is there and not merely waiting to be buried."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state not in "ZX"


@dataclass
class Client:
    """A process that uses the server until it is told to end."""

    process: subprocess.Popen[str]

    def answer(self) -> dict[str, Any]:
        """How the client was told to connect, once it was."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, self.process.communicate()[1]
        answer: dict[str, Any] = json.loads(line)
        return answer

    def end(self) -> None:
        """End in order; a client that complains while it does so fails the test."""
        _, errors = self.process.communicate(timeout=SECONDS)
        assert (self.process.returncode, errors) == (0, "")

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate()


@dataclass
class Project:
    """One `var` folder and the processes that use its server."""

    var: Path
    clients: list[Client] = field(default_factory=list)

    @property
    def layout(self) -> Layout:
        return Layout.at(self.var.resolve() / "postgres")

    def start_client(self, *, uid: int | None = None, gid: int | None = None, ending: str = UNTIL_TOLD) -> Client:
        uid, gid = os.geteuid() if uid is None else uid, os.getegid() if gid is None else gid
        client = Client(
            subprocess.Popen(
                [sys.executable, "-W", "error", "-c", CLIENT + ending, self.var, str(uid), str(gid)],
                cwd=ROOT_OF_CODE,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
        )
        self.clients.append(client)
        return client

    def query(self, statement: str) -> Any:
        """The first column of the first row, if the statement gives any."""
        with psycopg.connect(self.layout.connection.as_url(), autocommit=True) as session:
            cursor = session.execute(statement.encode())
            return cursor.fetchone()[0] if cursor.description else None  # type: ignore[index]

    def postmaster(self) -> int:
        return int(self.layout.pid_file.read_text().split()[0])

    def processes(self) -> list[int]:
        """The server and its children."""
        postmaster = self.postmaster()
        children = Path(f"/proc/{postmaster}/task/{postmaster}/children").read_text().split()
        return [postmaster, *map(int, children)]

    def is_stopped(self) -> bool:
        return locks.is_free(self.layout.lock)

    def clean_up(self) -> None:
        """End whatever a test, failed or not, left behind."""
        for client in self.clients:
            client.kill()
        with suppress(OSError, EmbeddedPostgresError):
            release(var=self.var)
        layout = self.layout
        if layout.lock.exists() and not self.is_stopped():
            with suppress(OSError, ValueError):
                os.kill(self.postmaster(), signal.SIGKILL)
            assert eventually(self.is_stopped)
        if layout.socket_folder.is_symlink():
            layout.socket_folder.unlink()
        shutil.rmtree(layout.socket_folder, ignore_errors=True)


@contextmanager
def project_in(var: Path) -> Iterator[Project]:
    project = Project(var)
    try:
        yield project
    finally:
        project.clean_up()


def an_ordinary_user() -> pwd.struct_passwd:
    """Somebody who is neither root nor the user that root picks for the server."""
    return next(user for user in pwd.getpwall() if user.pw_uid != 0 and user.pw_name != "nobody")
