"""Keeping the lists up to date: what the database would refuse is said in words."""

from typing import Any

import pytest
from django.db import IntegrityError
from django.http import HttpResponse
from django.test import Client

from correspondence.admin.desk import ListDesk
from correspondence.models import Committee, Minister, Ministry, Office, Term
from tests.admin.reading import at, check_clean, messages_of, text_of
from tests.admin.rows import fill
from tests.factories import a_committee, a_minister, a_ministry, a_term, an_office

pytestmark = pytest.mark.django_db

OVERLAP = "Dit ambt heeft in deze periode al een andere bewindspersoon."


def a_term_form(minister: Minister, office: Office, start: str, end: str) -> dict[str, Any]:
    return {
        "minister": minister.pk,
        "office": office.pk,
        "period_0": start,
        "period_1": end,
        "cabinet": "",
        "source": "",
    }


def office_form(office: Office, *terms: dict[str, Any], initial: int = 0) -> dict[str, Any]:
    rows = {f"terms-{n}-{name}": value for n, term in enumerate(terms) for name, value in term.items()}
    given = {"title": office.title, "kind": office.kind, "ministry": "", "printed_titles": "", "source": ""}
    counts = {
        "terms-TOTAL_FORMS": len(terms),
        "terms-INITIAL_FORMS": initial,
        "terms-MIN_NUM_FORMS": 0,
        "terms-MAX_NUM_FORMS": 1000,
    }
    return {**given, **counts, **rows}


def save_term(client: Client, *args: Any) -> HttpResponse:
    return client.post(at("term_add"), a_term_form(*args), follow=True)


def test_a_term_is_entered(desk: Client) -> None:
    save_term(desk, a_minister(), an_office(), "2020-01-01", "")
    term = Term.objects.get()
    assert term.period.lower.isoformat() == "2020-01-01"
    assert term.period.upper is None
    page = desk.get(at("term_change", term.pk))
    assert 'value="2020-01-01"' in text_of(page)
    check_clean(page)


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2019-01-01", "2020-01-01", OVERLAP),
        ("2022-01-01", "2022-01-01", "De einddatum moet na de begindatum liggen."),
        ("", "2030-01-01", "Vul de eerste dag in."),
        ("2031-01-01", "2030-01-01", "begin van het bereik"),
        ("0001-01-01", "", "Deze datum kan niet"),
        ("2022-01-01", "9999-12-31", "Deze datum kan niet"),
        ("2100-01-01", "", "Deze datum kan niet"),
        ("x", "", "Voer een geldige datum in"),
        ("", "", "Dit veld is vereist"),
    ],
)
def test_a_term_that_can_not_be_is_refused_in_words(desk: Client, start: str, end: str, said: str) -> None:
    term = a_term()
    page = save_term(desk, a_minister("Piet", "Post", "P."), term.office, start, end)
    assert said.lower() in text_of(page).lower()
    assert Term.objects.count() == 1


def test_two_new_terms_that_overlap_each_other_are_refused(desk: Client) -> None:
    office, one, other = an_office(), a_minister(), a_minister("Piet", "Post", "P.")
    terms = [a_term_form(one, office, "2020-01-01", ""), a_term_form(other, office, "2021-01-01", "")]
    page = desk.post(at("office_change", office.pk), office_form(office, *terms))
    assert "Twee van deze perioden overlappen" in text_of(page)
    assert not Term.objects.exists()
    terms[0]["period_1"] = "2021-01-01"
    desk.post(at("office_change", office.pk), office_form(office, *terms))
    assert Term.objects.count() == 2


def test_a_new_term_over_an_old_one_is_refused_on_the_page_of_the_office(desk: Client) -> None:
    term = a_term()
    new = a_term_form(a_minister("Piet", "Post", "P."), term.office, "2019-01-01", "")
    page = desk.post(at("office_change", term.office_id), office_form(term.office, new))
    assert OVERLAP in text_of(page)
    assert Term.objects.count() == 1


def test_a_minister_may_hold_two_offices_at_once(desk: Client) -> None:
    minister, one, other = a_minister(), an_office(), an_office("Minister voor Proeven")
    terms = [a_term_form(minister, office, "2020-01-01", "") for office in (one, other)]
    given = {
        "surname": "Blok",
        "initials": "S.A.",
        "first_name": "Stef",
        "printed_names": "",
        **office_form(one, *terms),
    }
    desk.post(at("minister_change", minister.pk), given)
    assert minister.terms.count() == 2


def test_what_only_the_database_sees_is_said_too(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: Any, **_rest: Any) -> None:
        raise IntegrityError

    monkeypatch.setattr(ListDesk, "save_model", refuse)
    page = save_term(desk, a_minister(), an_office(), "2020-01-01", "")
    assert "Dit gaat niet samen" in messages_of(page)[0]


def test_spellings_with_commas_survive_a_save(desk: Client) -> None:
    titles = ["Minister van Landbouw, Natuur en Voedselkwaliteit", "Minister van LNV"]
    office = an_office(printed_titles=titles)
    before = office.updated_at
    given = {**office_form(office), "printed_titles": "\r\n".join(["", *titles, titles[0]])}
    desk.post(at("office_change", office.pk), given)
    office.refresh_from_db()
    assert office.printed_titles == titles
    assert office.updated_at == before
    desk.post(at("office_change", office.pk), {**given, "printed_titles": titles[1]})
    office.refresh_from_db()
    assert office.printed_titles == titles[1:]
    assert office.updated_at > before


def test_a_new_term_changes_the_office_it_belongs_to(desk: Client) -> None:
    office = an_office()
    desk.post(at("office_change", office.pk), office_form(office, a_term_form(a_minister(), office, "2020-01-01", "")))
    before, office_now = office.updated_at, Office.objects.get()
    assert office_now.updated_at > before


@pytest.mark.parametrize(
    ("entered", "said"),
    [
        ({"name": ""}, "Dit veld is vereist"),
        ({"slug": "buza"}, "bestaat al"),
        ({"kind": "club"}, "club"),
        ({"valid_from": "0001-01-01"}, "kies een dag van 1 januari 1798"),
        ({"valid_until": "9999-12-31"}, "Deze datum kan niet"),
        ({"valid_from": "2020-01-01", "valid_until": "2019-01-01"}, "De einddatum moet na de begindatum liggen."),
    ],
)
def test_a_committee_that_can_not_be_is_refused_in_words(desk: Client, entered: dict[str, str], said: str) -> None:
    a_committee(slug="buza")
    given = {
        "name": "Commissie",
        "slug": "nieuw",
        "kind": "vast",
        "abbreviation": "",
        "aliases": "",
        "source": "",
        **entered,
    }
    page = desk.post(at("committee_add"), given)
    assert said in text_of(page)
    assert Committee.objects.count() == 1


def test_the_key_of_a_row_is_chosen_once(desk: Client) -> None:
    ministry = a_ministry(slug="bz")
    desk.post(at("ministry_change", ministry.pk), {"name": "Nieuwe naam", "slug": "anders"})
    ministry.refresh_from_db()
    assert (ministry.slug, ministry.name) == ("bz", "Nieuwe naam")
    desk.post(at("ministry_add"), {"name": "Ministerie van Proeven", "slug": "proef"})
    assert Ministry.objects.filter(slug="proef").exists()


@pytest.mark.parametrize("name", ["ministry", "minister", "office", "cabinet", "committee", "term"])
def test_a_row_in_use_is_not_deleted_but_shown_with_what_uses_it(desk: Client, name: str) -> None:
    fill()
    model = {"ministry": Ministry, "minister": Minister, "office": Office, "committee": Committee, "term": Term}.get(
        name
    )
    row = (model or Term._meta.get_field("cabinet").related_model).objects.first()
    page = desk.get(at(f"{name}_delete", row.pk))
    assert "vereist het verwijderen van de volgende gerelateerde objecten" in text_of(page)
    desk.post(at(f"{name}_delete", row.pk), {"post": "yes"})
    chosen = {"action": "delete_selected", "_selected_action": row.pk, "post": "yes"}
    assert desk.post(at(f"{name}_changelist"), chosen, follow=True).status_code == 200
    assert type(row).objects.filter(pk=row.pk).exists()


def test_a_row_that_nothing_uses_is_deleted(desk: Client) -> None:
    committee = a_committee()
    desk.post(at("committee_delete", committee.pk), {"post": "yes"})
    assert not Committee.objects.exists()
