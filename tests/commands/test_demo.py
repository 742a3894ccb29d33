"""`make run` as a real process: it serves the sample letter, and survives being killed."""

import contextlib
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth import authenticate
from django.core.management import CommandError

from correspondence.management.commands.demo import new_password, refuse_taken

PATIENCE = 60.0


class Demo:
    """One `manage.py demo` with a folder and a port of its own."""

    def __init__(self, var: Path, name: str = "demo") -> None:
        self.var, self.name = var, name
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.launch()
        self.wait()

    def launch(self) -> None:
        dropped = {"DATABASE_URL", "SECRET_KEY", "PLAIN_HTTP", "DEBUG", "ALLOWED_HOSTS"}
        kept = {name: value for name, value in os.environ.items() if name not in dropped}
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "manage.py", "demo"],
                cwd=settings.BASE_DIR,
                env=kept | {"VAR_DIR": str(self.var), "PORT": str(self.port), "WEB_CONCURRENCY": "1"},
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    @property
    def log(self) -> Path:
        return self.var.parent / f"{self.name}.log"

    def wait(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            assert self.process is not None
            assert self.process.poll() is None, self.log.read_text()
            with contextlib.suppress(ConnectionError):
                if self._get("/healthz")[0] == 200:
                    return
            time.sleep(0.1)
        pytest.fail(f"no answer in {PATIENCE} s: {self.log.read_text()}")

    def ask(self, path: str) -> Any:
        status, body = self._get(f"/api/v1/{path}")
        assert status == 200, body
        return json.loads(body)

    def _get(self, path: str) -> tuple[int, bytes]:
        asking = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        with contextlib.closing(asking):
            asking.request("GET", path)
            answer = asking.getresponse()
            return answer.status, answer.read()

    def kill_database(self) -> None:
        pidfile = self.var / "postgres" / "data" / "postmaster.pid"
        os.kill(int(pidfile.read_text().split()[0]), signal.SIGKILL)

    def kill(self) -> None:
        """Kill the web server and the database server at once, as a power cut would."""
        assert self.process is not None
        self.kill_database()
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        """What Ctrl+C does: the terminal tells every process of the group."""
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGINT)
            self.process.wait(timeout=PATIENCE)

    @property
    def has_database(self) -> bool:
        return (self.var / "postgres" / "data" / "postmaster.pid").exists()


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Demo]:
    running = Demo(tmp_path / "var")
    yield running
    running.stop()


def test_the_demo_serves_the_letter_and_loses_nothing_when_killed(demo: Demo) -> None:
    demo.start()
    [request] = demo.ask("references/2020Z14586")["identifies"]
    assert request["committee"]["name"] == "Vaste commissie voor Buitenlandse Zaken"
    assert request["status"] == "answered"
    [response] = request["responses"]
    letter = demo.ask(f"letters/{response['letter']['id']}")
    [signature] = letter["signatures"]
    assert signature["term"]["minister"]["name"] == "Stef Blok"
    passwords = re.findall(r"password (\S+)", demo.log.read_text())

    demo.kill_database()
    assert demo.ask("references/2020Z14586")["identifies"] == [request]

    demo.kill()
    demo.start()
    assert demo.ask("references/2020Z14586")["identifies"] == [request]
    assert demo.ask(f"letters/{response['letter']['id']}") == letter
    assert "3 files: 3 unchanged" in demo.log.read_text()
    assert len(set(re.findall(r"password (\S+)", demo.log.read_text()))) == len(passwords) + 1
    demo.stop()
    assert not demo.has_database


def test_two_starts_at_once_in_a_fresh_folder_both_serve_and_leave_nothing(tmp_path: Path) -> None:
    demos = [Demo(tmp_path / "var", "een"), Demo(tmp_path / "var", "twee")]
    try:
        for demo in demos:
            demo.launch()
        for demo in demos:
            demo.wait()
        assert len({demo.ask("references/2020Z14586")["updatedAt"] for demo in demos}) == 1
        demos[0].stop()
        assert demos[1].has_database
    finally:
        for demo in demos:
            demo.stop()
    assert not demos[0].has_database
    assert "SIGKILL" not in "".join(demo.log.read_text() for demo in demos)


def test_a_port_that_is_taken_is_refused() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CommandError, match=f"Port {port} is taken: .* PORT=8001 make run"):
            refuse_taken(str(port))
    refuse_taken(str(port))


@pytest.mark.parametrize("port", ["x", "0", "70000", "-1", ""])
def test_a_port_that_is_none_is_refused(port: str) -> None:
    with pytest.raises(CommandError, match="is no port"):
        refuse_taken(port)


@pytest.mark.django_db
def test_the_password_is_new_at_every_start() -> None:
    first, second = new_password(), new_password()
    assert first != second
    assert authenticate(username="admin", password=second).is_superuser
    assert authenticate(username="admin", password=first) is None
