"""Columns, tables without upright rules, stamps and blacked-out words are read in the order a person reads them."""

import pytest

from correspondence.extraction import ReadLetter, read_letter
from tests.extraction.made import BODY, BOLD, MARGIN, SMALL, Sheet, letterhead, texts

LONG = "Deze regel van de brief loopt tot dicht bij de rechterrand van de kolom waarin hij"
LEFT_COLUMN = [f"De linkerkolom heeft hier regel nummer {at} staan" for at in range(1, 13)]
RIGHT_COLUMN = [f"De rechterkolom heeft hier regel nummer {at} staan" for at in range(1, 13)]


def read(sheet: Sheet) -> ReadLetter:
    return read_letter(sheet.done(), file_name="brief.pdf")


def begun() -> Sheet:
    sheet = Sheet()
    letterhead(sheet, subject=["Een onderwerp"])
    sheet.write(["Geachte voorzitter,", "", LONG, LONG, "staat."])
    return sheet


def test_two_columns_of_text_are_read_one_after_the_other() -> None:
    sheet = begun()
    sheet.page()
    sheet.write([LONG + " gaat over beide kolommen heen en eindigt.", ""], top=155)
    sheet.write(LEFT_COLUMN, x=80, top=191)
    sheet.write(RIGHT_COLUMN, x=300, top=191)
    text = " ".join(texts(read(sheet)))
    assert " ".join([*LEFT_COLUMN, *RIGHT_COLUMN]) in text


def test_table_without_upright_rules_is_rows_and_cells() -> None:
    sheet = begun()
    columns = {
        80: ["Aantal", "leerlingen", "25", "50", "75"],
        200: ["Bedrag", "(huidig)", "€ 125.000", "€ 95.000", "€ 70.000"],
        300: ["Bedrag", "(nieuw)", "€ 145.000", "€ 115.000", "€ 85.000"],
    }
    for x, cells in columns.items():
        sheet.write(cells, x=x, top=440)
    sheet.write(["Na de tabel gaat de tekst door."], top=520)
    letter = read(sheet)
    (table,) = [paragraph for paragraph in letter.paragraphs if paragraph.kind == "table"]
    assert table.rows == (
        ("Aantal leerlingen", "Bedrag (huidig)", "Bedrag (nieuw)"),
        ("25", "€ 125.000", "€ 145.000"),
        ("50", "€ 95.000", "€ 115.000"),
        ("75", "€ 70.000", "€ 85.000"),
    )
    assert texts(letter)[-1] == "Na de tabel gaat de tekst door."


def test_gap_of_a_blacked_out_word_parts_nothing() -> None:
    sheet = begun()
    sheet.write([LONG, "heer"], top=440)
    sheet.write(["Tijdens dit gesprek heeft u de situatie verduidelijkt."], x=170, top=452)
    assert texts(read(sheet))[-1].endswith("hij heer Tijdens dit gesprek heeft u de situatie verduidelijkt.")


def test_codes_of_redactions_are_no_text() -> None:
    sheet = begun()
    sheet.write(["10.2.e 10.2.e"], x=80, top=446, font=("Helvetica", 34))
    sheet.write(["Over dit verzoek heeft u gebeld."], top=452)
    assert texts(read(sheet))[-1] == "Over dit verzoek heeft u gebeld."


@pytest.mark.parametrize(("stamp", "dated"), [("2 5 SEP. 2019", "2019-09-25"), ("4 december 2020", "2020-12-04")])
def test_stamped_date_that_is_not_level_with_its_label(stamp: str, dated: str) -> None:
    sheet = Sheet()
    sheet.write(["> Retouradres Postbus 20061 2500 EB Den Haag"], top=138, font=SMALL)
    sheet.write(["Datum:"], top=300)
    sheet.write([stamp], x=142, top=298, font=("Helvetica-Bold", 12))
    sheet.write(["Betreft: Besluit op uw verzoek"], top=312)
    sheet.write(["Geachte voorzitter,", "", LONG, LONG, "staat."])
    letter = read(sheet)
    assert letter.dated
    assert letter.dated.value == dated
    assert letter.subject
    assert letter.subject.value == "Besluit op uw verzoek"


def test_margin_beside_a_short_first_page_is_no_text() -> None:
    sheet = Sheet()
    letterhead(sheet, subject=["Een onderwerp"])
    sheet.write(["Bij beantwoording de datum", "en ons kenmerk vermelden."] * 6, x=MARGIN, top=260, font=SMALL)
    sheet.write(["Geachte heer/mevrouw,"])
    sheet.page()
    sheet.write([LONG] * 20, top=155)
    letter = read(sheet)
    assert letter.subject
    assert letter.subject.value == "Een onderwerp"
    assert texts(letter)[0] == "Geachte heer/mevrouw,"


def test_slanted_heading_that_fills_its_line_stands_apart() -> None:
    sheet = begun()
    sheet.write([LONG[:76]], top=440, font=BOLD)
    sheet.write([f"Openbaar {LONG[5:]}", LONG], top=452, font=BODY)
    assert texts(read(sheet))[-2:] == [LONG[:76], f"Openbaar {LONG[5:]} {LONG}"]


def test_item_in_line_with_the_one_before_is_an_item() -> None:
    sheet = begun()
    sheet.write(["- alle door het bureau opgestelde verslagen en alle rapportages die erbij horen; en"], x=98, top=440)
    sheet.write(["- stukken waaruit blijkt waarom."], x=98, top=452)
    assert texts(read(sheet), "list_item")[-1] == "stukken waaruit blijkt waarom."
