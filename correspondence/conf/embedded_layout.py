"""Where one embedded server has its data, its log and its socket, with the rules for the socket's folder."""

import hashlib
import os
import socket
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from correspondence.conf.embedded_account import Account, account_for
from correspondence.conf.embedded_connection import PORT, ConnectionInfo
from correspondence.conf.embedded_error import WAY_OUT, EmbeddedPostgresError

# Not the folder of TMPDIR: all processes must name the same place, and the path of a socket ends at 107 bytes.
SOCKETS = Path("/tmp")  # noqa: S108 - the owner of the folder is checked before each use


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The files of one server and the user who runs it."""

    home: Path
    account: Account

    @classmethod
    def at(cls, home: Path) -> "Layout":
        return cls(home=home, account=account_for(home))

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def pid_file(self) -> Path:
        return self.data / "postmaster.pid"

    @property
    def log(self) -> Path:
        return self.home / "server.log"

    @property
    def lock(self) -> Path:
        return self.home / "server.lock"

    @property
    def socket_folder(self) -> Path:
        identity = os.fsencode(f"{self.data}:{self.account.uid}")
        return SOCKETS / f"cpg-{hashlib.sha256(identity).hexdigest()[:16]}"

    @property
    def socket(self) -> Path:
        return self.socket_folder / f".s.PGSQL.{PORT}"

    @property
    def socket_lock(self) -> Path:
        return self.socket_folder / f".s.PGSQL.{PORT}.lock"

    @property
    def connection(self) -> ConnectionInfo:
        return ConnectionInfo(host=str(self.socket_folder))


def claim_socket_folder(layout: Layout) -> None:
    """Make the folder, or make sure that nobody else did: whoever owns it could pose as the server."""
    folder = layout.socket_folder
    with suppress(FileExistsError):
        layout.account.make_folder(folder)
    found = folder.lstat()
    if stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid() != layout.account.uid:
        folder.rmdir()  # ours, from a start that was killed before it gave the folder away
        layout.account.make_folder(folder)
        found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != layout.account.uid or found.st_mode & 0o077:
        raise EmbeddedPostgresError(
            f"{folder}, the socket folder of the embedded PostgreSQL, is a link, belongs to another user or is open "
            f"to others, so that a stranger could pose as the database: remove it, or {WAY_OUT}."
        )


def clear_sockets(layout: Layout) -> None:
    """Remove what a killed server left, whose process number another process may have by now."""
    layout.socket.unlink(missing_ok=True)
    layout.socket_lock.unlink(missing_ok=True)


def listens(layout: Layout) -> bool:
    with socket.socket(socket.AF_UNIX) as client:
        try:
            client.connect(str(layout.socket))
        except OSError:
            return False
    return True
