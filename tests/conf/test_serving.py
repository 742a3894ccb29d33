"""The command of the container starts on this machine too, and answers its own health check."""

import http.client
import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.conf.container_files import ROOT, health_command, started_command

PATIENCE = 30.0


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def ask_health(port: int, *, host: str = "localhost") -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/healthz", headers={"Host": host})
        answer = connection.getresponse()
        answer.read()
        return answer
    finally:
        connection.close()


def wait_until_healthy(server: subprocess.Popen[bytes], *, port: int, log: Path) -> http.client.HTTPResponse:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with suppress(OSError, http.client.HTTPException):
            answer = ask_health(port)
            if answer.status == http.client.OK:
                return answer
        # Waits for the server to end, which it should not: a pause that notices.
        with suppress(subprocess.TimeoutExpired):
            server.wait(timeout=0.1)
            break
    pytest.fail(f"no healthy server within {PATIENCE:.0f} s; it said:\n{log.read_text(encoding='utf-8')}")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """As in production. The database address leads nowhere: being alive does not depend on it."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "DEBUG": "0",
        "SECRET_KEY": secrets.token_hex(32),
        "ALLOWED_HOSTS": "localhost",
        "DATABASE_URL": "postgres://nobody@127.0.0.1:1/nothing",
        "VAR_DIR": str(tmp_path / "var"),
        "PORT": str(free_port()),
        "WEB_CONCURRENCY": "1",
    }


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "server.log"


@pytest.fixture
def server(environment: dict[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    program, *options = started_command()
    with (
        log.open("wb") as output,
        subprocess.Popen(
            [sys.executable, "-m", program, *options], cwd=ROOT, env=environment, stdout=output, stderr=output
        ) as process,
    ):
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()


def test_the_command_of_the_container_serves_and_stops_when_told(
    server: subprocess.Popen[bytes], environment: dict[str, str], log: Path, tmp_path: Path
) -> None:
    port = int(environment["PORT"])

    answer = wait_until_healthy(server, port=port, log=log)
    assert not any(character.isdigit() for character in answer.getheader("Server") or "")

    _, *question = health_command()
    asked = subprocess.run([sys.executable, *question], env=environment, check=False, timeout=30)
    assert asked.returncode == 0

    server.terminate()
    assert server.wait(timeout=PATIENCE) == 0
    assert not (tmp_path / ".gunicorn").exists()


def test_the_server_refuses_to_start_without_a_secret(environment: dict[str, str], log: Path) -> None:
    environment.pop("SECRET_KEY")
    program, *options = started_command()
    started = subprocess.run(
        [sys.executable, "-m", program, *options],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=False,
        timeout=PATIENCE,
    )
    assert started.returncode != 0
    assert b"SECRET_KEY is not set" in started.stderr
