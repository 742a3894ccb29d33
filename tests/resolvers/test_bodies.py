"""Committees and ministries resolve from their names as printed."""

import datetime

import pytest

from correspondence.resolvers.committees import resolve_committee, resolve_committees
from correspondence.resolvers.match import Ambiguous, Matched, Unmatched
from correspondence.resolvers.ministries import resolve_ministries
from tests.factories import a_committee, a_ministry

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "printed",
    [
        "vaste commissie voor Buitenlandse Zaken",
        "de Vaste Commissie voor Buitenlandse Zaken",
        "vaste Kamercommissie voor Buitenlandse Zaken",
        "vaste commissie van Buitenlandse Zaken",
        "BuZa",
        "commissie BZ",
    ],
)
def test_a_committee_is_known_by_every_spelling(printed: str) -> None:
    committee = a_committee(aliases=["commissie BZ"])
    assert resolve_committee(printed) == Matched(committee)


def test_an_unknown_committee_is_unmatched_and_a_shared_name_ambiguous() -> None:
    committees = (a_committee(), a_committee())
    assert resolve_committee("vaste commissie voor Defensie") == Unmatched()
    assert resolve_committee("BuZa") == Ambiguous(committees)
    assert resolve_committee("") == Unmatched()
    assert resolve_committees([]) == {}


def test_a_ministry_is_the_one_that_bore_the_name_on_that_day() -> None:
    day = datetime.date
    name = "Ministerie van Economische Zaken"
    old = a_ministry(name, abbreviation="EZ", valid_until=day(2010, 10, 14))
    new = a_ministry(name, abbreviation="EZ", valid_from=day(2012, 11, 5), valid_until=day(2017, 10, 26))
    asked = [
        (name, day(2010, 1, 1)),
        (name, day(2011, 1, 1)),
        ("Economische Zaken", day(2015, 1, 1)),
        (name, None),
        ("EZ", day(2017, 10, 26)),
    ]
    assert resolve_ministries(asked) == [Matched(old), Unmatched(), Matched(new), Ambiguous((old, new)), Unmatched()]


def test_no_name_needs_no_query(django_assert_num_queries: object) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        assert resolve_ministries([("", None)]) == [Unmatched()]
