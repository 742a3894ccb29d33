"""Chooses the operating system user that the embedded server runs as: oneself, but never root."""

import os
import pwd
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from correspondence.conf.embedded_error import WAY_OUT, EmbeddedPostgresError

OWN_DESCRIPTORS = Path("/proc/self/fd")


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A user and group by number."""

    uid: int
    gid: int

    def run(
        self,
        command: Sequence[str | Path],
        *,
        descriptors: Sequence[int] = (),
        output: int | IO[bytes] = subprocess.DEVNULL,
    ) -> int:
        """Run a program as this user and wait for its end."""
        with self.spawn(command, descriptors=descriptors, output=output) as process:
            process.wait()
        return process.returncode

    def spawn(
        self, command: Sequence[str | Path], *, descriptors: Sequence[int], output: int | IO[bytes]
    ) -> subprocess.Popen[bytes]:
        """Start a program as this user, in a session of its own and without our environment."""
        as_another: dict[str, Any] = {"user": self.uid, "group": self.gid, "extra_groups": []}
        return subprocess.Popen(  # noqa: S603 - the programs of the wheel and /bin/sh, no text from outside
            command,
            **as_another if os.geteuid() == 0 else {},
            cwd="/",
            env={"PATH": os.defpath, "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            pass_fds=descriptors,
            start_new_session=True,
        )

    def owns(self, path: Path) -> bool:
        return path.lstat().st_uid == self.uid

    def make_folder(self, path: Path) -> None:
        """Make a new folder that only this user may enter."""
        path.mkdir(mode=0o700)
        if os.geteuid() == 0:
            os.chown(path, self.uid, self.gid)

    def can_enter(self, folder: Path) -> bool:
        return os.geteuid() != 0 or self.run(["/bin/sh", "-c", 'cd -- "$1"', "sh", folder]) == 0

    @contextmanager
    def route_to(self, folder: Path) -> Iterator[tuple[str, list[int]]]:
        """Give a path by which this user's programs reach their folder, with the descriptors that they must inherit.

        A folder below one that only root may enter is opened by root and named by its descriptor: Linux then looks
        at the rights of the folder itself and not at those above it. So the data stay where they belong.
        """
        if self.can_enter(folder):
            yield str(folder), []
            return
        if not OWN_DESCRIPTORS.is_dir():
            raise EmbeddedPostgresError(
                f"The user that runs the embedded PostgreSQL (number {self.uid}) cannot reach {folder}: run as an "
                f"ordinary user, move the project to a folder that everybody may enter, or {WAY_OUT}."
            )
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            yield str(OWN_DESCRIPTORS / str(descriptor)), [descriptor]
        finally:
            os.close(descriptor)


def account_for(home: Path) -> Account:
    """Root uses the owner of an existing cluster, or else `nobody`; anybody else uses himself."""
    if os.geteuid() != 0:
        return Account(uid=os.geteuid(), gid=os.getegid())
    for owned in (home / "data", home):
        if owned.exists() and (status := owned.stat()).st_uid != 0:
            return Account(uid=status.st_uid, gid=status.st_gid)
    try:
        nobody = pwd.getpwnam("nobody")
    except KeyError as unknown:
        raise EmbeddedPostgresError(
            "PostgreSQL refuses to run as root and this system has no user 'nobody' to run it as: run as an "
            f"ordinary user, or {WAY_OUT}."
        ) from unknown
    return Account(uid=nobody.pw_uid, gid=nobody.pw_gid)
