"""Real documents, which are not part of the project, read as they stand; without them this is skipped."""

import json
import warnings
from pathlib import Path

import pytest

from correspondence.extraction import ReadLetter, read_letter

SHARED = Path(__file__).resolve().parents[3] / "shared"
DOCUMENTS = sorted((SHARED / "corpus" / "pdf").glob("*/*.pdf"))

pytestmark = pytest.mark.skipif(
    not DOCUMENTS, reason="NOT CHECKED: the real documents (../shared/corpus/pdf) are not here"
)


@pytest.fixture(scope="module")
def letters() -> dict[str, ReadLetter]:
    with warnings.catch_warnings():
        return {path.name: read_letter(path.read_bytes(), file_name=path.name, ocr=False) for path in DOCUMENTS}


def test_every_document_has_an_outcome(letters: dict[str, ReadLetter]) -> None:
    assert {letter.outcome for letter in letters.values()} <= {"ok", "no_text"}
    assert sum(letter.outcome == "no_text" for letter in letters.values()) == 1


def test_mentions_stand_where_they_say(letters: dict[str, ReadLetter]) -> None:
    for letter in letters.values():
        paragraphs = {paragraph.position: paragraph.text for paragraph in letter.paragraphs}
        for mention in letter.mentions:
            if mention.paragraph is not None:
                assert paragraphs[mention.paragraph][mention.start : mention.end] == mention.text


def test_positions_count_from_one(letters: dict[str, ReadLetter]) -> None:
    for letter in letters.values():
        assert [paragraph.position for paragraph in letter.paragraphs] == list(range(1, len(letter.paragraphs) + 1))
        assert all(paragraph.text for paragraph in letter.paragraphs)


def test_no_page_number_is_left_in_the_text(letters: dict[str, ReadLetter]) -> None:
    for letter in letters.values():
        running = [p.text for p in letter.paragraphs if p.kind in {"body", "answer", "question"}]
        assert not [text for text in running if text.startswith(("Pagina 1 van", "Pagina 2 van"))]


def test_labels_agree_with_what_was_read(letters: dict[str, ReadLetter]) -> None:
    """Dates and own marks are never wrong where something was read; missing ones are counted elsewhere."""
    for path in sorted((SHARED / "gold").glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        letter = letters.get(gold["file"])
        if letter is None or letter.dated is None:
            continue
        assert letter.dated.value == (gold["dated"] or gold.get("dated_alt")), gold["file"]
