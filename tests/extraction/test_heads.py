"""A letter without salutation begins below its letterhead, and keeps all of its text."""

# ruff: noqa: E501 - a case is one line

import pytest

from correspondence.extraction import read_letter
from correspondence.extraction.layout.sent import is_sent
from tests.extraction import word
from tests.extraction.made import LEFT, Sheet, body, letter_pdf, read, texts

FIRST = "Met deze brief informeer ik uw Kamer over de voortgang van het programma voor de regio."
LAST = "In het debat van vorige week is gevraagd naar de gevolgen voor de uitvoering daarvan."
SIGNED = ["", "De Minister van Defensie,", "", "R.P. Brekelmans"]


@pytest.mark.parametrize(
    "between",
    [
        "Datum en plaats van de bijeenkomst worden nog bekendgemaakt aan alle betrokkenen.",
        "Bijlage 2 bevat een overzicht van de maatregelen die zijn genomen door de gemeenten.",
        "Kopie aan de Voorzitter van de Eerste Kamer is gelijktijdig met deze brief verzonden.",
        "Betreft het een aanvraag van voor die datum, dan geldt het oude recht onverkort.",
        "Bijlagen",
        "Contactpersoon",
        "Datum",
    ],
)
def test_line_in_the_text_that_begins_as_a_label_does_not_end_the_letterhead(between: str) -> None:
    letter = read_letter(letter_pdf([FIRST, "", between, "", LAST, *SIGNED]), file_name="b.pdf")
    assert texts(letter)[0] == FIRST
    assert any(text.endswith(LAST) for text in texts(letter))
    assert letter.signatures[0].name == "R.P. Brekelmans"
    assert letter.dated
    assert letter.dated.value == "2020-08-14"


def test_line_of_the_text_that_begins_as_a_salutation_does_not_begin_it() -> None:
    lines = [FIRST, "beste manier om dat te doen is nog niet gevonden, maar daar wordt hard aan gewerkt."]
    letter = read_letter(letter_pdf([*lines, "", LAST, *SIGNED]), file_name="b.pdf")
    assert body(letter)[0].text == " ".join(lines)


def test_text_begins_below_a_label_whose_value_is_missing() -> None:
    letter = read(f"Datum 3 mei 2020\nBijlage(n)\n{FIRST}\n\n{LAST}")
    assert texts(letter) == [FIRST, LAST]


def test_text_begins_below_the_place_and_day() -> None:
    letter = read(f"Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nDen Haag, 3 mei 2020\n{FIRST}\n{LAST}")
    assert texts(letter) == [f"{FIRST} {LAST}"]
    assert letter.addressee
    assert letter.addressee.value == "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal"


def test_one_long_line_above_the_first_label_is_no_text() -> None:
    note = "Dit document is openbaar gemaakt op de website van de rijksoverheid in 2020."
    letter = read(f"{note}\nDatum: 3 mei 2020\nBetreft: Een onderwerp\n\n{FIRST}\n{LAST}")
    assert texts(letter) == [f"{FIRST} {LAST}"]
    assert letter.subject


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Den Haag, 3 mei 2020", True),
        ("’s-Gravenhage, d.d. 3 mei 2020.", True),
        ("Den Haag, 30 februari 2020", False),
        ("Den Haag, 3 mei 2020 gehoord", False),
        ("3 mei 2020", False),
        ("'" * 50_000, False),
    ],
)
def test_sent_is_a_place_with_a_day(text: str, expected: bool) -> None:
    assert is_sent(text) is expected


def older(rows: list[list[tuple[str, str]]]) -> bytes:
    """A letterhead of labels in rows, the value of each below it."""
    sheet = Sheet()
    sheet.write(["Aan de Voorzitter van de Tweede Kamer", "der Staten-Generaal", "Postbus 20018"], top=120)
    for at, row in enumerate(rows):
        for column, (label, below) in enumerate(row):
            x, top = LEFT + 110 * column, 200 + 40 * at
            sheet.write([label], x=x, top=top, font=("Helvetica", 7))
            if below:
                sheet.write(below.split("\n"), x=x, top=top + 12)
    sheet.write([*[FIRST] * 9, *SIGNED])
    return sheet.done()


def test_labels_in_a_row_have_their_values_below_them() -> None:
    row = [("Uw brief van", "14 mei 2008"), ("Uw kenmerk", "08-JUST-B-031"), ("Ons kenmerk", "5545123/08"), ("Datum", "8 juli 2008")]  # fmt: skip
    letter = read_letter(older([row, [("Onderwerp", "Voortgang van\nhet programma")]]), file_name="b.pdf")
    assert letter.dated
    assert letter.our_reference
    assert letter.your_reference
    assert letter.subject
    found = (letter.dated.value, letter.our_reference.value, letter.your_reference.value, letter.subject.value)
    assert found == ("2008-07-08", "5545123/08", "08-JUST-B-031", "Voortgang van het programma")
    assert body(letter)[0].text.startswith(FIRST)


def test_label_in_a_row_without_a_value_takes_none_of_its_neighbours() -> None:
    row = [("Datum", "8 juli 2008"), ("Uw kenmerk", ""), ("Ons kenmerk", "5545123/08"), ("Bijlage(n)", "1")]
    letter = read_letter(older([row]), file_name="b.pdf")
    assert letter.our_reference
    assert (letter.our_reference.value, letter.your_reference) == ("5545123/08", None)


@pytest.mark.parametrize("mark", ["5164758", ""])
def test_table_row_of_labels_has_its_values_in_the_row_below(mark: str) -> None:
    labels = ("Uw brief van", "Uw kenmerk", "Ons kenmerk", "Datum")
    head = word.paras("Aan de Voorzitter van de Tweede Kamer", "der Staten-Generaal")
    rows = word.table(labels, ("14 mei 2024", "2024Z11889", mark, "8 juli 2024"))
    letter = word.read(head + rows + word.table(("Onderwerp",), ("Een onderwerp",)) + word.paras(FIRST, LAST))
    assert letter.dated
    assert letter.your_reference
    assert (letter.dated.value, letter.your_reference.value) == ("2024-07-08", "2024Z11889")
    assert (letter.our_reference.value if letter.our_reference else "") == mark
    assert texts(letter) == [FIRST, LAST]
