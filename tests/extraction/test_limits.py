"""Every limit has a name, a setting with bounds, and a sentence that tells a clerk its value."""

import os
import subprocess
import sys
from dataclasses import asdict, fields

import pytest
from django.conf import settings

from correspondence.extraction import DEFAULT_LIMITS, Limits
from correspondence.extraction.limit_sentences import sentences_of
from correspondence.extraction.problems import limit_reached

CLOCKS = {"cpu", "wall"}  # one limit to a clerk: time
SILENT = {"ocr_pages", "ocr_page", "ocr_pixels"}  # they make a reading less complete, which its problems tell


def test_every_limit_has_a_setting_with_its_own_default() -> None:
    assert asdict(DEFAULT_LIMITS) == settings.READ_LIMITS


@pytest.mark.parametrize(
    "name", [field.name for field in fields(Limits) if field.name not in CLOCKS | SILENT] + ["time"]
)
def test_every_limit_has_its_sentence(name: str) -> None:
    other = sentences_of("no such limit", 1)
    for said, unlike in zip(sentences_of(name, 7_000_000), other, strict=True):
        assert said.count(". ") >= 1, "a sentence with a way out"
        assert said.endswith(".")
        assert said.split()[:6] != unlike.split()[:6]


@pytest.mark.parametrize(
    ("name", "value", "dutch", "english"),
    [
        ("upload", 20_000_000, "groter dan 20 MB", "larger than 20 MB"),
        ("memory", 1 << 30, "meer dan 1.024 MB geheugen", "more than 1,024 MB of memory"),
        ("characters", 2_000_000, "meer dan 2.000.000 tekens", "more than 2,000,000 characters"),
        ("time", 30.0, "langer dan 30 seconden", "longer than 30 seconds"),
        ("time", 0.01, "langer dan 0.01 seconden", "longer than 0.01 seconds"),
        ("unheard_of", 5, "grens 'unheard_of' (5)", "limit 'unheard_of' (5)"),
    ],
)
def test_a_sentence_tells_the_value_in_words(name: str, value: float, dutch: str, english: str) -> None:
    reached = limit_reached(name, value)
    assert reached.outcome == reached.problem.code == f"limit:{name}"
    assert dutch in reached.problem.message.nl
    assert english in reached.problem.message.en


def settings_with(**variables: str) -> subprocess.CompletedProcess[str]:
    """What the settings say of the limits, or of these variables."""
    program = "from correspondence.conf import settings; print(settings.READ_LIMITS, settings.READ_PROCESSES)"
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=settings.BASE_DIR,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_limits_come_from_the_environment() -> None:
    done = settings_with(READ_PAGES="7", READ_MEMORY="512", READ_UPLOAD="3", READ_PROCESSES="2")
    assert "'pages': 7, " in done.stdout
    assert f"'memory': {512 * 1024**2}, " in done.stdout
    assert "'upload': 3000000, " in done.stdout
    assert done.stdout.strip().endswith("} 2")


@pytest.mark.parametrize(("name", "value"), [("READ_MEMORY", "8"), ("READ_PAGES", "0"), ("READ_WALL", "9" * 40)])
def test_a_limit_out_of_range_is_refused_with_its_range(name: str, value: str) -> None:
    done = settings_with(**{name: value})
    assert done.returncode != 0
    assert f"{name}={value} is out of range: set it to a number from" in done.stderr


def test_a_limit_that_is_no_number_is_refused() -> None:
    assert "READ_PAGES='veel' is not a number" in settings_with(READ_PAGES="veel").stderr
