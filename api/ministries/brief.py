"""The shape of a ministry inside other answers."""

from api.shapes import Address, Id, Shape, Text, Word


class MinistryInBrief(Shape):
    """A ministry, in brief."""

    id = Id()
    url = Address("ministry")
    name = Word(help_text="Under which it was known, such as “Ministerie van Buitenlandse Zaken”.")
    abbreviation = Text(help_text="Such as BZ.")
