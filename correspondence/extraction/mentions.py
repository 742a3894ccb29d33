"""Finds the references in paragraphs and letterhead fields, with their places in code points."""

from collections.abc import Iterable, Iterator

from correspondence.extraction.letter import Field, Mention, Paragraph
from correspondence.references import find_references

# A raised mark behind a number is no part of it; a space of the same length keeps all places right.
_RAISED = str.maketrans(dict.fromkeys("⁰¹²³⁴⁵⁶⁷⁸⁹", " "))


def mentions_of(paragraphs: Iterable[Paragraph], fields: Iterable[tuple[str, Field | None]]) -> Iterator[Mention]:
    """The mentions in `fields` (by the contract's name of each) and then in `paragraphs`, in reading order."""
    for name, field in fields:
        if field:
            yield from (
                Mention(paragraph=None, start=start, end=end, text=text, scheme=scheme, value=value, field=name)
                for start, end, text, scheme, value in _found(field.value)
            )
    for paragraph in paragraphs:
        for start, end, text, scheme, value in _found(paragraph.text):
            yield Mention(paragraph=paragraph.position, start=start, end=end, text=text, scheme=scheme, value=value)


def _found(text: str) -> Iterator[tuple[int, int, str, str, str]]:
    for found in find_references(text.translate(_RAISED)):
        printed = text[found.start : found.end]
        yield found.start, found.end, printed, found.reference.scheme.value, found.reference.value
