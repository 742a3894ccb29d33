"""Root runs the embedded PostgreSQL as somebody else, and nobody's folders are opened for that."""

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from correspondence.conf import embedded_account, embedded_binaries, embedded_server
from correspondence.conf.embedded import EmbeddedPostgresError, ensure_running, release
from correspondence.conf.embedded_account import Account
from tests.conf.embedded_project import Project, an_ordinary_user, project_in

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="NOT TESTED: what root does needs root to test it")


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that everybody may enter; the ones of pytest are closed."""
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def open_project(public_folder: Path) -> Iterator[Project]:
    with project_in(public_folder / "var") as made:
        yield made


@pytest.fixture
def closed_project(public_folder: Path) -> Iterator[Project]:
    """A project below a folder that only root may enter."""
    (public_folder / "closed").mkdir(mode=0o700)
    with project_in(public_folder / "closed" / "project" / "var") as made:
        yield made


@pytest.fixture
def closed_site(public_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An environment below a folder that only root may enter, with a place to copy to."""
    spec = find_spec(embedded_binaries.PACKAGE)
    assert spec is not None
    assert spec.origin is not None
    package = Path(spec.origin).parent
    site = public_folder / "secret" / "site-packages"
    site.parent.mkdir(mode=0o700)
    shutil.copytree(package, site / package.name, ignore=shutil.ignore_patterns("include", "pginstall"))
    shutil.copytree(package.with_name(f"{package.name}.libs"), site / f"{package.name}.libs")
    monkeypatch.syspath_prepend(site)
    (public_folder / "shared").mkdir()
    (public_folder / "shared").chmod(0o1777)
    monkeypatch.setattr(embedded_binaries, "SHARED_FOLDERS", (public_folder / "shared",))
    return site


def owners(project: Project) -> set[int]:
    owners = set()
    for pid in project.processes():
        with contextlib.suppress(FileNotFoundError):  # a process that ended meanwhile
            owners.add(Path(f"/proc/{pid}").stat().st_uid)
    return owners


def rights(path: Path) -> list[tuple[int, int, int]]:
    """Mode and owner of the folders from here to the top."""
    return [(found.st_mode, found.st_uid, found.st_gid) for found in (each.stat() for each in (path, *path.parents))]


def test_root_runs_the_server_as_nobody(open_project: Project) -> None:
    ensure_running(var=open_project.var)

    assert owners(open_project) == {pwd.getpwnam("nobody").pw_uid}
    assert open_project.query("SHOW data_directory") == str(open_project.layout.data)


def test_root_runs_the_server_from_a_folder_that_only_root_may_enter(closed_project: Project) -> None:
    ensure_running(var=closed_project.var)
    closed_project.query("CREATE TABLE letter AS SELECT 42 AS number")
    release(var=closed_project.var)

    ensure_running(var=closed_project.var)

    assert owners(closed_project) == {pwd.getpwnam("nobody").pw_uid}
    assert closed_project.query("SELECT number FROM letter") == 42
    assert (closed_project.var / "postgres" / "data" / "PG_VERSION").exists()


def test_no_right_on_an_existing_folder_changes(closed_project: Project, closed_site: Path) -> None:
    closed_project.var.mkdir(parents=True)
    package = closed_site / embedded_binaries.PACKAGE
    looked_at = [closed_project.var, package / "pginstall18" / "bin", closed_site / f"{package.name}.libs"]
    before = [rights(path) for path in looked_at]

    ensure_running(var=closed_project.var)
    release(var=closed_project.var)

    assert [rights(path) for path in looked_at] == before


def test_programs_that_nobody_can_reach_are_copied(closed_project: Project, closed_site: Path) -> None:
    ensure_running(var=closed_project.var)

    program = Path(Path(f"/proc/{closed_project.postmaster()}/cmdline").read_text().split("\0")[0])
    assert program.is_relative_to(closed_site.parents[1] / "shared")
    assert closed_project.query("SELECT 1") == 1


def test_damaged_copy_of_the_programs_is_completed(closed_project: Project, closed_site: Path) -> None:
    ensure_running(var=closed_project.var)
    release(var=closed_project.var)
    (copy,) = (closed_site.parents[1] / "shared").iterdir()
    damaged = [next(copy.rglob("dict_snowball.so")), next(copy.rglob("libpq-*")), next(copy.rglob("bin/postgres"))]
    for path in damaged:
        path.unlink()

    ensure_running(var=closed_project.var)

    assert all(path.exists() for path in damaged)
    assert not list(copy.rglob("*.partial"))


def test_copy_by_a_stranger_is_not_run(closed_project: Project, closed_site: Path) -> None:
    ensure_running(var=closed_project.var)
    release(var=closed_project.var)
    (copy,) = (closed_site.parents[1] / "shared").iterdir()
    stranger = an_ordinary_user()
    os.chown(copy, stranger.pw_uid, stranger.pw_gid)

    with pytest.raises(EmbeddedPostgresError, match="cannot be run by the user"):
        ensure_running(var=closed_project.var)


def test_socket_folder_of_a_stranger_is_refused(open_project: Project) -> None:
    stranger = an_ordinary_user()
    folder = open_project.layout.socket_folder
    folder.mkdir(mode=0o700)
    os.chown(folder, stranger.pw_uid, stranger.pw_gid)

    with pytest.raises(EmbeddedPostgresError, match="belongs to another user"):
        ensure_running(var=open_project.var)


def test_server_cannot_make_root_signal_another_process(open_project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    ensure_running(var=open_project.var)
    written_by_the_server = open_project.layout.pid_file.read_text()
    with Account(uid=0, gid=0).spawn(["/bin/sleep", "600"], descriptors=[], output=subprocess.DEVNULL) as bystander:
        open_project.layout.pid_file.write_text(f"{bystander.pid}\n")
        monkeypatch.setattr(embedded_server, "PATIENCE", 0.2)

        release(var=open_project.var)

        assert bystander.poll() is None
        bystander.kill()
    open_project.layout.pid_file.write_text(written_by_the_server)


def test_ordinary_user_runs_the_server_himself(public_folder: Path) -> None:
    user = _user_who_can_run_the_programs()
    os.chown(public_folder, user.pw_uid, user.pw_gid)
    with project_in(public_folder / "var") as project:
        client = project.start_client(uid=user.pw_uid, gid=user.pw_gid)
        assert client.answer()["dbname"] == "correspondence"

        assert owners(project) == {user.pw_uid}

        client.end()
        assert project.is_stopped()


def test_root_runs_an_existing_cluster_as_its_owner(public_folder: Path) -> None:
    user = _user_who_can_run_the_programs()
    os.chown(public_folder, user.pw_uid, user.pw_gid)
    with project_in(public_folder / "var") as project:
        client = project.start_client(uid=user.pw_uid, gid=user.pw_gid)
        client.answer()
        client.end()

        ensure_running(var=project.var)
        assert owners(project) == {user.pw_uid}
        release(var=project.var)

        client = project.start_client(uid=user.pw_uid, gid=user.pw_gid)
        assert client.answer()["dbname"] == "correspondence"


def test_ordinary_user_is_kept_out_of_the_cluster_of_root(open_project: Project) -> None:
    user = _user_who_can_run_the_programs()
    ensure_running(var=open_project.var)

    answer = open_project.start_client(uid=user.pw_uid, gid=user.pw_gid).answer()

    assert "run as the user who owns that folder" in answer["refusal"]


def test_data_that_were_given_to_root_are_refused(open_project: Project) -> None:
    ensure_running(var=open_project.var)
    release(var=open_project.var)
    os.chown(open_project.layout.data, 0, 0)

    with pytest.raises(EmbeddedPostgresError, match="belong to another user"):
        ensure_running(var=open_project.var)


def test_closed_folder_without_proc_is_refused(closed_project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded_account, "OWN_DESCRIPTORS", Path("/no/such/folder"))

    with pytest.raises(EmbeddedPostgresError, match="cannot reach"):
        ensure_running(var=closed_project.var)


def _user_who_can_run_the_programs() -> pwd.struct_passwd:
    """Skips where this environment itself lies in a folder of root."""
    user = an_ordinary_user()
    spec = find_spec(embedded_binaries.PACKAGE)
    assert spec is not None
    assert spec.origin is not None
    if not Account(uid=user.pw_uid, gid=user.pw_gid).can_enter(Path(spec.origin).parent):
        pytest.skip(f"NOT TESTED: {user.pw_name} cannot reach the environment that these tests run in")
    return user
