"""The sample letter reads exactly as pinned, as plain text and as a PDF made of it."""

# ruff: noqa: E501 - a case is one line

from pathlib import Path

import pytest

from correspondence.extraction import Identifier, ReadLetter, decode, encode, read_letter
from tests.extraction.made import body, codes, letter_pdf, texts

SAMPLE = Path(__file__).resolve().parents[2] / "seeds" / "letters" / "kamerbrief-wit-rusland-2020.txt"
STARTS_AND_ENDS = (
    ("Naar aanleiding van het verzoek van de vaste commissie", "(referentie 2020Z14586/2020D31249), kan ik u het volgende berichten."),
    ("Het kabinet maakt zich zorgen over het verloop van de verkiezingen in Wit-Rusland afgelopen zondag", "Ook zijn veel mensen aangehouden."),
    ("Op moment van schrijven is de voorlopige uitslag 80.08%", "heeft bij de kiescommissie bezwaar tegen de uitslag ingediend."),
    ("Ook het kabinet meent op basis van de beschikbare informatie", "over de onregelmatigheden en verdenkingen van verkiezingsfraude."),
    ("Samen met de regeringen van EU-lidstaten", "de druk op de Wit-Russische autoriteiten geleidelijk op te voeren."),
    ("Op dit moment is het vooral van belang", "is gearresteerd onmiddellijk vrij te laten."),
    ("Het kabinet steunt de verklaring van de Hoge Vertegenwoordiger", "die de Wit-Russische bevolking raken daarbij worden vermeden."),
    ("De verkiezingen en de nasleep daarvan laten andermaal", "‘people to people’-contacten in Wit-Rusland is daarbij essentieel."),
    ("Met het oog op effectiviteit geeft het kabinet", "in het licht van de recente ontwikkelingen kritisch wordt getoetst."),
    ("Bilateraal heeft Nederland de afgelopen jaren", "van de nut en noodzaak van deze inzet alleen maar gesterkt."),
)  # fmt: skip


def printed_lines() -> list[str]:
    """The lines of the sample as they would stand in print: its stray page ends gone."""
    return [line.strip() for line in SAMPLE.read_text(encoding="utf-8").rstrip().split("\n")]


@pytest.fixture(scope="module", params=["text", "pdf"])
def letter(request: pytest.FixtureRequest) -> ReadLetter:
    if request.param == "text":
        return read_letter(SAMPLE.read_bytes(), file_name=SAMPLE.name)
    return read_letter(
        letter_pdf(printed_lines(), subject=("Presidentsverkiezingen", "Wit-Rusland")), file_name="brief.pdf"
    )


def test_letter_has_a_salutation_and_ten_paragraphs(letter: ReadLetter) -> None:
    assert [paragraph.kind for paragraph in letter.paragraphs] == ["salutation", *["body"] * 10]
    assert letter.paragraphs[0].text == "Geachte voorzitter,"
    assert [paragraph.position for paragraph in letter.paragraphs] == list(range(1, 12))


@pytest.mark.parametrize("at", range(10))
def test_paragraph_starts_and_ends_where_the_letter_does(letter: ReadLetter, at: int) -> None:
    start, end = STARTS_AND_ENDS[at]
    text = body(letter)[at].text
    assert text.startswith(start)
    assert text.endswith(end)


def test_first_paragraph_reads_in_full(letter: ReadLetter) -> None:
    assert body(letter)[0].text == (
        "Naar aanleiding van het verzoek van de vaste commissie voor Buitenlandse Zaken te worden geïnformeerd over de"
        " presidentsverkiezingen in Wit-Rusland van zondag 9 augustus jl. (referentie 2020Z14586/2020D31249), kan ik u"
        " het volgende berichten."
    )


def test_sentence_without_white_space_before_it_stays_in_its_paragraph(letter: ReadLetter) -> None:
    assert "voorlopige uitslag. Het Nederlandse Ambassadekantoor in Minsk nam" in body(letter)[2].text


@pytest.mark.parametrize(
    "phrase",
    [
        "geloofwaardige en grondige manier verantwoording aflegt",
        "Daarbij ging in het bijzonder aandacht uit naar rechtstaatontwikkeling",
        "velen in Wit-Rusland en daarbuiten",
        "de huidige EU-samenwerking met Wit-Rusland",
        "het Matra-programma en het Mensenrechtenfonds",
        "EU-27-verklaring",
        "het de-escaleren van",
        "de (her)invoering van EU-sancties",
    ],
)
def test_lines_join_into_the_words_of_the_letter(letter: ReadLetter, phrase: str) -> None:
    assert any(phrase in text for text in texts(letter, "body"))


def test_minister_signs_and_placeholders_are_reported(letter: ReadLetter) -> None:
    (signature,) = letter.signatures
    assert (signature.position, signature.title, signature.name, signature.capacity) == (
        1, "De Minister van Buitenlandse Zaken", "Stef Blok", "signs",
    )  # fmt: skip
    placeholders = [p.message.nl for p in letter.problems if p.code == "signature_placeholder"]
    assert ["[Ondertekenaar 3]" in placeholders[0], "[Ondertekenaar 4]" in placeholders[1]] == [True, True]
    assert not any("Ondertekenaar" in text for text in texts(letter))


def test_letter_answers_one_request_of_the_committee(letter: ReadLetter) -> None:
    (request,) = letter.requests
    assert request.kind == "committee_request"
    assert request.committee == "vaste commissie voor Buitenlandse Zaken"
    assert request.subject == "de presidentsverkiezingen in Wit-Rusland van zondag 9 augustus jl."
    assert request.response == "answer"
    assert request.references == (
        Identifier(scheme="zaak", value="2020Z14586"),
        Identifier(scheme="document", value="2020D31249"),
    )
    assert request.evidence.text == body(letter)[0].text


def test_paragraphs_mention_two_numbers(letter: ReadLetter) -> None:
    mentions = [mention for mention in letter.mentions if mention.paragraph]
    assert [(mention.scheme, mention.value, mention.paragraph) for mention in mentions] == [
        ("zaak", "2020Z14586", 2),
        ("document", "2020D31249", 2),
    ]
    assert all(letter.paragraphs[1].text[m.start : m.end] == m.text for m in mentions)


def test_json_gives_the_same_value_back(letter: ReadLetter) -> None:
    assert decode(encode(letter)) == letter


def test_text_without_letterhead_gives_null_and_says_so() -> None:
    letter = read_letter(SAMPLE.read_bytes(), file_name=SAMPLE.name)
    assert (letter.outcome, letter.kind, letter.dated, letter.subject, letter.addressee) == (
        "ok",
        "letter",
        None,
        None,
        None,
    )
    assert letter.our_reference is letter.your_reference is None
    assert {"no_date", "no_subject", "no_addressee"} <= set(codes(letter))
    assert letter.ministry
    assert (letter.ministry.value, letter.ministry.basis) == ("Ministerie van Buitenlandse Zaken", "signature")
    assert len(letter.mentions) == 2


def test_pdf_gives_the_letterhead_too() -> None:
    letter = read_letter(
        letter_pdf(printed_lines(), subject=("Presidentsverkiezingen", "Wit-Rusland")), file_name="b.pdf"
    )
    fields = (
        letter.dated,
        letter.subject,
        letter.addressee,
        letter.ministry,
        letter.our_reference,
        letter.your_reference,
    )
    assert [field and field.value for field in fields] == [
        "2020-08-14",
        "Presidentsverkiezingen Wit-Rusland",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Ministerie van Buitenlandse Zaken",
        "BZDOC-1234-56",
        "2020Z14586/2020D31249",
    ]
    assert letter.ministry
    assert letter.ministry.basis == "letterhead"
    assert letter.dated
    assert letter.dated.evidence.page == 1
    assert letter.dated.evidence.box
    assert letter.identifiers == (Identifier(scheme="kenmerk", value="BZDOC-1234-56"),)
    assert letter.source.pages == 3
    assert {paragraph.page for paragraph in letter.paragraphs} == {1, 2, 3}
