"""The shapes of references."""

from typing import Any
from urllib.parse import urlencode

from drf_spectacular.utils import PolymorphicProxySerializer, extend_schema_field
from rest_framework import serializers

from api.addresses import address
from api.letters.serializers import Letter
from api.references.brief import ReferenceInBrief
from api.references.mentions import MentionElsewhere
from api.requests.serializers import Request
from api.shapes import Constant, Moment, Number, Shape
from correspondence.models import Reference as ReferenceRow
from correspondence.references import Reference as Printed
from correspondence.references import Scheme


class ReferenceInList(ReferenceInBrief):
    """A number by which parliament, the state or a ministry knows something (*verwijzing*)."""

    printed = serializers.SerializerMethodField(help_text="In the usual spelling: “Kamerstuk 35 570 V, nr. 12”.")
    claimCount = Number(source="claim_count", help_text="How many published letters and requests bear it.")
    mentionCount = Number(source="mention_count", help_text="How many times published letters mention it.")
    updatedAt = Moment(source="updated_at", help_text="When this answer last changed.")

    def get_printed(self, reference: ReferenceRow) -> str:
        """The usual spelling."""
        return str(Printed(scheme=Scheme(reference.scheme), value=reference.value))


class IdentifiedRequest(Request):
    """A request that bears the number."""

    type = Constant("request", help_text="What the number identifies.")


class IdentifiedLetter(Letter):
    """A letter that bears the number, without its text."""

    type = Constant("letter", help_text="What the number identifies.")


class ReferenceLinks(Shape):
    """The lists that go on where this answer stops."""

    mentioningLetters = serializers.SerializerMethodField(help_text="All letters that mention it.")
    bearingLetters = serializers.SerializerMethodField(help_text="All letters that bear it.")
    requests = serializers.SerializerMethodField(help_text="All requests that bear it.")

    @extend_schema_field({"type": "string", "format": "uri"})
    def get_mentioningLetters(self, reference: ReferenceRow) -> str:  # noqa: N802  DRF asks for get_ and the name of the field
        """Of the list of letters."""
        return self._list("letters", mentions=reference.key)

    @extend_schema_field({"type": "string", "format": "uri"})
    def get_bearingLetters(self, reference: ReferenceRow) -> str:  # noqa: N802  DRF asks for get_ and the name of the field
        """Of the list of letters."""
        return self._list("letters", bears=reference.key)

    @extend_schema_field({"type": "string", "format": "uri"})
    def get_requests(self, reference: ReferenceRow) -> str:
        """Of the list of requests."""
        return self._list("requests", reference=reference.key)

    def _list(self, name: str, **query: str) -> str:
        return f"{address(self.context['request']._request, name)}?{urlencode(query)}"


IDENTIFIED = PolymorphicProxySerializer(
    component_name="Identified",
    serializers={"request": IdentifiedRequest, "letter": IdentifiedLetter},
    resource_type_field_name="type",
    many=True,
)


class Reference(ReferenceInList):
    """A number (*verwijzing*): what it identifies, and who mentions it."""

    identifies = serializers.SerializerMethodField(
        help_text="What bears the number, at most 25 requests and 25 letters; several when it is ambiguous."
    )
    mentionedBy = MentionElsewhere(
        source="mentions_in_order", many=True, read_only=True, help_text="Where it is mentioned, newest 25 first."
    )
    links = ReferenceLinks(source="*", read_only=True, help_text="Where the lists go on.")

    @extend_schema_field(IDENTIFIED)
    def get_identifies(self, reference: Any) -> list[Any]:
        """The requests, then the letters."""
        requests = IdentifiedRequest(reference.requests_in_order, many=True, context=self.context).data
        letters = IdentifiedLetter(reference.letters_in_order, many=True, context=self.context).data
        return [*requests, *letters]


class Candidate(Shape):
    """A number that a spelling can stand for."""

    key = serializers.CharField(read_only=True, help_text="The number's name in this API.")
    printed = serializers.CharField(read_only=True, help_text="In the usual spelling.")
    url = serializers.URLField(read_only=True, help_text="The address to follow.")
    isKnown = serializers.BooleanField(
        source="is_known", read_only=True, help_text="Whether anything published bears or mentions it."
    )


class Candidates(Shape):
    """The numbers that a spelling can stand for."""

    candidates = Candidate(many=True, read_only=True, help_text="Each of them, in the order of the spelling.")
