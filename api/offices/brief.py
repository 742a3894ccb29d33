"""The shape of an office inside other answers."""

from api.shapes import Address, Id, Shape, Word


class OfficeInBrief(Shape):
    """An office, in brief."""

    id = Id()
    url = Address("office")
    title = Word(help_text="As it stands under a letter, without article: “Minister van Buitenlandse Zaken”.")
