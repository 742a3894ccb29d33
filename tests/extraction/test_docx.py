"""A Word document is read as Word prints it: runs, fields, lists of characters, notes, pages."""

import pytest

from correspondence.extraction import read_letter
from tests.extraction.made import codes, texts
from tests.extraction.word import STRICT, TRANSITIONAL, box, docx, field, members, para, paras, read, run, zipped

NOTE = '<w:r><w:footnoteReference w:id="{}"/></w:r>'


def check_prints(body: str, *expected: str, **parts: str) -> None:
    assert texts(read(body, **parts)) == list(expected)


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (run("Wit") + "<w:r><w:noBreakHyphen/></w:r>" + run("Rusland"), "Wit-Rusland"),
        (run("rechts") + "<w:r><w:softHyphen/></w:r>" + run("staat"), "rechtsstaat"),
        (run("een") + "<w:r><w:tab/></w:r>" + run("twee"), "een twee"),
        ('<w:hyperlink r:id="x">' + run("rijksoverheid.nl") + "</w:hyperlink>", "rijksoverheid.nl"),
        ("<w:sdt><w:sdtContent>" + run("14 augustus") + "</w:sdtContent></w:sdt>", "14 augustus"),
        ("<w:smartTag>" + run("Den Haag") + "</w:smartTag>", "Den Haag"),
        (field(" DOCPROPERTY onskenmerk ", "BZ-1"), "BZ-1"),
        ('<w:fldSimple w:instr=" REF a ">' + run("zie daar") + "</w:fldSimple>", "zie daar"),
        (run("a") + field(' IF "x" = "1" ', "b") + run("c"), "abc"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>' + run(" zie"), "→ zie"),
        ('<w:r><w:sym w:font="Vreemd" w:char="F0E0"/></w:r>' + run(" zie"), "\N{REPLACEMENT CHARACTER} zie"),
        (run("10 m") + run("2", '<w:vertAlign w:val="superscript"/>'), "10 m²"),
        ("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>" + run(" is c"), "a+b is c"),
        ("<w:ruby><w:rt>" + run("klein") + "</w:rt><w:rubyBase>" + run("groot") + "</w:rubyBase></w:ruby>", "groot"),
    ],
)
def test_what_a_run_prints(inside: str, expected: str) -> None:
    check_prints(f"<w:p>{inside}</w:p>", expected)


def test_instruction_of_a_field_is_never_text_even_over_paragraphs() -> None:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF</w:instrText></w:r>'
    ended = (
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("Ja.") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    check_prints(para("Voor.", begun) + para("weg") + para(ended), "Voor.", "Ja.")


def test_field_that_never_ends_hides_nothing() -> None:
    check_prints(
        para('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "Eerste.") + para("Tweede."), "Eerste.", "Tweede."
    )


def test_paragraphs_of_word_are_paragraphs_with_and_without_white_space() -> None:
    check_prints(paras("Eerste zin.", "Tweede zin.", "", "Derde zin."), "Eerste zin.", "Tweede zin.", "Derde zin.")


def test_sentence_goes_on_over_a_paragraph_mark_in_its_midst() -> None:
    first = "Antwoorden van de minister van Justitie en Veiligheid op Kamervragen "
    check_prints(paras(first, "van het lid Eerdmans.", "Vraag"), f"{first}van het lid Eerdmans.", "Vraag")


def test_same_last_words_on_two_pages_are_no_running_foot() -> None:
    page = paras("Vraag 1", "Mag dat?", "Antwoord 1", "Ja.")
    letter = read(page + para('<w:r><w:br w:type="page"/></w:r>') + page)
    assert texts(letter).count("Ja.") == 2


def test_forced_line_end_parts_a_label_from_its_text() -> None:
    check_prints(para("Vraag 1", "<w:r><w:br/></w:r>", "Kent u dit?"), "Vraag 1", "Kent u dit?")


def test_long_line_that_is_broken_for_its_looks_goes_on() -> None:
    long = "Het kabinet heeft in de afgelopen periode met alle betrokken gemeenten gesproken over"
    check_prints(para(long, "<w:r><w:br/></w:r>", "Schiphol en omgeving."), f"{long} Schiphol en omgeving.")


def test_pages_are_counted_once_where_break_and_last_printing_agree() -> None:
    turn, printed = '<w:r><w:br w:type="page"/></w:r>', "<w:r><w:lastRenderedPageBreak/></w:r>"
    letter = read(
        para("Een.") + para(turn) + para(printed, "Twee.") + para("Nog.", printed, "Drie.") + para("Drie ook.")
    )
    assert [paragraph.page for paragraph in letter.paragraphs] == [1, 2, 2, 3]
    assert letter.source.pages == 3


@pytest.mark.parametrize(
    ("section", "pages"),
    [("", [1, 2]), ('<w:type w:val="continuous"/>', [1, 1]), ('<w:type w:val="oddPage"/>', [1, 2])],
)
def test_new_section_begins_a_page_when_it_says_so_itself(section: str, pages: list[int]) -> None:
    letter = read(para("Een.", properties="<w:sectPr/>") + para("Twee."), section=section)
    assert [paragraph.page for paragraph in letter.paragraphs] == pages


def test_page_break_before_a_paragraph_turns_the_page() -> None:
    letter = read(para("Een.") + para("Twee.", properties="<w:pageBreakBefore/>"))
    assert [paragraph.page for paragraph in letter.paragraphs] == [1, 2]


def test_notes_are_numbered_in_order_and_stand_at_the_page_of_their_mark() -> None:
    notes = "".join(
        f'<w:footnote w:id="{i}"><w:p><w:r><w:footnoteRef/></w:r>{run(f" Noot {i}.")}</w:p></w:footnote>' for i in "123"
    )
    body = para("Eerst", NOTE.format(3), ".") + para('<w:r><w:br w:type="page"/></w:r>', "Dan.", NOTE.format(1))
    letter = read(body, footnotes=notes)
    assert texts(letter, "body") == ["Eerst¹.", "Dan.²"]
    found = [(note.note_mark, note.text, note.page) for note in letter.paragraphs if note.kind == "footnote"]
    assert found == [("1", "Noot 3.", 1), ("2", "Noot 1.", 2)]


def test_endnotes_and_own_marks() -> None:
    note = "<w:p>{}</w:p>"
    letter = read(
        para("Zie", '<w:r><w:endnoteReference w:id="1"/></w:r>', "en")
        + para("daar", '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'),
        endnotes=f'<w:endnote w:id="1">{note.format(run("Slot."))}</w:endnote>',
        footnotes=f'<w:footnote w:id="1">{note.format(run("* Ster."))}</w:footnote>',
    )
    assert texts(letter, "body") == ["Zieⁱen", "daar*"]
    assert {(n.note_mark, n.text) for n in letter.paragraphs if n.kind == "footnote"} == {
        ("i", "Slot."),
        ("*", "Ster."),
    }


@pytest.mark.parametrize(
    "style", ['<w:name w:val="heading 1"/>', '<w:name w:val="Kop"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>']
)
def test_heading_styles_make_headings(style: str) -> None:
    styles = f'<w:style w:type="paragraph" w:styleId="Kop1">{style}</w:style>'
    based = '<w:style w:type="paragraph" w:styleId="Eigen"><w:basedOn w:val="Kop1"/></w:style>'
    letter = read(para("Wat vooraf ging?", style="Eigen") + para("Tekst."), styles=styles + based)
    assert [paragraph.kind for paragraph in letter.paragraphs] == ["heading", "body"]


def test_question_label_in_a_heading_style_still_begins_a_question() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="K"><w:name w:val="heading 2"/></w:style>'
    letter = read(para("Vraag 1", style="K") + para("Mag dat?"), styles=styles)
    assert [paragraph.kind for paragraph in letter.paragraphs] == ["heading", "question"]


def test_text_box_is_read_once_and_page_numbers_in_it_not() -> None:
    inside = box(para("In een kader."), para("Pagina ", field(" PAGE ", "1"), " van ", field(" NUMPAGES ", "9")))
    check_prints(para("Eerste.") + para(inside), "Eerste.", "In een kader.")


def test_strict_names_are_read_as_well() -> None:
    files = members(para("Geachte voorzitter,") + para("Tekst."))
    files["word/document.xml"] = files["word/document.xml"].replace(TRANSITIONAL.encode(), STRICT.encode())
    assert texts(read_letter(zipped(files), file_name="brief.docx")) == ["Geachte voorzitter,", "Tekst."]


def test_document_of_pictures_has_no_text() -> None:
    assert read(para("<w:r><w:drawing/></w:r>")).outcome == "no_text"


def test_wrong_name_is_a_warning() -> None:
    letter = read_letter(docx(para("Tekst.")), file_name="brief.pdf")
    assert (letter.outcome, "wrong_extension" in codes(letter)) == ("ok", True)
