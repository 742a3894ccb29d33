"""The references and the mentions of them, as the API reads them."""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import Case, Count, IntegerField, OuterRef, Prefetch, QuerySet, Subquery, TextField, Value, When
from django.db.models.functions import Coalesce

from correspondence.models import Claim, Letter, Mention, Reference, ReferenceState

Reader = AbstractBaseUser | AnonymousUser | None


def with_state(references: QuerySet[Reference]) -> QuerySet[Reference]:
    """The references with `claim_count` and `state`: `resolvers.targets.state_of`, said in SQL for many at once."""
    claims = _counted(Claim.objects.public().filter(reference=OuterRef("pk")))
    state = Case(
        When(claim_count=0, then=Value(ReferenceState.UNRESOLVED)),
        When(claim_count=1, then=Value(ReferenceState.RESOLVED)),
        default=Value(ReferenceState.AMBIGUOUS),
        output_field=TextField(),
    )
    return references.annotate(claim_count=claims).annotate(state=state)


def readable_references() -> QuerySet[Reference]:
    """The public references with `state`, `claim_count` and `mention_count`."""
    mentions = _counted(Mention.objects.public().filter(reference=OuterRef("pk")))
    return with_state(Reference.objects.public()).annotate(mention_count=mentions)


def readable_mentions(user: Reader) -> QuerySet[Mention]:
    """The mentions in letters this person may read, with what their shape shows.

    `place` is the position of the paragraph, and 0 in the letterhead: reading order is place, field, start, ordinal.
    """
    references = Prefetch("reference", with_state(Reference.objects.all()))
    mentions = Mention.objects.filter(letter__in=Letter.objects.visible_to(user))
    placed = mentions.annotate(place=Coalesce("paragraph__position", Value(0)))
    return placed.select_related("letter", "paragraph").prefetch_related(references)


def _counted(rows: QuerySet[Any]) -> Coalesce:
    """How many of these there are for each outer row."""
    counts = rows.order_by().values("reference").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counts, output_field=IntegerField()), Value(0))
