"""The letters as the API reads them."""

from collections.abc import Collection
from typing import Any

from django.db.models import Count, IntegerField, OuterRef, Prefetch, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from api.references.rows import Reader, readable_mentions
from correspondence.models import Claim, Letter, Mention, Paragraph, Response, Signature

READING_ORDER = ("place", "field", "start", "ordinal")


def readable_letters(user: Reader) -> QuerySet[Letter]:
    """The letters this person may read, with what their shape shows, and never their text."""
    signatures = Signature.objects.select_related("term__minister", "term__office").order_by("position")
    claims = Claim.objects.select_related("reference").order_by("reference__key")
    responses = Response.objects.select_related("request").order_by("request__identity")
    letters = Letter.objects.visible_to(user).select_related("ministry")
    return letters.annotate(paragraph_count=_counted(Paragraph), mention_count=_counted(Mention)).prefetch_related(
        Prefetch("signatures", signatures, to_attr="signatures_in_order"),
        Prefetch("claims", claims, to_attr="claims_in_order"),
        Prefetch("responses", responses, to_attr="responses_in_order"),
    )


def expanded(letters: QuerySet[Letter], user: Reader, *, expand: Collection[str]) -> QuerySet[Letter]:
    """The letters with what `expand` asks for, in reading order."""
    if "paragraphs" in expand:
        paragraphs = Paragraph.objects.order_by("position")
        letters = letters.prefetch_related(Prefetch("paragraphs", paragraphs, to_attr="paragraphs_in_order"))
    if "mentions" in expand:
        mentions = readable_mentions(user).order_by(*READING_ORDER)
        letters = letters.prefetch_related(Prefetch("mentions", mentions, to_attr="mentions_in_order"))
    return letters


def _counted(model: Any) -> Coalesce:
    """How many of these each letter has."""
    rows = model.objects.filter(letter=OuterRef("pk")).order_by().values("letter")
    counts = rows.annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counts, output_field=IntegerField()), Value(0))
