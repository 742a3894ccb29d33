"""Lines become paragraphs by white space, marks and page turns, each of its kind."""

# ruff: noqa: E501 - a case is one line

import io

import pikepdf
import pytest

from correspondence.extraction import ReadLetter, read_letter
from correspondence.extraction.layout.notes import notes_of
from correspondence.extraction.pages import Line
from tests.extraction.made import (
    BOLD,
    LEFT,
    MARGIN,
    SMALL,
    Sheet,
    body,
    codes,
    letter_pdf,
    letterhead,
    next_page,
    read,
    read_pdf_letter,
    texts,
)

LONG = "Deze zin is zo lang dat hij de hele regel van de brief vult van links naar rechts,"


def check_reads(text: str, *paragraphs: tuple[str, str]) -> None:
    letter = read(text)
    assert [(p.kind.value, p.text) for p in letter.paragraphs] == list(paragraphs)


def test_blank_line_parts_paragraphs() -> None:
    check_reads(
        "Een alinea\nop twee regels.\n\nEen tweede.", ("body", "Een alinea op twee regels."), ("body", "Een tweede.")
    )


def test_line_without_white_space_stays_in_its_paragraph() -> None:
    check_reads(
        "De eerste zin.  \nHet vervolg begint op een nieuwe regel.",
        ("body", "De eerste zin. Het vervolg begint op een nieuwe regel."),
    )


def test_indented_line_after_a_page_turn_goes_on() -> None:
    check_reads("een grondige \n manier van werken.", ("body", "een grondige manier van werken."))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("De zin loopt\fdoor op de volgende bladzijde.", 1),
        ("De zin loopt\n\n\fdoor op de volgende bladzijde.", 1),
        ("Volgens minister\fDe Jonge is het goed.", 1),
        ("De zin is klaar.\n\n\fDe volgende alinea begint hier.", 2),
    ],
)
def test_page_turn_breaks_no_sentence(text: str, count: int) -> None:
    assert len(read(text).paragraphs) == count
    assert read(text).source.pages == 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Geachte voorzitter,", "salutation"),
        ("Geachte heer Vleugels,", "salutation"),
        ("Geacht Kamerlid, dit is geen aanhef van een brief maar een zin.", "body"),
        ("Hoogachtend,", "closing"),
        ("Met vriendelijke groet,", "closing"),
        ("“Dit is een citaat uit het rapport”", "quote"),
        ("- een streep", "list_item"),
        ("1. een nummer", "list_item"),
        ("a. een letter", "list_item"),
        ("• een punt", "list_item"),
        ("De brief is af.", "body"),
    ],
)
def test_paragraph_has_its_kind(text: str, kind: str) -> None:
    assert read(f"{text}\n\nSlot van de brief.").paragraphs[0].kind == kind


def test_heading_stands_above_text() -> None:
    check_reads(
        "Inleiding van de brief.\n\nWettelijk kader\n\nDe wet geldt.",
        ("body", "Inleiding van de brief."),
        ("heading", "Wettelijk kader"),
        ("body", "De wet geldt."),
    )


def test_bullet_is_no_text_of_its_item() -> None:
    check_reads(
        "Het gaat om:\n• de eerste zaak\ndie twee regels heeft;\n• de tweede.",
        ("body", "Het gaat om:"), ("list_item", "de eerste zaak die twee regels heeft;"), ("list_item", "de tweede."),
    )  # fmt: skip


def test_dash_inside_a_sentence_makes_no_list() -> None:
    check_reads(
        "Het bestuur vormde\n- zoals bekend - een commissie.",
        ("body", "Het bestuur vormde - zoals bekend - een commissie."),
    )


def test_questions_and_answers_follow_their_labels() -> None:
    check_reads(
        "Vraag 1\nKent u het bericht?\nAntwoord 1\nJa.\nVraag 2 en 3\nWat vindt u?\nAntwoord op vraag 2 en 3\nNiets.",
        ("heading", "Vraag 1"), ("question", "Kent u het bericht?"), ("heading", "Antwoord 1"), ("answer", "Ja."),
        ("heading", "Vraag 2 en 3"), ("question", "Wat vindt u?"), ("heading", "Antwoord op vraag 2 en 3"), ("answer", "Niets."),
    )  # fmt: skip


def test_label_of_many_numbers_is_matched_in_linear_time() -> None:
    assert read("Vraag " + "1" * 70 + "x").paragraphs[0].kind == "body"


def test_page_numbers_are_no_text() -> None:
    check_reads("De zin loopt\nPagina 1 van 2\n\fdoor.", ("body", "De zin loopt door."))


def test_running_text_is_joined_over_the_page_without_furniture() -> None:
    lines = [
        "Geachte voorzitter,",
        "",
        *[LONG] * 27,
        "en hier loopt de zin over de bladzijde heen naar de",
        "volgende bladzijde door.",
    ]
    letter = read_pdf_letter(lines)
    assert len(body(letter)) == 1
    assert "heen naar de volgende bladzijde door." in body(letter)[0].text
    assert not any("Pagina" in text or "BZDOC" in text for text in texts(letter))


def pdf(*pages: tuple[tuple[list[str], float, tuple[str, float]], ...]) -> ReadLetter:
    """A letter with these pieces (lines, top, font) on its pages."""
    sheet = Sheet()
    letterhead(sheet, subject=["Een onderwerp"], pages=len(pages))
    for number, pieces in enumerate(pages, start=1):
        if number > 1:
            next_page(sheet, number, len(pages))
        for lines, top, font in pieces:
            sheet.write(lines, top=top, font=font)
    return read_letter(sheet.done(), file_name="brief.pdf")


NINE = ("Helvetica", 9)


def test_bold_line_above_text_is_a_heading() -> None:
    letter = pdf(
        (
            (["Geachte voorzitter,"], 360, NINE),
            ([LONG, "tot hier."], 384, NINE),
            (["Besluit"], 420, BOLD),
            ([LONG, "klaar."], 432, NINE),
        )
    )
    assert [p.kind.value for p in letter.paragraphs] == ["salutation", "body", "heading", "body"]


def test_line_that_the_writer_broke_ends_a_paragraph() -> None:
    letter = pdf(((["Geachte voorzitter,"], 360, NINE), ([LONG, "Kort.", LONG, "slot."], 384, NINE)))
    assert len(body(letter)) == 2


def test_footnotes_are_apart_and_their_marks_raised() -> None:
    sheet = Sheet()
    letterhead(sheet, subject=["Een onderwerp"])
    sheet.write(["Geachte voorzitter,", "", *[LONG] * 9, "zoals bekend sinds 15 december jl."], top=360)
    sheet.write(
        ["3"],
        x=LEFT + sheet.canvas.stringWidth("zoals bekend sinds 15 december jl.", "Helvetica", 9),
        top=488,
        font=("Helvetica", 5.5),
    )
    sheet.write(
        ["3 Kamerstuk 36 200, nr. 77", "en het vervolg van de noot", "4 2024Z15585/2024D37938"],
        top=740,
        font=("Helvetica", 7),
    )
    letter = read_letter(sheet.done(), file_name="brief.pdf")
    assert body(letter)[0].text.endswith("15 december jl.³")
    notes = [(p.note_mark, p.text) for p in letter.paragraphs if p.kind == "footnote"]
    assert notes == [("3", "Kamerstuk 36 200, nr. 77 en het vervolg van de noot"), ("4", "2024Z15585/2024D37938")]
    assert {"2024Z15585", "2024D37938"} <= {mention.value for mention in letter.mentions}


def test_margin_that_meets_the_text_on_one_line_is_cut_off() -> None:
    sheet = Sheet()
    letterhead(sheet, subject=["Een onderwerp"])
    sheet.write(["Geachte voorzitter,", "", *[LONG] * 5], top=360)
    sheet.write(["Projectnaam", "Brief over iets"], x=MARGIN, top=384, font=SMALL)
    letter = read_letter(sheet.done(), file_name="brief.pdf")
    assert body(letter)[0].text == " ".join([LONG] * 5)


def test_nested_list_has_levels() -> None:
    sheet = Sheet()
    letterhead(sheet, subject=["Een onderwerp"])
    sheet.write(["Geachte voorzitter,", "", *[LONG] * 5, "", "Het gaat om:"], top=360)
    sheet.write(["- de eerste"], x=LEFT + 14, top=468)
    sheet.write(["o onder de eerste"], x=LEFT + 28, top=480)
    items = [p for p in read_letter(sheet.done(), file_name="b.pdf").paragraphs if p.kind == "list_item"]
    assert [(p.text, p.level) for p in items] == [("de eerste", 1), ("onder de eerste", 2)]


def test_ruled_table_is_rows_and_cells() -> None:
    sheet = Sheet()
    letterhead(sheet, subject=["Een onderwerp"])
    sheet.write(["Geachte voorzitter,", "", *[LONG] * 5], top=360)
    sheet.canvas.grid([80, 200, 320], [sheet.pagesize[1] - y for y in (470, 490, 510)])
    for x, row in ((84, ["Jaar", "2020"]), (204, ["Bedrag", "5 mln."])):
        sheet.write(row[:1], x=x, top=484)
        sheet.write(row[1:], x=x, top=504)
    sheet.write([LONG, "slot."], top=540)
    letter = read_letter(sheet.done(), file_name="brief.pdf")
    (table,) = [p for p in letter.paragraphs if p.kind == "table"]
    assert table.rows == (("Jaar", "Bedrag"), ("2020", "5 mln."))
    assert table.text == "Jaar\tBedrag\n2020\t5 mln."
    assert [p.kind.value for p in letter.paragraphs] == ["salutation", "body", "table", "body"]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_turned_page_reads_as_it_is_shown(turn: int) -> None:
    upright = letter_pdf(["Geachte voorzitter,", "", *[LONG] * 5])
    with pikepdf.open(io.BytesIO(upright)) as file:
        file.pages[0].Rotate = turn
        turned = io.BytesIO()
        file.save(turned)
    letter = read_letter(turned.getvalue(), file_name="brief.pdf")
    assert "Geachte voorzitter," in texts(letter)
    assert letter.source.pages == 1
    assert letter.outcome == "ok"
    assert codes(letter) is not None


@pytest.mark.parametrize("title", ["Bijlage", "Bijlage 1", "Bijlage A – Relevante artikelen", "Bijlagen"])
def test_annex_on_a_page_of_its_own_ends_a_letter_without_signature(title: str) -> None:
    letter = read(f"Geachte voorzitter,\n\nDit is de brief.\f{title}\n\nArtikel 1 luidt zo.")
    assert [paragraph.part.value for paragraph in letter.paragraphs] == ["letter", "letter", "annex", "annex"]


def test_sentence_about_an_annex_ends_no_letter() -> None:
    letter = read("Geachte voorzitter,\n\nDit is de brief.\fBijlage 1 bevat de stukken die u vroeg.")
    assert {paragraph.part.value for paragraph in letter.paragraphs} == {"letter"}


@pytest.mark.parametrize(
    ("label", "kind"),
    [("Antwoord vraag 1:", "answer"), ("Antwoord op de vragen 1 - 3", "answer"), ("Vraag 3 (VVD)", "question"),
     ("Vraag (10)", "question"), ("Vragen 11 & 12", "question"), ("Antwoorden 1, 2, en 3", "answer")],
)  # fmt: skip
def test_labels_of_questions_and_answers_in_their_many_forms(label: str, kind: str) -> None:
    letter = read(f"Geachte voorzitter,\n\nVraag 9\n\nKent u dit?\n\n{label}\n\nDit is de tekst die erbij hoort.")
    assert letter.paragraphs[-1].kind == kind


def test_short_answer_is_no_heading() -> None:
    letter = read(
        "Geachte voorzitter,\n\nVraag 1\n\nKent u het bericht?¹\n\nAntwoord 1\n\nJa\n\nVraag 2\n\nWat vindt u?"
    )
    assert [p.kind.value for p in letter.paragraphs][1:5] == ["heading", "question", "heading", "answer"]


def test_questions_that_only_count_part_from_the_answers() -> None:
    letter = read("Vragen.\n\n1. Kunt u dit bevestigen?\n\nAntwoord:\n\nJa.\n\n2. En dit?\n\nAntwoord:\n\nNee.")
    assert [p.kind.value for p in letter.paragraphs if p.text == "2. En dit?"] == ["question"]


def test_nested_list_at_the_edge_has_levels() -> None:
    sheet = Sheet()
    letterhead(sheet, subject=["Een onderwerp"])
    sheet.write(["Geachte voorzitter,", "", "Dit zijn de punten die ik met u wil bespreken en die hieronder staan:"])
    for at, (x, text) in enumerate([(80, "• een"), (94, "- eerste"), (94, "- tweede"), (80, "• twee")]):
        sheet.write([text], x=x, top=410 + 12 * at)
    sheet.write(["Na de lijst gaat de brief verder met een gewone alinea."], top=480)
    letter = read_letter(sheet.done(), file_name="brief.pdf")
    assert [p.level for p in letter.paragraphs if p.kind == "list_item"] == [1, 2, 2, 1]


def test_text_without_white_space_parts_at_short_lines() -> None:
    full = "Deze regel van de brief loopt helemaal door tot aan de rand van het papier waarop"
    letter = read("\n".join(["Geachte voorzitter,", *[full] * 12, "hij staat.", *[full] * 12, "dat ook."]))
    assert [p.text.endswith(end) for p, end in zip(letter.paragraphs[1:], ("hij staat.", "dat ook."), strict=True)] == [
        True,
        True,
    ]


def test_note_is_the_next_one_not_a_line_that_begins_with_a_number() -> None:
    lines = ["1 Zie de vragen en de", "3 Antwoorden van 2020.", "2 Kamerstuk 35 570, nr. 4."]
    notes = notes_of([Line(text=text, page=1) for text in lines])
    assert [(note.mark, note.text) for note in notes] == [
        ("1", "Zie de vragen en de 3 Antwoorden van 2020."), ("2", "Kamerstuk 35 570, nr. 4."),
    ]  # fmt: skip
