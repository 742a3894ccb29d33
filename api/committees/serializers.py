"""The shape of committees."""

from rest_framework import serializers

from api.committees.brief import CommitteeInBrief
from api.shapes import Choice, Day, Moment, Word
from correspondence.models import CommitteeKind


class Committee(CommitteeInBrief):
    """A committee of the Tweede Kamer (*commissie*)."""

    slug = Word(help_text="A short name, for use in filters.")
    kind = Choice(CommitteeKind.values, help_text="The sort of committee, in the words of the House.")
    aliases = serializers.ListField(
        child=serializers.CharField(), read_only=True, help_text="Other spellings and abbreviations."
    )
    validFrom = Day(source="valid_from", help_text="The first day of its existence; null when unknown.")
    validUntil = Day(source="valid_until", help_text="The first day on which it no longer exists; null while it does.")
    updatedAt = Moment(source="updated_at", help_text="When this answer last changed.")
