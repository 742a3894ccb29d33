"""What is missing on a machine is said in one sentence, before anything is set up."""

import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings

HOUSE = settings.BASE_DIR


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for name in ("Makefile", "pyproject.toml", "uv.lock"):
        shutil.copy(HOUSE / name, tmp_path)
    return tmp_path


def python_that(folder: Path, script: str) -> Path:
    """A program in place of python3 that behaves as told."""
    file = folder / "python-here"
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)
    return file


def make(checkout: Path, python: str | Path, target: str = "run") -> subprocess.CompletedProcess[str]:
    command = ["make", "--no-print-directory", target, f"PYTHON={python}"]
    return subprocess.run(command, cwd=checkout, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("target", ["run", "test", "check", "bench"])
def test_without_python_the_sentence_says_so(checkout: Path, target: str) -> None:
    done = make(checkout, "no-such-python", target)
    assert done.returncode != 0
    assert done.stdout.strip() == "Python is missing: install Python 3.11 or newer."
    assert not (checkout / ".venv").exists()


def test_an_old_python_is_refused(checkout: Path) -> None:
    old = python_that(checkout, 'case "$1" in -V) echo Python 3.9.2;; *) exit 1;; esac')
    done = make(checkout, old)
    assert done.returncode != 0
    assert "Python 3.9.2 is too old: install Python 3.11 or newer" in done.stdout


def test_a_python_without_venv_is_refused(checkout: Path) -> None:
    bare = python_that(checkout, 'case "$2" in *venv*) exit 1;; *) exit 0;; esac')
    done = make(checkout, bare)
    assert done.returncode != 0
    assert "venv module is missing" in done.stdout
    assert not (checkout / ".venv").exists()
