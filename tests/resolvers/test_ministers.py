"""Signatures resolve to the term that title, name and date fit together."""

import datetime

import pytest

from correspondence.models import Office
from correspondence.resolvers.match import Ambiguous, Matched, Unmatched
from correspondence.resolvers.ministers import Signed, resolve_terms
from tests.factories import a_minister, a_term, an_office

pytestmark = pytest.mark.django_db
DURING = datetime.date(2020, 8, 14)


def resolve(title: str, name: str, dated: datetime.date | None = DURING) -> object:
    [match] = resolve_terms([Signed(title=title, name=name, dated=dated)])
    return match


@pytest.mark.parametrize(
    "title",
    ["De Minister van Buitenlandse Zaken,", "minister van  buitenlandse zaken", "DE MINISTER VAN BUITENLANDSE ZAKEN"],
)
@pytest.mark.parametrize("name", ["Stef Blok", "S.A. Blok", "S. A. Blok", "drs. S.A. Blok", "STEF BLOK"])
def test_a_title_and_a_name_in_any_spelling_fit(title: str, name: str) -> None:
    term = a_term()
    assert resolve(title, name) == Matched(term)


def test_names_with_accents_and_infixes_fit() -> None:
    minister = a_minister("Dilan", "Yeşilgöz-Zegerius", "D.")
    term = a_term(minister)
    other = a_term(
        a_minister("Hugo", "Jonge", "H.M.", infix="de"), an_office("Minister van Volksgezondheid, Welzijn en Sport")
    )
    assert resolve("Minister van Buitenlandse Zaken", "D. Yesilgöz-Zegerius") == Matched(term)
    assert resolve("De minister van Volksgezondheid, Welzijn en Sport", "Hugo de Jonge") == Matched(other)


def test_printed_titles_and_names_fit() -> None:
    office = an_office(printed_titles=["Minister van BZ"])
    term = a_term(a_minister(printed_names=["mr. S. Blok"]), office)
    assert resolve("De Minister van BZ", "S. Blok") == Matched(term)


@pytest.mark.parametrize(
    ("title", "name", "dated"),
    [
        ("De Minister van Buitenlandse Zaken", "Stef Blok", datetime.date(2018, 3, 6)),
        ("De Minister van Buitenlandse Zaken", "Stef Blok", datetime.date(2021, 5, 25)),
        ("De Minister van Defensie", "Stef Blok", DURING),
        ("De Minister van Buitenlandse Zaken", "Halbe Zijlstra", DURING),
        ("De Minister van Buitenlandse Zaken", "", DURING),
        ("", "Stef Blok", None),
        ("De Minister van Buitenlandse Zaken", "Blok", DURING),
    ],
)
def test_what_does_not_fit_is_left_alone(title: str, name: str, dated: datetime.date | None) -> None:
    a_term()
    assert resolve(title, name, dated) == Unmatched()


def test_without_a_date_two_fitting_terms_are_ambiguous() -> None:
    first = a_term(end="2019-01-01")
    second = a_term(first.minister, first.office, start="2020-01-01")
    assert resolve("Minister van Buitenlandse Zaken", "Stef Blok", None) == Ambiguous((first, second))
    assert resolve("Minister van Buitenlandse Zaken", "Stef Blok") == Matched(second)


def test_many_signatures_cost_one_query(django_assert_num_queries: object) -> None:
    a_term()
    signed = [Signed(title=Office.objects.get().title, name="Stef Blok", dated=DURING)] * 50
    with django_assert_num_queries(1):  # type: ignore[operator]
        assert len(resolve_terms(signed)) == 50
    with django_assert_num_queries(0):  # type: ignore[operator]
        assert resolve_terms([]) == []
