"""Answers that are not set in print yet (*onopgemaakt*) are read by their head too."""

import pytest

from correspondence.extraction import Identifier
from tests.extraction.made import codes, read, texts

ANSWER = "Antwoord van minister Brekelmans (Defensie) (ontvangen 20 november 2024)"


def test_head_gives_number_day_case_and_who_answers() -> None:
    letter = read(f"AH 617\n\n2024Z 17972\n\n{ANSWER}\n\n1. Kunt u dit bevestigen?\n\nAntwoord:\nJa.")
    assert letter.kind == "answer_to_questions"
    assert letter.identifiers == (Identifier(scheme="aanhangsel", value="20242025-617"),)
    assert letter.dated
    assert letter.dated.value == "2024-11-20"
    assert [(s.title, s.name, s.capacity.value) for s in letter.signatures] == [
        ("minister (Defensie)", "Brekelmans", "answers")
    ]
    (request,) = letter.requests
    assert request.references == (Identifier(scheme="zaak", value="2024Z17972"),)
    assert request.response == "answer"
    assert letter.subject is None
    assert codes(letter) == ["no_subject"]
    assert texts(letter)[0] == "1. Kunt u dit bevestigen?"


def test_head_over_several_lines_and_see_also() -> None:
    letter = read(
        "AH 614\n2024Z14815\nAntwoord van staatssecretaris Karremans (Volksgezondheid, Welzijn en\n"
        "Sport) (ontvangen 20 november 2024)\nZie ook Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 376\n"
        "\nVraag 1\nKent u dit?"
    )
    assert letter.signatures[0].title == "staatssecretaris (Volksgezondheid, Welzijn en Sport)"
    assert texts(letter)[0] == "Vraag 1"


def test_notice_is_an_extension() -> None:
    letter = read(f"AH 615\n2024Z17538\n{ANSWER.replace('Antwoord', 'Mededeling')}\n\nDe vragen kosten meer tijd.")
    assert [request.response.value for request in letter.requests] == ["extension"]
    assert letter.kind == "extension"


@pytest.mark.parametrize(
    ("day", "session"),
    [("20 november 2024", "20242025"), ("16 september 2024", "20232024"), ("17 september 2024", "20242025"),
     ("31 augustus 2020", "20192020"), ("1 september 2020", "20202021")],
)  # fmt: skip
def test_session_is_that_of_the_day_of_the_answer(day: str, session: str) -> None:
    letter = read(
        f"AH 12\n2024Z17538\nAntwoord van minister Brekelmans (Defensie) (ontvangen {day})\n\nVraag 1\nKent u dit?"
    )
    assert letter.identifiers[0].value == f"{session}-12"


@pytest.mark.parametrize("head", ["AH 617\n\nGeachte voorzitter,\n\nDit is een brief.", "AHA 617\n" + ANSWER, ANSWER])
def test_other_heads_are_no_print(head: str) -> None:
    assert not [one for one in read(head).identifiers if one.scheme == "aanhangsel"]
