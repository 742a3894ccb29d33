"""How tests ask the API, and what they expect of every answer."""

from functools import cache
from typing import Any
from urllib.parse import urlencode

from django.test import Client

BASE = "/api/v1"
MEMBERS = {"type", "title", "status", "detail", "instance", "requestId", "errors"}


def ask(path: str, *, method: str = "GET", headers: dict[str, str] | None = None, **query: Any) -> Any:
    """The answer to a request; a list in the query is repeated."""
    address = path if path.startswith(("/", "http")) else f"{BASE}/{path}"
    if query:
        address += ("&" if "?" in address else "?") + urlencode(query, doseq=True)
    answer: Any = client().generic(method, address, headers=headers)
    if answer.streaming:
        answer.streaming_content = [b"".join(answer)]  # read to the end, as a server does: that closes the file
    return answer


@cache
def client() -> Client:
    """One client for all tests of a process: making one reads all static files. It keeps no cookies: none are set."""
    return Client(raise_request_exception=False)


def read(path: str, **query: Any) -> Any:
    """The JSON of a successful answer."""
    answer = ask(path, **query)
    assert answer.status_code == 200, answer.content
    assert answer.headers["Content-Type"] == "application/json"
    return answer.json()


def items(path: str, **query: Any) -> list[Any]:
    """The items of the first page."""
    found: list[Any] = read(path, **query)["items"]
    return found


def walk(path: str, **query: Any) -> list[Any]:
    """The items of all pages, by following `next`."""
    page = read(path, **query)
    found = list(page["items"])
    while page["next"]:
        page = read(page["next"].removeprefix("http://testserver"))
        found += page["items"]
    return found


def check_problem(answer: Any, status: int, code: str) -> Any:
    """It is a problem of this kind, with all members; gives its JSON."""
    assert answer.status_code == status, answer.content
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["API-Version"] == "1.0.0"
    problem = answer.json()
    assert problem.keys() >= MEMBERS
    assert problem["status"] == status
    assert problem["type"].endswith(f"/api/v1/problems/{code}")
    assert problem["requestId"] == answer.headers["X-Request-Id"]
    return problem


def faults(answer: Any) -> list[tuple[str, str]]:
    """Which parameters are wrong, and how."""
    problem = check_problem(answer, 400, "invalid-request")
    return [(fault["parameter"], fault["code"]) for fault in problem["errors"]]
