"""The shape of offices."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from api.ministries.brief import MinistryInBrief
from api.offices.brief import OfficeInBrief
from api.offices.terms import Holder
from api.shapes import Choice, Moment, Word
from correspondence.models import OfficeKind


class Office(OfficeInBrief):
    """A post in the government (*ambt*). A renamed post is another office."""

    slug = Word(help_text="A short name, for use in filters.")
    kind = Choice(OfficeKind.values, help_text="The sort of post.")
    ministry = MinistryInBrief(read_only=True, allow_null=True, help_text="The ministry it belongs to.")
    holder = serializers.SerializerMethodField(
        help_text="Who held it on the day of `on`, or else today; null if nobody."
    )
    updatedAt = Moment(
        source="updated_at", help_text="When the office itself last changed; its holder is asked for by day."
    )

    @extend_schema_field(Holder(allow_null=True))
    def get_holder(self, office: Any) -> Any:
        """The one term there can be on a day."""
        return Holder(office.terms_on_day[0], context=self.context).data if office.terms_on_day else None


class OfficeWithHolders(Office):
    """A post in the government (*ambt*), with everyone who is known to have held it."""

    holders = Holder(
        source="terms_in_order", many=True, read_only=True, help_text="Everyone, from the first to the last."
    )
