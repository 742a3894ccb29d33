"""A letter printed as a paper of parliament (*Kamerstuk*) is read by its head, in a PDF and in text."""

# ruff: noqa: E501 - a case is one line

import pytest

from correspondence.extraction import Identifier, ReadLetter, read_letter
from tests.extraction.made import Sheet, read, texts

FIRST = "Met deze brief informeer ik uw Kamer over de voortgang van het programma voor de regio."
ADDRESSEE = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal"
BOLD = ("Helvetica-Bold", 11)


def numbers(letter: ReadLetter) -> tuple[Identifier, ...]:
    return letter.identifiers


@pytest.mark.parametrize(
    ("above", "number", "key"),
    [
        (["27 925 Bestrijding internationaal terrorisme"], "Nr. 946", "27925-946"),
        (["27 925", "Bestrijding internationaal terrorisme", "", "29 521", "Vredesmissies", ""], "Nr. 946", "27925-946"),
        (["35 830 XV Jaarverslag en slotwet"], "Nr. 11", "35830-XV-11"),
        (["27 400 VII", "Vaststelling van de begroting"], "nr. 6", "27400-VII-6"),
        (["21 501-02 Raad Algemene Zaken"], "Nr. 2602", "21501-02-2602"),
        (["Nummer: 2020D25853, datum: 2020-06-24", "Vergaderjaar 2019–2020", "27 830 Materieel"], "Nr. 307", "27830-307"),
        ([], "Nr. 60", None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("join", [" ", "\n", "\n\n"])
def test_paper_in_text_has_its_number_addressee_and_day(
    above: list[str], number: str, key: str | None, join: str
) -> None:
    title = f"{number}{join}BRIEF VAN DE MINISTERS VAN DEFENSIE EN VAN FINANCIËN"
    letter = read("\n".join([*above, title, ADDRESSEE, "Den Haag, 8 juli 2024", FIRST, FIRST]))
    assert numbers(letter) == ((Identifier(scheme="kamerstuk", value=key),) if key else ())
    assert letter.addressee
    assert letter.dated
    assert (letter.addressee.value, letter.dated.value, letter.kind.value) == (ADDRESSEE, "2024-07-08", "letter")
    assert letter.subject is None
    assert texts(letter) == [f"{FIRST} {FIRST}"]


@pytest.mark.parametrize(
    "head",
    [
        f"27 925 Terrorisme\nNr. 946 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n{ADDRESSEE}\nDen Haag, 8 juli 2024",
        f"27 925 Terrorisme\nNr. 946 BRIEF VAN DE MINISTER VAN DEFENSIE\n{ADDRESSEE}",
        "27 925 Terrorisme\nNr. 946 BRIEF VAN DE MINISTER VAN DEFENSIE\nDen Haag, 8 juli 2024",
        f"27 925 Terrorisme\n{ADDRESSEE}\nDen Haag, 8 juli 2024",
    ],
)
def test_head_that_is_not_whole_gives_no_number(head: str) -> None:
    assert numbers(read(f"{head}\n{FIRST}\n{FIRST}")) == ()


def test_paper_that_cites_another_in_its_text_keeps_its_own_number() -> None:
    head = f"27 925 Terrorisme\nNr. 946\nBRIEF VAN DE MINISTER VAN DEFENSIE\n{ADDRESSEE}\nDen Haag, 8 juli 2024"
    letter = read(f"{head}\n{FIRST} Zie Kamerstuk 29 521, nr. 3.")
    assert [number.value for number in numbers(letter)] == ["27925-946"]


def test_printed_paper_is_read_by_its_head() -> None:
    sheet = Sheet()
    sheet.write(["Tweede Kamer der Staten-Generaal"], x=56, top=60, font=("Helvetica-Bold", 14))
    sheet.write(["2"], x=520, top=60, font=("Helvetica-Bold", 18))
    sheet.write(["Vergaderjaar 2022–2023"], x=56, top=90)
    for top, number, title in ((125, "27 925", "Terrorisme"), (145, "29 521", "Vredesmissies")):
        sheet.write([number], x=56, top=top, font=BOLD)
        sheet.write([title], x=222, top=top, font=BOLD)
    sheet.write(["Nr. 946"], x=56, top=175, font=BOLD)
    sheet.write(["BRIEF VAN DE MINISTERS VAN BUITENLANDSE ZAKEN EN", "VAN DEFENSIE"], x=222, top=175)
    sheet.write([ADDRESSEE, "", "Den Haag, 29 september 2023", "", *[FIRST[:70]] * 12], x=222, top=210)
    sheet.write(["kst-27925-946", "ISSN 0921 - 7371"], x=56, top=800, font=("Helvetica", 6))
    letter = read_letter(sheet.done(), file_name="kst.pdf")
    assert numbers(letter) == (Identifier(scheme="kamerstuk", value="27925-946"),)
    assert letter.addressee
    assert letter.dated
    assert (letter.addressee.value, letter.dated.value) == (ADDRESSEE, "2023-09-29")
    assert letter.subject is letter.our_reference is None
    assert texts(letter)[0].startswith("Met deze brief")


def test_office_with_its_name_on_one_line_signs_a_paper() -> None:
    head = f"27 925 Terrorisme\nNr. 946 BRIEF VAN DE MINISTER VAN DEFENSIE\n{ADDRESSEE}\nDen Haag, 8 juli 2024"
    signed = "De Minister van Defensie, R.P. Brekelmans\nDe Minister van Financiën, E. Heinen"
    letter = read(f"{head}\n{FIRST}\n\n{signed}\n\nVERSLAG\n\n{FIRST}")
    assert [(found.title, found.name) for found in letter.signatures] == [
        ("De Minister van Defensie", "R.P. Brekelmans"),
        ("De Minister van Financiën", "E. Heinen"),
    ]
    assert letter.ministry
    assert letter.ministry.value == "Ministerie van Defensie"
    assert (letter.paragraphs[0].part, letter.paragraphs[0].text) == ("letter", FIRST)
    assert letter.paragraphs[-1].part == "annex"
