"""The official print of questions and answers (*Aanhangsel*) is read by its head."""

# ruff: noqa: E501 - a case is one line

import pytest

from correspondence.extraction import Identifier, ReadLetter, read_letter
from tests.extraction.made import Sheet, codes, texts

QUESTION = "Bent u bekend met de oproep van 190 organisaties die actief zijn?"
ANSWER = "Nederland is zich bewust van de noden en is sinds jaren een grote donor daar."


def printed(
    *,
    title: str = "Aanhangsel van de Handelingen",
    received: str = "(ontvangen 28 juni 2024).",
    answer: str = "Antwoord van Minister Bruins Slot (BZ)",
) -> ReadLetter:
    sheet = Sheet(pagesize=(558, 771))
    sheet.write(["Tweede Kamer der Staten-Generaal"], x=37, top=44, font=("Helvetica-Bold", 18))
    sheet.write(["Vergaderjaar 2023–2024"], x=37, top=101)
    sheet.write([title], x=203, top=101)
    sheet.write(
        ["Vragen gesteld door de leden der Kamer, met de daarop door de", "regering gegeven antwoorden"], x=203, top=157
    )
    sheet.write(["2129"], x=203, top=268, font=("Helvetica-Bold", 13))
    sheet.write(["Vragen van de leden Ceder (ChristenUnie) en Dobbe (SP) aan de", "Minister van Buitenlandse Zaken over Jemen (ingezonden 5 juni",
                 "2024).", "", answer, received], x=203, top=300)  # fmt: skip
    sheet.write(["Vraag 1", QUESTION, "", "Antwoord 1", *[ANSWER] * 6], x=203, top=390)
    sheet.write(["ah-tk-20232024-2129"], x=37, top=690, font=("Helvetica", 5))
    sheet.write(["ISSN 0921 - 7398"], x=37, top=696, font=("Helvetica", 5))
    sheet.write(["Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel"], x=203, top=740)
    return read_letter(sheet.done(), file_name="ah.pdf")


def test_print_has_its_number_heading_and_date() -> None:
    letter = printed()
    assert letter.kind == "answer_to_questions"
    assert letter.identifiers == (Identifier(scheme="aanhangsel", value="20232024-2129"),)
    assert letter.dated
    assert letter.dated.value == "2024-06-28"
    assert letter.subject
    assert letter.subject.value.startswith("Vragen van de leden Ceder")
    assert letter.subject.value.endswith("(ingezonden 5 juni 2024).")
    assert [(s.title, s.name, s.capacity.value) for s in letter.signatures] == [
        ("Minister (BZ)", "Bruins Slot", "answers")
    ]
    assert letter.addressee is letter.ministry is letter.our_reference is letter.your_reference is None
    assert codes(letter) == []


def test_body_of_a_print_begins_at_the_first_question() -> None:
    letter = printed()
    assert texts(letter) == ["Vraag 1", QUESTION, "Antwoord 1", " ".join([ANSWER] * 6)]
    assert [p.kind.value for p in letter.paragraphs] == ["heading", "question", "heading", "answer"]


def test_print_without_the_day_of_the_answer_has_no_date() -> None:
    assert "no_date" in codes(printed(received="(nog niet ontvangen)."))


@pytest.mark.parametrize("title", ["Handelingen", "Aanhangsel"])
def test_other_prints_are_not_taken_for_it(title: str) -> None:
    assert printed(title=title).identifiers == ()


def test_print_answers_the_questions_in_its_heading() -> None:
    (request,) = printed().requests
    assert (request.kind, request.subject, request.response) == ("written_questions", "Jemen", "answer")
    assert request.references == ()
    assert request.evidence.text.startswith("Antwoord van Minister Bruins Slot")


def test_notice_of_delay_is_an_extension() -> None:
    letter = printed(answer="Mededeling van Minister Bruins Slot (BZ)")
    assert letter.requests[0].response == "extension"
    assert letter.kind == "extension"
