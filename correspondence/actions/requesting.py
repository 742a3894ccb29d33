"""Enter requests: what an import, or a clerk, states about them."""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from correspondence.actions.numbering import Number, rows_for
from correspondence.actions.settling import settle
from correspondence.actions.turns import take_turn
from correspondence.models import Act, BatchKind, DueBasis, Event, ImportBatch, RequestKind, Statement
from correspondence.references import Reference as Printed
from correspondence.references import Scheme
from correspondence.resolvers.committees import resolve_committees
from correspondence.resolvers.match import Matched


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedRequest:
    """A request as stated: its numbers (a document number, a case number, or both) and what is known of it."""

    references: tuple[Printed, ...]
    kind: RequestKind = RequestKind.COMMITTEE_REQUEST
    committee: str = ""
    subject: str = ""
    asked_on: datetime.date | None = None
    due_on: datetime.date | None = None
    due_basis: str = ""


class StatedRequestError(ValueError):
    """A stated request that can't be entered; the message says why and what to do."""


class NoNumberError(StatedRequestError):
    """A stated request without a document or case number, by which it could be known again."""


class DueDateError(StatedRequestError):
    """A stated request whose due date has no basis, or lies before the day of asking."""


@transaction.atomic
def state_requests(*, requests: Sequence[StatedRequest], by: User | None, origin: str = "") -> int:
    """Enter the requests; how many of them said something new. Entering them again changes nothing.

    A request whose document number is known already, because a letter answered it, merges with that one. Raises
    StatedRequestError, and then enters none.
    """
    take_turn()
    _check(requests)
    named = resolve_committees(request.committee for request in requests)
    there = {s.key: s for s in Statement.objects.filter(letter=None, key__in=[_key(request) for request in requests])}
    rows = rows_for(Number(scheme=r.scheme, value=r.value, key=r.key) for each in requests for r in each.references)
    batch: ImportBatch | None = None
    touched: set[int] = set()
    new = 0
    for request in requests:
        match = named.get(request.committee)
        values = {
            "kind": request.kind,
            "committee": match.thing if isinstance(match, Matched) else None,
            "committee_as_printed": request.committee,
            "subject": request.subject,
            "asked_on": request.asked_on,
            "due_on": request.due_on,
            "due_basis": request.due_basis,
        }
        statement = there.get(_key(request))
        numbers = {rows[reference.key].pk for reference in request.references}
        if statement is not None and _says(statement, values, numbers):
            continue
        if batch is None:
            batch = ImportBatch.objects.create(kind=BatchKind.REQUESTS, started_by=by, origin=origin)
        if statement is None:
            statement = Statement(key=_key(request))
            there[statement.key] = statement
        else:
            touched |= set(statement.references.values_list("pk", flat=True))
        for name, value in (values | {"batch": batch}).items():
            setattr(statement, name, value)
        statement.save()
        statement.references.set(numbers)
        touched |= numbers
        new += 1
    if batch is not None:
        batch.finished_at = timezone.now()
        batch.save(update_fields=["finished_at"])
        Event.objects.create(by=by, act=Act.IMPORTED, details={"requests": new})
    settle(touched, by=by)
    return new


def _check(requests: Sequence[StatedRequest]) -> None:
    """Refuse what can't be entered, before anything is."""
    keys = Counter(_key(request) for request in requests)
    twice = sorted(key for key, times in keys.items() if times > 1)
    if twice:
        raise StatedRequestError(f"Stated more than once: {', '.join(twice)}. State each request once.")
    for request in requests:
        if request.kind not in RequestKind.values:
            raise StatedRequestError(f"“{request.kind}” is no kind of request: use {', '.join(RequestKind.values)}.")
        if "\0" in request.committee + request.subject:
            raise StatedRequestError(f"The text of {_key(request)} holds a null character: remove it.")
        _check_dates(request)


def _check_dates(request: StatedRequest) -> None:
    if (request.due_on is None) != (request.due_basis not in DueBasis.values):
        raise DueDateError("A due date needs its basis (stated, manual or default), and a basis its due date.")
    if request.asked_on and request.due_on and request.due_on < request.asked_on:
        raise DueDateError(f"The answer is due on {request.due_on}, before the request was made on {request.asked_on}.")


def _key(request: StatedRequest) -> str:
    """What the request is known by again: its document number, or else its case number."""
    for scheme in (Scheme.DOCUMENT, Scheme.ZAAK):
        for reference in request.references:
            if reference.scheme == scheme:
                return reference.key
    raise NoNumberError("A request needs a document number (2020D31249) or a case number (2020Z14586).")


def _says(statement: Statement, values: Mapping[str, object], numbers: Iterable[int]) -> bool:
    if any(getattr(statement, name) != value for name, value in values.items()):
        return False
    return set(statement.references.values_list("pk", flat=True)) == set(numbers)
