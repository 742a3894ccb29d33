"""References: what a number identifies, in every spelling, and who mentions it."""

from typing import Any
from urllib.parse import quote

import pytest

from correspondence.actions.publishing import withdraw
from correspondence.models import Letter
from tests.api.asking import ask, check_problem, items, read, walk
from tests.factories import a_letter, a_reading

pytestmark = pytest.mark.django_db


def look_up(spelling: str) -> Any:
    return ask(f"references/{spelling}")


def test_a_number_leads_to_the_request_its_committee_and_the_answer(answering: Letter) -> None:
    answer = read("references/2020Z14586")

    assert (answer["key"], answer["scheme"], answer["value"]) == ("2020Z14586", "zaak", "2020Z14586")
    assert (answer["printed"], answer["state"]) == ("2020Z14586", "resolved")
    [identified] = answer["identifies"]
    assert identified["type"] == "request"
    assert identified["committee"]["name"] == "Vaste commissie voor Buitenlandse Zaken"
    [response] = identified["responses"]
    assert response["letter"]["id"] == str(answering.public_id)
    assert response["kind"] == "answer"


def test_a_number_leads_to_the_letter_that_bears_it(answering: Letter) -> None:
    [identified] = read("references/2020D33333")["identifies"]

    assert (identified["type"], identified["id"]) == ("letter", str(answering.public_id))


@pytest.mark.parametrize(
    "spelling",
    [
        "2020D31249", "2020d31249", "2020Z14586/2020D31249", "2020Z14586%2F2020D31249", "2020z14586%2f2020d31249",
        "2020Z14586%20/%202020D31249", "2020D31249/2020Z14586", "2020D31249%2F2020Z14586",
    ],
)  # fmt: skip
def test_every_spelling_answers_as_the_document(spelling: str, answering: Letter) -> None:
    answer = look_up(spelling)

    assert (answer.status_code, answer.json()["key"]) == (200, "2020D31249")
    assert answer.headers["Content-Location"] == answer.json()["url"]


@pytest.mark.parametrize("spelling", ["35570-V-12", "kst-35570-V-12", "Kamerstuk 35 570 V, nr. 12", "35 570 V, nr. 12"])
def test_every_spelling_answers_as_the_paper(spelling: str, citing: Letter) -> None:
    answer = look_up(quote(spelling)).json()

    assert (answer["key"], answer["printed"]) == ("kst-35570-V-12", "Kamerstuk 35 570 V, nr. 12")
    assert (answer["state"], answer["identifies"], answer["claimCount"]) == ("unresolved", [], 0)


@pytest.mark.parametrize(
    "spelling", ["kenmerk:bz:DEU-2020/12", "kenmerk:bz:deu-2020%2F12", "kenmerk:BZ:DEU%20-%202020/12"]
)
def test_a_ministrys_mark_is_looked_up_with_its_ministry(spelling: str, answering: Letter) -> None:
    answer = look_up(spelling).json()

    assert (answer["key"], answer["printed"]) == ("kenmerk:bz:DEU-2020/12", "DEU-2020/12")
    assert look_up(answer["url"].removeprefix("http://testserver/api/v1/references/")).status_code == 200


def test_a_number_shows_where_it_is_mentioned(answering: Letter, citing: Letter) -> None:
    answer = read("references/2020D31249")

    assert answer["mentionCount"] == 2
    newest, oldest = answer["mentionedBy"]
    assert (newest["letter"]["id"], oldest["letter"]["id"]) == (str(citing.public_id), str(answering.public_id))
    assert (newest["paragraph"], newest["text"]) == (2, "2020D31249")


def test_a_number_shows_25_mentions_and_leads_to_the_rest() -> None:
    for n in range(27):
        a_letter(a_reading(f"Brief {n} over 2021Z00001."))

    answer = read("references/2021Z00001")

    assert (answer["mentionCount"], len(answer["mentionedBy"])) == (27, 25)
    assert len(walk(answer["links"]["mentioningLetters"].removeprefix("http://testserver"), pageSize=100)) == 27


@pytest.mark.parametrize("name", ["mentioningLetters", "bearingLetters", "requests"])
@pytest.mark.parametrize("spelling", ["2020D31249", "kenmerk:bz:DEU-2020/12"])
def test_the_links_of_a_number_work(name: str, spelling: str, answering: Letter) -> None:
    link = read(f"references/{spelling}")["links"][name]

    assert ask(link.removeprefix("http://testserver")).status_code == 200


def test_a_number_borne_by_several_is_ambiguous(db: None) -> None:
    letters = [a_letter(a_reading(bears=("2021Z00001",), dated=f"2021-01-0{n}")) for n in (1, 2)]

    answer = read("references/2021Z00001")

    assert (answer["state"], answer["claimCount"]) == ("ambiguous", 2)
    assert [each["id"] for each in answer["identifies"]] == [str(letter.public_id) for letter in reversed(letters)]


def test_a_spelling_of_several_numbers_gives_the_candidates(citing: Letter) -> None:
    answer = look_up(quote("Kamerstuk 35 570 V, nrs. 12 en 13"))

    assert answer.status_code == 300
    assert answer.headers["Cache-Control"] == "no-store"
    known, unknown = answer.json()["candidates"]
    assert known == {
        "key": "kst-35570-V-12",
        "printed": "Kamerstuk 35 570 V, nr. 12",
        "url": "http://testserver/api/v1/references/kst-35570-V-12",
        "isKnown": True,
    }
    assert (unknown["key"], unknown["isKnown"]) == ("kst-35570-V-13", False)


def test_several_numbers_nobody_knows_are_not_found() -> None:
    problem = check_problem(look_up("2021Z00001,2021Z00002"), 404, "not-found")

    assert "2021Z00001, 2021Z00002" in problem["detail"]


@pytest.mark.parametrize(
    "spelling",
    [
        "hello",
        "2020",
        "2020X14586",
        "%00",
        "2020Z14586%00",
        "%F0%9F%98%80",
        "2" * 300,
        "kenmerk:",
        "kenmerk:bz",
        "%ff",
        "a//b",
        "2020Z14586//2020D31249",
        "2020Z14586/%20/2020D31249",
        "/2020Z14586",
    ],
)
def test_what_is_no_number_says_what_would_be(spelling: str) -> None:
    problem = check_problem(look_up(spelling), 400, "not-a-reference")

    assert "2020Z14586" in problem["detail"]


@pytest.mark.parametrize("spelling", ["2021Z00001", "35570-V-12", "kenmerk:bz:ABC", "2021Z00001/2021D00001"])
def test_a_number_nobody_names_is_not_found(spelling: str) -> None:
    problem = check_problem(look_up(spelling), 404, "not-found")

    assert "bears or mentions" in problem["detail"]


def test_a_number_only_withdrawn_letters_name_is_not_found(citing: Letter) -> None:
    withdraw(letters=[citing], because="fout", by=None)

    check_problem(look_up("35570-V-12"), 404, "not-found")


def test_a_withdrawn_letter_bears_nothing(answering: Letter, citing: Letter) -> None:
    withdraw(letters=[answering], because="fout", by=None)

    answer = read("references/2020D33333")

    assert (answer["state"], answer["identifies"], answer["mentionCount"]) == ("unresolved", [], 1)


FILTERS = {"state": ("unresolved", "ambiguous"), "scheme": ("kamerstuk", "stb")}


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_keeps_what_fits_and_nothing_else(name: str, citing: Letter) -> None:
    fitting, other = FILTERS[name]

    assert [item["key"] for item in items("references", **{name: fitting})] == ["kst-35570-V-12"]
    assert items("references", **{name: other}) == []


def test_the_list_is_in_the_order_of_the_keys(citing: Letter) -> None:
    found = [item["key"] for item in walk("references", pageSize=2)]

    assert found == ["2020D31249", "2020D33333", "2020Z14586", "kenmerk:bz:DEU-2020/12", "kst-35570-V-12"]


def test_the_list_shows_counts(citing: Letter) -> None:
    counts = {item["key"]: (item["claimCount"], item["mentionCount"]) for item in items("references")}

    assert counts["2020D31249"] == (1, 2)
    assert counts["kst-35570-V-12"] == (0, 1)


def test_the_list_can_be_asked_for_changes(citing: Letter) -> None:
    assert len(items("references", updatedSince="2020-01-01T00:00:00Z", sort="-updatedAt")) == 5
    assert items("references", updatedSince="2100-01-01T00:00:00Z") == []
