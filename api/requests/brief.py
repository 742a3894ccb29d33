"""The shape of a request inside other answers."""

from api.shapes import Address, Choice, Id, Shape, Text
from correspondence.models import RequestKind


class RequestInBrief(Shape):
    """A request, in brief."""

    id = Id()
    url = Address("request")
    kind = Choice(RequestKind.values, help_text="The sort of request.")
    subject = Text(help_text="What it asks about; null when unknown.")
