"""The house keeps its floors: what loads what, and what every file says of itself."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

HOUSE = settings.BASE_DIR
SOURCES = sorted(
    file
    for folder in ("correspondence", "api")
    for file in (HOUSE / folder).rglob("*.py")
    if "migrations" not in file.parts and file.read_text(encoding="utf-8").strip()
)
BANNED_NAMES = {"utils", "helpers", "common", "misc"}


def loaded_by(statement: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after this statement."""
    shown = f"{statement}; import sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", shown], cwd=HOUSE, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("package", ["correspondence.references", "correspondence.extraction"])
def test_the_lower_floors_load_no_django(package: str) -> None:
    assert not {name for name in loaded_by(f"import {package}") if name.split(".")[0] in {"django", "psycopg"}}


def test_with_a_database_url_nothing_of_the_embedded_server_is_loaded() -> None:
    prepare = (
        "import os; os.environ['DATABASE_URL'] = 'postgres://nobody@localhost:1/none'; "
        "os.environ['SECRET_KEY'] = 'x7' * 40; "
        "os.environ['DJANGO_SETTINGS_MODULE'] = 'correspondence.conf.settings'; "
        "import django; django.setup()"
    )
    assert not {name for name in loaded_by(prepare) if "embedded" in name or "pgserver" in name}


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: str(file.relative_to(HOUSE)))
def test_a_file_says_in_its_first_line_what_it_is_for(file: Path) -> None:
    said = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    assert said, "no docstring"
    assert said.splitlines()[0].endswith((".", ":")), said.splitlines()[0]
    assert file.stem not in BANNED_NAMES


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: str(file.relative_to(HOUSE)))
def test_no_file_is_a_giant(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 300


def test_imports_stand_at_the_top() -> None:
    hidden = [
        f"{file.relative_to(HOUSE)}:{node.lineno}"
        for file in SOURCES
        for function in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert hidden == []


def test_every_dependency_has_its_reason() -> None:
    lines = (HOUSE / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    start = lines.index("dependencies = [")
    wanted = [i for i in range(start, lines.index("]", start)) if lines[i].strip().startswith('"')]
    unexplained = [
        lines[i] for i in wanted if not (lines[i - 1].strip().startswith("#") or _follows_its_twin(lines, i))
    ]
    assert wanted
    assert unexplained == []


def _follows_its_twin(lines: list[str], i: int) -> bool:
    """Two packages of one maker share a reason."""
    return lines[i - 1].strip().startswith('"django-pg') and lines[i].strip().startswith('"django-pg')


def test_minimum_versions_are_those_without_known_holes() -> None:
    text = (HOUSE / "pyproject.toml").read_text(encoding="utf-8")
    for floor in ("django>=5.2.17", "djangorestframework>=3.17.2", "pdfminer.six>=20251230"):
        assert floor in text
    locked = (HOUSE / "uv.lock").read_text(encoding="utf-8")
    assert not re.search(r'name = "pymupdf"', locked, re.IGNORECASE), "AGPL"
