"""Ministries, as a list and one by one."""

from typing import Any

from django.db.models import QuerySet

from api.lookup import find
from api.ministries import examples
from api.ministries.filters import FILTERS
from api.ministries.serializers import Ministry as MinistryShape
from api.resources import Listing, Single
from api.sorting import Column, both_ways
from correspondence.models import Ministry


class Ministries(Listing):
    """The ministries since 2010, each under one name; a renamed or merged ministry points to its successor."""

    operation = "listMinistries"
    summary = "List ministries"
    tag = "Ministries"
    example = examples.MINISTRY
    shape = MinistryShape
    filters = FILTERS
    sorts = (
        *both_ways("name", Column("name"), tie=["public_id"]),
        *both_ways("updatedAt", Column("updated_at"), tie=["public_id"]),
    )

    def rows(self) -> QuerySet[Ministry]:
        """All of them."""
        return Ministry.objects.select_related("successor")


class OneMinistry(Single):
    """One ministry under one name."""

    operation = "getMinistry"
    summary = "Get a ministry"
    tag = "Ministries"
    example = examples.MINISTRY
    shape = MinistryShape
    problems = (400, 404, 406, 503)

    def thing(self) -> Any:
        """By its id."""
        return find(Ministry.objects.select_related("successor"), self.kwargs["id"])
