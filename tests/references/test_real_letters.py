"""The labelled letters, which are kept beside the project and not in it."""

import json
from pathlib import Path

import pytest

from correspondence.references import find_references

GOLD = Path(__file__).parents[3] / "shared" / "gold"
SCHEMES = {"zaak", "document", "activiteit", "toezegging", "kamerstuk", "aanhangsel"}


@pytest.mark.skipif(not GOLD.is_dir(), reason="NOT MEASURED: the labelled letters (../shared/gold) are not here")
def test_every_labelled_mention_is_read_from_its_text() -> None:
    letters = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(GOLD.glob("*.gold.json"))]
    mentions = [one for letter in letters for one in letter["mentions"] if one["scheme"] in SCHEMES]

    missed = [
        one
        for one in mentions
        if (one["scheme"], one["value"])
        not in {(found.reference.scheme.value, found.reference.value) for found in find_references(one["text"])}
    ]

    assert mentions
    assert missed == []
