"""Where numbers lead: the state of references, from the claims upon them, and how often they are mentioned."""

from typing import Any

from django.db.models import Case, Count, IntegerField, OuterRef, QuerySet, Subquery, TextField, Value, When
from django.db.models.functions import Coalesce

from correspondence.models import Claim, Mention, Reference, ReferenceState


def with_state(references: QuerySet[Reference]) -> QuerySet[Reference]:
    """The references with `claim_count` and `state`; only public claims count.

    No claim is unresolved, one resolved, several ambiguous (letters can share a case number).
    """
    state = Case(
        When(claim_count=0, then=Value(ReferenceState.UNRESOLVED)),
        When(claim_count=1, then=Value(ReferenceState.RESOLVED)),
        default=Value(ReferenceState.AMBIGUOUS),
        output_field=TextField(),
    )
    return references.annotate(claim_count=_counted(Claim.objects.public())).annotate(state=state)


def with_mentions(references: QuerySet[Reference]) -> QuerySet[Reference]:
    """The references with `mention_count`; only public mentions count."""
    return references.annotate(mention_count=_counted(Mention.objects.public()))


def _counted(rows: QuerySet[Any]) -> Coalesce:
    """How many of these there are about each reference."""
    about = rows.filter(reference=OuterRef("pk")).order_by().values("reference")
    counts = about.annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counts, output_field=IntegerField()), Value(0))
