"""Settle requests: make them, merge them and let them go, so that they say what the statements together say."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from correspondence.models import (
    Act,
    Claim,
    ClaimOrigin,
    Event,
    Letter,
    Reference,
    Request,
    RequestOrigin,
    Response,
    ResponseOrigin,
    Statement,
    Tombstone,
)
from correspondence.references import Scheme
from correspondence.resolvers.partition import Group, Partition, Stated, partition

VALUES = ("kind", "committee_id", "committee_as_printed", "subject", "asked_on", "due_on", "withdrawn_on")


@dataclass(slots=True)
class Neighbourhood:
    """Everything that hangs together with the touched numbers by shared case or document numbers."""

    references: dict[int, Reference]
    statements: list[Statement]
    numbers: dict[int, set[int]]  # statement -> references
    requests: list[Request]
    changed: set[int] = field(default_factory=set)  # requests whose public face changed


@transaction.atomic
def settle(references: Collection[int], *, by: User | None) -> None:
    """Settle every request that the statements about these numbers touch. Twice changes nothing.

    The result is a function of the statements: the order in which letters and imports arrived never shows. Requests
    keep their ids: of those that turn out to be one, the oldest survives and the others leave a tombstone.
    """
    if not references:
        return
    place = _neighbourhood(set(references))
    parts = partition(_stated(place))
    chosen = _choose(place, parts, by=by)
    _fill(place, parts, chosen)
    _join_statements(place, parts, chosen)
    _claim(place, parts, chosen)
    _respond(place, parts, chosen)
    touched = [request.pk for request in chosen.values() if request.pk in place.changed]
    Request.objects.filter(pk__in=touched).update(updated_at=timezone.now())


def _neighbourhood(references: set[int]) -> Neighbourhood:
    """Close the set of numbers over the statements that share one, and lock the numbers in order."""
    known = set(references)
    while True:
        list(Reference.objects.select_for_update(no_key=True).filter(pk__in=known).order_by("pk").values_list("pk"))
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


def _stated(place: Neighbourhood) -> list[Stated]:
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


def _choose(place: Neighbourhood, parts: Partition, *, by: User | None) -> dict[str, Request]:
    """For each group the request that stands for it: the oldest there is, or a new one."""
    there = {request.identity: request for request in place.requests}
    chosen: dict[str, Request] = {}
    left = dict(there)
    for identity, group in sorted(parts.groups.items()):
        heirs = [there[case] for case in group.cases if case in there and case not in parts.groups and case in left]
        claimants = sorted([*heirs, *([there[identity]] if identity in there else [])], key=lambda each: each.pk)
        if not claimants:
            continue
        chosen[identity], *others = claimants
        for each in claimants:
            left.pop(each.identity)
        for other in others:
            _absorb(other, into=chosen[identity], by=by)
            place.changed.add(chosen[identity].pk)
    _let_go(left.values(), by=by)
    fresh = [Request(identity=identity) for identity in sorted(parts.groups) if identity not in chosen]
    for request in fresh:
        _take_values(request, _members(place, parts.groups[request.identity]))
    Request.objects.bulk_create(fresh)
    place.changed |= {request.pk for request in fresh}
    return chosen | {request.identity: request for request in fresh}


def _absorb(other: Request, *, into: Request, by: User | None) -> None:
    """Merge a request into an older one: its manual responses move over, its address says where it went."""
    other.responses.filter(origin=ResponseOrigin.AUTOMATIC).delete()  # these are made anew
    decided = list(other.responses.values_list("letter_id", flat=True))
    into.responses.filter(origin=ResponseOrigin.AUTOMATIC, letter_id__in=decided).delete()
    other.responses.filter(letter__in=into.responses.values("letter")).delete()
    other.responses.update(request=into)
    other.claims.filter(origin=ClaimOrigin.MANUAL).exclude(reference__in=into.claims.values("reference")).update(
        request=into
    )
    Tombstone.objects.filter(replaced_by=other.public_id).update(replaced_by=into.public_id)
    Tombstone.objects.create(public_id=other.public_id, replaced_by=into.public_id)
    Event.objects.create(by=by, act=Act.MERGED, subject_id=into.public_id, details={"absorbed": str(other.public_id)})
    other.delete()


def _let_go(requests: Iterable[Request], *, by: User | None) -> None:
    """Remove requests that no statement speaks of any more, unless a person answered for them."""
    for request in requests:
        if request.responses.filter(origin=ResponseOrigin.MANUAL).exists():
            continue
        request.responses.all().delete()
        Tombstone.objects.create(public_id=request.public_id)
        Event.objects.create(by=by, act=Act.DISAPPEARED, subject_id=request.public_id)
        request.delete()


def _members(place: Neighbourhood, group: Group) -> list[Statement]:
    return [statement for statement in place.statements if statement.pk in group.statements]


def _take_values(request: Request, statements: list[Statement]) -> bool:
    """Take each value from the first statement that gives one; true when something changed."""
    before = [getattr(request, name) for name in (*VALUES, "due_basis", "origin")]
    for name in VALUES:
        given = [getattr(statement, name) for statement in statements]
        setattr(request, name, next((value for value in given if value not in (None, "")), given[0]))
    due = next((statement for statement in statements if statement.due_on), None)
    request.due_basis = due.due_basis if due else ""
    is_stated = any(statement.letter_id is None for statement in statements)
    request.origin = RequestOrigin.STATED if is_stated else RequestOrigin.INFERRED
    return before != [getattr(request, name) for name in (*VALUES, "due_basis", "origin")]


def _fill(place: Neighbourhood, parts: Partition, chosen: dict[str, Request]) -> None:
    """Give the requests their identity and values."""
    changed = []
    for identity, request in chosen.items():
        is_renamed, request.identity = request.identity != identity, identity
        if _take_values(request, _members(place, parts.groups[identity])) or is_renamed:
            changed.append(request)
            place.changed.add(request.pk)
    Request.objects.bulk_update(
        changed, ["identity", *(name.removesuffix("_id") for name in VALUES), "due_basis", "origin"]
    )


def _join_statements(place: Neighbourhood, parts: Partition, chosen: dict[str, Request]) -> None:
    """Write down which requests each statement turned out to be about."""
    join = Statement.requests.through
    wanted = {(s, chosen[identity].pk) for identity, group in parts.groups.items() for s in group.statements}
    there = {(row.statement_id, row.request_id): row.pk for row in join.objects.filter(statement__in=place.statements)}
    join.objects.filter(pk__in=[pk for pair, pk in there.items() if pair not in wanted]).delete()
    join.objects.bulk_create([join(statement_id=s, request_id=r) for s, r in sorted(wanted - there.keys())])
    moved = [s for s in place.statements if s.fate != parts.fates[s.pk]]
    for statement in moved:
        statement.fate = parts.fates[statement.pk]
    Statement.objects.bulk_update(moved, ["fate"])


def _claim(place: Neighbourhood, parts: Partition, chosen: dict[str, Request]) -> None:
    """Give each request its numbers, and take away those it no longer bears."""
    by_key = {reference.key: pk for pk, reference in place.references.items()}
    wanted: dict[tuple[int, int], ClaimOrigin] = {}
    for identity, group in parts.groups.items():
        stated = {n for s in _members(place, group) if s.letter_id is None for n in place.numbers[s.pk]}
        for number in (by_key[key] for key in group.numbers):
            origin = ClaimOrigin.STATED if number in stated else ClaimOrigin.INFERRED
            wanted[chosen[identity].pk, number] = origin
    borne = Claim.objects.filter(request__in=list(chosen.values())).exclude(origin=ClaimOrigin.MANUAL)
    there = {(claim.request_id or 0, claim.reference_id): claim for claim in borne}
    gone = [claim for pair, claim in there.items() if pair not in wanted]
    new = [Claim(request_id=r, reference_id=n, origin=o) for (r, n), o in wanted.items() if (r, n) not in there]
    other = [claim for pair, claim in there.items() if wanted.get(pair, claim.origin) != claim.origin]
    for claim in other:
        claim.origin = wanted[claim.request_id or 0, claim.reference_id]
    Claim.objects.filter(pk__in=[claim.pk for claim in gone]).delete()
    Claim.objects.bulk_create(new)
    Claim.objects.bulk_update(other, ["origin"])
    place.changed |= {claim.request_id or 0 for claim in (*gone, *new)}
    moved = {claim.reference_id for claim in (*gone, *new)}
    Reference.objects.filter(pk__in=moved).update(updated_at=timezone.now())


def _respond(place: Neighbourhood, parts: Partition, chosen: dict[str, Request]) -> None:
    """Join the letters to the requests they respond to; what a person decided stays."""
    wanted: dict[tuple[int, int], Statement] = {}
    for identity, group in parts.groups.items():
        for statement in _members(place, group):
            if statement.letter_id is not None and statement.response:
                wanted.setdefault((statement.letter_id, chosen[identity].pk), statement)
    letters = [s.letter_id for s in place.statements if s.letter_id is not None]
    rows = Response.objects.filter(request__in=list(chosen.values())) | Response.objects.filter(letter__in=letters)
    there = {(row.letter_id, row.request_id): row for row in rows}
    automatic = {pair: row for pair, row in there.items() if row.origin == ResponseOrigin.AUTOMATIC}
    gone = [
        row
        for pair, row in automatic.items()
        if pair not in wanted and row.request_id in {r.pk for r in chosen.values()}
    ]
    new = [
        Response(
            letter_id=letter,
            request_id=request,
            kind=statement.response,
            origin=ResponseOrigin.AUTOMATIC,
            evidence=statement.evidence,
        )
        for (letter, request), statement in wanted.items()
        if (letter, request) not in there
    ]
    other = [row for pair, row in automatic.items() if pair in wanted and row.kind != wanted[pair].response]
    for row in other:
        row.kind = wanted[row.letter_id, row.request_id].response
    Response.objects.filter(pk__in=[row.pk for row in gone]).delete()
    Response.objects.bulk_create(new)
    Response.objects.bulk_update(other, ["kind"])
    place.changed |= {row.request_id for row in (*gone, *new, *other)}
    moved = {row.letter_id for row in (*gone, *new, *other)}
    Letter.objects.filter(pk__in=moved).update(updated_at=timezone.now())
