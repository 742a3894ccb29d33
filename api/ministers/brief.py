"""The shape of a minister inside other answers."""

from api.shapes import Address, Id, Shape, Word


class MinisterInBrief(Shape):
    """A minister, in brief."""

    id = Id()
    url = Address("minister")
    name = Word(source="full_name", help_text="As people say it: “Stef Blok”.")
