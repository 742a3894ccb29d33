"""The numbers of lists are computed, for they stand nowhere in the text of a Word document."""

import pytest

from tests.extraction.made import texts
from tests.extraction.word import para, read


def level(number: int, text: str, *, kind: str = "decimal", more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, numbers: str = '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>{numbers}'


def item(text: str, at: int = 0, number: str = "1", style: str = "") -> str:
    listed = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    return para(text, style=style, properties=listed)


DEEP = numbering(level(0, "%1."), level(1, "%1.%2"), level(2, "%3)", kind="lowerLetter"))


def check_numbers(body: str, *expected: str, numbering: str = DEEP, styles: str = "") -> None:
    assert texts(read(body, numbering=numbering, styles=styles)) == list(expected)


@pytest.mark.parametrize(
    ("kind", "text", "printed"),
    [
        ("decimal", "%1.", "3."),
        ("decimalZero", "%1", "03"),
        ("lowerLetter", "%1)", "c)"),
        ("upperRoman", "%1.", "III."),
        ("lowerRoman", "(%1)", "(iii)"),
        ("ordinal", "%1", "3e"),
        ("none", "Artikel", None),
    ],
)
def test_kinds_of_numbers(kind: str, text: str, printed: str | None) -> None:
    found = texts(read(item("a") + item("b") + item("c"), numbering=numbering(level(0, text, kind=kind))))
    assert found[2] == (f"{printed} c" if printed else "c")


def test_bullets_are_items_without_their_bullet() -> None:
    letter = read(
        item("een") + item("twee", 1),
        numbering=numbering(level(0, "\uf0b7", kind="bullet"), level(1, "-", kind="bullet")),
    )
    assert [(p.kind, p.text, p.level) for p in letter.paragraphs] == [("list_item", "een", 1), ("list_item", "twee", 2)]


def test_levels_count_below_each_other_and_begin_anew() -> None:
    check_numbers(
        item("a") + item("b", 1) + item("c", 1) + item("d", 2) + item("e") + item("f", 1),
        "1. a", "1.1 b", "1.2 c", "a) d", "2. e", "2.1 f",
    )  # fmt: skip


def test_level_that_never_begins_anew_counts_on() -> None:
    counting = numbering(level(0, "%1."), level(1, "(%2)", more='<w:lvlRestart w:val="0"/>'))
    check_numbers(
        item("a") + item("b", 1) + item("c") + item("d", 1), "1. a", "(1) b", "2. c", "(2) d", numbering=counting
    )


def test_two_numbers_of_one_list_count_on_unless_one_starts_again() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    again = f'<w:num w:numId="3"><w:abstractNumId w:val="7"/>{override}</w:num>'
    numbers = "".join(f'<w:num w:numId="{i}"><w:abstractNumId w:val="7"/></w:num>' for i in "12") + again
    check_numbers(
        item("a") + item("b", number="2") + item("c", number="3") + item("d", number="3"),
        "1. a", "2. b", "1. c", "2. d", numbering=numbering(level(0, "%1."), numbers=numbers),
    )  # fmt: skip


def test_style_brings_its_list_and_its_level_and_a_paragraph_can_leave_it() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Lid"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Onder"><w:basedOn w:val="Lid"/></w:style>'
    )
    linked = numbering(level(0, "%1."), level(1, "%1.%2", more='<w:pStyle w:val="Lid"/>'))
    check_numbers(
        item("a") + item("b", number="", style="Onder") + item("c", number="0", style="Lid"),
        "1. a", "1.1 b", "c", numbering=linked, styles=styles,
    )  # fmt: skip


def test_list_that_borrows_another_by_its_style() -> None:
    borrowed = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Lijst"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Lijst"/>{level(0, "§ %1")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    check_numbers(item("a") + item("b"), "§ 1 a", "§ 2 b", numbering=borrowed)


def test_legal_numbering_shows_figures() -> None:
    legal = numbering(level(0, "%1.", kind="upperRoman"), level(1, "%1.%2", more="<w:isLgl/>"))
    check_numbers(item("a") + item("b", 1), "I. a", "1.1 b", numbering=legal)


def test_list_that_numbers_questions_gives_their_labels() -> None:
    letter = read(item("Mag dat?") + para("Antwoord 1") + para("Ja."), numbering=numbering(level(0, "Vraag %1")))
    assert [(p.kind, p.text) for p in letter.paragraphs] == [
        ("heading", "Vraag 1"), ("question", "Mag dat?"), ("heading", "Antwoord 1"), ("answer", "Ja."),
    ]  # fmt: skip


def test_empty_paragraph_takes_no_number() -> None:
    check_numbers(item("a") + item("") + item("b"), "1. a", "2. b")


@pytest.mark.parametrize("start", ["999999999", "-5", "99999999999999999999", "x"])
@pytest.mark.parametrize("kind", ["decimal", "lowerLetter", "upperRoman"])
def test_number_beyond_all_counting_stays_short(start: str, kind: str) -> None:
    wild = numbering(level(0, "%1.", kind=kind).replace('w:start w:val="1"', f'w:start w:val="{start}"'))
    assert len(texts(read(item("a"), numbering=wild))[0]) < 20


def test_label_is_cut_off_where_no_label_goes_on() -> None:
    assert len(texts(read(item("a"), numbering=numbering(level(0, "%1" * 1000))))[0]) < 200


def test_number_without_a_list_and_list_without_a_level_are_plain() -> None:
    check_numbers(item("a", number="9") + item("b", 8), "a", "b")
