"""Ministers, as a list and one by one."""

from typing import Any

from django.db.models import Prefetch, QuerySet

from api.lookup import find
from api.ministers import examples
from api.ministers.filters import FILTERS
from api.ministers.serializers import Minister as MinisterShape
from api.resources import Listing, Single
from api.sorting import Column, both_ways
from correspondence.models import Minister, Term


def with_terms() -> QuerySet[Minister]:
    """The ministers with the offices they held."""
    terms = Term.objects.select_related("office", "cabinet").order_by("period", "pk")
    return Minister.objects.prefetch_related(Prefetch("terms", terms, to_attr="terms_in_order"))


class Ministers(Listing):
    """The persons who held office since 2010, with the offices they held."""

    operation = "listMinisters"
    summary = "List ministers"
    tag = "Ministers"
    example = examples.MINISTER
    shape = MinisterShape
    filters = FILTERS
    sorts = (
        *both_ways("surname", Column("surname"), Column("initials"), tie=["public_id"]),
        *both_ways("updatedAt", Column("updated_at"), tie=["public_id"]),
    )

    def rows(self) -> QuerySet[Minister]:
        """All of them."""
        return with_terms()


class OneMinister(Single):
    """One minister, with the offices held."""

    operation = "getMinister"
    summary = "Get a minister"
    tag = "Ministers"
    example = examples.MINISTER
    shape = MinisterShape
    problems = (400, 404, 406, 503)

    def thing(self) -> Any:
        """By its id."""
        return find(with_terms(), self.kwargs["id"])
