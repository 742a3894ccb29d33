"""What narrows the list of offices."""

from django.db.models import Exists, OuterRef, Q

from api.kinds import DATE, NAME_OR_ID, one_of
from api.names import MINISTRIES
from api.parameters import Filter, Parameter, named, updated_since
from correspondence.models import OfficeKind, Term

ON = Parameter(
    name="on", kind=DATE, help="The day for which `holder` says who held it; today by default.", example="2020-08-14"
)

FILTERS = (
    Filter(
        name="on",
        kind=DATE,
        help="Only the offices that somebody held on this day; `holder` says who.",
        example="2020-08-14",
        repeatable=False,
        where=lambda day: Q(Exists(Term.objects.on(day).filter(office=OuterRef("pk")))),
    ),
    Filter(
        name="kind",
        kind=one_of(OfficeKind),
        help="Only this sort of post.",
        example="state_secretary",
        where=lambda kind: Q(kind=kind),
    ),
    Filter(
        name="ministry",
        kind=NAME_OR_ID,
        among=MINISTRIES,
        help="Only those of the ministry with this id, slug or abbreviation.",
        example="BZ",
        where=lambda name: named(name, "ministry__", abbreviated=True),
    ),
    updated_since(),
)
