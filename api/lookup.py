"""Finding the thing an address names, or saying what became of it."""

import datetime
import uuid
from typing import Any, TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpRequest

from api import problems
from api.addresses import address
from api.errors import plain
from api.problems import Problem
from api.wording import Wording
from correspondence.models import Letter, Tombstone

Row = TypeVar("Row", bound=Model)


def find(rows: QuerySet[Row], public_id: uuid.UUID) -> Row:
    """The row with this id. Raises Problem when there is none."""
    row = rows.filter(public_id=public_id).first()  # an id is unique
    if row is None:
        raise plain(problems.NOT_FOUND)
    return row


def find_letter(rows: QuerySet[Letter], public_id: uuid.UUID) -> Letter:
    """The letter with this id. Raises Problem: 410 when it is withdrawn, 404 when there never was one."""
    letter = rows.filter(public_id=public_id).first()  # an id is unique
    if letter is not None:
        return letter
    since = Letter.objects.filter(public_id=public_id).values_list("withdrawn_at", flat=True).first()
    if since is None:
        raise plain(problems.NOT_FOUND)
    raise withdrawn(since)


def withdrawn(since: datetime.datetime) -> Problem:
    """The 410 of a withdrawn letter."""
    moment = since.astimezone(datetime.UTC).isoformat().replace("+00:00", "Z")
    detail = Wording(en="This letter has been withdrawn.", nl="Deze brief is ingetrokken.")
    return Problem(problems.GONE, detail, extra={"withdrawnAt": moment})


def find_or_successor(rows: QuerySet[Row], public_id: uuid.UUID, *, request: HttpRequest, name: str) -> Row:
    """The row with this id. Raises Problem: 410 with what replaced it where there once was one, or else 404."""
    row = rows.filter(public_id=public_id).first()  # an id is unique
    if row is not None:
        return row
    stone = Tombstone.objects.filter(public_id=public_id).first()
    if stone is None:
        raise plain(problems.NOT_FOUND)
    raise vanished(stone, request=request, name=name)


def vanished(stone: Tombstone, *, request: HttpRequest, name: str) -> Problem:
    """The 410 of what was merged into another, or is no longer known from any letter."""
    heir: Any = address(request, name, stone.replaced_by) if stone.replaced_by else None
    merged = Wording(en="This was merged into another; see replacedBy.", nl="Dit is samengevoegd; zie replacedBy.")
    gone = Wording(en="Nothing that is public speaks of this any more.", nl="Niets openbaars spreekt hier nog van.")
    return Problem(problems.GONE, merged if heir else gone, extra={"replacedBy": heir})
