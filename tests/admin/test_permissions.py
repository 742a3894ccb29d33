"""Who may do what: one request for each cell of the table."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Permission
from django.test import Client

from correspondence.models import Draft, DraftStatus, Event, ImportBatch, Letter, Request
from tests.admin.conftest import ROLES, a_user
from tests.admin.reading import at
from tests.factories import a_draft, a_letter, a_minister

pytestmark = pytest.mark.django_db

WHO = ("anonymous", "outsider", "newcomer", "reader", "clerk", "publisher", "editor", "admin")
IN, NO, OK = 302, 403, 200  # sent to log in, refused, served; an act that is done sends on
DONE = -302

TABLE = {
    # what: address, form, and the answer to each of WHO
    "the queue": ("draft_changelist", None, (IN, IN, NO, OK, OK, OK, OK, OK)),
    "a draft": ("draft_change", None, (IN, IN, NO, OK, OK, OK, OK, OK)),
    "its document": ("draft_source", None, (IN, IN, NO, OK, OK, OK, OK, OK)),
    "its history": ("draft_history", None, (IN, IN, NO, DONE, DONE, DONE, DONE, DONE)),
    "save": ("draft_change", {"_save": "1"}, (IN, IN, NO, NO, DONE, NO, DONE, DONE)),
    "publish": ("draft_change", {"_publish": "1"}, (IN, IN, NO, NO, NO, DONE, DONE, DONE)),
    "discard": ("draft_change", {"_discard": "1"}, (IN, IN, NO, NO, DONE, NO, DONE, DONE)),
    "restore": ("draft_change", {"_restore": "1"}, (IN, IN, NO, NO, DONE, NO, DONE, DONE)),
    "upload page": ("draft_add", None, (IN, IN, NO, NO, OK, NO, OK, OK)),
    "upload": ("draft_add", {}, (IN, IN, NO, NO, OK, NO, OK, OK)),
    "delete a draft": ("draft_delete", {"post": "yes"}, (IN, IN, NO, NO, NO, NO, NO, NO)),
    "letters": ("letter_changelist", None, (IN, IN, NO, OK, OK, OK, OK, OK)),
    "a letter": ("letter_change", None, (IN, IN, NO, OK, OK, OK, OK, OK)),
    "change a letter": ("letter_change", {"subject": "x"}, (IN, IN, NO, NO, NO, NO, NO, NO)),
    "withdraw page": ("letter_withdraw", None, (IN, IN, NO, NO, NO, NO, DONE, DONE)),
    "withdraw": ("letter_withdraw", {"because": "x"}, (IN, IN, NO, NO, NO, NO, DONE, DONE)),
    "request page": ("request_add", None, (IN, IN, NO, NO, OK, NO, OK, OK)),
    "enter a request": (
        "request_add",
        {"numbers": "2020D31249", "kind": "other"},
        (IN, IN, NO, NO, DONE, NO, DONE, DONE),
    ),
    "change a minister": ("minister_change", {"surname": "x"}, (IN, IN, NO, NO, NO, NO, DONE, OK)),
    "imports": ("importbatch_changelist", None, (IN, IN, NO, OK, NO, NO, OK, OK)),
    "events": ("event_changelist", None, (IN, IN, NO, OK, NO, NO, NO, OK)),
}


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("what", TABLE)
def test_every_cell(log_in: Callable[[str], Client], what: str, who: str) -> None:
    name, form, answers = TABLE[what]
    one = {"draft": a_draft, "letter": a_letter, "minister": a_minister}.get(name.partition("_")[0])
    args = [one().pk] if one and name.partition("_")[2] in ("change", "source", "delete", "history") else []
    client = log_in(who)
    given = {**form, "version": "1"} if form is not None else None
    answer = client.get(at(name, *args)) if given is None else client.post(at(name, *args), given)
    wanted = answers[WHO.index(who)]
    assert answer.status_code == abs(wanted)
    if abs(wanted) == 302:
        assert ("/admin/login/" in answer["Location"]) == (wanted == IN)
    answer.close()


@pytest.mark.parametrize("who", ["anonymous", "outsider", "newcomer", "reader"])
def test_a_forged_form_changes_nothing(log_in: Callable[[str], Client], who: str) -> None:
    draft, letter = a_draft(), a_letter()
    client, before = log_in(who), Event.objects.count()
    for deed in ("_save", "_publish", "_discard"):
        client.post(at("draft_change", draft.pk), {deed: "1", "version": "1", "subject": "x", "kind": "letter"})
    for action in ("publish_selected", "discard_selected", "delete_selected"):
        client.post(at("draft_changelist"), {"action": action, "_selected_action": draft.pk, "post": "yes"})
    client.post(at("letter_changelist"), {"action": "withdraw_selected", "_selected_action": letter.pk})
    client.post(at("letter_withdraw"), {"ids": letter.pk, "because": "x"})
    client.post(at("request_add"), {"numbers": "2020D31249", "kind": "other"})
    client.post(at("draft_add"), {"documents": []})
    kept = Draft.objects.get(pk=draft.pk)
    assert (kept.status, kept.corrections, kept.version) == (DraftStatus.NEW, {}, 1)
    assert Letter.objects.published().count() == 1
    assert not Request.objects.exists()
    assert not ImportBatch.objects.exists()
    assert Event.objects.count() == before


def test_who_may_only_correct_publishes_nothing_from_the_list(log_in: Callable[[str], Client]) -> None:
    draft = a_draft()
    log_in("clerk").post(at("draft_changelist"), {"action": "publish_selected", "_selected_action": draft.pk})
    assert not Letter.objects.exists()


def test_who_may_only_publish_corrects_nothing(log_in: Callable[[str], Client]) -> None:
    draft = a_draft()
    given = {"_publish": "1", "version": "1", "subject": "Gesmokkeld", "kind": "letter"}
    log_in("publisher").post(at("draft_change", draft.pk), given)
    assert Letter.objects.get().subject == "Verkiezingen"


@pytest.mark.parametrize("deed", ["_save", "_publish", "_discard"])
def test_without_the_token_nothing_is_done(db: None, deed: str) -> None:
    draft, client = a_draft(), Client(enforce_csrf_checks=True)
    client.force_login(a_user("admin"))
    assert client.post(at("draft_change", draft.pk), {deed: "1", "version": "1"}).status_code == 403
    assert Draft.objects.get().status == DraftStatus.NEW


def test_the_page_offers_only_what_may_be_done(log_in: Callable[[str], Client]) -> None:
    draft = a_draft()
    offered = {
        who: [deed for deed in ("_save", "_publish", "_discard") if f'name="{deed}"' in page]
        for who in ("reader", "clerk", "publisher", "editor")
        if (page := log_in(who).get(at("draft_change", draft.pk)).content.decode())
    }
    both = ["_save", "_publish", "_discard"]
    assert offered == {"reader": [], "clerk": ["_save", "_discard"], "publisher": ["_publish"], "editor": both}


def test_every_permission_the_roles_need_is_one_of_djangos(db: None) -> None:
    known = set(Permission.objects.filter(content_type__app_label="correspondence").values_list("codename", flat=True))
    assert {each for role in ROLES.values() for each in role} <= known
