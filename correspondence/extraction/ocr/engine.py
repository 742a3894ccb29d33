"""Runs Tesseract on a picture: standard input to standard output, no file in between."""

import os
import shutil
import subprocess
from functools import lru_cache

from correspondence.extraction.ocr.picture import Picture

LANGUAGE, TURNS = "nld", "osd"  # of tesseract's data: Dutch; which way is up
_PATIENCE = 5.0  # seconds to list its languages
_COLUMNS = 12  # of its TSV
_WORD = "5"  # the level of its rows that hold a word


def languages() -> frozenset[str]:
    """The data that the installed Tesseract has; nothing where there is none on the PATH."""
    program = shutil.which("tesseract")
    return _languages(program, os.environ.get("TESSDATA_PREFIX")) if program else frozenset()


@lru_cache(maxsize=8)
def _languages(program: str, data: str | None) -> frozenset[str]:
    try:
        listed = subprocess.run(  # noqa: S603 -- a program from the PATH, a fixed command
            [program, "--list-langs"], capture_output=True, env=_environment(data), timeout=_PATIENCE, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return frozenset()
    return frozenset(listed.stdout.decode("utf-8", "replace").split())


def rows(picture: Picture, *, seconds: float) -> list[list[str]]:
    """The words on `picture`, each a row of Tesseract's TSV; raises `TimeoutError` after `seconds`."""
    # Sparse text: every run of words by itself. The other modes take letterheads and tables for pictures and leave
    # them out, and read over the gap between the text and the margin column.
    output = _run(["-l", LANGUAGE, "--psm", "11", "tsv"], picture, seconds)
    found = (line.split("\t") for line in output.splitlines())
    return [row for row in found if len(row) == _COLUMNS and row[0] == _WORD and row[-1].strip()]


def quarter_turns(picture: Picture, *, seconds: float) -> int:
    """The quarter turns to the right that set `picture` upright; 0 where that cannot be told."""
    if TURNS not in languages():
        return 0
    output = _run(["-l", TURNS, "--psm", "0"], picture, seconds)
    found = dict(line.split(":", 1) for line in output.splitlines() if ":" in line)
    degrees = found.get("Rotate", "").strip()
    return int(degrees) // 90 % 4 if degrees.isdigit() else 0


def _run(options: list[str], picture: Picture, seconds: float) -> str:
    """What Tesseract says; it stays in our process group, so that it ends with the sandbox, and is killed when late."""
    program = shutil.which("tesseract")
    if program is None:
        return ""
    try:
        done = subprocess.run(  # noqa: S603 -- a program from the PATH; the options are ours, the picture is standard input
            [program, "stdin", "stdout", "--dpi", str(picture.dpi), *options],
            input=picture.pgm,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(os.environ.get("TESSDATA_PREFIX")),
            timeout=max(seconds, 0.001),
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise TimeoutError from error
    except OSError:
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def _environment(data: str | None) -> dict[str, str]:
    """One thread: more are slower on a page, and block each other (tesseract issue 2609)."""
    return {
        "LC_ALL": "C",
        "OMP_THREAD_LIMIT": "1",
        "PATH": os.environ.get("PATH", os.defpath),
        **({"TESSDATA_PREFIX": data} if data else {}),
    }
