"""Committees, as a list and one by one."""

from typing import Any

from django.db.models import QuerySet

from api.committees import examples
from api.committees.filters import FILTERS
from api.committees.serializers import Committee as CommitteeShape
from api.lookup import find
from api.resources import Listing, Single
from api.sorting import Column, both_ways
from correspondence.models import Committee


class Committees(Listing):
    """The committees of the Tweede Kamer, those of the past included."""

    operation = "listCommittees"
    summary = "List committees"
    tag = "Committees"
    example = examples.COMMITTEE
    shape = CommitteeShape
    filters = FILTERS
    sorts = (
        *both_ways("name", Column("name"), tie=["public_id"]),
        *both_ways("updatedAt", Column("updated_at"), tie=["public_id"]),
    )

    def rows(self) -> QuerySet[Committee]:
        """All of them."""
        return Committee.objects.all()


class OneCommittee(Single):
    """One committee."""

    operation = "getCommittee"
    summary = "Get a committee"
    tag = "Committees"
    example = examples.COMMITTEE
    shape = CommitteeShape
    problems = (400, 404, 406, 503)

    def thing(self) -> Any:
        """By its id."""
        return find(Committee.objects.all(), self.kwargs["id"])
