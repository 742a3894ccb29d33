"""The letterhead of a Word document stands in headers, boxes, tables or paragraphs, and is the same letterhead."""

import pytest

from correspondence.extraction import ReadLetter
from tests.extraction.made import texts
from tests.extraction.word import box, field, para, paras, read, table

ADDRESS = paras("Aan de Voorzitter van de Tweede Kamer", "der Staten-Generaal", "Postbus 20018", "2500 EA DEN HAAG")
RETURN = para("> Retouradres Postbus 20061 2500 EB Den Haag")
DATES = table(("Datum", "14 augustus 2020"), ("Betreft", "Presidentsverkiezingen Wit-Rusland"), lines=False)
MARGIN = paras(
    "Ministerie van Buitenlandse Zaken", "Rijnstraat 8", "", "Ons kenmerk", "BZDOC-1", "", "Uw kenmerk", "2020Z14586"
)
ANSWERS = "Graag bied ik u hierbij de antwoorden aan op de schriftelijke vragen van het lid Sjoerdsma."
LETTER = paras(ANSWERS, "", "De Minister van Buitenlandse Zaken,", "", "Stef Blok")
FIRST = (
    '<w:headerReference w:type="first" r:id="header1"/><w:headerReference w:type="default" r:id="header2"/><w:titlePg/>'
)
_FLOATS = '<w:tblpPr w:vertAnchor="page"/>'
_FRAME = '<w:framePr w:x="1"/>'


def check_letter(letter: ReadLetter) -> None:
    fields = (letter.dated, letter.subject, letter.addressee, letter.our_reference, letter.your_reference)
    assert [field.value if field else None for field in fields] == [
        "2020-08-14",
        "Presidentsverkiezingen Wit-Rusland",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "BZDOC-1",
        "2020Z14586",
    ]
    assert letter.ministry
    assert letter.ministry.value == "Ministerie van Buitenlandse Zaken"
    assert texts(letter) == [ANSWERS]


def test_in_boxes_of_the_first_header() -> None:
    page = para("Pagina ", field("PAGE", "1"), " van ", field("NUMPAGES", "2"))
    header = para(box(RETURN), box(ADDRESS), box(DATES, "<w:p/>"), box(MARGIN), box(page))
    check_letter(read(LETTER, section=FIRST, header1=header, header2=para(box(para("Datum"), para("weg")))))


@pytest.mark.parametrize("closed", ["", "<w:sectPr/>"])
def test_in_tables_before_the_letter(closed: str) -> None:
    address = table(
        (RETURN,),
        (ADDRESS,),
        ("",),
        ("Datum", "14 augustus 2020"),
        ("Betreft", "Presidentsverkiezingen Wit-Rusland"),
        lines=False,
    )
    rule = para("Bij beantwoording de datum en ons kenmerk vermelden.")
    margin = table((MARGIN + "<w:p/>" + rule,), properties=_FLOATS, lines=False)
    section = '<w:type w:val="continuous"/>'
    check_letter(read(f"<w:p/>{address}{margin}" + para(properties=closed) + LETTER, section=section))


def test_in_boxes_of_the_text() -> None:
    check_letter(read(para(box(MARGIN)) + RETURN + ADDRESS + "<w:p/>" + DATES + LETTER))


def test_in_a_box_anchored_behind_the_opening() -> None:
    check_letter(read(RETURN + ADDRESS + "<w:p/>" + DATES + LETTER + para(box(MARGIN))))


def test_in_frames_of_their_own() -> None:
    framed = MARGIN.replace("<w:pPr>", f"<w:pPr>{_FRAME}").replace("<w:p/>", f"<w:p><w:pPr>{_FRAME}</w:pPr></w:p>")
    check_letter(read(framed + RETURN + ADDRESS + "<w:p/>" + DATES + LETTER))


def test_in_plain_paragraphs() -> None:
    dates = para("Datum\t14 augustus 2020") + para("Betreft\tPresidentsverkiezingen Wit-Rusland")
    check_letter(read(MARGIN + "<w:p/>" + RETURN + ADDRESS + "<w:p/>" + dates + LETTER))


def test_in_plain_paragraphs_beside_each_other_by_tabs() -> None:
    dates = para("Datum\t14 augustus 2020\tOns kenmerk\tBZDOC-1") + para(
        "Betreft\tPresidentsverkiezingen Wit-Rusland\tUw kenmerk\t2020Z14586"
    )
    head = para("Ministerie van Buitenlandse Zaken") + "<w:p/>" + RETURN + ADDRESS + "<w:p/>"
    check_letter(read(head + dates.replace("\t", "</w:t><w:tab/><w:t>") + LETTER))


def test_labels_and_values_in_two_cells_stand_line_by_line() -> None:
    dates = table(
        (paras("Datum", "Betreft"), paras("14 augustus 2020", "Presidentsverkiezingen Wit-Rusland")), lines=False
    )
    check_letter(read(para(box(MARGIN)) + RETURN + ADDRESS + "<w:p/>" + dates + LETTER))


def test_mark_that_the_first_page_leaves_open_is_on_the_next() -> None:
    header = para(box(DATES), box(paras("Ons kenmerk", "-")))
    later = para(box(paras("Datum", "1 januari 1999", "", "Ons kenmerk", "5646209")))
    body = LETTER + para('<w:r><w:br w:type="page"/></w:r>', "Bijlage.")
    letter = read(body, section=FIRST, header1=header, header2=later)
    assert letter.our_reference
    assert letter.dated
    assert (letter.our_reference.value, letter.our_reference.evidence.page, letter.dated.value) == (
        "5646209",
        2,
        "2020-08-14",
    )


def test_letter_in_a_table_is_no_letterhead() -> None:
    letter = read(para(box(DATES)) + table((LETTER,), lines=False))
    assert texts(letter) == [ANSWERS]
    assert [signature.name for signature in letter.signatures] == ["Stef Blok"]


def test_headers_and_footers_of_other_pages_are_no_text() -> None:
    letter = read(
        paras("Geachte voorzitter,", "Tekst."), header1=para("VERTROUWELIJK"), section=FIRST.replace("first", "even")
    )
    assert texts(letter) == ["Geachte voorzitter,", "Tekst."]
