"""The letter on the elections in Belarus, from its file to the API: what the product is for."""

from pathlib import Path

import pytest
from django.conf import settings

from correspondence.actions.intake import Document, take_in
from correspondence.actions.publishing import publish
from correspondence.actions.seeding import seed
from tests.api.asking import ask, items, read

pytestmark = pytest.mark.django_db


@pytest.fixture
def imported(sample: Path) -> bytes:
    """The lists, and the letter published as the machine read it."""
    seed(folder=settings.BASE_DIR / "seeds", by=None)
    data = sample.read_bytes()
    [taken] = take_in([Document(name=sample.name, data=data)], by=None)
    assert taken.draft is not None, taken.message
    publish(drafts=[taken.draft], by=None)
    return data


def test_the_number_leads_to_the_request_its_committee_and_the_letter(imported: bytes) -> None:
    answer = read("references/2020Z14586")

    [request] = answer["identifies"]
    assert (request["type"], request["kind"], request["status"]) == ("request", "committee_request", "answered")
    assert request["committee"]["name"] == "Vaste commissie voor Buitenlandse Zaken"
    assert request["subject"] == "de presidentsverkiezingen in Wit-Rusland van zondag 9 augustus jl."
    assert {each["key"] for each in request["references"]} == {"2020Z14586", "2020D31249"}
    [response] = request["responses"]
    letter = read(response["letter"]["url"].removeprefix("http://testserver"))
    assert (letter["dated"], letter["subject"]) == (None, None)
    assert letter["signatures"][0]["term"]["minister"]["name"] == "Stef Blok"
    assert letter["ministry"]["name"] == "Ministerie van Buitenlandse Zaken"


def test_the_text_and_its_mentions_are_those_of_the_letter(imported: bytes) -> None:
    [letter] = items("letters")
    text = items(f"letters/{letter['id']}/paragraphs")
    mentions = items(f"letters/{letter['id']}/mentions")

    assert letter["counts"] == {"paragraphs": len(text), "mentions": 2}
    assert [each["text"] for each in mentions] == ["2020Z14586", "2020D31249"]
    assert any("Het Nederlandse Ambassadekantoor in Minsk" in each["text"] for each in text)


def test_the_file_comes_back_byte_for_byte(imported: bytes) -> None:
    [letter] = items("letters")

    answer = ask(f"letters/{letter['id']}/source")

    assert b"".join(answer) == imported
    assert answer.headers["Content-Disposition"] == 'attachment; filename="kamerbrief-wit-rusland-2020.txt"'


def test_the_lists_are_in_the_api(imported: bytes) -> None:
    [office] = items("offices", on="2020-08-14", ministry="bz", kind="minister")

    assert office["holder"]["minister"]["name"] == "Stef Blok"
    assert read("ministers", count="true")["count"] > 50
