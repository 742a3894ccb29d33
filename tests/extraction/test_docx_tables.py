"""A table of Word is a table where it shows figures, and text where it only places it."""

from tests.extraction.made import texts
from tests.extraction.word import cell, para, paras, read, table

INTRO = para("Zie de tabel.")


def test_table_with_lines_is_a_table() -> None:
    letter = read(INTRO + table(("Jaar", "Aantal"), ("2023", "12")))
    found = letter.paragraphs[1]
    assert (found.kind, found.rows, found.text) == (
        "table",
        (("Jaar", "Aantal"), ("2023", "12")),
        "Jaar\tAantal\n2023\t12",
    )


def test_merged_cells_keep_their_columns() -> None:
    wide, tall, on = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = table((cell("Kop", wide), "c"), (cell("Hoog", tall), "1", "2"), (cell("", on), "3", "4"))
    assert read(INTRO + rows).paragraphs[1].rows == (("Kop", "", "c"), ("Hoog", "1", "2"), ("", "3", "4"))


def test_absurd_span_makes_no_absurd_row() -> None:
    rows = table((cell("a", '<w:gridSpan w:val="999999999"/>'), "b"), ("c", "d"))
    found = read(INTRO + rows).paragraphs[1].rows
    assert found
    assert max(map(len, found)) <= 64


def test_table_in_a_table_is_flattened_into_its_cell() -> None:
    rows = table(("a", table(("b", "c"), ("d", "e"))), ("f", "g"))
    assert read(INTRO + rows).paragraphs[1].rows == (("a", "b c d e"), ("f", "g"))


def test_short_words_in_columns_are_a_table_without_lines_too() -> None:
    rows = table(("Jaar", "Aantal"), ("2022", "9"), ("2023", "12"), lines=False)
    assert read(INTRO + rows).paragraphs[1].kind == "table"


def test_table_of_one_column_is_text() -> None:
    assert texts(read(INTRO + table(("Eerste zin.",), ("Tweede zin.",)))) == [
        "Zie de tabel.",
        "Eerste zin.",
        "Tweede zin.",
    ]


def test_signatures_side_by_side_each_keep_their_name() -> None:
    letter = read(
        para("Tot zover.")
        + table(
            ("De Minister van Defensie,", "De Minister van Buitenlandse Zaken,"),
            ("", ""),
            ("R.P. Brekelmans", "C.C.J. Veldkamp"),
            lines=False,
        )
    )
    assert [(s.title, s.name) for s in letter.signatures] == [
        ("De Minister van Defensie", "R.P. Brekelmans"),
        ("De Minister van Buitenlandse Zaken", "C.C.J. Veldkamp"),
    ]


def test_office_over_two_paragraphs_is_one_title() -> None:
    letter = read(
        para("Tot zover.") + paras("", "De minister van Onderwijs,", "Cultuur en Wetenschap,", "", "", "Arie Slob")
    )
    assert [(s.title, s.name) for s in letter.signatures] == [
        ("De minister van Onderwijs, Cultuur en Wetenschap", "Arie Slob")
    ]
