"""Real Word documents of a ministry read as they are printed."""

import warnings
from pathlib import Path

import pytest

from correspondence.extraction import ReadLetter, read_letter
from tests.extraction.made import codes, texts

LETTERS = Path(__file__).parents[3] / "shared" / "corpus" / "docx"
NAMES = ("Mutluer", "Eerdmans", "Teunissen", "Beckerman")
# Who is asked about: date, our reference, who signs, pages, notes, paragraphs.
EXPECTED = {
    "Mutluer": ("2024-07-25", None, "D.M. van Weel", 4, 0, 37),
    "Eerdmans": ("2024-03-24", "5303168", "D. Yeşilgöz-Zegerius", 3, 1, 18),
    "Teunissen": ("2024-08-26", "5646209", "D.M. van Weel", 7, 2, 94),
    "Beckerman": ("2023-12-04", "5086975", "D. Yeşilgöz-Zegerius", 5, 5, 58),
}


def letter_about(name: str) -> ReadLetter:
    found = sorted(LETTERS.glob(f"*{name}*.docx"))
    if not found:
        warnings.warn(f"No real Word documents in {LETTERS}: they stay untested.", stacklevel=1)
        pytest.skip("../shared is not there")
    return read_letter(found[0].read_bytes(), file_name=found[0].name)


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("name", NAMES)
def test_real_letter(name: str) -> None:
    letter = letter_about(name)
    dated, mark, signs, pages, notes, paragraphs = EXPECTED[name]
    assert (letter.outcome, letter.kind) == ("ok", "answer_to_questions")
    assert letter.dated
    assert letter.dated.value == dated
    assert (letter.our_reference.value if letter.our_reference else None) == mark
    assert letter.addressee
    assert letter.addressee.value.endswith("oorzitter van de Tweede Kamer der Staten-Generaal")
    assert letter.ministry
    assert letter.ministry.value == "Ministerie van Justitie en Veiligheid"
    assert letter.subject
    assert name in letter.subject.value
    assert letter.signatures[-1].name == signs
    assert letter.source.pages == pages
    assert len(texts(letter, "footnote")) == notes
    assert len(letter.paragraphs) == paragraphs


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_the_letterhead_is_left_in_the_text(name: str) -> None:
    letter = letter_about(name)
    text = "\n".join(texts(letter))
    assert not [
        each for each in ("Retouradres", "Turfmarkt", "Pagina", "Projectnaam", "Bij beantwoording") if each in text
    ]
    assert codes(letter) == []


@pytest.mark.filterwarnings("default")
def test_one_who_signs_along_does_not_lend_the_letter_a_ministry() -> None:
    letter = letter_about("Teunissen")
    assert [(s.capacity, s.name) for s in letter.signatures] == [("on_behalf", None), ("signs", "D.M. van Weel")]
    assert letter.ministry
    assert letter.ministry.value == "Ministerie van Justitie en Veiligheid"
