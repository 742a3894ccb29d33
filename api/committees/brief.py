"""The shape of a committee inside other answers."""

from api.shapes import Address, Id, Shape, Text, Word


class CommitteeInBrief(Shape):
    """A committee, in brief."""

    id = Id()
    url = Address("committee")
    name = Word(help_text="Its full name, such as “Vaste commissie voor Buitenlandse Zaken”.")
    abbreviation = Text(help_text="Such as BuZa.")
