"""Every hostile file gets the outcome it deserves, within the limits, and leaves nothing behind."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from correspondence.extraction import Limits, Readers, ReadLetter, encode, read_in_sandbox
from correspondence.extraction.sandbox import workers
from tests.extraction.processes import children, resident
from tests.hostile import (
    amplification,
    bombs,
    claims,
    damaged_pdf,
    hidden_text,
    locked_pdf,
    loops,
    markup,
    office_files,
    reaching_out,
    slow_texts,
    texts,
    wrong_types,
)
from tests.hostile.case import Case
from tests.hostile.pdf_parts import sound

LIMITS = Limits(memory=512 << 20, cpu=5, wall=10, ocr_pages=2, ocr_page=4)
GOOD = b"Geachte voorzitter,\n\nEen goede brief.\n"
CLASSES = (damaged_pdf, loops, amplification, bombs, claims, reaching_out, locked_pdf, hidden_text, wrong_types, texts,
           slow_texts, markup, office_files)  # fmt: skip
CASES = [case for module in CLASSES for case in module.CASES]
THREATS = {*(f"C{n}" for n in range(1, 13)), *(f"D{n}" for n in range(1, 11)), "D14"}
MOST_GROWN = 50_000_000  # bytes, of this process over the whole run
_SLACK = 5  # seconds for the start of a child and the making of an answer
# Read once more within the limits that the product has.
WORST = ("C3-forms_doubled_60_times", "C4-content_of_spaces", "C4-map_of_characters", "D6-thousand_million_laughs",
         "D9-main_part_of_300_MB")  # fmt: skip


@pytest.fixture(scope="module")
def temporary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the children would leave files, if they could."""
    return tmp_path_factory.mktemp("children")


@pytest.fixture(scope="module")
def grown() -> Iterator[list[int]]:
    """By how much this process grew at each reading: the making of the files is not counted."""
    sizes: list[int] = []
    yield sizes
    assert sum(sizes) < MOST_GROWN


@pytest.fixture(scope="module")
def readers(temporary: Path) -> Iterator[Readers]:
    """A pool with small limits; afterwards no child is left."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(workers.ENVIRONMENT, "TMPDIR", str(temporary))
        others = children()
        with Readers(processes=1, limits=LIMITS) as pool:
            yield pool
        assert children() == others


def check_says(letter: ReadLetter, case: Case) -> None:
    """The outcome is one the file deserves, and whoever handed it in can read why."""
    assert letter.outcome in case.outcomes, [problem.message.en for problem in letter.problems[:1]]
    assert letter.outcome == "ok" or letter.problems
    for problem in letter.problems:
        assert problem.message.nl.endswith((".", "?"))
        assert problem.message.en.endswith((".", "?"))
    assert not case.never or case.never.encode() not in encode(letter)
    assert "\x00" not in letter.source.file_name
    assert len(letter.source.file_name) <= 255


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_hostile_file_gets_what_it_deserves(case: Case, readers: Readers, temporary: Path, grown: list[int]) -> None:
    data = case.make()
    held, begun = resident(), time.monotonic()
    letter = readers.read(data, file_name=case.file_name)
    # Once in a used child and once more in a fresh one; pages that seem bare are recognised within limits of their own.
    assert time.monotonic() - begun < 2 * LIMITS.wall + LIMITS.ocr_pages * LIMITS.ocr_page + _SLACK
    check_says(letter, case)
    assert readers.read(GOOD, file_name="goed.txt").outcome == "ok"
    grown.append(resident() - held)
    assert not list(temporary.iterdir())


def test_a_good_letter_still_reads(readers: Readers) -> None:
    assert readers.read(sound(), file_name="goed.pdf").outcome == "ok"


@pytest.mark.parametrize("case", [case for case in CASES if str(case) in WORST], ids=str)
def test_the_worst_files_within_the_real_limits(case: Case) -> None:
    check_says(read_in_sandbox(case.make(), file_name=case.file_name), case)


@pytest.mark.parametrize("plant", hidden_text.UNSEEN, ids=lambda plant: plant.__name__)
def test_what_nobody_sees_is_told_and_not_read(plant: hidden_text.Plant, readers: Readers) -> None:
    letter = readers.read(hidden_text.letter_with(plant), file_name="brief.pdf")
    assert "hidden_text" in [problem.code for problem in letter.problems]
    assert b"Verzonnen" not in encode(letter)


def test_every_threat_has_its_files() -> None:
    assert {case.threat for case in CASES} == THREATS
    assert len(CASES) >= 120
    names = {str(case) for case in CASES}
    assert len(names) == len(CASES)
    assert names >= set(WORST)
