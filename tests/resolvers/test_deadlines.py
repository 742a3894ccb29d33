"""How a request stands on a day."""

import datetime

import pytest

from correspondence.actions.publishing import withdraw
from correspondence.models import Request, Response
from correspondence.resolvers.deadlines import RequestStatus, today, with_status
from tests.factories import a_letter, a_reading

pytestmark = pytest.mark.django_db
ASKED, DUE, LATER, NOW = (datetime.date(2020, month, 1) for month in (1, 2, 3, 4))


def a_request(**values: object) -> Request:
    given = {"identity": "2020D31249", "kind": "committee_request", "origin": "stated", "asked_on": ASKED}
    return Request.objects.create(**(given | values))


def respond(request: Request, kind: str, dated: datetime.date | None = LATER, **values: object) -> Response:
    letter = a_letter(a_reading(dated=dated.isoformat() if dated else None))
    return Response.objects.create(request=request, letter=letter, kind=kind, origin="manual", **values)


def standing(day: datetime.date = NOW) -> tuple[str, int | None, int | None]:
    request = with_status(Request.objects.all(), day=day).get()
    days = [value.days if value is not None else None for value in (request.age, request.lateness)]
    return request.status, days[0], days[1]


def test_a_request_without_a_due_date_has_an_age_and_no_delay() -> None:
    a_request()
    assert standing() == (RequestStatus.OPEN, 91, None)


def test_a_request_is_overdue_the_day_after_it_is_due() -> None:
    a_request(due_on=DUE, due_basis="stated")
    assert standing(DUE) == (RequestStatus.OPEN, 31, 0)
    assert standing(DUE + datetime.timedelta(1)) == (RequestStatus.OVERDUE, 32, 1)


def test_an_answer_or_a_refusal_stops_the_clock() -> None:
    request = a_request(due_on=DUE, due_basis="stated")
    respond(request, "refusal", LATER)
    respond(request, "answer", NOW)
    assert standing() == (RequestStatus.ANSWERED, 60, 29)
    assert with_status(Request.objects.all()).get().answered_on == LATER


def test_an_undated_answer_answers_on_an_unknown_day() -> None:
    respond(a_request(due_on=DUE, due_basis="stated"), "answer", None)
    assert standing() == (RequestStatus.ANSWERED, None, None)


def test_a_partial_answer_leaves_the_request_open() -> None:
    respond(a_request(), "partial_answer")
    assert standing()[0] == RequestStatus.OPEN


def test_an_extension_moves_the_due_date() -> None:
    request = a_request(due_on=DUE, due_basis="stated")
    respond(request, "extension", DUE, new_due_on=LATER)
    assert standing(LATER)[0] == RequestStatus.EXTENDED
    assert standing(NOW) == (RequestStatus.OVERDUE, 91, 31)


def test_a_withdrawn_request_is_neither_open_nor_late() -> None:
    a_request(due_on=DUE, due_basis="stated", withdrawn_on=DUE)
    assert standing()[0] == RequestStatus.WITHDRAWN


def test_a_withdrawn_letter_answers_nothing() -> None:
    response = respond(a_request(), "answer")
    withdraw(letters=[response.letter], because="dubbel", by=None)
    assert standing()[0] == RequestStatus.OPEN


def test_today_is_a_day_in_amsterdam() -> None:
    assert abs((today() - datetime.datetime.now(datetime.UTC).date()).days) <= 1
