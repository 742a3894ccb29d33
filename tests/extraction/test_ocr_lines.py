"""What is made of Tesseract's words: straight lines of steady size, cut between columns, without dirt."""

import itertools
import math
from collections.abc import Iterable

import pytest

from correspondence.extraction.ocr.lines import lines_of
from correspondence.extraction.ocr.picture import Picture
from correspondence.extraction.ocr.words import words_of
from correspondence.extraction.pages import Line

BLANK = Picture(shades=b"", width=5950, height=8420, dpi=720)  # ten pixels in a point
SENTENCE = "De minister bericht de Kamer over wat er van de toezegging is gekomen"
HANGING, TALL = frozenset("gjpqy,;("), frozenset("bdfhklijABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789(")

Row = list[str]


def word(text: str, x: float, baseline: float, size: float, *, line: int, sureness: float = 95) -> Row:
    """One row of TSV, for a word whose letters are as high as those of Verdana."""
    top = baseline - size * (0.76 if set(text) & TALL else 0.56)
    bottom = baseline + size * (0.21 if set(text) & HANGING else 0)
    box = (x, top, 0.6 * size * len(text), bottom - top)
    return ["5", "1", "1", "1", str(line), "1", *(str(round(10 * side)) for side in box), str(sureness), text]


def words(text: str, x: float, baseline: float, size: float = 9, *, line: int, sureness: float = 95) -> list[Row]:
    rows = []
    for part in text.split():
        rows.append(word(part, x, baseline, size, line=line, sureness=sureness))
        x += size * (0.6 * len(part) + 0.4)
    return rows


def lines(*parts: Iterable[Row]) -> tuple[Line, ...]:
    return lines_of(words_of([row for part in parts for row in part], BLANK), 1)


def texts(*parts: Iterable[Row]) -> list[str]:
    return [line.text for line in lines(*parts)]


def test_line_is_cut_before_the_margin_column() -> None:
    body, margin = words(SENTENCE, 80, 300, line=1), words("Ons kenmerk", 480, 300, 6.5, line=1)
    assert texts(body, margin) == [SENTENCE, "Ons kenmerk"]


def test_list_mark_is_put_before_its_text() -> None:
    assert texts(words(SENTENCE, 100, 300, line=1), words("1)", 80, 300, line=2)) == [f"1) {SENTENCE}"]


def test_lines_stand_from_top_to_bottom() -> None:
    assert texts(words(SENTENCE, 80, 312, line=1), words("Geachte voorzitter", 80, 300, line=2)) == [
        "Geachte voorzitter",
        SENTENCE,
    ]


def test_size_and_baseline_are_those_of_most_text() -> None:
    seen = lines(
        words(SENTENCE, 80, 300, 9.0, line=1), words(SENTENCE, 80, 312, 9.2, line=2), words("enz", 80, 324, 10, line=3)
    )
    assert len({line.size for line in seen}) == 1
    assert [line.baseline for line in seen] == [300, 312, 324]


@pytest.mark.parametrize("size", [7.0, 8.0])
def test_small_print_keeps_its_size(size: float) -> None:
    text, note = lines(words(SENTENCE, 80, 300, 9, line=1), words("1 " + SENTENCE, 80, 700, size, line=2))
    assert note.size / text.size == pytest.approx(size / 9, abs=0.03)


@pytest.mark.parametrize("degrees", [-1.5, -0.5, 0.5, 1.5])
def test_page_that_lies_askew_is_set_straight(degrees: float) -> None:
    rise = math.tan(math.radians(degrees))
    rows = [row for at in range(8) for row in words(SENTENCE, 80, 300 + 12 * at, line=at)]
    for row in rows:
        row[7] = str(round(int(row[7]) + rise * (int(row[6]) + int(row[8]) / 2)))
    feet = [line.baseline for line in lines(rows)]
    assert len(feet) == 8
    assert [after - before for before, after in itertools.pairwise(feet)] == pytest.approx([12] * 7, abs=0.3)


@pytest.mark.parametrize(
    ("text", "sureness"),
    [("|", 10), ("~", 30), ("Mmm", 5)],
    ids=["a rule", "a speck", "a stamp"],
)
def test_dirt_is_dropped(text: str, sureness: float) -> None:
    assert texts(words(SENTENCE, 80, 300, line=1), words(text, 80, 500, line=2, sureness=sureness)) == [SENTENCE]


def test_page_of_dirt_has_no_lines() -> None:
    dirt = [words("Wmm rnm iiil", 80, 300 + 20 * at, line=at, sureness=12) for at in range(9)]
    assert texts(words(SENTENCE, 80, 700, line=20), *dirt) == []


def test_page_number_alone_is_no_text() -> None:
    assert texts(words("- 3 -", 300, 800, line=1)) == []


@pytest.mark.parametrize(
    ("read", "means"),
    [
        ("e de rechtsstaat en de lidstaten", "• de rechtsstaat en de lidstaten"),
        ("« de rechtsstaat en de lidstaten", "• de rechtsstaat en de lidstaten"),
        ("kenmerk 2020214586 van de Kamer", "kenmerk 2020Z14586 van de Kamer"),
        ("kenmerk 2020214586/2020D31249 van", "kenmerk 2020Z14586/2020D31249 van"),
        ("> Retouradres Postbus 20061 Den Haag", "> Retouradres Postbus 20061 Den Haag"),
    ],
)
def test_what_looks_alike_is_what_it_must_be(read: str, means: str) -> None:
    assert texts(words(read, 80, 300, line=1)) == [means]


@pytest.mark.parametrize(
    "read", ["nummer 12020214586 van de zaak", "2020-2020214586-9 is een kenmerk", "de zaak heeft nummer 1920214586"]
)
def test_other_numbers_stay_as_they_are(read: str) -> None:
    assert texts(words(read, 80, 300, line=1)) == [read]


def test_broken_number_is_one_word() -> None:
    before, after = word("2020D31", 80, 300, 9, line=1), word("249", 120, 300, 9, line=1)
    assert texts([before, after], words(SENTENCE, 80, 312, line=2))[0] == "2020D31249"


@pytest.mark.parametrize(
    ("read", "means"), [("? Kamerstuk 32 813", "* Kamerstuk 32 813"), ("1_NRC, 26 juni", "1 NRC, 26 juni")]
)
def test_mark_of_a_note_that_cannot_be_read_is_a_star(read: str, means: str) -> None:
    assert texts(words(SENTENCE, 80, 300, 9, line=1), words(read, 80, 700, 7, line=2)) == [SENTENCE, means]
