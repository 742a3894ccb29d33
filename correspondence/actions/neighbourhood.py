"""What hangs together with a number: the statements that share it, their other numbers, and so on."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from correspondence.models import Claim, Reference, Request, Statement
from correspondence.references import Scheme
from correspondence.resolvers.partition import Stated


@dataclass(slots=True)
class Neighbourhood:
    """Everything that hangs together with the touched numbers by shared case or document numbers."""

    references: dict[int, Reference]
    statements: list[Statement]
    numbers: dict[int, set[int]]  # statement -> references
    requests: list[Request]
    changed: set[int] = field(default_factory=set)  # requests whose public face changed


def neighbourhood(references: set[int]) -> Neighbourhood:
    """Close the set of numbers over the statements that share one; whoever asks has taken the turn to write."""
    known = set(references)
    while True:
        linked = Statement.references.through.objects
        statements = set(linked.filter(reference_id__in=known).values_list("statement_id", flat=True))
        claimed = Claim.objects.filter(request__claims__reference_id__in=known)
        wider = known | set(linked.filter(statement_id__in=statements).values_list("reference_id", flat=True))
        wider |= set(claimed.values_list("reference_id", flat=True))
        if wider == known:
            break
        known = wider
    numbers: dict[int, set[int]] = defaultdict(set)
    for statement, reference in linked.filter(statement_id__in=statements).values_list("statement_id", "reference_id"):
        numbers[statement].add(reference)
    return Neighbourhood(
        references=Reference.objects.in_bulk(list(known)),
        statements=_in_order(Statement.objects.filter(pk__in=statements).select_related("letter__draft__source")),
        numbers=numbers,
        requests=list(Request.objects.filter(claims__reference_id__in=known).distinct().order_by("pk")),
    )


def _in_order(statements: Iterable[Statement]) -> list[Statement]:
    """Imports before letters; among letters the earliest dated, undated last, then the lowest hash of the source."""

    def rank(statement: Statement) -> tuple[object, ...]:
        if statement.letter is None:
            return (0, "", statement.key)
        dated = statement.letter.dated
        return (1, dated.isoformat() if dated else "9999-99-99", statement.letter.draft.source.sha256, statement.key)

    return sorted(statements, key=rank)


def stated(place: Neighbourhood) -> list[Stated]:
    def keys(statement: Statement, scheme: Scheme) -> frozenset[str]:
        borne = (place.references[number] for number in place.numbers[statement.pk])
        return frozenset(reference.key for reference in borne if reference.scheme == scheme)

    return [
        Stated(
            statement=statement.pk,
            documents=keys(statement, Scheme.DOCUMENT),
            cases=keys(statement, Scheme.ZAAK),
        )
        for statement in place.statements
    ]
