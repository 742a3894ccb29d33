"""The shape of paragraphs."""

from rest_framework import serializers

from api.shapes import Choice, Number, Shape, Text
from correspondence.models import ParagraphKind, ParagraphPart


class Paragraph(Shape):
    """A paragraph of a letter (*alinea*), in order from 1."""

    position = Number(help_text="Its place in the letter, from 1.")
    part = Choice(ParagraphPart.values, help_text="The letter itself, or an annex to it.")
    kind = Choice(ParagraphKind.values, help_text="What it is in the letter.")
    page = Number(allow_null=True, help_text="The page on which it begins, from 1; null when there are no pages.")
    text = serializers.CharField(read_only=True, help_text="The text; mentions count its Unicode code points.")
    level = Number(allow_null=True, help_text="The depth of a heading or a list item.")
    rows = serializers.ListField(
        child=serializers.ListField(child=serializers.CharField()),
        read_only=True,
        allow_null=True,
        help_text="Of a table: its rows of cells.",
    )
    noteMark = Text(source="note_mark", help_text="Of a footnote: the mark in the text that points to it.")
