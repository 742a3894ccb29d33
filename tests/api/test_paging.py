"""Pages: every row once, forwards and backwards, in a total order, whatever is unknown."""

import itertools
import runpy
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.core import signing
from django.db.models import UniqueConstraint
from django.urls import get_resolver

from api import pagination
from api.parameters import LONGEST_CURSOR
from api.resources import Listing
from correspondence.models import (
    Committee,
    Letter,
    Mention,
    Minister,
    Ministry,
    Office,
    Paragraph,
    Reference,
    Request,
)
from tests.api.asking import ask, faults, items, read, walk
from tests.api.conftest import many_letters
from tests.factories import a_letter, a_ministry, a_reading

pytestmark = pytest.mark.django_db


def listings() -> Iterator[type[Listing]]:
    for pattern in get_resolver("api.urls").url_patterns:
        for each in getattr(pattern, "url_patterns", [pattern]):
            view = getattr(each.callback, "cls", None)
            if isinstance(view, type) and issubclass(view, Listing):
                yield view


# Why no two rows of a list are equal in these columns: a unique column, or a constraint within one letter.
UNIQUE_WITHIN_A_LETTER = {"position": "paragraph_position_once"}
MENTIONS_APART = {"place", "field", "start", "ordinal"}


@pytest.mark.parametrize("view", list(listings()), ids=lambda view: view.__name__)
def test_every_order_of_a_list_is_total(view: type[Listing]) -> None:
    model = view.shape
    for sort in view.sorts:
        paths = {column.path for column in sort.columns}
        assert paths & {"public_id", "key"} or paths & UNIQUE_WITHIN_A_LETTER.keys() or paths >= MENTIONS_APART, (
            model,
            sort,
        )
        assert not sort.columns[-1].nullable


def test_the_columns_that_make_an_order_total_are_unique_in_the_database() -> None:
    for model in (Committee, Letter, Minister, Ministry, Office, Request):
        assert model._meta.get_field("public_id").unique
    assert Reference._meta.get_field("key").unique
    names = {c.name for m in (Paragraph, Mention) for c in m._meta.constraints if isinstance(c, UniqueConstraint)}
    assert {"paragraph_position_once", "mention_ordinal_once", "mention_field_ordinal_once"} <= names


@pytest.mark.parametrize("view", list(listings()), ids=lambda view: view.__name__)
def test_every_list_of_things_can_be_sorted_by_change(view: type[Listing]) -> None:
    names = {sort.name for sort in view.sorts}

    # The text of one letter has no changes of its own: the letter has.
    assert {"updatedAt", "-updatedAt"} <= names or names == {"position", "-position"}


@pytest.fixture
def some_undated() -> list[Letter]:
    dates = ["2020-01-01", None, "2020-03-01", "2020-03-01", None, "2019-05-05", "2021-01-01"]
    return [a_letter(a_reading(f"Brief {n}.", dated=day)) for n, day in enumerate(dates)]


@pytest.mark.parametrize("sort", ["dated", "-dated"])
def test_what_has_no_date_comes_last_in_both_directions(sort: str, some_undated: list[Letter]) -> None:
    found = [item["dated"] for item in walk("letters", sort=sort, pageSize=2)]

    known = sorted((d for d in found if d), reverse=sort == "-dated")
    assert found == [*known, None, None]


@pytest.mark.parametrize(
    ("sort", "size"), list(itertools.product(["dated", "-dated", "updatedAt", "-publishedAt"], [1, 2, 3, 7, 100]))
)
def test_pages_show_every_row_once(sort: str, size: int, some_undated: list[Letter]) -> None:
    found = [item["id"] for item in walk("letters", sort=sort, pageSize=size)]

    assert sorted(found) == sorted(str(letter.public_id) for letter in some_undated)


@pytest.mark.parametrize(("sort", "size"), list(itertools.product(["dated", "-dated", "updatedAt"], [1, 2, 3])))
def test_the_way_back_shows_the_same_pages(sort: str, size: int, some_undated: list[Letter]) -> None:
    pages = [read("letters", sort=sort, pageSize=size)]
    while pages[-1]["next"]:
        pages.append(read(pages[-1]["next"].removeprefix("http://testserver")))
    back = [pages[-1]]
    while back[-1]["previous"]:
        back.append(read(back[-1]["previous"].removeprefix("http://testserver")))

    assert [page["items"] for page in back] == [page["items"] for page in reversed(pages)]
    assert back[-1]["previous"] is None
    assert all(page["next"] for page in back[1:])


def test_a_row_that_comes_between_moves_nothing() -> None:
    many_letters(4)
    first = read("letters", pageSize=2)
    a_letter(a_reading("Nieuwer.", dated="2021-03-20"))

    second = read(first["next"].removeprefix("http://testserver"))

    assert [item["dated"] for item in second["items"]] == ["2021-03-02", "2021-03-01"]


def test_names_are_sorted_as_the_database_sorts_them() -> None:
    for name in ("Zeeland", "Algemene Zaken", "Éénheid", "algemeen"):
        a_ministry(name)

    assert [item["name"] for item in walk("ministries", pageSize=1)] == [
        "Algemene Zaken",
        "Zeeland",
        "algemeen",
        "Éénheid",
    ]


def test_the_link_header_says_the_same_as_the_body() -> None:
    many_letters(3)
    first = ask("letters", pageSize=1)
    middle = ask(first.json()["next"].removeprefix("http://testserver"))

    assert first.headers["Link"] == f'<{first.json()["next"]}>; rel="next"'
    body = middle.json()
    assert middle.headers["Link"] == f'<{body["next"]}>; rel="next", <{body["previous"]}>; rel="prev"'


GUNICORN = runpy.run_path(str(settings.BASE_DIR / "correspondence" / "conf" / "gunicorn.py"))


@pytest.fixture
def cited_often() -> list[Letter]:
    return [a_letter(a_reading(f"Brief {n}: zie Kamerstuk 35 570 V, nr. 12.", dated=f"2021-03-0{n}")) for n in (1, 2)]


def test_a_link_keeps_slashes_and_commas_as_they_are(cited_often: list[Letter]) -> None:
    link = read("/api/v1/letters?pageSize=1&mentions=35570-V-12&mentions=2021Z00001%2F2021D00001&fields=id%2Cdated")[
        "next"
    ]

    assert "mentions=2021Z00001/2021D00001" in link
    assert "fields=id,dated" in link
    assert len(items(link.removeprefix("http://testserver"))) == 1


@pytest.mark.parametrize("repeats", [1, 49])
def test_a_server_can_read_every_link_it_gives(repeats: int, cited_often: list[Letter]) -> None:
    others = [
        f"2021Z0{n:04d}/2021D0{n:04d}, {'Kamerstuk 35 570 V, nr. 13' if n % 2 else '2020Z14586'}"
        for n in range(repeats)
    ]
    page = read("letters", pageSize=1, mentions=["35570-V-12", *others])

    line = f"OPTIONS {page['next'].removeprefix('http://testserver')} HTTP/1.1\r\n"

    assert len(line) <= GUNICORN["limit_request_line"]


def test_room_for_a_cursor_is_left_in_every_line() -> None:
    line = f"OPTIONS ?&cursor={'x' * LONGEST_CURSOR} HTTP/1.1\r\n"

    assert pagination.LONGEST_ADDRESS + len(line) <= GUNICORN["limit_request_line"]


def test_a_query_that_leaves_no_room_for_a_cursor_is_refused() -> None:
    answer = ask("letters", mentions=[f"2021Z{n:05d}{' ' * 60}" for n in range(50)])

    assert faults(answer) == [("mentions", "too-long")]
    assert "the addresses of further pages would not fit" in answer.json()["errors"][0]["detail"]


def test_one_page_has_no_link() -> None:
    assert "Link" not in ask("letters").headers


def cursor_of(answer: dict[str, Any]) -> str:
    return str(answer["next"]).split("cursor=")[1].split("&")[0].replace("%3A", ":")


def test_a_cursor_keeps_its_filters_whatever_their_order() -> None:
    many_letters(3)
    cursor = cursor_of(read("/api/v1/letters?pageSize=1&kind=letter&datedFrom=2021-01-01"))

    answer = read(f"/api/v1/letters?cursor={cursor}&datedFrom=2021-01-01&kind=letter&pageSize=2&count=true&fields=id")

    assert len(answer["items"]) == 2


@pytest.mark.parametrize(
    "address",
    ["letters?datedFrom=2021-01-02", "letters", "letters?datedFrom=2021-01-01&sort=dated", "requests", "references"],
)
def test_a_cursor_of_another_list_is_refused(address: str) -> None:
    many_letters(2)
    cursor = cursor_of(read("/api/v1/letters?pageSize=1&datedFrom=2021-01-01"))

    found = faults(ask(f"/api/v1/{address}{'&' if '?' in address else '?'}cursor={cursor}"))

    assert found == [("cursor", "mismatch")]


def test_a_cursor_of_one_letter_is_refused_at_another() -> None:
    first, other = many_letters(2)
    cursor = cursor_of(read(f"letters/{first.public_id}/paragraphs", pageSize=1))

    assert faults(ask(f"letters/{other.public_id}/paragraphs", cursor=cursor)) == [("cursor", "mismatch")]


@pytest.mark.parametrize("forged", [["x", 0, [None, None]], "text", [1, 2], {"a": 1}])
def test_a_forged_cursor_is_refused(forged: Any) -> None:
    made = signing.Signer(key="another key", salt=pagination.SALT).sign_object(forged)

    assert faults(ask("letters", cursor=made)) == [("cursor", "invalid")]


def test_a_cursor_does_not_show_internal_numbers() -> None:
    letters = many_letters(2)
    plain = signing.Signer(salt=pagination.SALT).unsign_object(cursor_of(read("letters", pageSize=1)))

    assert letters[1].pk not in plain[2]


def test_counting_is_asked_for() -> None:
    many_letters(3)

    assert "count" not in read("letters")
    answer = read("letters", count="true", pageSize=1)
    assert (answer["count"], answer["countIsExact"]) == (3, True)


def test_counting_heeds_the_filters() -> None:
    many_letters(3)

    assert read("letters", count="true", datedFrom="2021-03-02")["count"] == 2


def test_counting_stops_at_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    many_letters(3)
    monkeypatch.setattr(pagination, "MOST_COUNTED", 2)

    answer = read("letters", count="true")

    assert (answer["count"], answer["countIsExact"]) == (2, False)


def test_a_page_holds_25_unless_asked_otherwise() -> None:
    for n in range(27):
        a_ministry(f"Ministerie {n:02d}")

    assert (len(items("ministries")), len(items("ministries", pageSize=26))) == (25, 26)


def test_a_page_beyond_the_end_is_empty() -> None:
    many_letters(2)
    following = read("letters", pageSize=1)["next"].removeprefix("http://testserver")
    Letter.objects.update(withdrawn_at="2026-01-01T00:00:00Z", withdrawn_because="proef")

    assert read(following) == {"items": [], "next": None, "previous": None}
