"""Letters, as a list and one by one, with what belongs to each."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.db.models import Q, QuerySet

from api.letters import examples
from api.letters.filters import FILTERS
from api.letters.paragraphs import Paragraph as ParagraphShape
from api.letters.rows import READING_ORDER, expanded, readable_letters
from api.letters.serializers import Letter as LetterShape
from api.letters.serializers import WholeLetter
from api.lookup import find_letter
from api.references.mentions import Mention as MentionShape
from api.references.mentions import MentionElsewhere
from api.references.rows import readable_mentions
from api.resources import Listing, Single
from api.sorting import Column, both_ways, newest_first
from correspondence.models import Claim, Letter, Mention, Paragraph

TAG = "Letters"
OF_A_LETTER = (400, 404, 406, 410, 503)


class Letters(Listing):
    """The published letters, newest first, without their text."""

    operation = "listLetters"
    summary = "List letters"
    tag = TAG
    example = examples.LETTER
    shape = LetterShape
    filters = FILTERS
    elsewhere: ClassVar[Mapping[str, str]] = {"expand": "/api/v1/letters/{id}"}
    sorts = (
        *newest_first("dated", Column("dated", nullable=True), tie=["public_id"]),
        *both_ways("publishedAt", Column("published_at"), tie=["public_id"]),
        *both_ways("updatedAt", Column("updated_at"), tie=["public_id"]),
    )

    def rows(self) -> QuerySet[Letter]:
        """Those this reader may see."""
        return readable_letters(self.request.user)


class OneLetter(Single):
    """One letter. One that was withdrawn answers 410, here and at the addresses below it."""

    operation = "getLetter"
    summary = "Get a letter"
    tag = TAG
    example = examples.WHOLE_LETTER
    shape = WholeLetter

    def thing(self) -> Any:
        """By its id."""
        user = self.request.user
        return find_letter(expanded(readable_letters(user), user, expand=self.expanded), self.kwargs["id"])


class LetterParagraphs(Listing):
    """The text of a letter, in reading order."""

    operation = "listParagraphs"
    summary = "Read the text of a letter"
    tag = TAG
    example = examples.PARAGRAPH
    shape = ParagraphShape
    example_id = examples.ID
    problems = OF_A_LETTER
    sorts = tuple(both_ways("position", tie=["position"]))

    def rows(self) -> QuerySet[Paragraph]:
        """Those of this letter."""
        letter = find_letter(Letter.objects.visible_to(self.request.user), self.kwargs["id"])
        return Paragraph.objects.filter(letter=letter)


class LetterMentions(Listing):
    """The numbers that a letter mentions, in reading order, the letterhead first."""

    operation = "listMentions"
    summary = "List what a letter mentions"
    tag = TAG
    example = examples.MENTION
    shape = MentionShape
    example_id = examples.ID
    problems = OF_A_LETTER
    sorts = tuple(both_ways("position", tie=READING_ORDER))

    def rows(self) -> QuerySet[Mention]:
        """Those of this letter."""
        letter = find_letter(Letter.objects.visible_to(self.request.user), self.kwargs["id"])
        return readable_mentions(self.request.user).filter(letter=letter)


class LetterMentionedBy(Listing):
    """Where other letters mention this one: a number it bears, or a number of a request it responds to."""

    operation = "listMentionedBy"
    summary = "List where other letters mention this one"
    tag = TAG
    example = examples.MENTION_ELSEWHERE
    shape = MentionElsewhere
    example_id = examples.ID
    problems = OF_A_LETTER
    sorts = (
        *newest_first("dated", Column("letter__dated", nullable=True), tie=["letter__public_id"], within=READING_ORDER),
        *both_ways("updatedAt", Column("letter__updated_at"), tie=["letter__public_id"], within=READING_ORDER),
    )

    def rows(self) -> QuerySet[Mention]:
        """Those of every other letter this reader may see."""
        letter = find_letter(Letter.objects.visible_to(self.request.user), self.kwargs["id"])
        borne = Claim.objects.public().filter(Q(letter=letter) | Q(request__responses__letter=letter))
        numbers = borne.values("reference")
        return readable_mentions(self.request.user).filter(reference__in=numbers).exclude(letter=letter)
