"""The shapes of mentions: where a text names a number."""

from typing import Any

from rest_framework import serializers

from api.letters.brief import LetterInBrief
from api.references.brief import ReferenceInBrief
from api.shapes import Choice, Number, Shape
from correspondence.models import HeaderField, MentionOrigin
from correspondence.models import Mention as MentionRow

AROUND = 32  # code points, as much as W3C's Web Annotation examples take

HEADERS = {
    HeaderField.SUBJECT: "subject",
    HeaderField.ADDRESSEE: "addressee",
    HeaderField.OUR_REFERENCE: "our_reference",
    HeaderField.YOUR_REFERENCE: "your_reference",
}


class Mention(Shape):
    """A number in a text (*vermelding*): `start` and `end` count Unicode code points."""

    paragraph = Number(
        source="paragraph.position", allow_null=True, help_text="The position of its paragraph; null in the letterhead."
    )
    field = Choice(HeaderField.values, allow_null=True, help_text="The field of the letterhead; null in a paragraph.")
    start = Number(help_text="Where it begins: the number of code points before it.")
    end = Number(help_text="Where it ends: the number of code points up to there.")
    text = serializers.CharField(read_only=True, help_text="The text at start:end, as it stands there.")
    prefix = serializers.SerializerMethodField(help_text="Up to 32 code points before it (W3C TextQuoteSelector).")
    suffix = serializers.SerializerMethodField(help_text="Up to 32 code points after it.")
    ordinal = Number(help_text="1, or counting on where the same span names several numbers.")
    origin = Choice(MentionOrigin.values, help_text="Whether the machine or a person found it.")
    reference = ReferenceInBrief(read_only=True, help_text="The number.")

    def get_prefix(self, mention: MentionRow) -> str:
        """What stands before it."""
        return text_around(mention)[max(0, mention.start - AROUND) : mention.start]

    def get_suffix(self, mention: MentionRow) -> str:
        """What stands after it."""
        return text_around(mention)[mention.end : mention.end + AROUND]


class MentionElsewhere(Mention):
    """A number in the text of a letter, with that letter."""

    letter = LetterInBrief(read_only=True, help_text="The letter in which it stands.")


def text_around(mention: MentionRow) -> str:
    """The whole text the mention stands in."""
    if mention.paragraph is not None:
        return mention.paragraph.text
    text: Any = getattr(mention.letter, HEADERS[HeaderField(mention.field)])
    return str(text)
