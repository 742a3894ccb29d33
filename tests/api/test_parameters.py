"""What the query may hold, and how every fault of it is named."""

from typing import Any

import pytest

from api.parameters import MOST_REPEATS
from correspondence.models import Letter
from tests.api.asking import ask, check_problem, faults, items, read
from tests.factories import a_ministry

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("path", "query", "wrong"),
    [
        ("letters", "datedFom=2020-01-01", [("datedFom", "unknown")]),
        ("letters", "dated_from=2020-01-01", [("dated_from", "unknown")]),
        ("letters", "=1", [("", "unknown")]),
        ("letters", "datedFrom=", [("datedFrom", "empty")]),
        ("letters", "datedFrom=%20", [("datedFrom", "empty")]),
        ("letters", "datedFrom", [("datedFrom", "empty")]),
        ("letters", "datedFrom=2020-02-30", [("datedFrom", "invalid")]),
        ("letters", "datedFrom=20200814", [("datedFrom", "invalid")]),
        ("letters", "datedFrom=2020-W33-5", [("datedFrom", "invalid")]),
        ("letters", "datedFrom=0000-01-01", [("datedFrom", "invalid")]),
        ("letters", "datedFrom=٢٠٢٠-٠٨-١٤", [("datedFrom", "invalid")]),
        ("letters", "dated=never", [("dated", "invalid")]),
        ("letters", "datedFrom=2020-01-01&datedFrom=2021-01-01", [("datedFrom", "repeated")]),
        ("letters", "&".join(["kind=letter"] * (MOST_REPEATS + 1)), [("kind", "repeated")]),
        ("letters", "kind=lettre&kind=letter&kind=x", [("kind", "invalid"), ("kind", "invalid")]),
        ("letters", "pageSize=0", [("pageSize", "invalid")]),
        ("letters", "pageSize=101", [("pageSize", "invalid")]),
        ("letters", "pageSize=-1", [("pageSize", "invalid")]),
        ("letters", "pageSize=1e2", [("pageSize", "invalid")]),
        ("letters", "pageSize=" + "9" * 150, [("pageSize", "invalid")]),
        ("letters", "pageSize=" + "9" * 5000, [("pageSize", "too-long")]),
        ("letters", "pageSize=١٠", [("pageSize", "invalid")]),
        ("letters", "count=yes", [("count", "invalid")]),
        ("letters", "sort=subject", [("sort", "invalid")]),
        ("letters", "sort=dated,updatedAt", [("sort", "invalid")]),
        ("letters", "fields=id,text", [("fields", "invalid")]),
        ("letters", "fields=id,", [("fields", "invalid")]),
        ("letters", "expand=paragraphs", [("expand", "unknown")]),
        ("letters", "ministry=b%00z", [("ministry", "not-text")]),
        ("letters", "ministry=%ED%A0%80", [("ministry", "not-text")]),
        ("letters", "ministry=%ff", [("ministry", "not-text")]),
        ("letters", "ministry=a'%20OR%201=1", [("ministry", "invalid")]),
        ("letters", "%00=1", [("\N{REPLACEMENT CHARACTER}", "unknown")]),
        ("letters", "ministry=Xyz", [("ministry", "invalid")]),
        ("letters", "minister=xyz&office=xyz", [("minister", "invalid"), ("office", "invalid")]),
        ("letters", "committee=Xyz&committee=Abc", [("committee", "invalid"), ("committee", "invalid")]),
        ("letters", "ministry=01234567-89ab-7cde-8f01-23456789abcd", [("ministry", "invalid")]),
        ("requests", "committee=Xyz", [("committee", "invalid")]),
        ("offices", "ministry=Xyz", [("ministry", "invalid")]),
        ("ministers", "office=xyz", [("office", "invalid")]),
        ("letters", "datedFrom=2020-01-02&datedUntil=2020-01-01", [("datedFrom", "contradicts")]),
        ("letters", "datedUntil=2020-01-01&datedFrom=2020-01-02", [("datedFrom", "contradicts")]),
        ("letters", "datedFrom=x&datedUntil=2020-01-01", [("datedFrom", "invalid")]),
        (
            "requests",
            "askedFrom=2020-01-02&askedUntil=2020-01-01&dueFrom=2020-01-02&dueUntil=2020-01-01",
            [("askedFrom", "contradicts"), ("dueFrom", "contradicts")],
        ),
        ("letters", "mentions=2020Z14586//2020D31249", [("mentions", "invalid")]),
        ("letters", "minister__id=1", [("minister__id", "unknown")]),
        ("letters", "answersRequest=1", [("answersRequest", "invalid")]),
        ("letters", "answersRequest=01234567-89ab-7cde-8f01-23456789abcg", [("answersRequest", "invalid")]),
        ("letters", "mentions=hello", [("mentions", "invalid")]),
        ("letters", "mentions=" + "2" * 201, [("mentions", "too-long")]),
        ("letters", "mentions=kenmerk:bz", [("mentions", "invalid")]),
        ("letters", "updatedSince=2020-01-01", [("updatedSince", "invalid")]),
        ("letters", "updatedSince=2020-01-01T00:00:00", [("updatedSince", "invalid")]),
        ("letters", "updatedSince=0001-01-01T00:00:00%2B14:00", [("updatedSince", "invalid")]),
        ("letters", "updatedSince=2020-13-01T00:00:00Z", [("updatedSince", "invalid")]),
        ("letters", "cursor=abc", [("cursor", "invalid")]),
        ("letters", "cursor=" + "a" * 2001, [("cursor", "too-long")]),
        ("requests", "status=late", [("status", "invalid")]),
        ("references", "state=rejected", [("state", "invalid")]),
        ("references", "scheme=isbn", [("scheme", "invalid")]),
        ("offices", "on=today", [("on", "invalid")]),
        ("committees", "kind=standing", [("kind", "invalid")]),
        (
            "letters",
            "datedFrom=x&pageSize=0&colour=red",
            [("datedFrom", "invalid"), ("pageSize", "invalid"), ("colour", "unknown")],
        ),
    ],
)
def test_a_wrong_query_names_every_fault(path: str, query: str, wrong: list[tuple[str, str]]) -> None:
    assert faults(ask(f"/api/v1/{path}?{query}")) == wrong


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("datedFom=2020-01-01", "datedFrom"),
        ("dated_from=2020-01-01", "datedFrom"),
        ("page_size=1", "pageSize"),
        ("PAGESIZE=1", "pageSize"),
        ("sort=-date", "-dated"),
        ("kind=leter", "letter"),
        ("fields=subjct", "subject"),
    ],
)
def test_a_fault_names_what_was_probably_meant(query: str, meant: str) -> None:
    [fault] = ask(f"/api/v1/letters?{query}").json()["errors"]

    assert f"did you mean {meant}?" in fault["detail"]


def test_a_fault_that_resembles_nothing_names_what_there_is() -> None:
    [fault] = ask("/api/v1/ministries?zzzzzzz=1", headers={"Accept-Language": "nl"}).json()["errors"]

    assert (
        fault["detail"]
        == "Hier is geen parameter “zzzzzzz”; er zijn on, updatedSince, sort, fields, pageSize, cursor, count."
    )


def test_what_a_client_sent_is_repeated_briefly() -> None:
    [fault] = ask(f"/api/v1/letters?{'x' * 5000}=1").json()["errors"]

    assert len(fault["parameter"]) == 60


def test_faults_are_told_in_dutch() -> None:
    answer = ask("/api/v1/letters?pageSize=0&count=ja", headers={"Accept-Language": "nl"})
    problem = check_problem(answer, 400, "invalid-request")

    assert problem["detail"] == "2 parameters kloppen niet; zie errors."
    assert problem["errors"][0]["detail"] == "“0” is niet een getal van 1 tot en met 100."


@pytest.mark.parametrize("path", ["paragraphs", "mentions", "mentioned-by", "source", ""])
def test_what_belongs_to_a_letter_refuses_unknown_parameters(path: str, answering: Letter) -> None:
    assert faults(ask(f"letters/{answering.public_id}/{path}".rstrip("/"), colour="red")) == [("colour", "unknown")]


@pytest.mark.parametrize(
    "query",
    [
        "updatedSince=2020-01-01T00:00:00Z",
        "updatedSince=2020-01-01T00:00:00%2B02:00",
        "updatedSince=2020-01-01T00:00:00+02:00",
        "updatedSince=2020-01-01t00:00:00.123456z",
        "updatedSince=2020-01-01T00:00-0530",
        "ministry=J%26V",
        "datedFrom=2020-01-01&datedUntil=2020-01-01",
        "kind=letter&kind=other",
        "kind=letter&kind=letter",
        "mentions=Kamerstuk%2035%20570%20V,%20nr.%2012",
        "mentions=2020Z14586/2020D31249",
        "mentions=kenmerk:bz:deu-2020%2F12",
        "dated=unknown&dated=2020-08-14",
        "pageSize=100&count=false&sort=updatedAt&fields=id",
    ],
)
def test_a_right_query_is_answered(query: str) -> None:
    a_ministry(abbreviation="J&V")

    assert read(f"/api/v1/letters?{query}")["items"] == []


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("DFE", "There is no ministry “DFE”; did you mean DEF?"),
        ("zzz", "There is no ministry “zzz”; /api/v1/ministries lists those there are."),
    ],
)
def test_a_name_that_nothing_has_is_told_what_there_is(name: str, sentence: str) -> None:
    a_ministry("Ministerie van Defensie", slug="defensie", abbreviation="DEF")

    [fault] = ask("letters", ministry=name).json()["errors"]

    assert fault["detail"] == sentence


def test_a_parameter_that_one_thing_has_is_not_denied_on_its_list() -> None:
    [fault] = ask("letters", expand="paragraphs").json()["errors"]

    assert fault["detail"] == (
        "There is no parameter expand on this list; the single resource, /api/v1/letters/{id}, has it."
    )


def test_fields_narrow_a_list(answering: Letter) -> None:
    assert items("letters", fields="id,dated") == [{"id": str(answering.public_id), "dated": "2020-08-14"}]


def test_fields_narrow_a_thing(answering: Letter) -> None:
    assert read(f"letters/{answering.public_id}", fields="subject") == {"subject": "Verkiezingen in Wit-Rusland"}


def test_fields_and_expand_go_together(answering: Letter) -> None:
    answer: dict[str, Any] = read(f"letters/{answering.public_id}", fields="id", expand="paragraphs")

    assert answer.keys() == {"id", "paragraphs"}
