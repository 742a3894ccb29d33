"""Text with its references marked."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Mark:
    """A span of a text in code points, what it stands for, and where that leads."""

    start: int
    end: int
    title: str
    url: str = ""


def marked(text: str, marks: Iterable[Mark]) -> SafeString:
    """The text as HTML, escaped piece by piece, with `<mark>` around the spans.

    Of marks on the same span the titles are joined. A span that lies outside the text, or over an earlier one, is left
    out: one bad record never breaks a page.
    """
    pieces: list[SafeString] = []
    reached = 0
    for (start, end), group in _spans(marks).items():
        if reached <= start < end <= len(text):
            pieces += [format_html("{}", text[reached:start]), _mark(text[start:end], group)]
            reached = end
    return format_html_join("", "{}", ((piece,) for piece in (*pieces, text[reached:])))


def _spans(marks: Iterable[Mark]) -> dict[tuple[int, int], list[Mark]]:
    spans: dict[tuple[int, int], list[Mark]] = {}
    for mark in sorted(marks):
        spans.setdefault((mark.start, mark.end), []).append(mark)
    return spans


def _mark(text: str, marks: list[Mark]) -> SafeString:
    title = ", ".join(mark.title for mark in marks)
    if marks[0].url:
        return format_html('<mark><a href="{}" title="{}">{}</a></mark>', marks[0].url, title, text)
    return format_html('<mark title="{}">{}</mark>', title, text)
