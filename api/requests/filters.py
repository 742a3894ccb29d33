"""What narrows the list of requests."""

from django.db.models import Exists, OuterRef, Q

from api.kinds import DATE, ID, NAME_OR_ID, REFERENCE, one_of
from api.names import COMMITTEES
from api.parameters import Filter, named, updated_since
from correspondence.models import Claim, RequestKind, RequestOrigin, Response
from correspondence.resolvers.deadlines import RequestStatus

FILTERS = (
    Filter(
        name="status",
        kind=one_of(RequestStatus),
        help="Only those that stand so today.",
        example="overdue",
        where=lambda status: Q(status=status),
    ),
    Filter(
        name="kind",
        kind=one_of(RequestKind),
        help="Only this sort of request.",
        example="committee_request",
        where=lambda kind: Q(kind=kind),
    ),
    Filter(
        name="committee",
        kind=NAME_OR_ID,
        among=COMMITTEES,
        help="Only those of the committee with this id, slug or abbreviation.",
        example="BuZa",
        where=lambda name: named(name, "committee__", abbreviated=True),
    ),
    Filter(
        name="origin",
        kind=one_of(RequestOrigin),
        help="Only those stated by an import, or those inferred from letters.",
        example="stated",
        where=lambda origin: Q(origin=origin),
    ),
    Filter(
        name="reference",
        kind=REFERENCE,
        help="Only those that bear this number, in any usual spelling.",
        example="2020Z14586",
        where=lambda keys: Q(Exists(Claim.objects.filter(request=OuterRef("pk"), reference__key__in=keys))),
    ),
    Filter(
        name="answeredBy",
        kind=ID,
        help="Only those that the letter with this id responds to.",
        example="0198f2a1-0000-7000-8000-000000000005",
        where=lambda letter: Q(
            Exists(
                Response.objects.filter(
                    request=OuterRef("pk"), letter__public_id=letter, letter__withdrawn_at__isnull=True
                )
            )
        ),
    ),
    Filter(
        name="askedFrom",
        kind=DATE,
        help="Only those asked on this day or later.",
        example="2020-01-01",
        repeatable=False,
        where=lambda day: Q(asked_on__gte=day),
    ),
    Filter(
        name="askedUntil",
        kind=DATE,
        help="Only those asked on this day or earlier.",
        example="2020-12-31",
        repeatable=False,
        where=lambda day: Q(asked_on__lte=day),
    ),
    Filter(
        name="dueFrom",
        kind=DATE,
        help="Only those due, extensions included, on this day or later.",
        example="2020-01-01",
        repeatable=False,
        where=lambda day: Q(effective_due_on__gte=day),
    ),
    Filter(
        name="dueUntil",
        kind=DATE,
        help="Only those due, extensions included, on this day or earlier.",
        example="2020-12-31",
        repeatable=False,
        where=lambda day: Q(effective_due_on__lte=day),
    ),
    updated_since(),
)
