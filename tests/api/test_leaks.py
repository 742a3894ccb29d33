"""Nothing of a draft, and nothing private of a letter, is in any answer."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.urls import get_resolver

from correspondence.models import Draft, Letter, Paragraph, SourceFile
from tests.api.asking import ask, items
from tests.factories import a_draft, a_reading, a_request, a_signature

pytestmark = pytest.mark.django_db

CANARY = "kanarie"
NUMBERS = ("2031Z77777", "2031D77777")

# Every address of the API, and an address of that kind to ask for. A new address without an entry fails.
ADDRESSES = {
    "api/v1": "",
    "api/v1/letters": "letters",
    "api/v1/letters/<uuid:id>": "letters/{letter}",
    "api/v1/letters/<uuid:id>/paragraphs": "letters/{letter}/paragraphs",
    "api/v1/letters/<uuid:id>/mentions": "letters/{letter}/mentions",
    "api/v1/letters/<uuid:id>/mentioned-by": "letters/{letter}/mentioned-by",
    "api/v1/letters/<uuid:id>/source": "letters/{letter}/source",
    "api/v1/requests": "requests",
    "api/v1/requests/<uuid:id>": "requests/{request}",
    "api/v1/references": "references",
    "api/v1/references/<path:reference>": "references/2020Z14586",
    "api/v1/ministers": "ministers",
    "api/v1/ministers/<uuid:id>": "ministers/{minister}",
    "api/v1/offices": "offices",
    "api/v1/offices/<uuid:id>": "offices/{office}",
    "api/v1/ministries": "ministries",
    "api/v1/ministries/<uuid:id>": "ministries/{ministry}",
    "api/v1/committees": "committees",
    "api/v1/committees/<uuid:id>": "committees/{committee}",
    "api/v1/problems/<slug:code>": "problems/gone",
    "api/v1/openapi.json": "openapi.json",
    "api/v1/docs": "docs",
    "^api(?:/.*)?$": "nothing",
}
QUERIES = ("", "?count=true", "?pageSize=1", "?sort=-updatedAt", "?expand=paragraphs,mentions")


def known_addresses() -> set[str]:
    found = set()
    for pattern in get_resolver("api.urls").url_patterns:
        for each in getattr(pattern, "url_patterns", [None]):
            found.add(str(pattern.pattern) + (str(each.pattern) if each else ""))
    return found


def test_every_address_is_watched() -> None:
    assert known_addresses() == ADDRESSES.keys()


def a_secret_draft() -> Draft:
    text = f"Het {CANARY} verwijst naar 2020Z14586 en {NUMBERS[0]}."
    reading = a_reading(
        text,
        subject=f"Onderwerp {CANARY}",
        our_reference=f"{CANARY}-1",
        signatures=(a_signature(name=f"{CANARY} Blok"),),
        requests=(a_request(*NUMBERS, subject=CANARY),),
    )
    return a_draft(reading)


def everything(letter: Letter) -> dict[str, Any]:
    """Each answer, without what differs from request to request."""
    ids = {"letter": letter.public_id}
    for one, many in (
        ("request", "requests"),
        ("minister", "ministers"),
        ("office", "offices"),
        ("ministry", "ministries"),
    ):
        ids[one] = items(many)[0]["id"]
    ids["committee"] = items("committees")[0]["id"]
    answers = {}
    for path in ADDRESSES.values():
        for query in QUERIES:
            answer = ask(
                f"/api/v1/{path.format(**ids)}{query}".replace("/api/v1/?", "/api/v1?"),
                headers={"X-Request-Id": "same-for-all"},
            )
            body = b"".join(answer) if answer.streaming else answer.content
            answers[path + query] = (answer.status_code, sorted(answer.headers.items()), body)
    return answers


def test_drafts_make_no_difference_to_any_answer(answering: Letter) -> None:
    without = everything(answering)
    a_secret_draft()
    SourceFile.objects.exclude(pk=answering.draft.source_id).update(file_name=f"{CANARY}.pdf", origin=CANARY)

    with_drafts = everything(answering)

    assert with_drafts == without
    assert CANARY not in str(with_drafts)


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_only_a_draft_names_is_not_found(number: str, answering: Letter) -> None:
    a_secret_draft()

    assert ask(f"references/{number}").status_code == 404


def test_what_the_desk_knows_of_a_letter_stays_at_the_desk(answering: Letter) -> None:
    clerk = get_user_model().objects.create_user(username=CANARY)
    Letter.objects.update(published_by=clerk)
    Draft.objects.update(corrections={"subject": CANARY}, lease_by=clerk, lease_until="2026-01-01T00:00:00Z")
    SourceFile.objects.update(origin=f"/home/{CANARY}/x.pdf")

    assert CANARY not in str(everything(answering))


def test_internal_numbers_are_in_no_answer(answering: Letter) -> None:
    keys = {"pk", "draft", "draftId", "publishedBy", "withdrawnBecause", "identity"}

    for path in ("letters", "requests", "references", "ministers", "offices", "ministries", "committees"):
        assert not keys & items(path)[0].keys()


def test_text_is_sent_as_it_is_and_never_as_a_page(answering: Letter) -> None:
    Paragraph.objects.filter(letter=answering, position=1).update(text="<script>alert(1)</script>")

    answer = ask(f"letters/{answering.public_id}/paragraphs", headers={"Accept": "text/html"})

    assert answer.headers["Content-Type"] == "application/json"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
