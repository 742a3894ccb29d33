"""Every table has a list and a page: they open, narrow, search, keep their number of queries, and hold no script."""

from collections.abc import Callable

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection, models
from django.test import Client

from correspondence.models import Draft, Letter
from tests.admin.reading import at, check_clean, queries_of, text_of
from tests.admin.rows import fill
from tests.factories import a_draft, a_reading

pytestmark = pytest.mark.django_db

OURS = [model for model in apps.get_app_config("correspondence").get_models() if not model.__name__.endswith("Event")]
NAMES = sorted(model._meta.model_name or "" for model in [*OURS, apps.get_model("correspondence", "Event")])
EDITABLE = {"ministry", "minister", "office", "term", "cabinet", "committee"}


def model_of(name: str) -> type[models.Model]:
    return apps.get_model("correspondence", name)


def test_every_table_has_a_desk() -> None:
    assert not [model.__name__ for model in OURS if model not in admin.site._registry]
    assert len(NAMES) >= 20


@pytest.mark.parametrize("name", NAMES)
def test_a_list_opens_searches_and_narrows(desk: Client, name: str) -> None:
    fill(2)
    page = desk.get(at(f"{name}_changelist"))
    assert page.status_code == 200
    check_clean(page)
    assert desk.get(at(f"{name}_changelist", q="proef")).status_code == 200
    assert desk.get(at(f"{name}_changelist", q="\0")).status_code == 200
    for spec in page.context["cl"].filter_specs:
        for choice in spec.choices(page.context["cl"]):
            narrowed = desk.get(at(f"{name}_changelist") + choice["query_string"])
            assert narrowed.status_code == 200, choice["query_string"]
    for column in range(1, len(page.context["cl"].list_display)):
        assert desk.get(at(f"{name}_changelist", o=f"-{column}")).status_code == 200


def test_every_list_takes_as_many_queries_for_many_rows_as_for_few(desk: Client) -> None:
    fill(2)
    desk.get(at("draft_changelist"))
    few = {name: queries_of(lambda name=name: desk.get(at(f"{name}_changelist"))) for name in NAMES}
    fill(4)
    many = {name: queries_of(lambda name=name: desk.get(at(f"{name}_changelist"))) for name in NAMES}
    assert many == few
    assert max(few.values()) < 20


@pytest.mark.parametrize("name", NAMES)
def test_the_page_of_every_row_opens(desk: Client, name: str) -> None:
    fill()
    rows = list(model_of(name)._default_manager.all())
    assert rows
    for row in rows:
        page = desk.get(at(f"{name}_change", row.pk))
        assert page.status_code == 200
        check_clean(page)
        assert desk.get(at(f"{name}_history", row.pk), follow=True).status_code == 200


@pytest.mark.parametrize("name", [name for name in NAMES if name not in EDITABLE])
def test_what_the_machine_made_is_only_read(desk: Client, name: str) -> None:
    fill()
    row = model_of(name)._default_manager.all()[0]
    before = model_of(name)._default_manager.values().get(pk=row.pk)
    assert desk.post(at(f"{name}_delete", row.pk), {"post": "yes"}).status_code == 403
    if name != "draft":
        assert desk.post(at(f"{name}_change", row.pk), {"subject": "anders"}).status_code == 403
    if name not in ("draft", "request"):
        assert desk.get(at(f"{name}_add")).status_code == 403
        assert desk.post(at(f"{name}_add"), {}).status_code == 403
    desk.post(at(f"{name}_changelist"), {"action": "delete_selected", "_selected_action": row.pk, "post": "yes"})
    assert model_of(name)._default_manager.values().get(pk=row.pk) == before


@pytest.mark.parametrize("name", NAMES)
def test_a_row_that_is_not_there_is_no_fault(desk: Client, name: str) -> None:
    for missing in ("999999999", "geen-getal", "9" * 30, "x%00y"):
        page = desk.get(at(f"{name}_changelist") + f"{missing}/change/", follow=True)
        assert page.status_code == 200


@pytest.mark.parametrize(
    ("name", "field"),
    [("office", "ministry"), ("ministry", "successor"), ("term", "minister"), ("term", "office"), ("term", "cabinet")],
)
def test_the_desk_suggests_rows_of_lists(desk: Client, name: str, field: str) -> None:
    fill()
    query = {"app_label": "correspondence", "model_name": name, "field_name": field, "term": "pro"}
    suggested = desk.get("/admin/autocomplete/", query)
    assert suggested.json()["results"]


def test_the_desk_has_a_name(desk: Client) -> None:
    page = desk.get("/admin/")
    assert "Parlementaire correspondentie" in text_of(page)
    check_clean(page)


@pytest.mark.parametrize(
    "broken", ["{}", "[]", "null", '"x"', '{"subject": 1, "problems": {}}', '{"dated": {"value": "32 mei"}}']
)
def test_one_bad_record_never_breaks_a_list(desk: Client, broken: str) -> None:
    good, bad = a_draft(a_reading(subject="Een goed onderwerp")), a_draft()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE correspondence_draft SET extracted = %s::jsonb WHERE id = %s", [broken, bad.pk])
        cursor.execute("UPDATE correspondence_draft SET corrections = '[1]'::jsonb WHERE id = %s", [bad.pk])
    page = desk.get(at("draft_changelist"))
    assert "Een goed onderwerp" in text_of(page)
    assert desk.get(at("draft_change", bad.pk)).status_code == 200
    for deed in ("_save", "_publish"):
        desk.post(at("draft_change", bad.pk), {deed: "1", "version": "1"}, follow=True)
    both = {"action": "publish_selected", "confirmed": "1", "_selected_action": [good.pk, bad.pk]}
    assert desk.post(at("draft_changelist"), both, follow=True).status_code == 200
    assert [letter.draft for letter in Letter.objects.all()] == [good]
    assert desk.post(at("draft_change", bad.pk), {"_discard": "1"}, follow=True).status_code == 200
    assert Draft.objects.get(pk=bad.pk).status == "discarded"


def test_a_list_of_references_narrows_by_state(desk: Client) -> None:
    fill()
    for state, shown in (("resolved", "2020D"), ("unresolved", "kst-31293")):
        page = text_of(desk.get(at("reference_changelist", state=state)))
        assert shown in page
    assert "kst-31293" not in text_of(desk.get(at("reference_changelist", state="resolved")))
    ambiguous = desk.get(at("reference_changelist", state="ambiguous"))
    assert not ambiguous.context["cl"].result_count


@pytest.mark.parametrize("role", ["newcomer", "outsider"])
def test_who_has_no_business_here_sees_no_list(log_in: Callable[[str], Client], role: str) -> None:
    fill()
    for name in NAMES:
        assert log_in(role).get(at(f"{name}_changelist")).status_code == (403 if role == "newcomer" else 302)
