"""The sample letters: the manifest lists them, the invented ones say so, and their numbers agree."""

import csv
import re
from pathlib import Path

import pypdfium2
import pytest

from seeds import make_example_letter

LETTERS = Path(__file__).parents[2] / "seeds" / "letters"
REAL = "kamerbrief-wit-rusland-2020.txt"
EXTENSION = "voorbeeld-uitstel-visserij.txt"
FOLLOW_UP = "voorbeeld-belarus-vervolg.pdf"
EXAMPLES = (EXTENSION, FOLLOW_UP)

MARK = "Voorbeeldbrief: verzonnen tekst, nooit verzonden"
PAIR = re.compile(r"\b(2020Z[0-9]{5})/(2020D[0-9]{5})\b")
PAPER = re.compile(r"Kamerstuk ([0-9]{2} [0-9]{3}), nr\. ([0-9]+)")
REQUEST_OF = {
    REAL: ("2020Z14586", "2020D31249"),
    EXTENSION: ("2020Z99901", "2020D99901"),
    FOLLOW_UP: ("2020Z99902", "2020D99902"),
}


def read_pages(name: str) -> list[str]:
    """The text of each page; a text file is one page. Line ends are spaces, pdfium's mark of a hyphen is a hyphen."""
    path = LETTERS / name
    if path.suffix == ".txt":
        return [_on_one_line(path.read_text(encoding="utf-8"))]
    with pypdfium2.PdfDocument(path) as document:
        return [_on_one_line(page.get_textpage().get_text_range()) for page in document]


def _on_one_line(text: str) -> str:
    return " ".join(text.replace("\ufffe", "-\n").replace("-\nRusland", "-Rusland").split())


def read(name: str) -> str:
    return " ".join(read_pages(name))


def manifest() -> list[dict[str, str]]:
    with (LETTERS / "manifest.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_manifest_lists_exactly_the_letters() -> None:
    assert sorted(row["file"] for row in manifest()) == sorted(
        path.name for path in LETTERS.iterdir() if path.name != "manifest.csv"
    )


def test_manifest_tells_the_real_letter_from_the_examples() -> None:
    assert {row["file"]: row["origin"] for row in manifest()} == {
        REAL: "public letter of the government",
        EXTENSION: "example",
        FOLLOW_UP: "example",
    }
    assert all(row["note"] for row in manifest())


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_page_of_an_example_says_that_it_is_invented(name: str) -> None:
    assert all(page.startswith(MARK) for page in read_pages(name))


def test_the_real_letter_does_not_pass_for_an_example() -> None:
    assert "voorbeeldbrief" not in read(REAL).lower()


def test_the_pdf_is_made_again_byte_for_byte() -> None:
    assert make_example_letter.make() == (LETTERS / FOLLOW_UP).read_bytes()


@pytest.mark.parametrize(("name", "request_numbers"), REQUEST_OF.items())
def test_a_letter_answers_its_own_request_first(name: str, request_numbers: tuple[str, str]) -> None:
    opening = "Naar aanleiding van het verzoek van de vaste commissie voor"
    body = read(name).partition(opening)[2]
    assert PAIR.findall(body)[0] == request_numbers
    assert f"(referentie {'/'.join(request_numbers)}), kan ik u het volgende berichten." in body


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_cites_both_other_letters_and_no_other_request(name: str) -> None:
    assert set(PAIR.findall(read(name))) == set(REQUEST_OF.values())


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_bears_the_number_of_its_request_in_its_letterhead(name: str) -> None:
    label = "Uw kenmerk" if name == EXTENSION else "Uw referentie"
    assert f"{label} {'/'.join(REQUEST_OF[name])}" in read(name)


def test_the_examples_cite_papers_that_were_never_issued() -> None:
    # Dossier numbers have five digits and stood below 37 000 in 2025.
    assert set(PAPER.findall(read(EXTENSION))) == {("99 901", "1"), ("99 902", "2")}
    assert set(PAPER.findall(read(FOLLOW_UP))) == {("99 901", "1"), ("99 902", "1")}


def test_the_extension_gives_mark_and_date_of_the_follow_up_as_that_letter_bears_them() -> None:
    assert "brief van 14 september 2020 (kenmerk VB-BuZa.2020.99902," in read(EXTENSION)
    assert "Datum 14 september 2020 Onze referentie VB-BuZa.2020.99902" in read(FOLLOW_UP)


def test_the_pdf_has_two_numbered_pages_with_date_and_mark_on_both() -> None:
    pages = read_pages(FOLLOW_UP)
    assert len(pages) == 2
    for number, page in enumerate(pages, start=1):
        assert f"Pagina {number} van 2" in page
        assert "Datum 14 september 2020 Onze referentie VB-BuZa.2020.99902" in page


def test_a_paragraph_of_the_pdf_runs_over_the_page_turn() -> None:
    first, second = read_pages(FOLLOW_UP)
    assert first.endswith("de stand van de vertalingen en een korte")
    assert "opgave van de gemaakte kosten. Wanneer zich tussentijds" in second


def test_lines_of_the_pdf_end_in_a_compound_and_in_a_broken_word() -> None:
    first = read_pages(FOLLOW_UP)[0]
    assert "de brief over de presidentsverkiezingen in Wit-Rusland (referentie" in first
    assert "verschijnt naar verwach- ting in februari 2021" in first


@pytest.mark.parametrize(
    ("name", "signature"),
    [
        (EXTENSION, "De Minister van Landbouw, Natuur en Voedselkwaliteit, Femke Voorbeeldsma"),
        (FOLLOW_UP, "De Minister van Buitenlandse Zaken, Teun van Verzonnen"),
    ],
)
def test_an_example_ends_with_an_invented_signatory_of_a_real_office(name: str, signature: str) -> None:
    assert read(name).endswith(signature)
