"""Reads the Dockerfile as its tests need it: instructions in order, lines that continue joined."""

import json
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]


class Instruction(NamedTuple):
    name: str
    value: str


def dockerfile() -> list[Instruction]:
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    text = "\n".join(line for line in lines if not line.startswith("#")).replace("\\\n", " ")
    return [Instruction(*line.split(maxsplit=1)) for line in text.splitlines() if line.strip()]


def values_of(name: str) -> list[str]:
    return [instruction.value for instruction in dockerfile() if instruction.name == name]


def started_command() -> list[str]:
    """The command the image starts, as a list of words."""
    words: list[str] = json.loads(values_of("CMD")[-1])
    return words


def health_command() -> list[str]:
    """The command the image asks after its own health with."""
    words: list[str] = json.loads(values_of("HEALTHCHECK")[-1].partition("CMD ")[2])
    return words
