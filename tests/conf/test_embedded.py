"""The everyday life of the embedded PostgreSQL: it starts by itself, is shared, and is gone after the last one."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from correspondence.conf.embedded import ConnectionInfo, EmbeddedPostgresError, ensure_running, release
from tests.conf.embedded_project import Project, project_in, runs

LONGEST_SOCKET_PATH = 107

# The parent ends at once, in order; the child it forked goes on with what it inherited.
ENDING_AS_A_CHILD = """
if os.fork() != 0:
    sys.exit()
os.write(1, b"{}\\n")
sys.stdin.read()
os._exit(0)
"""


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with project_in(tmp_path / "var") as made:
        yield made


def test_first_start_makes_an_empty_database(project: Project) -> None:
    connection = ensure_running(var=project.var)

    with psycopg.connect(connection.as_url()) as session:
        assert session.execute("SELECT current_database(), current_user").fetchone() == (
            "correspondence",
            "correspondence",
        )


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("listen_addresses", ""),
        ("unix_socket_permissions", "0700"),
        ("fsync", "on"),
        ("full_page_writes", "on"),
        ("data_checksums", "on"),
        ("server_encoding", "UTF8"),
        ("TimeZone", "UTC"),
        ("max_connections", "200"),
    ],
)
def test_server_is_set_up_as_promised(shared_project: Project, setting: str, value: str) -> None:
    assert shared_project.query(f"SHOW {setting}") == value


@pytest.fixture(scope="module")
def shared_project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """One server for the tests that only look."""
    with project_in(tmp_path_factory.mktemp("shared") / "var") as made:
        ensure_running(var=made.var)
        yield made


def test_no_process_of_the_server_listens_on_tcp(shared_project: Project) -> None:
    listening = {
        line.split()[9]
        for table in (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))
        if table.exists()
        for line in table.read_text().splitlines()[1:]
        if line.split()[3] == "0A"
    }

    try:
        held = {
            str(descriptor.readlink())
            for pid in shared_project.processes()
            for descriptor in Path(f"/proc/{pid}/fd").iterdir()
            if descriptor.is_symlink()
        }
    except PermissionError:
        pytest.skip("NOT TESTED: this container may not look at the files of other processes")

    assert any(name.startswith("socket:") for name in held)
    assert not held & {f"socket:[{inode}]" for inode in listening}


def test_names_are_compared_alike_on_every_machine(shared_project: Project) -> None:
    assert shared_project.query("SELECT lower('ÉËŸ')") == "éëÿ"
    assert shared_project.query("SELECT 'Z' < 'a'") is True


def test_data_are_there_after_a_stop_and_a_quick_start(project: Project) -> None:
    def seconds() -> float:
        begin = time.perf_counter()
        ensure_running(var=project.var)
        return time.perf_counter() - begin

    cold = seconds()
    attached = seconds()
    project.query("CREATE TABLE letter AS SELECT 42 AS number")
    release(var=project.var)
    assert project.is_stopped()
    warm = seconds()

    assert project.query("SELECT number FROM letter") == 42
    assert 2 * warm < cold
    assert 2 * attached < cold


def test_database_that_was_dropped_is_made_again(project: Project) -> None:
    connection = ensure_running(var=project.var)
    with psycopg.connect(host=connection.host, user=connection.user, dbname="postgres", autocommit=True) as session:
        session.execute("DROP DATABASE correspondence")

    ensure_running(var=project.var)

    assert project.query("SELECT current_database()") == "correspondence"


def test_two_processes_share_one_server(project: Project) -> None:
    one = project.start_client().answer()
    postmaster = project.postmaster()

    other = project.start_client().answer()

    assert one == other
    assert project.postmaster() == postmaster


def test_simultaneous_first_starts_make_one_cluster(project: Project) -> None:
    clients = [project.start_client() for _ in range(4)]

    answers = [client.answer() for client in clients]

    assert answers == [answers[0]] * 4
    assert sorted(path.name for path in project.layout.home.iterdir()) == [
        "data",
        "server.lock",
        "server.log",
        "start.lock",
        "users.lock",
    ]


def test_last_one_out_stops_the_server(project: Project) -> None:
    first, last = project.start_client(), project.start_client()
    first.answer()
    last.answer()
    processes = project.processes()

    first.end()
    assert runs(processes[0])

    last.end()
    assert not any(map(runs, processes))
    assert not project.layout.socket_folder.exists()


def test_many_short_users_in_a_row_never_meet_a_stopping_server(project: Project) -> None:
    clients = [project.start_client(ending="") for _ in range(8)]

    for client in clients:
        assert client.answer()["dbname"] == "correspondence"
        client.end()

    assert project.is_stopped()


def test_server_stays_for_a_forked_child_of_the_one_who_started_it(project: Project) -> None:
    client = project.start_client(ending=ENDING_AS_A_CHILD)
    client.answer()
    assert client.process.wait() == 0
    assert client.answer() == {}

    assert project.query("SELECT 1") == 1

    client.end()
    project.start_client(ending="").end()
    assert project.is_stopped()


def test_releasing_twice_is_the_same_as_once(project: Project) -> None:
    ensure_running(var=project.var)

    release(var=project.var)
    release(var=project.var)

    assert project.is_stopped()


def test_path_of_the_socket_is_short_however_deep_the_project(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["a-folder-with-a-long-name"] * 12)
    with project_in(deep / "var") as project:
        connection = ensure_running(var=project.var)

        (socket,) = Path(connection.host).glob(".s.PGSQL.*[0-9]")
        assert len(os.fsencode(socket)) <= LONGEST_SOCKET_PATH
        assert project.query("SELECT 1") == 1


def test_folder_with_spaces_and_quotes_is_served(tmp_path: Path) -> None:
    with project_in(tmp_path / "de 'map' van $HOME é" / "var") as project:
        ensure_running(var=project.var)

        assert project.query("SELECT 1") == 1


def test_nothing_but_the_socket_lives_outside_the_project(project: Project) -> None:
    ensure_running(var=project.var)

    assert project.query("SHOW unix_socket_directories") == str(project.layout.socket_folder)
    assert (project.var / "postgres" / "data" / "PG_VERSION").read_text() == "18\n"
    assert project.layout.socket_folder.stat().st_mode & 0o777 == 0o700
    assert project.layout.data.stat().st_mode & 0o777 == 0o700


def test_log_that_grew_large_begins_anew(project: Project) -> None:
    project.layout.home.mkdir(parents=True)
    with project.layout.log.open("w") as log:
        log.truncate(11 * 1024 * 1024)

    ensure_running(var=project.var)

    assert project.layout.log.stat().st_size < 1024 * 1024


def test_connection_is_given_in_the_form_of_django() -> None:
    assert ConnectionInfo(host="/tmp/cpg-1").as_django() == {  # noqa: S108
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "correspondence",
        "USER": "correspondence",
        "HOST": "/tmp/cpg-1",  # noqa: S108
        "PORT": 5432,
    }


def test_project_that_cannot_be_written_is_refused_with_a_way_out(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file stands in the way")

    with pytest.raises(EmbeddedPostgresError, match="DATABASE_URL"):
        ensure_running(var=tmp_path / "var")
