"""The shape of ministers."""

from api.ministers.brief import MinisterInBrief
from api.offices.terms import HeldOffice
from api.shapes import Moment, Text, Word


class Minister(MinisterInBrief):
    """A minister, minister without portfolio or state secretary (*bewindspersoon*)."""

    slug = Word(help_text="A short name, for use in filters.")
    initials = Text(help_text="Such as S.A.")
    firstName = Text(source="first_name", help_text="The name used every day.")
    infix = Text(help_text="What stands between first name and surname: “de”, “van der”.")
    surname = Word(help_text="Without infix.")
    wikidataId = Text(source="wikidata_id", help_text="The person's item in Wikidata.")
    terms = HeldOffice(
        source="terms_in_order", many=True, read_only=True, help_text="The offices held, from first to last."
    )
    updatedAt = Moment(source="updated_at", help_text="When this answer last changed.")
