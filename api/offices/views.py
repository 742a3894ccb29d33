"""Offices, as a list and one by one, with who held them."""

import datetime
from typing import Any

from django.db.models import Prefetch, QuerySet

from api.lookup import find
from api.offices import examples
from api.offices.filters import FILTERS, ON
from api.offices.serializers import Office as OfficeShape
from api.offices.serializers import OfficeWithHolders
from api.parameters import Query
from api.resources import Listing, Single
from api.sorting import Column, both_ways
from correspondence.models import Office, Term
from correspondence.resolvers.deadlines import today


class Offices(Listing):
    """The posts in the government, and who holds them: today, or on the day of `on`."""

    operation = "listOffices"
    summary = "List offices, and who held them on a day"
    tag = "Offices"
    example = examples.OFFICE
    shape = OfficeShape
    filters = FILTERS
    sorts = (
        *both_ways("title", Column("title"), tie=["public_id"]),
        *both_ways("updatedAt", Column("updated_at"), tie=["public_id"]),
    )

    def rows(self) -> QuerySet[Office]:
        """All of them, with their holder on the day."""
        return with_holder(_day(self.query))


class OneOffice(Single):
    """One office, with everyone who is known to have held it."""

    operation = "getOffice"
    summary = "Get an office"
    tag = "Offices"
    example = examples.OFFICE_WITH_HOLDERS
    shape = OfficeWithHolders
    filters = (ON,)
    problems = (400, 404, 406, 503)

    def thing(self) -> Any:
        """By its id."""
        terms = Term.objects.select_related("minister", "cabinet").order_by("period", "pk")
        offices = with_holder(_day(self.query)).prefetch_related(Prefetch("terms", terms, to_attr="terms_in_order"))
        return find(offices, self.kwargs["id"])


def with_holder(day: datetime.date) -> QuerySet[Office]:
    """The offices, with whoever held them that day in `terms_on_day` (one at most)."""
    terms = Term.objects.on(day).select_related("minister", "cabinet")
    return Office.objects.select_related("ministry").prefetch_related(Prefetch("terms", terms, to_attr="terms_on_day"))


def _day(query: Query) -> datetime.date:
    days: tuple[datetime.date, ...] = query.get("on", ())
    return days[0] if days else today()
