"""What narrows the list of references."""

from django.db.models import Q

from api.kinds import one_of
from api.parameters import Filter, updated_since
from correspondence.models import ReferenceState
from correspondence.references import Scheme

FILTERS = (
    Filter(
        name="state",
        kind=one_of(ReferenceState),
        help="Only those that lead to one thing (resolved), to several (ambiguous), or to nothing yet (unresolved).",
        example="unresolved",
        where=lambda state: Q(state=state),
    ),
    Filter(
        name="scheme",
        kind=one_of([scheme.value for scheme in Scheme]),
        help="Only numbers of this register.",
        example="zaak",
        where=lambda scheme: Q(scheme=scheme),
    ),
    updated_since(),
)
