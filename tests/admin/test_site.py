"""What holds for every page of the desk: its language, its answers to nonsense, its links."""

from collections.abc import Callable

import pytest
from django.template.loader import render_to_string
from django.test import Client

from correspondence.actions.publishing import withdraw
from correspondence.actions.reviewing import discard
from correspondence.models import Event, Letter
from tests.admin.conftest import a_user
from tests.admin.reading import INLINE, at, check_clean, text_of
from tests.admin.rows import a_proof, fill
from tests.factories import a_draft, a_letter

pytestmark = pytest.mark.django_db

HIERARCHIES = {
    "letter": "dated", "request": "asked_on", "draft": "created_at", "event": "at", "importbatch": "started_at",
    "sourcefile": "received_at", "tombstone": "at",
}  # fmt: skip
ABSURD = ("0", "-1", "9999", "10000", "99999999999", "x")


@pytest.mark.parametrize("name", HIERARCHIES)
@pytest.mark.parametrize("year", ABSURD)
def test_a_year_that_can_not_be_shows_a_list(desk: Client, name: str, year: str) -> None:
    fill()
    field = HIERARCHIES[name]
    for extra in (
        {},
        {f"{field}__month": "12"},
        {f"{field}__month": "13"},
        {f"{field}__month": "12", f"{field}__day": "31"},
    ):
        query = {f"{field}__year": year, **extra}
        assert desk.get(at(f"{name}_changelist", **query), follow=True).status_code == 200


def test_what_can_not_be_looked_up_sends_on_as_django_does(desk: Client) -> None:
    assert desk.get(at("letter_changelist", dated__year=0))["Location"].endswith("?e=1")


@pytest.mark.parametrize("language", ["en", "de", "nl"])
def test_the_desk_speaks_dutch_to_every_browser(desk: Client, language: str) -> None:
    for client, address in (
        (Client(), "/admin/login/"), (desk, "/admin/"), (desk, at("letter_changelist")),
        (desk, "/admin/password_change/"),
    ):  # fmt: skip
        page = client.get(address, headers={"accept-language": language})
        assert '<html lang="nl"' in text_of(page)
        assert page["Content-Language"] == "nl"
        for english in ("Log in", "Log out", "Change password", "View site", "Recent actions"):
            assert english not in text_of(page)


@pytest.mark.parametrize("status", ["400", "403", "403_csrf", "404", "500"])
def test_a_page_of_a_fault_leads_back(status: str) -> None:
    page = render_to_string(f"{status}.html")
    assert 'href="/admin/"' in page
    assert not INLINE.search(page)


def test_faults_are_answered_in_dutch(desk: Client, log_in: Callable[[str], Client]) -> None:
    assert "Pagina niet gevonden" in text_of(desk.get("/admin/nergens/"))
    assert "Geen toegang" in text_of(log_in("newcomer").get(at("draft_changelist")))


def test_who_may_see_no_events_is_not_led_to_them(log_in: Callable[[str], Client]) -> None:
    draft, letter = a_draft(), a_letter()
    addresses = {at("draft_change", draft.pk): "draft_history", at("letter_change", letter.pk): "letter_history"}
    for address, name in addresses.items():
        pk = draft.pk if name == "draft_history" else letter.pk
        assert at(name, pk) in text_of(log_in("reader").get(address))
        assert at(name, pk) not in text_of(log_in("clerk").get(address))


def test_who_may_see_no_lists_gets_their_names_without_a_link(log_in: Callable[[str], Client]) -> None:
    letter = a_proof(30000)
    shown = text_of(log_in("clerk").get(at("letter_change", letter.pk)))
    assert at("request_change", letter.responses.get().request_id) in shown
    assert "2020Z30000" in shown
    for name in ("reference", "ministry", "mention", "minister"):
        assert f"/admin/correspondence/{name}/" not in shown
    assert "/admin/correspondence/reference/" in text_of(log_in("admin").get(at("letter_change", letter.pk)))


def test_who_published_is_named_without_a_link_to_the_account(log_in: Callable[[str], Client]) -> None:
    letter = a_letter()
    Letter.objects.filter(pk=letter.pk).update(published_by=a_user("admin"))
    shown = text_of(log_in("clerk").get(at("letter_change", letter.pk)))
    assert "<bdi>admin</bdi>" in shown
    assert "/admin/auth/user/" not in shown


def test_the_draft_of_a_withdrawn_letter_says_so(desk: Client) -> None:
    letter = a_letter()
    withdraw(letters=[letter], because="<b>Dubbel</b>", by=a_user("admin"))
    page = desk.get(at("draft_change", letter.draft_id))
    assert "De brief is ingetrokken op" in text_of(page)
    assert "&lt;b&gt;Dubbel" in text_of(page)
    check_clean(page)


def test_events_are_told_in_words(desk: Client) -> None:
    draft = a_draft()
    discard(drafts=[draft], by=a_user("admin"))
    Event.objects.create(act="draft.corrected", details={"fields": ["ourReference", "dated"]})
    Event.objects.create(act="lists.seeded", details={"ministries": {"new": 2, "updated": 0}})
    shown = text_of(desk.get(at("event_changelist")))
    assert "velden: status; status: verworpen" in shown
    assert "velden: ons kenmerk, datum" in shown
    assert "ministeries: 2 nieuw, 0 bijgewerkt" in shown


@pytest.mark.parametrize("details", [[1], "x", None, {"fields": [{"a": 1}], "status": ["x"], "vreemd": None}])
def test_strange_details_break_no_list(desk: Client, details: object) -> None:
    Event.objects.create(act="draft.corrected", details=details if details is not None else {})
    assert desk.get(at("event_changelist")).status_code == 200
