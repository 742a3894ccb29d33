"""What narrows the list of committees."""

from django.db.models import Q

from api.kinds import one_of
from api.parameters import Filter, existed_on, updated_since
from correspondence.models import CommitteeKind

FILTERS = (
    Filter(
        name="kind",
        kind=one_of(CommitteeKind),
        help="Only this sort of committee.",
        example="vast",
        where=lambda kind: Q(kind=kind),
    ),
    existed_on(),
    updated_since(),
)
