"""Makes the data folder of the embedded server, whole or not at all."""

import os
import shutil
import tempfile
from pathlib import Path

from correspondence.conf.embedded_account import Account
from correspondence.conf.embedded_binaries import MAJOR
from correspondence.conf.embedded_connection import USER
from correspondence.conf.embedded_error import WAY_OUT, EmbeddedPostgresError

# Whoever may enter the socket folder is trusted; the builtin C.UTF-8 sorts the same on every machine.
OPTIONS = (
    f"--username={USER}",
    "--auth=trust",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--data-checksums",
    "--no-instructions",
)


def ensure_cluster(data: Path, *, account: Account, programs: Path, lock: int) -> None:
    """Make the cluster on first use, or refuse data that these programs or this user cannot serve."""
    if not data.exists():
        _create(data, account=account, programs=programs, lock=lock)
    if not account.owns(data):
        raise EmbeddedPostgresError(
            f"The data of the embedded PostgreSQL in {data} belong to another user than number {account.uid}, who "
            f"runs it: give the folder with all it holds to that user (chown -R), or {WAY_OUT}."
        )
    found = (data / "PG_VERSION").read_text().strip() if (data / "PG_VERSION").exists() else "unknown"
    if found != MAJOR:
        raise EmbeddedPostgresError(
            f"The data in {data} were made by PostgreSQL version {found} and the programs here are version {MAJOR}: "
            f"dump them with the old version and restore them with the new, move the folder away to begin anew, "
            f"or {WAY_OUT}."
        )


def _create(data: Path, *, account: Account, programs: Path, lock: int) -> None:
    """Fill a folder beside the final one and rename it, so that a kill leaves no half-made cluster.

    initdb inherits the lock: after a kill of this process nobody begins again before it has ended too.
    """
    partial = data.with_name("data.partial")
    if partial.exists():
        shutil.rmtree(partial)
    account.make_folder(partial)
    with tempfile.TemporaryFile() as output, account.route_to(partial) as (path, descriptors):
        command = [str(programs / "initdb"), f"--pgdata={path}", *OPTIONS]
        failed = account.run(command, descriptors=[lock, *descriptors], output=output)
        output.seek(0)
        said = output.read().decode(errors="replace")
    if failed:
        shutil.rmtree(partial)
        tail = "\n".join(said.splitlines()[-8:])
        raise EmbeddedPostgresError(
            f"The embedded PostgreSQL could not make its data in {data}: repair what it says, or {WAY_OUT}.\n{tail}"
        )
    partial.rename(data)
    _flush(data.parent)


def _flush(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
