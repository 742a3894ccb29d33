"""Which statements are about the same request."""

import random

from hypothesis import given
from hypothesis import strategies as st

from correspondence.models import StatementFate
from correspondence.resolvers.partition import Stated, partition

Z, D1, D2 = "2020Z14586", "2020D31249", "2020D31250"


def stated(number: int, *numbers: str) -> Stated:
    return Stated(
        statement=number,
        documents=frozenset(n for n in numbers if n[4] == "D"),
        cases=frozenset(n for n in numbers if n[4] == "Z"),
    )


def groups(*statements: Stated) -> dict[str, set[int]]:
    return {identity: set(group.statements) for identity, group in partition(statements).groups.items()}


def test_the_same_document_number_is_the_same_request() -> None:
    assert groups(stated(1, Z, D1), stated(2, D1)) == {D1: {1, 2}}


def test_two_document_numbers_in_one_case_are_two_requests() -> None:
    assert groups(stated(1, Z, D1), stated(2, Z, D2)) == {D1: {1}, D2: {2}}


def test_a_case_alone_is_its_only_request() -> None:
    assert groups(stated(1, Z), stated(2, Z)) == {Z: {1, 2}}
    assert groups(stated(1, Z), stated(2, Z, D1)) == {D1: {1, 2}}


def test_a_case_alone_is_ambiguous_when_the_case_has_two_requests() -> None:
    parts = partition([stated(1, Z), stated(2, Z, D1), stated(3, Z, D2)])
    assert {identity: set(group.statements) for identity, group in parts.groups.items()} == {D1: {2}, D2: {3}}
    assert parts.fates[1] == StatementFate.AMBIGUOUS


def test_a_statement_without_a_number_is_about_no_request() -> None:
    parts = partition([stated(1)])
    assert not parts.groups
    assert parts.fates == {1: StatementFate.UNMATCHED}


def test_a_request_bears_every_case_it_is_stated_with() -> None:
    parts = partition([stated(1, Z, D1), stated(2, "2020Z14587", D1)])
    assert parts.groups[D1].numbers == {D1, Z, "2020Z14587"}


NUMBERS = st.sets(st.sampled_from([Z, "2020Z00001", D1, D2, "2020D00003"]), max_size=3)


@given(st.lists(NUMBERS, max_size=7), st.randoms())
def test_the_order_of_statements_makes_no_difference(numbers: list[set[str]], luck: random.Random) -> None:
    statements = [stated(position, *each) for position, each in enumerate(numbers)]
    shuffled = statements.copy()
    luck.shuffle(shuffled)
    assert partition(statements) == partition(shuffled)
