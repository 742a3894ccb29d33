"""What narrows the list of letters."""

import datetime

from django.db.models import Exists, OuterRef, Q

from api.kinds import DATE, ID, NAME_OR_ID, REFERENCE, date_or, one_of
from api.names import COMMITTEES, MINISTERS, MINISTRIES, OFFICES
from api.parameters import Filter, named, updated_since
from correspondence.models import Claim, LetterKind, Mention, Response, Signature

HERE = OuterRef("pk")


def dated(day: datetime.date | None) -> Q:
    """Of this day, or without a date."""
    return Q(dated__isnull=True) if day is None else Q(dated=day)


def mentions(keys: tuple[str, ...]) -> Q:
    """Names one of these numbers."""
    return Q(Exists(Mention.objects.filter(letter=HERE, reference__key__in=keys)))


def bears(keys: tuple[str, ...]) -> Q:
    """Is known by one of these numbers."""
    return Q(Exists(Claim.objects.filter(letter=HERE, reference__key__in=keys)))


def signed(condition: Q) -> Q:
    """Has a signature that resolves to such a term of office."""
    return Q(Exists(Signature.objects.filter(condition, letter=HERE)))


def responds(condition: Q) -> Q:
    """Responds to such a request."""
    return Q(Exists(Response.objects.filter(condition, letter=HERE)))


FILTERS = (
    Filter(
        name="dated",
        kind=date_or("unknown"),
        help="Only letters of this day; `unknown` for those without a date, which match no other date filter.",
        example="2020-08-14",
        where=dated,
    ),
    Filter(
        name="datedFrom",
        kind=DATE,
        help="Only letters of this day or later.",
        example="2020-01-01",
        repeatable=False,
        where=lambda day: Q(dated__gte=day),
    ),
    Filter(
        name="datedUntil",
        kind=DATE,
        help="Only letters of this day or earlier.",
        example="2020-12-31",
        repeatable=False,
        where=lambda day: Q(dated__lte=day),
    ),
    Filter(
        name="kind",
        kind=one_of(LetterKind),
        help="Only this sort of letter.",
        example="letter",
        where=lambda kind: Q(kind=kind),
    ),
    Filter(
        name="ministry",
        kind=NAME_OR_ID,
        among=MINISTRIES,
        help="Only letters of the ministry with this id, slug or abbreviation.",
        example="BZ",
        where=lambda name: named(name, "ministry__", abbreviated=True),
    ),
    Filter(
        name="minister",
        kind=NAME_OR_ID,
        among=MINISTERS,
        help="Only letters signed by the minister with this id or slug.",
        example="stef-blok",
        where=lambda name: signed(named(name, "term__minister__")),
    ),
    Filter(
        name="office",
        kind=NAME_OR_ID,
        among=OFFICES,
        help="Only letters signed by a holder of the office with this id or slug.",
        example="minister-bz",
        where=lambda name: signed(named(name, "term__office__")),
    ),
    Filter(
        name="committee",
        kind=NAME_OR_ID,
        among=COMMITTEES,
        help="Only letters that respond to a request of the committee with this id, slug or abbreviation.",
        example="BuZa",
        where=lambda name: responds(named(name, "request__committee__", abbreviated=True)),
    ),
    Filter(
        name="answersRequest",
        kind=ID,
        help="Only letters that respond to the request with this id.",
        example="0198f2a1-0000-7000-8000-000000000006",
        where=lambda request: responds(Q(request__public_id=request)),
    ),
    Filter(
        name="mentions",
        kind=REFERENCE,
        help="Only letters that mention this number, in any usual spelling.",
        example="2020Z14586",
        where=mentions,
    ),
    Filter(
        name="bears",
        kind=REFERENCE,
        help="Only letters that bear this number themselves.",
        example="2020D31249",
        where=bears,
    ),
    Filter(
        name="reference",
        kind=REFERENCE,
        help="Only letters that mention this number or bear it.",
        example="35570-V-12",
        where=lambda keys: mentions(keys) | bears(keys),
    ),
    updated_since(),
)
