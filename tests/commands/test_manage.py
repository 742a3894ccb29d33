"""`manage.py` as a process: what a person can mend ends in one sentence."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

PATIENCE = 60.0


def launch(*words: str, var: Path, **values: object) -> "subprocess.Popen[str]":
    dropped = {"DATABASE_URL", "SECRET_KEY", "PLAIN_HTTP"}
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return subprocess.Popen(
        [sys.executable, "manage.py", *words],
        cwd=settings.BASE_DIR,
        env=kept | {"VAR_DIR": str(var)} | values,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ending(process: "subprocess.Popen[str]") -> tuple[int, str]:
    out, err = process.communicate(timeout=PATIENCE)
    assert "Traceback" not in out + err
    return process.returncode, err.strip()


def test_a_database_without_tables_is_told_apart(tmp_path: Path, sample: Path) -> None:
    status, said = ending(launch("import_letters", str(sample), var=tmp_path / "var"))
    assert status == 1
    assert "run manage.py migrate first" in said


def test_a_folder_that_can_not_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file")
    status, said = ending(launch("relink", var=tmp_path / "var"))
    assert status == 1
    assert f"{tmp_path / 'var'}" in said
    assert "VAR_DIR" in said


def test_a_database_that_does_not_answer_is_told_apart(tmp_path: Path) -> None:
    away = {"DATABASE_URL": f"postgres://nobody@/none?host={tmp_path}", "SECRET_KEY": "x7" * 40}
    status, said = ending(launch("relink", var=tmp_path, **away))
    assert status == 1
    assert said.startswith("The database does not answer")


def test_an_interrupt_ends_in_a_sentence(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    process = launch("shell", "-c", f"open({str(pipe)!r}).read()", var=tmp_path / "var")
    with pipe.open("w"):  # opens when the command does, so it is under way
        process.send_signal(signal.SIGINT)
        status, said = ending(process)
    assert status == 130
    assert said.startswith("Stopped.")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_json_is_utf8_whatever_the_terminal(tmp_path: Path, sample: Path, encoding: str) -> None:
    process = launch("read_letter", str(sample), "--json", var=tmp_path / "var", PYTHONIOENCODING=encoding)
    out, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, err) == (0, "")
    assert "Várhelyi" in out
