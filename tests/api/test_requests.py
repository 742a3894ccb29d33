"""Requests: how they stand, who responds, and what becomes of their addresses."""

import datetime
from typing import Any

import pytest

from correspondence.actions.publishing import withdraw
from correspondence.actions.requesting import StatedRequest, state_requests
from correspondence.models import Letter, RequestKind, Tombstone
from correspondence.models.identity import new_id
from correspondence.references import parse_references
from correspondence.resolvers import deadlines
from tests.api.asking import ask, check_problem, items, read
from tests.factories import a_committee, a_letter, a_reading, a_request

pytestmark = pytest.mark.django_db


def stated(*numbers: str, **values: Any) -> None:
    references = tuple(each for number in numbers for each in parse_references(number))
    state_requests(requests=[StatedRequest(references=references, **values)], by=None)


@pytest.fixture
def overdue(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stated request that is late, on the first of March."""
    monkeypatch.setattr(deadlines, "today", lambda: datetime.date(2021, 3, 1))
    a_committee(slug="buza")
    stated(
        "2021Z00001",
        "2021D00001",
        committee="vaste commissie voor Buitenlandse Zaken",
        subject="Belarus",
        asked_on=datetime.date(2021, 2, 1),
        due_on=datetime.date(2021, 2, 21),
        due_basis="stated",
    )


def test_a_request_shows_how_it_stands(overdue: None) -> None:
    [request] = items("requests")

    assert (request["kind"], request["subject"], request["origin"]) == ("committee_request", "Belarus", "stated")
    assert request["committee"]["abbreviation"] == "BuZa"
    assert request["committeeAsPrinted"] == "vaste commissie voor Buitenlandse Zaken"
    assert (request["askedOn"], request["dueOn"], request["dueBasis"]) == ("2021-02-01", "2021-02-21", "stated")
    assert (request["effectiveDueOn"], request["status"]) == ("2021-02-21", "overdue")
    assert (request["ageDays"], request["daysOverdue"], request["answeredOn"]) == (28, 8, None)
    assert [each["key"] for each in request["references"]] == ["2021D00001", "2021Z00001"]
    assert request["responses"] == []


def test_one_request_is_what_the_list_shows(overdue: None) -> None:
    [request] = items("requests")

    assert read(f"requests/{request['id']}") == request


def test_an_answer_settles_it(overdue: None) -> None:
    a_letter(a_reading(dated="2021-02-25", subject="Antwoord", requests=(a_request("2021Z00001", "2021D00001"),)))

    [request] = items("requests")

    assert (request["status"], request["answeredOn"], request["ageDays"], request["daysOverdue"]) == (
        "answered", "2021-02-25", 24, 4,
    )  # fmt: skip
    [response] = request["responses"]
    assert (response["kind"], response["letter"]["subject"]) == ("answer", "Antwoord")


def test_an_answer_in_time_is_not_negative_days_late(overdue: None) -> None:
    a_letter(a_reading(dated="2021-02-05", requests=(a_request("2021Z00001", "2021D00001"),)))

    assert items("requests")[0]["daysOverdue"] == 0


def test_a_request_answered_by_an_undated_letter_has_no_age(db: None) -> None:
    a_letter(a_reading(dated=None, requests=(a_request("2021Z00001", "2021D00001"),)))

    [request] = items("requests")

    assert (request["status"], request["answeredOn"], request["ageDays"]) == ("answered", None, None)


def test_a_request_of_an_unknown_committee_keeps_its_words(db: None) -> None:
    stated("2021D00001", committee="commissie voor Onbekende Zaken")

    [request] = items("requests")

    assert (request["committee"], request["committeeAsPrinted"]) == (None, "commissie voor Onbekende Zaken")


def test_a_withdrawn_letter_responds_no_more(overdue: None) -> None:
    letter = a_letter(a_reading(requests=(a_request("2021Z00001", "2021D00001"),)))
    withdraw(letters=[letter], because="fout", by=None)

    [request] = items("requests")

    assert (request["status"], request["responses"]) == ("overdue", [])


def test_an_inferred_request_goes_with_its_letter(answering: Letter) -> None:
    [request] = items("requests")
    withdraw(letters=[answering], because="fout", by=None)

    problem = check_problem(ask(f"requests/{request['id']}"), 410, "gone")

    assert problem["replacedBy"] is None


def test_a_merged_request_says_where_it_went(overdue: None) -> None:
    [request] = items("requests")
    former = new_id()
    Tombstone.objects.create(public_id=former, replaced_by=request["id"])

    problem = check_problem(ask(f"requests/{former}"), 410, "gone")

    assert problem["replacedBy"] == request["url"]


def test_an_unknown_request_was_never_there() -> None:
    assert "replacedBy" not in check_problem(ask(f"requests/{new_id()}"), 404, "not-found")


FILTERS = {
    "status": ("overdue", "answered"),
    "kind": ("committee_request", "written_questions"),
    "committee": ("BuZa", "fin"),
    "origin": ("stated", "inferred"),
    "reference": ("2021Z00001/2021D00001", "2021Z00002"),
    "askedFrom": ("2021-02-01", "2021-02-02"),
    "askedUntil": ("2021-02-01", "2021-01-31"),
    "dueFrom": ("2021-02-21", "2021-02-22"),
    "dueUntil": ("2021-02-21", "2021-02-20"),
    "updatedSince": ("2020-01-01T00:00:00Z", "2100-01-01T00:00:00Z"),
}


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_keeps_what_fits_and_nothing_else(name: str, overdue: None) -> None:
    a_committee("Vaste commissie voor Financiën", slug="fin", abbreviation="FIN")
    fitting, other = FILTERS[name]

    assert len(items("requests", **{name: fitting})) == 1
    assert items("requests", **{name: other}) == []


def test_a_request_is_found_by_the_letter_that_answers_it(answering: Letter) -> None:
    assert len(items("requests", answeredBy=str(answering.public_id))) == 1
    assert items("requests", answeredBy=str(new_id())) == []


@pytest.mark.parametrize("sort", ["askedOn", "-askedOn", "dueOn", "-dueOn"])
def test_what_has_no_date_comes_last(sort: str) -> None:
    for number, day in ((1, 5), (2, None), (3, 4)):
        date = datetime.date(2021, 1, day) if day else None
        stated(
            f"2021D0000{number}", asked_on=date, due_on=date, due_basis="stated" if day else "", kind=RequestKind.OTHER
        )

    found = [item["askedOn"] for item in items("requests", sort=sort)]

    assert found == [*sorted(["2021-01-04", "2021-01-05"], reverse=sort.startswith("-")), None]
