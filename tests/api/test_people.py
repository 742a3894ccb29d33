"""Ministers, offices, ministries and committees."""

import datetime

import pytest

from correspondence.models.identity import new_id
from tests.api.asking import ask, check_problem, items, read
from tests.factories import a_committee, a_minister, a_ministry, a_term, an_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def two_holders(db: None) -> None:
    """An office with a holder then, and one now; and one that nobody holds."""
    ministry = a_ministry(slug="bz")
    office = an_office(slug="minister-bz", ministry=ministry)
    a_term(a_minister(slug="stef-blok"), office, start="2018-03-07", end="2021-05-25")
    a_term(a_minister("Sigrid", "Kaag", "S.A.M.", slug="sigrid-kaag"), office, start="2021-05-25", end=None)
    an_office("Minister voor Niets", slug="minister-niets", kind="minister_without_portfolio")


def test_an_office_shows_who_holds_it_today(two_holders: None) -> None:
    office, empty = items("offices", sort="title")

    assert (office["title"], office["kind"], office["slug"]) == (
        "Minister van Buitenlandse Zaken",
        "minister",
        "minister-bz",
    )
    assert (office["holder"]["minister"]["name"], office["holder"]["until"]) == ("Sigrid Kaag", None)
    assert (empty["holder"], empty["ministry"]) == (None, None)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2018-03-07", "Stef Blok"),
        ("2021-05-24", "Stef Blok"),
        ("2021-05-25", "Sigrid Kaag"),
        ("2099-01-01", "Sigrid Kaag"),
    ],
)
def test_an_office_shows_who_held_it_on_a_day(day: str, name: str, two_holders: None) -> None:
    [office] = items("offices", on=day)

    assert office["holder"]["minister"]["name"] == name
    assert read(f"offices/{office['id']}", on=day)["holder"] == office["holder"]


def test_an_office_that_nobody_held_on_the_day_is_left_out(two_holders: None) -> None:
    assert items("offices", on="2010-01-01") == []


def test_one_office_shows_everyone_in_order(two_holders: None) -> None:
    office = read(f"offices/{items('offices', on='2020-01-01')[0]['id']}")

    assert [each["minister"]["name"] for each in office["holders"]] == ["Stef Blok", "Sigrid Kaag"]
    assert office["holder"]["minister"]["name"] == "Sigrid Kaag"
    assert office["holder"]["cabinet"] is None


@pytest.mark.parametrize(
    ("name", "fitting", "other"),
    [("kind", "minister_without_portfolio", "prime_minister"), ("ministry", "BZ", "def")],
)
def test_a_filter_of_offices_keeps_what_fits(name: str, fitting: str, other: str, two_holders: None) -> None:
    a_ministry("Ministerie van Defensie", slug="def", abbreviation="DEF")

    assert len(items("offices", **{name: fitting})) == 1
    assert items("offices", **{name: other}) == []


def test_a_minister_shows_the_offices_held(two_holders: None) -> None:
    blok = items("ministers")[0]

    assert (blok["name"], blok["initials"], blok["firstName"], blok["infix"], blok["surname"]) == (
        "Stef Blok", "S.A.", "Stef", None, "Blok",
    )  # fmt: skip
    [term] = blok["terms"]
    assert (term["office"]["title"], term["from"], term["until"]) == (
        "Minister van Buitenlandse Zaken", "2018-03-07", "2021-05-25",
    )  # fmt: skip
    assert read(f"ministers/{blok['id']}") == blok


@pytest.mark.parametrize(
    ("name", "fitting", "other"), [("on", "2020-01-01", "2010-01-01"), ("office", "minister-bz", "minister-niets")]
)
def test_a_filter_of_ministers_keeps_what_fits(name: str, fitting: str, other: str, two_holders: None) -> None:
    assert items("ministers", **{name: fitting})[0]["name"] == "Stef Blok"
    assert items("ministers", **{name: other}) == []


def test_a_renamed_ministry_points_to_its_successor(db: None) -> None:
    new = a_ministry("Ministerie van Nieuw", slug="nieuw", valid_from=datetime.date(2017, 10, 26))
    a_ministry(
        "Ministerie van Oud", slug="oud", successor=new, valid_until=datetime.date(2017, 10, 26), abbreviation=""
    )

    old = items("ministries")[1]

    assert (old["slug"], old["abbreviation"], old["validUntil"]) == ("oud", None, "2017-10-26")
    assert (old["successor"]["id"], old["successor"]["name"]) == (str(new.public_id), "Ministerie van Nieuw")
    assert read(f"ministries/{old['id']}") == old


@pytest.mark.parametrize(("day", "slug"), [("2017-10-25", "oud"), ("2017-10-26", "nieuw")])
def test_ministries_are_those_of_the_day(day: str, slug: str) -> None:
    a_ministry("Ministerie van Nieuw", slug="nieuw", valid_from=datetime.date(2017, 10, 26))
    a_ministry("Ministerie van Oud", slug="oud", valid_until=datetime.date(2017, 10, 26))

    assert [item["slug"] for item in items("ministries", on=day)] == [slug]


@pytest.mark.parametrize("day", ["0001-01-01", "2020-01-01", "9999-12-31"])
def test_what_has_no_known_period_counts_as_existing(day: str) -> None:
    a_ministry(slug="bz")
    a_committee(slug="buza")

    assert [item["slug"] for item in items("ministries", on=day)] == ["bz"]
    assert [item["slug"] for item in items("committees", on=day)] == ["buza"]


def test_a_committee_shows_its_names(db: None) -> None:
    a_committee(slug="buza", aliases=["BUZA", "BZ"])

    [committee] = items("committees")

    assert (committee["abbreviation"], committee["kind"], committee["aliases"]) == ("BuZa", "vast", ["BUZA", "BZ"])
    assert read(f"committees/{committee['id']}") == committee


@pytest.mark.parametrize(
    ("name", "fitting", "other"), [("kind", "vast", "tijdelijk"), ("on", "2020-01-01", "2000-01-01")]
)
def test_a_filter_of_committees_keeps_what_fits(name: str, fitting: str, other: str) -> None:
    a_committee(slug="buza", valid_from=datetime.date(2010, 1, 1))

    assert len(items("committees", **{name: fitting})) == 1
    assert items("committees", **{name: other}) == []


@pytest.mark.parametrize("path", ["ministers", "offices", "ministries", "committees"])
def test_an_unknown_id_is_not_found(path: str, two_holders: None) -> None:
    check_problem(ask(f"{path}/{new_id()}"), 404, "not-found")


@pytest.mark.parametrize("path", ["ministers/stef-blok", "offices/minister-bz", "ministries/bz", "committees/1"])
def test_only_ids_are_addresses(path: str, two_holders: None) -> None:
    check_problem(ask(path), 404, "not-found")
