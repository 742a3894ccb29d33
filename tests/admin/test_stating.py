"""Entering a request by hand."""

import datetime
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.http import HttpResponse
from django.test import Client

from correspondence.actions.requesting import StatedRequest, state_requests
from correspondence.models import (
    BatchKind,
    DueBasis,
    ImportBatch,
    Request,
    RequestKind,
    RequestOrigin,
    Statement,
)
from correspondence.references import Reference, Scheme
from tests.admin.conftest import a_user
from tests.admin.reading import at, check_clean, messages_of, text_of
from tests.factories import a_committee, a_letter, a_reading, a_request

pytestmark = pytest.mark.django_db


def enter(client: Client, **entered: Any) -> HttpResponse:
    given = {
        "numbers": "2020D31249",
        "kind": "committee_request",
        "committee": "",
        "subject": "",
        "asked_on": "",
        "due_on": "",
    }
    return client.post(at("request_add"), {**given, **entered}, follow=True)


def test_a_request_is_entered(desk: Client) -> None:
    committee = a_committee()
    check_clean(desk.get(at("request_add")))
    page = enter(desk, committee=committee.pk, subject="De verkiezingen", asked_on="1-9-2020", due_on="2020-09-15")
    request = Request.objects.get()
    assert page.redirect_chain[-1][0] == at("request_change", request.pk)
    assert messages_of(page) == ["Het verzoek is bewaard."]
    assert (request.committee, request.subject, request.kind) == (
        committee,
        "De verkiezingen",
        RequestKind.COMMITTEE_REQUEST,
    )
    assert request.due_basis == DueBasis.MANUAL
    assert request.origin == RequestOrigin.STATED
    batch = ImportBatch.objects.get()
    assert (batch.kind, batch.started_by) == (BatchKind.REQUESTS, a_user("admin"))


@pytest.mark.parametrize(
    ("typed", "identity"),
    [("2020z14586/2020D31249", "2020D31249"), ("2020Z14586, 2020D31249", "2020D31249"), (" 2020Z14586 ", "2020Z14586")],
)
def test_numbers_are_read_in_any_usual_spelling(desk: Client, typed: str, identity: str) -> None:
    enter(desk, numbers=typed)
    assert Request.objects.get().identity == identity


@pytest.mark.parametrize(
    ("entered", "said"),
    [
        ({"numbers": ""}, "Dit veld is vereist"),
        ({"numbers": "<b>onzin</b>"}, "“&lt;b&gt;onzin&lt;/b&gt;” is geen zaak- of documentnummer"),
        ({"numbers": "Kamerstuk 31 293, nr. 5"}, "Dit is een ander soort nummer"),
        ({"numbers": "2020Z14586, 2020Z14587"}, "ten hoogste één documentnummer en één zaaknummer"),
        ({"asked_on": "31-2-2020"}, "Dit is geen datum."),
        ({"asked_on": "1-1-0001"}, "Deze datum kan niet"),
        ({"asked_on": "1-1-2100"}, "Deze datum kan niet"),
        ({"due_on": "1-1-9999"}, "Deze datum kan niet"),
        ({"asked_on": "1-9-2020", "due_on": "31-8-2020"}, "kan niet vóór de vraag"),
        ({"kind": "liefdesbrief"}, "liefdesbrief"),
        ({"committee": "999"}, "geldige keuze"),
    ],
)
def test_what_can_not_be_is_said_at_the_field(desk: Client, entered: dict[str, str], said: str) -> None:
    page = enter(desk, subject="Getypt", **entered)
    assert said in text_of(page)
    assert "Getypt" in text_of(page)
    assert not Request.objects.exists()
    assert not Statement.objects.exists()


def test_it_merges_with_the_request_a_letter_answered(desk: Client) -> None:
    letter = a_letter(a_reading(requests=(a_request("2020D31249"),)))
    enter(desk, subject="Zoals gesteld")
    request = Request.objects.get()
    assert request == letter.responses.get().request
    assert request.subject == "Zoals gesteld"


def test_nobodys_word_is_replaced_unasked(desk: Client) -> None:
    enter(desk, subject="Eerst")
    page = enter(desk, subject="Daarna")
    assert "Dit nummer is al opgegeven" in text_of(page)
    assert 'type="checkbox" name="replaces"' in text_of(page)
    assert Request.objects.get().subject == "Eerst"
    enter(desk, subject="Daarna", replaces="on")
    assert Request.objects.get().subject == "Daarna"


def test_a_case_with_several_requests_names_none(desk: Client) -> None:
    enter(desk, numbers="2020Z14586/2020D31249")
    enter(desk, numbers="2020Z14586/2020D31250")
    page = enter(desk, numbers="2020Z14586")
    assert "geef ook het documentnummer op" in messages_of(page)[-1]
    assert Request.objects.count() == 2


def test_dates_that_contradict_an_earlier_word_leave_the_due_date_unknown(desk: Client) -> None:
    case = Reference(scheme=Scheme.ZAAK, value="2020Z14586")
    stated = StatedRequest(references=(case,), asked_on=datetime.date(2020, 9, 1))
    state_requests(requests=[stated], by=None)
    page = enter(desk, numbers="2020Z14586/2020D31249", due_on="1-8-2020")
    assert "spreken een eerdere opgave" in messages_of(page)[-1]
    assert Request.objects.get().due_on is None


def test_who_may_not_look_is_sent_home(log_in: Any) -> None:
    client = log_in("newcomer")
    user = a_user("newcomer")
    user.user_permissions.add(Permission.objects.get(codename="add_request"))
    page = enter(client)
    assert page.redirect_chain[-1][0] == "/admin/"
    assert Request.objects.exists()
