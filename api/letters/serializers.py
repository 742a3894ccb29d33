"""The shapes of letters."""

from api.letters.brief import LetterInBrief
from api.letters.paragraphs import Paragraph
from api.ministries.brief import MinistryInBrief
from api.offices.terms import Term
from api.references.brief import BorneReference
from api.references.mentions import Mention
from api.requests.brief import RequestInBrief
from api.shapes import Address, Choice, Day, Moment, Number, Shape, Text
from correspondence.models import Capacity, LetterKind, MinistryBasis, Resolution, ResponseKind, ResponseOrigin


class Signature(Shape):
    """Who signed (*ondertekening*): as printed, and the term of office it stands for."""

    position = Number(help_text="The order in which they stand, from 1.")
    title = Text(help_text="As printed: “De Minister van Buitenlandse Zaken”.")
    name = Text(help_text="As printed: “Stef Blok”.")
    capacity = Choice(
        Capacity.values,
        help_text="Whether this office signs, another signs on its behalf, or it answers in an official print.",
    )
    resolution = Choice(Resolution.values, help_text="Whether exactly one term of office fits.")
    term = Term(read_only=True, allow_null=True, help_text="The term of office; null unless exactly one fits.")


class AnsweredRequest(Shape):
    """A request that the letter responds to (*reactie*)."""

    request = RequestInBrief(read_only=True, help_text="The request.")
    kind = Choice(ResponseKind.values, help_text="What the letter does: answer, answer in part, ask for time, refuse.")
    origin = Choice(ResponseOrigin.values, help_text="Whether the machine or a person says so.")
    newDueOn = Day(source="new_due_on", help_text="Of an extension: the day it promises an answer by.")


class Counts(Shape):
    """How much there is of what the list leaves out."""

    paragraphs = Number(source="paragraph_count", help_text="How many paragraphs.")
    mentions = Number(source="mention_count", help_text="How many mentions of numbers.")


class Letter(LetterInBrief):
    """A letter to parliament (*Kamerbrief*), without its text."""

    kind = Choice(LetterKind.values, help_text="The sort of letter.")
    addressee = Text(help_text="To whom it is written.")
    ministry = MinistryInBrief(read_only=True, allow_null=True, help_text="Where it comes from; null when not known.")
    ministryAsPrinted = Text(source="ministry_as_printed", help_text="Where it comes from, in the words of the letter.")
    ministryBasis = Choice(
        MinistryBasis.values, source="ministry_basis", allow_null=True, help_text="Why it is taken to come from there."
    )
    ourReference = Text(source="our_reference", help_text="The ministry's own mark (*ons kenmerk*).")
    yourReference = Text(source="your_reference", help_text="The number it replies to (*uw kenmerk*), as printed.")
    signatures = Signature(source="signatures_in_order", many=True, read_only=True, help_text="Who signed, in order.")
    references = BorneReference(source="claims_in_order", many=True, read_only=True, help_text="The numbers it bears.")
    answers = AnsweredRequest(
        source="responses_in_order", many=True, read_only=True, help_text="The requests it responds to."
    )
    counts = Counts(source="*", read_only=True, help_text="How much there is of what is left out here.")
    publishedAt = Moment(source="published_at", help_text="When it was published here.")
    updatedAt = Moment(source="updated_at", help_text="When this answer last changed.")


class LetterLinks(Shape):
    """The resources that belong to a letter."""

    paragraphs = Address("letter-paragraphs", help_text="Its text.")
    mentions = Address("letter-mentions", help_text="The numbers it mentions.")
    mentionedBy = Address("letter-mentioned-by", help_text="The letters that mention it.")
    source = Address(  # type: ignore[assignment] # DRF takes it out of the class
        "letter-source", help_text="The original file."
    )


class WholeLetter(Letter):
    """A letter to parliament (*Kamerbrief*); its text is a resource of its own, and here with `expand=paragraphs`."""

    expandable = ("paragraphs", "mentions")

    links = LetterLinks(source="*", read_only=True, help_text="What belongs to the letter.")
    paragraphs = Paragraph(
        source="paragraphs_in_order", many=True, read_only=True, help_text="Only with `expand=paragraphs`."
    )
    mentions = Mention(source="mentions_in_order", many=True, read_only=True, help_text="Only with `expand=mentions`.")
