"""Settle requests: make them, merge them and let them go, so that they say what the statements together say."""

from collections.abc import Collection, Iterable

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from correspondence.actions.neighbourhood import Neighbourhood, neighbourhood, stated
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
from correspondence.resolvers.partition import Group, Partition, partition

VALUES = ("kind", "committee_id", "committee_as_printed", "subject", "asked_on", "due_on", "withdrawn_on")


@transaction.atomic
def settle(references: Collection[int], *, by: User | None) -> None:
    """Settle every request that the statements about these numbers touch. Twice changes nothing.

    The result is a function of the statements: the order in which letters and imports arrived never shows. Requests
    keep their ids: of those that turn out to be one, the oldest survives and the others leave a tombstone.
    """
    if not references:
        return
    place = neighbourhood(set(references))
    parts = partition(stated(place))
    chosen = _choose(place, parts, by=by)
    _fill(place, parts, chosen)
    _join_statements(place, parts, chosen)
    _claim(place, parts, chosen)
    _respond(place, parts, chosen)
    touched = [request.pk for request in chosen.values() if request.pk in place.changed]
    Request.objects.filter(pk__in=touched).update(updated_at=timezone.now())


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
    """Remove requests that no statement speaks of any more.

    One that a person tied a public letter to stays, with its numbers and without what only the statements said.
    """
    for request in requests:
        by_hand = request.responses.filter(origin=ResponseOrigin.MANUAL, letter__withdrawn_at__isnull=True)
        if by_hand.exists():
            request.responses.exclude(pk__in=by_hand).delete()
            _forget(request)
            continue
        Letter.objects.filter(responses__request=request).update(updated_at=timezone.now())
        request.responses.all().delete()
        Tombstone.objects.create(public_id=request.public_id)
        Event.objects.create(by=by, act=Act.DISAPPEARED, subject_id=request.public_id)
        request.delete()


def _forget(request: Request) -> None:
    nothing = Request(identity=request.identity, kind=request.kind, origin=RequestOrigin.INFERRED)
    for name in (*VALUES, "due_basis", "origin"):
        setattr(request, name, getattr(nothing, name))
    request.updated_at = timezone.now()
    request.save()


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
    if request.asked_on and request.due_on and request.due_on < request.asked_on:
        # Two sources contradict each other: when it was asked is the better known of the two.
        request.due_on, request.due_basis = None, ""
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
