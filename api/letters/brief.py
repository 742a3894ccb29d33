"""The shape of a letter inside other answers."""

from api.shapes import Address, Day, Id, Shape, Text


class LetterInBrief(Shape):
    """A letter, in brief."""

    id = Id()
    url = Address("letter")
    dated = Day(help_text="The date the letter bears; null when it bears none.")
    subject = Text(help_text="What the letter says it is about; null when it does not say.")
