"""The shape of ministries."""

from api.ministries.brief import MinistryInBrief
from api.shapes import Day, Moment, Text, Word


class Ministry(MinistryInBrief):
    """A ministry (*ministerie*) under one name: a renamed or merged one keeps its row."""

    slug = Word(help_text="A short name, for use in filters.")
    tooiId = Text(source="tooi_id", help_text="Its address in the government's register of organisations (TOOI).")
    validFrom = Day(source="valid_from", help_text="The first day of this name; null when unknown.")
    validUntil = Day(
        source="valid_until", help_text="The first day on which the name is no longer used; null while it is."
    )
    successor = MinistryInBrief(read_only=True, allow_null=True, help_text="What it was renamed or merged into.")
    updatedAt = Moment(source="updated_at", help_text="When this answer last changed.")
