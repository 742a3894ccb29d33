"""The number of queries is the same however many rows there are."""

from typing import Any

import pytest

from correspondence.models import Letter
from tests.api.asking import read
from tests.factories import (
    a_committee,
    a_letter,
    a_minister,
    a_ministry,
    a_reading,
    a_request,
    a_signature,
    a_term,
    an_office,
)

pytestmark = pytest.mark.django_db


def fill(number: int) -> Letter:
    """That many of everything, all linked to each other."""
    for n in range(number):
        ministry = a_ministry(f"Ministerie {n}", abbreviation=f"M{n}")
        a_term(a_minister("Jan", f"Jansen{n}"), an_office(f"Minister van Zaak {n}", ministry=ministry), end=None)
        a_committee(f"Vaste commissie voor Zaak {n}", abbreviation=f"C{n}")
        letter = a_letter(
            a_reading(
                f"In antwoord op 2021Z1{n:04d} en 2021D1{n:04d}, en 2021Z99999 en 2021D88888.",
                ministry=f"Ministerie {n}",
                signatures=(a_signature(f"De Minister van Zaak {n}", f"Jan Jansen{n}"),),
                requests=(a_request(f"2021Z1{n:04d}", f"2021D1{n:04d}", committee=f"vaste commissie voor Zaak {n}"),),
                bears=(f"2021D2{n:04d}", "2021D88888"),
            )
        )
    a_letter(a_reading(f"Zie 2021D2{number - 1:04d}.", ministry=None))
    return letter


# What each answer costs: the things themselves, and one query for each kind of thing around them.
COSTS = {
    "letters": 4,
    "letters/{letter}": 4,
    "letters/{letter}?expand=paragraphs,mentions": 7,
    "letters/{letter}/paragraphs": 2,
    "letters/{letter}/mentions": 3,
    "letters/{letter}/mentioned-by": 3,
    "requests": 3,
    "references": 1,
    "references/2021Z99999": 5,
    "references/2021D88888": 8,
    "ministers": 2,
    "offices": 2,
    "ministries": 1,
    "committees": 1,
    "letters?count=true": 5,
}


@pytest.mark.parametrize("path", COSTS)
@pytest.mark.parametrize("number", [1, 5])
def test_an_answer_costs_the_same_for_one_and_for_many(path: str, number: int, django_assert_num_queries: Any) -> None:
    letter = fill(number)

    with django_assert_num_queries(COSTS[path]):
        answer = read("/api/v1/" + path.format(letter=letter.public_id))

    if path in ("letters", "requests", "ministers", "offices", "ministries", "committees"):
        assert len(answer["items"]) == number + (path == "letters")


@pytest.mark.parametrize("path", ["/api/v1", "problems/gone"])
def test_what_is_the_same_for_everyone_costs_nothing(path: str, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        read(path)
