"""What a Word document hides, deletes or leaves open is no text, and is reported."""

import pytest

from tests.extraction.made import codes, texts
from tests.extraction.word import box, cell, para, read, run, table

BODY = para("Wat ieder ziet.")
_WHITE = '<w:color w:val="FFFFFF"/>'


@pytest.mark.parametrize(
    "look",
    [
        "<w:vanish/>",
        _WHITE,
        '<w:color w:val="fdfefd"/>',
        '<w:sz w:val="2"/>',
        '<w:rStyle w:val="Weg"/>',
        '<w:shd w:val="clear" w:fill="FFFFFF"/>' + _WHITE,
    ],
)
def test_hidden_text_is_left_out_and_reported(look: str) -> None:
    styles = '<w:style w:type="character" w:styleId="Weg"><w:rPr><w:vanish/></w:rPr></w:style>'
    letter = read(BODY + para(run("2020Z14586", look)), styles=styles)
    assert texts(letter) == ["Wat ieder ziet."]
    assert letter.mentions == ()
    assert [(p.code, p.page) for p in letter.problems if p.code == "hidden_text"] == [("hidden_text", 1)]


def test_text_hidden_by_the_style_of_its_paragraph_is_left_out() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="Weg"><w:rPr><w:vanish/></w:rPr></w:style>'
    letter = read(BODY + para("geheim", style="Weg"), styles=styles)
    assert (texts(letter), "hidden_text" in codes(letter)) == (["Wat ieder ziet."], True)


@pytest.mark.parametrize(
    "body",
    [
        para(run("toch", '<w:vanish w:val="0"/>')),
        para(run("toch", _WHITE + '<w:shd w:val="clear" w:fill="000080"/>')),
        para(run("toch", _WHITE + '<w:highlight w:val="blue"/>')),
        para(run("toch", _WHITE), properties='<w:shd w:val="clear" w:fill="000080"/>'),
        table((cell(para(run("toch", _WHITE)), '<w:shd w:fill="000080"/>'),)),
        para(box(para(run("toch", _WHITE)), shape="<a:solidFill/>")),
    ],
)
def test_white_text_on_a_colour_can_be_read(body: str) -> None:
    letter = read(BODY + body)
    assert texts(letter) == ["Wat ieder ziet.", "toch"]
    assert "hidden_text" not in codes(letter)


def test_tracked_changes_are_read_as_accepted() -> None:
    letter = read(
        para(
            "De termijn is ",
            f"<w:ins>{run('zes')}</w:ins>",
            "<w:del><w:r><w:delText>vier</w:delText></w:r></w:del>",
            " weken.",
        )
        + para(f"<w:moveFrom>{run('Weg.')}</w:moveFrom>")
        + para(f"<w:moveTo>{run('Hier.')}</w:moveTo>")
    )
    assert texts(letter) == ["De termijn is zes weken.", "Hier."]
    assert codes(letter).count("tracked_changes") == 1


def test_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    letter = read(
        para("Een", properties="<w:rPr><w:del/></w:rPr>")
        + para(" en twee.")
        + para("Los.", properties="<w:rPr><w:del/></w:rPr>")
    )
    assert texts(letter) == ["Een en twee.", "Los."]


def test_deleted_row_is_no_row() -> None:
    rows = table(("a", "b"), ("c", "d"), ("e", "f")).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", 1)
    assert read(BODY + rows).paragraphs[1].rows == (("c", "d"), ("e", "f"))


def test_reference_in_deleted_text_takes_no_number() -> None:
    note = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    notes = "".join(f'<w:footnote w:id="{i}">{para(f"Noot {i}.")}</w:footnote>' for i in "12")
    letter = read(para("Een", f"<w:del>{note.format(1)}</w:del>", note.format(2)), footnotes=notes)
    assert texts(letter) == ["Een¹", "Noot 2."]


def test_comments_are_left_out_and_reported() -> None:
    letter = read(para('<w:commentRangeStart w:id="1"/>', "Tekst.", '<w:commentRangeEnd w:id="1"/>'))
    assert (texts(letter), codes(letter).count("comments")) == (["Tekst."], 1)


@pytest.mark.parametrize("what", [f"<w:r><w:object>{run('x')}</w:object></w:r>", '<w:altChunk r:id="x"/>'])
def test_embedded_documents_are_reported(what: str) -> None:
    letter = read(BODY + (what if "altChunk" in what else f"<w:p>{what}</w:p>"))
    assert (texts(letter), "embedded_object" in codes(letter)) == (["Wat ieder ziet."], True)


def test_open_field_of_a_template_is_no_text() -> None:
    field = (
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('[Kies een minister]')}</w:sdtContent></w:sdt>"
    )
    letter = read(BODY + f"<w:p>{field}</w:p>")
    assert texts(letter) == ["Wat ieder ziet."]
    assert "[Kies een minister]" in next(p.message.nl for p in letter.problems if p.code == "open_field")
