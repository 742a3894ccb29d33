"""What holds for every address of the API, whatever stands there."""

from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client, RequestFactory, override_settings
from django.urls import URLPattern, URLResolver, get_resolver

from api import errors
from api.docs.views import Beginning
from api.letters.views import Letters
from api.problems import PROBLEM_TYPES
from tests.api.asking import ask, check_problem, faults, read

LISTS = ("letters", "requests", "references", "ministers", "offices", "ministries", "committees")
pytestmark = pytest.mark.django_db


def check_missing(answer: Any) -> None:
    check_problem(answer, 404, "not-found")
    assert "Allow" not in answer.headers


@pytest.mark.parametrize("name", LISTS)
def test_every_list_answers_even_when_it_is_empty(name: str) -> None:
    assert read(name) == {"items": [], "next": None, "previous": None}


@pytest.mark.parametrize("name", LISTS)
def test_a_slash_at_the_end_is_not_found(name: str) -> None:
    check_missing(ask(f"{name}/"))


@pytest.mark.parametrize(
    "path",
    [
        "/api", "/api/", "/api/v1/", "/api/v2/letters", "/api/v1/nothing", "/api/v1/docs/", "/api/v1/openapi.json/",
        "/api/v1/letters/1", "/api/v1/letters/01234567-89ab-7cde-8f01-23456789abcd", "/api/v1/problems/none",
        "/api/v1/requests/01234567-89ab-7cde-8f01-23456789abcd", "/api/v1/letters%00", "/api/v1/%ff", "/api/admin/",
        "/api/v1/references/2020Z14586/", "/api/v1/ministers/01234567-89ab-7cde-8f01-23456789abcd",
    ],
)  # fmt: skip
def test_what_is_not_there_is_a_problem(path: str) -> None:
    check_missing(ask(path))


@override_settings(DEBUG=True)
def test_what_is_not_there_is_a_problem_also_while_debugging() -> None:
    check_missing(ask("nothing"))


def test_what_is_not_there_outside_the_api_is_no_problem() -> None:
    answer = ask("/nothing")

    assert (answer.status_code, answer.headers["Content-Type"]) == (404, "text/html; charset=utf-8")


def test_the_beginning_leads_to_every_list() -> None:
    links = read("/api/v1")["links"]

    assert {*LISTS, "openapi", "docs"} == links.keys()
    assert all(ask(link.removeprefix("http://testserver")).status_code == 200 for link in links.values())


@pytest.mark.parametrize("path", ["letters", "", "references/2020Z14586", "docs", "openapi.json", "problems/gone"])
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "QUERY"])
def test_writing_is_not_allowed(path: str, method: str) -> None:
    answer = ask(f"/api/v1/{path}".rstrip("/"), method=method)

    check_problem(answer, 405, "method-not-allowed")
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_writing_where_there_is_nothing_is_not_found() -> None:
    check_missing(ask("nothing", method="POST"))


@pytest.mark.parametrize("path", ["letters", "ministers", "docs", "openapi.json"])
def test_head_is_get_without_the_body(path: str) -> None:
    head, whole = ask(path, method="HEAD"), ask(path)

    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["Content-Type"] == whole.headers["Content-Type"]
    assert head.headers["Content-Length"] == str(len(whole.content))


def test_head_of_what_is_not_there_says_so() -> None:
    assert ask("nothing", method="HEAD").status_code == 404


def test_options_names_what_can_be_done() -> None:
    answer = ask("letters", method="OPTIONS", headers={"Origin": "https://elsewhere.nl"})

    assert (answer.status_code, answer.content) == (204, b"")
    assert "Content-Type" not in answer.headers
    assert answer.headers["Allow"] == answer.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "Range" in answer.headers["Access-Control-Allow-Headers"]


@pytest.mark.parametrize("path", ["letters", "nothing", "letters?wrong=1", "openapi.json"])
def test_scripts_of_every_site_may_read_without_credentials(path: str) -> None:
    answer = ask(path, headers={"Origin": "https://elsewhere.nl"})

    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer.headers
    assert "Link" in answer.headers["Access-Control-Expose-Headers"]


def test_what_is_public_may_be_kept_for_a_minute() -> None:
    assert ask("letters").headers["Cache-Control"] == "public, max-age=60, stale-while-revalidate=300"


def test_no_session_is_opened() -> None:
    answer = ask("letters", headers={"Cookie": f"sessionid={'a' * 32}"})

    assert "Cookie" not in answer.headers["Vary"]
    assert not answer.cookies


@pytest.mark.parametrize("given", ["trace-0123456789", "A.b_c-12345"])
def test_a_client_can_name_its_request(given: str) -> None:
    assert ask("letters", headers={"X-Request-Id": given}).headers["X-Request-Id"] == given


@pytest.mark.parametrize("given", ["short", "x" * 65, "with space 12", "naïef-naïef", ""])
def test_a_strange_name_of_a_request_is_replaced(given: str) -> None:
    answer = ask("letters", headers={"X-Request-Id": given})

    assert len(answer.headers["X-Request-Id"]) == 32


@pytest.mark.parametrize(
    "wish",
    [
        "",
        "*/*",
        "application/json",
        "text/html,application/xhtml+xml;q=0.9",
        "application/*",
        "APPLICATION/JSON",
        "application/json, */*;q=0",
        "application/json;q=0.001",
        ",",
    ],
)
def test_json_is_for_everyone_who_has_no_other_wish(wish: str) -> None:
    answer = ask("letters", headers={"Accept": wish})

    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/json")


@pytest.mark.parametrize(
    "wish",
    [
        "text/csv",
        "application/xml",
        "image/png, application/pdf",
        "application/json;q=0,a/b",
        "application/json;q=0",
        "*/*;q=0",
        "*/*, application/json;q=0.000",
        "text/html, application/*;q=0",
    ],
)
def test_a_wish_that_cannot_be_met_is_refused(wish: str) -> None:
    check_problem(ask("letters", headers={"Accept": wish}), 406, "not-acceptable")


@pytest.mark.parametrize(
    ("wish", "language"),
    [("", "en"), ("nl", "nl"), ("nl-BE, en;q=0.8", "nl"), ("en, nl;q=0.5", "en"), ("fr, nl;q=0.1", "nl"), ("fr", "en")],
)
def test_problems_speak_the_clients_language(wish: str, language: str) -> None:
    answer = ask("nothing", headers={"Accept-Language": wish})

    titles = {"en": "There is nothing at this address", "nl": "Op dit adres is niets te vinden"}
    assert answer.json()["title"] == titles[language]
    assert answer.headers["Content-Language"] == language


@pytest.mark.parametrize("path", ["letters", "/api/v1", "problems/gone", "nothing", "letters?wrong=1"])
def test_who_has_no_wish_is_answered_in_english(path: str) -> None:
    assert ask(path).headers["Content-Language"] == "en"


@pytest.mark.parametrize("code", PROBLEM_TYPES)
def test_every_kind_of_problem_has_a_page(code: str) -> None:
    page = read(f"problems/{code}")

    assert page["code"] == code
    assert page["remedy"]


def test_a_problem_points_to_its_page() -> None:
    page = ask(ask("nothing").json()["type"].removeprefix("http://testserver"), headers={"Accept-Language": "nl"})

    assert page.json()["title"] == "Op dit adres is niets te vinden"
    assert page.headers["Content-Language"] == "nl"


def test_a_strange_host_is_a_problem() -> None:
    problem = check_problem(ask("letters", headers={"Host": "evil.example"}), 400, "invalid-request")

    assert "evil.example" not in str(problem)
    assert problem["type"] == "/api/v1/problems/invalid-request"


def test_a_strange_host_outside_the_api_is_no_problem() -> None:
    assert ask("/admin/login/", headers={"Host": "evil.example"}).headers["Content-Type"] != "application/problem+json"


def test_an_error_of_ours_is_a_problem_that_tells_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(view: object) -> None:
        raise RuntimeError("secret table")

    monkeypatch.setattr(Letters, "rows", fail)

    problem = check_problem(ask("letters"), 500, "internal-error")

    assert "secret" not in str(problem)


def test_an_error_outside_the_api_is_no_problem() -> None:
    answer = errors.server_error(RequestFactory().get("/admin/"))

    assert answer.headers["Content-Type"] != "application/problem+json"


def test_a_database_that_is_away_is_unavailable(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(view: object) -> None:
        raise OperationalError("connection to server at 10.0.0.1 failed")

    monkeypatch.setattr(Letters, "rows", fail)
    answer = ask("letters")

    assert "10.0.0.1" not in str(check_problem(answer, 503, "unavailable"))
    assert answer.headers["Retry-After"] == "30"


def test_a_database_that_goes_away_where_no_view_sees_it_is_unavailable(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise OperationalError("gone")

    monkeypatch.setattr(Beginning, "dispatch", fail)

    check_problem(ask("/api/v1"), 503, "unavailable")


@override_settings(DATA_UPLOAD_MAX_NUMBER_FIELDS=3)
def test_too_many_parameters_are_a_problem() -> None:
    check_problem(ask("letters?a=1&b=2&c=3&d=4&e=5"), 400, "invalid-request")


def test_a_body_is_not_read() -> None:
    answer = Client().generic("GET", "/api/v1/letters", data="{not json", content_type="application/xml")

    assert answer.status_code == 200


def addresses(patterns: list[Any], before: str = "") -> list[str]:
    found = []
    for each in patterns:
        if isinstance(each, URLResolver):
            found += addresses(each.url_patterns, before + str(each.pattern))
        elif isinstance(each, URLPattern):
            found.append(before + str(each.pattern))
    return [address for address in found if address.startswith("api/")]


def test_addresses_are_in_kebab_case_without_slash_at_the_end() -> None:
    for address in addresses(get_resolver().url_patterns):
        assert not address.endswith("/")
        assert address == address.lower().replace("_", "-")


@pytest.mark.parametrize("path", ["", "docs", "openapi.json", "problems/gone"])
def test_where_there_are_no_parameters_every_parameter_is_unknown(path: str) -> None:
    assert faults(ask(f"/api/v1/{path}".rstrip("/"), page="2")) == [("page", "unknown")]
