"""What narrows the list of ministers."""

from django.db.models import Exists, OuterRef, Q

from api.kinds import DATE, NAME_OR_ID
from api.names import OFFICES
from api.parameters import Filter, named, updated_since
from correspondence.models import Term

FILTERS = (
    Filter(
        name="on",
        kind=DATE,
        help="Only those in office on this day.",
        example="2020-08-14",
        repeatable=False,
        where=lambda day: Q(Exists(Term.objects.on(day).filter(minister=OuterRef("pk")))),
    ),
    Filter(
        name="office",
        kind=NAME_OR_ID,
        among=OFFICES,
        help="Only those who ever held the office with this id or slug.",
        example="minister-bz",
        where=lambda name: Q(Exists(Term.objects.filter(named(name, "office__"), minister=OuterRef("pk")))),
    ),
    updated_since(),
)
