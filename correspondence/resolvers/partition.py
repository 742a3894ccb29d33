"""Which statements are about the same request: the rules of merging, as a pure function of the statements."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from correspondence.models import StatementFate


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """The numbers one statement gives: keys of documents (*documentnummers*) and of cases (*zaaknummers*)."""

    statement: int
    documents: frozenset[str]
    cases: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Statements about one request, with all numbers it bears. `identity` is a document, or else a case."""

    identity: str
    statements: frozenset[int]
    cases: frozenset[str]

    @property
    def numbers(self) -> frozenset[str]:
        """All the request's numbers."""
        return self.cases | {self.identity}


@dataclass(frozen=True, slots=True, kw_only=True)
class Partition:
    """Every request there is, by identity, and what became of each statement."""

    groups: Mapping[str, Group]
    fates: Mapping[int, StatementFate]


def partition(statements: Iterable[Stated]) -> Partition:
    """Group the statements into requests. The order of the statements makes no difference.

    A document number is one request. A case alone is the case's only request; where the case has several, nobody can
    tell which, and the statement is ambiguous. A statement without a number is about no request that can be named.
    """
    stated = list(statements)
    members: dict[str, set[int]] = defaultdict(set)
    cases: dict[str, set[str]] = defaultdict(set)
    documents_of_case: dict[str, set[str]] = defaultdict(set)
    for each in stated:
        for document in each.documents:
            members[document].add(each.statement)
            cases[document] |= each.cases
            for zaak in each.cases:
                documents_of_case[zaak].add(document)

    fates: dict[int, StatementFate] = {}
    for each in stated:
        if each.documents:
            fates[each.statement] = StatementFate.MATCHED
            continue
        fates[each.statement] = StatementFate.MATCHED if each.cases else StatementFate.UNMATCHED
        for zaak in each.cases:
            match sorted(documents_of_case[zaak]):
                case []:
                    members[zaak].add(each.statement)
                    cases[zaak].add(zaak)
                case [document]:
                    members[document].add(each.statement)
                case _:
                    fates[each.statement] = StatementFate.AMBIGUOUS
    groups = {
        identity: Group(identity=identity, statements=frozenset(who), cases=frozenset(cases[identity]))
        for identity, who in members.items()
    }
    return Partition(groups=groups, fates=fates)
