"""The opening of a letter tells what it responds to; letters that merely mention committees respond to nothing."""

# ruff: noqa: E501 - a case is one line

import pytest

from tests.extraction.made import read

GREETING = "Geachte voorzitter,\n\n"
FOREIGN = "vaste commissie voor Buitenlandse Zaken"


@pytest.mark.parametrize(
    ("sentence", "committee", "subject", "numbers"),
    [
        (f"Naar aanleiding van het verzoek van de {FOREIGN} te worden geïnformeerd over de verkiezingen (referentie 2020Z14586/2020D31249), kan ik u het volgende berichten.", FOREIGN, "de verkiezingen", ["2020Z14586", "2020D31249"]),
        (f"Op verzoek van de {FOREIGN} informeer ik u over de situatie in Mali.", FOREIGN, "de situatie in Mali", []),
        (f"In reactie op het verzoek van de {FOREIGN} van 3 mei 2020 om een reactie op het rapport Clingendael (2020Z00001) bericht ik u als volgt.", FOREIGN, "het rapport Clingendael", ["2020Z00001"]),
        ("Hierbij ontvangt u mijn reactie op de brief van de NVM, zoals verzocht door de vaste commissie voor Onderwijs, Cultuur en Wetenschap.", "vaste commissie voor Onderwijs, Cultuur en Wetenschap", "de brief van de NVM", []),
        ("In antwoord op de brief van de vaste commissie voor Defensie, kenmerk 2021Z02345/2021D04567, deel ik u mee dat het gereed is.", "vaste commissie voor Defensie", None, ["2021Z02345", "2021D04567"]),
        (f"Op verzoek van de {FOREIGN} stuur ik u hierbij een reactie op de kwestie 2 (referentie 2020Z00002/2020D00003).", FOREIGN, "de kwestie 2", ["2020Z00002", "2020D00003"]),
        (f"Op verzoek van de {FOREIGN} ontvangt u mijn schriftelijke reactie op het rapport over Mali.", FOREIGN, "Mali", []),
        (f"Op verzoek van de {FOREIGN} stuur ik u hierbij een reactie.", FOREIGN, None, []),
        ("De vaste commissie voor Defensie heeft mij verzocht om een brief over de marine; hierbij ontvangt u deze.", "vaste commissie voor Defensie", "de marine", []),
        ("Hierbij zend ik u de antwoorden op de vragen over het jaarverslag SZW 2020 (Kamerstuk 35 830 XV, nr. 1), gesteld door de leden van de vaste commissie voor Sociale Zaken en Werkgelegenheid naar aanleiding van het onderzoek.", "vaste commissie voor Sociale Zaken en Werkgelegenheid", "het jaarverslag SZW 2020", []),
    ],
)  # fmt: skip
def test_committee_request_is_read(sentence: str, committee: str, subject: str | None, numbers: list[str]) -> None:
    (request,) = read(GREETING + sentence).requests
    assert (request.kind, request.response) == ("committee_request", "answer")
    assert (request.committee, request.subject) == (committee, subject)
    assert [reference.value for reference in request.references] == numbers
    assert request.evidence.text == sentence


@pytest.mark.parametrize(
    ("text", "subject", "response", "numbers", "kind"),
    [
        ("In antwoord op uw brief van 5 juli 2024, nr. 2024Z11859, deel ik u mede dat de vragen van de leden Mutluer (GroenLinks-PvdA) en Boswijk (CDA) over de sluiting van het politiebureau in Wolvega worden beantwoord zoals aangegeven in de bijlage.", "de sluiting van het politiebureau in Wolvega", "answer", ["2024Z11859"], "answer_to_questions"),
        ("Hierbij zend ik u de antwoorden op de schriftelijke vragen van het lid Jansen over de marine (ingezonden 3 mei 2024 met kenmerk 2024Z00012).", "de marine", "answer", ["2024Z00012"], "answer_to_questions"),
        ("De vragen van het lid Flach (SGP) over het intrekken van vergunningen (2024Z17067) kunnen niet binnen de gebruikelijke termijn worden beantwoord.", "het intrekken van vergunningen", "extension", ["2024Z17067"], "extension"),
    ],
)  # fmt: skip
def test_written_questions_are_read(text: str, subject: str, response: str, numbers: list[str], kind: str) -> None:
    letter = read(GREETING + text)
    (request,) = letter.requests
    assert (request.kind, request.committee, request.subject) == ("written_questions", None, subject)
    assert request.response == response
    assert [reference.value for reference in request.references] == numbers
    assert letter.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "Op 3 mei sprak ik met de vaste commissie voor Defensie over de marine.",
        "In reactie op mijn adviesaanvraag heeft de Raad gerapporteerd.",
        "De vaste commissie voor Defensie heeft vorig jaar vergaderd.",
        "Tijdens het debat heb ik de motie van het lid Jansen over de marine ontraden.",
        "De vragen van het lid Jansen over de marine zijn bekend.",
        "Vragen van het lid Jansen aan de minister over het antwoord op de vragen over de marine.",
    ],
)
def test_letters_that_answer_nobody_have_no_request(text: str) -> None:
    assert read(GREETING + text).requests == ()


def test_requests_told_later_are_history() -> None:
    story = "\n\n".join(["Dit is een alinea."] * 3)
    assert read(f"{GREETING}{story}\n\nOp verzoek van de {FOREIGN} informeer ik u over Mali.").requests == ()


def test_number_of_the_request_may_stand_in_the_letterhead() -> None:
    letter = read(
        f"Uw kenmerk 2020Z14586/2020D31249\n\n{GREETING}Op verzoek van de {FOREIGN} informeer ik u over Mali."
    )
    assert [reference.value for reference in letter.requests[0].references] == ["2020Z14586", "2020D31249"]
    assert [(m.paragraph, m.field, m.value) for m in letter.mentions] == [
        (None, "yourReference", "2020Z14586"), (None, "yourReference", "2020D31249"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("De beantwoording vraagt meer tijd nodig.", "extension"),
        ("Ik kan niet voldoen aan dit verzoek.", "refusal"),
        ("De vragen zijn deels beantwoord.", "partial_answer"),
    ],
)
def test_response_is_what_the_letter_says_it_is(text: str, response: str) -> None:
    letter = read(f"{GREETING}Op verzoek van de {FOREIGN} informeer ik u over Mali.\n\n{text}")
    assert letter.requests[0].response == response


def test_cover_letter_covers_something() -> None:
    letter = read(
        "De voorzitter van de Tweede Kamer\n\nDatum 3 mei 2020\n\n"
        + GREETING
        + "Hierbij bied ik u het rapport over de marine aan."
    )
    assert letter.kind == "cover_letter"
    assert read("Zomaar een tekst.").kind == "other"
