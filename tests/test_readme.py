"""The README tells the truth: its commands run, and everything there is has its line."""

import io
import json
import re
import shlex

import pytest
from django.conf import settings
from django.core.management import call_command, get_commands
from django.test import Client

from correspondence.models import Letter

README = (settings.BASE_DIR / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
PAIRS = [pair for block in EXAMPLES for pair in re.findall(r"^\$ (.+?)\n((?:(?!\$ ).*\n?)*)", block, re.MULTILINE)]
IDS = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
MOMENTS = re.compile(r"\d{4}-\d{2}-\d{2}T[0-9:.]+Z")


@pytest.fixture
def imported(db: None) -> None:
    call_command("seed", stdout=io.StringIO())
    call_command("import_letters", str(settings.BASE_DIR / "seeds" / "letters"), "--publish", stdout=io.StringIO())


def settled(text: str) -> str:
    """The text without what differs from machine to machine."""
    return MOMENTS.sub("MOMENT", IDS.sub("ID", text.replace("http://testserver", "http://localhost:8000"))).strip()


def fits(shown: object, real: object) -> bool:
    """Whether what the README shows is part of the real answer; "…" stands for anything left out."""
    if shown == "…":
        return True
    if isinstance(shown, dict) and isinstance(real, dict):
        return all(key == "…" or (key in real and fits(value, real[key])) for key, value in shown.items())
    if isinstance(shown, list) and isinstance(real, list):
        kept = [item for item in shown if item != "…"]
        return len(kept) <= len(real) and all(any(fits(item, each) for each in real) for item in kept)
    if isinstance(shown, str) and isinstance(real, str):
        return settled(shown) == settled(real)
    return shown == real


def examples(program: str) -> list[tuple[list[str], str]]:
    return [(words, shown) for command, shown in PAIRS if (words := shlex.split(command))[0] == program]


def test_the_make_targets_exist() -> None:
    makefile = (settings.BASE_DIR / "Makefile").read_text(encoding="utf-8")
    for [_make, target], _shown in examples("make"):
        assert f"\n{target}: " in makefile


def test_the_commands_print_what_is_shown(imported: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(settings.BASE_DIR)
    for words, shown in examples(".venv/bin/python"):
        out = io.StringIO()
        call_command(*words[2:], stdout=out)
        assert settled(out.getvalue()) == settled(shown)


def test_the_api_answers_what_is_shown(imported: None) -> None:
    for words, shown in examples("curl"):
        address = words[-1].replace("http://localhost:8000", "")
        answer = Client().get(address, headers={"accept": "*/*"}).json()
        assert fits(json.loads(shown), answer), json.dumps(answer, indent=1, ensure_ascii=False)


def test_there_are_examples_of_each_sort() -> None:
    kinds = {shlex.split(command)[0] for command, _shown in PAIRS}
    assert kinds == {"make", "curl", ".venv/bin/python"}
    assert Letter.__name__ in README


def test_every_command_has_its_line() -> None:
    ours = [name for name, app in get_commands().items() if app in {"correspondence", "api"}]
    assert ours
    assert [name for name in ours if f"`{name}" not in README] == []


def test_every_variable_has_its_line() -> None:
    variables = re.findall(r"^#?\s*([A-Z_]+)=", (settings.BASE_DIR / ".env.example").read_text(), re.MULTILINE)
    assert variables
    assert [name for name in variables if f"`{name}`" not in README] == []
