"""The references and the mentions of them, as the API reads them."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import Prefetch, QuerySet, Value
from django.db.models.functions import Coalesce

from correspondence.models import Letter, Mention, Reference
from correspondence.resolvers.targets import with_mentions, with_state

Reader = AbstractBaseUser | AnonymousUser | None


def readable_references() -> QuerySet[Reference]:
    """The public references with `state`, `claim_count` and `mention_count`."""
    return with_mentions(with_state(Reference.objects.public()))


def readable_mentions(user: Reader) -> QuerySet[Mention]:
    """The mentions in letters this person may read, with what their shape shows.

    `place` is the position of the paragraph, and 0 in the letterhead: reading order is place, field, start, ordinal.
    """
    references = Prefetch("reference", with_state(Reference.objects.all()))
    mentions = Mention.objects.filter(letter__in=Letter.objects.visible_to(user))
    placed = mentions.annotate(place=Coalesce("paragraph__position", Value(0)))
    return placed.select_related("letter", "paragraph").prefetch_related(references)
