"""Finds the references in paragraphs and letterhead fields, with their places in code points."""

from collections.abc import Iterable, Iterator

from msgspec import UNSET, UnsetType

from correspondence.extraction.letter import Field, Mention, Paragraph
from correspondence.extraction.problems import limit_reached
from correspondence.references import find_references

# A raised mark behind a number is no part of it; a space of the same length keeps all places right.
_RAISED = str.maketrans(dict.fromkeys("⁰¹²³⁴⁵⁶⁷⁸⁹", " "))


def mentions_of(
    paragraphs: Iterable[Paragraph], fields: Iterable[tuple[str, Field | None]], *, most: int
) -> tuple[Mention, ...]:
    """The mentions in `fields` (by the contract's name of each) and then in `paragraphs`, in reading order.

    Raises `Unreadable` at the text that brings more than `most`; what follows it is not looked at.
    """
    mentions: list[Mention] = []
    for name, field in fields:
        if field:
            mentions += _in_text(field.value, most=most, paragraph=None, field=name)
            _check(mentions, most)
    for paragraph in paragraphs:
        mentions += _in_text(paragraph.text, most=most, paragraph=paragraph.position)
        _check(mentions, most)
    return tuple(mentions)


def _check(mentions: list[Mention], most: int) -> None:
    if len(mentions) > most:
        raise limit_reached("references", most)


def _in_text(text: str, *, most: int, paragraph: int | None, field: str | UnsetType = UNSET) -> Iterator[Mention]:
    plain = text if text.isascii() else text.translate(_RAISED)
    for found in find_references(plain, most=most + 1):
        yield Mention(
            paragraph=paragraph,
            start=found.start,
            end=found.end,
            text=text[found.start : found.end],
            scheme=found.reference.scheme.value,
            value=found.reference.value,
            field=field,
        )
