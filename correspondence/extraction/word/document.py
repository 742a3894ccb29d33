"""Reads a Word document into pages of lines; what it hides, left out or changed is reported, never read in silence."""

from collections.abc import Iterator

from lxml import etree

from correspondence.extraction.cleaning import is_blank
from correspondence.extraction.errors import Unreadable
from correspondence.extraction.letter import ParagraphKind, Problem
from correspondence.extraction.limits import Limits
from correspondence.extraction.media_type import MediaType
from correspondence.extraction.pages import Document, Line, Page
from correspondence.extraction.problems import problem
from correspondence.extraction.word.letterhead import set_apart
from correspondence.extraction.word.lines import lines_of
from correspondence.extraction.word.notes import NoteMarks
from correspondence.extraction.word.numbering import Numbering
from correspondence.extraction.word.package import Package, damaged
from correspondence.extraction.word.parts import Parts
from correspondence.extraction.word.rules import Rules, Seen
from correspondence.extraction.word.sections import Sections
from correspondence.extraction.word.story import Story
from correspondence.extraction.word.styles import Styles
from correspondence.extraction.word.xml import child


def read_docx(data: bytes, limits: Limits) -> Document:
    """The pages of `data`; raises `Unreadable` for what is locked, damaged, too much, or has no text."""
    parts = Parts(Package(data, limits), limits)
    body = child(parts.main, "body")
    if body is None:
        raise damaged()
    rules = _rules(parts, limits)
    story = Story(body, rules)
    first, later = _headers(parts, body, rules, pages=story.page)
    head, text = set_apart(story.blocks, first, later)
    lines = [*text, *_notes(rules)]
    if all(is_blank(line.text) and not line.table for line in (*head, *lines)):
        raise Unreadable("no_text", problem("no_text"))
    return Document(
        media_type=MediaType.DOCX,
        pages=tuple(
            Page(number=number, lines=tuple(line for line in lines if line.page == number))
            for number in range(1, story.page + 1)
        ),
        problems=tuple(_problems(rules.seen)),
        head=tuple(head),
    )


def _rules(parts: Parts, limits: Limits) -> Rules:
    styles = Styles(parts.related("styles"))
    notes = {name: root for name in ("footnotes", "endnotes") if (root := parts.related(name)) is not None}
    return Rules(
        styles=styles,
        numbering=Numbering(parts.related("numbering"), styles),
        notes=NoteMarks(notes, parts.related("settings")),
        limits=limits,
    )


def _headers(parts: Parts, body: etree._Element, rules: Rules, *, pages: int) -> tuple[list[Line], list[Line]]:
    """The header of the first page, and that of the others, which fills in what the first left open."""
    headers: list[list[Line]] = []
    for number, relation in enumerate(Sections(body).headers(), start=1):
        root = parts.of_relation(relation) if relation and number <= pages else None
        headers.append([] if root is None else list(lines_of(Story(root, rules, page=number).blocks)))
    return headers[0], headers[1]


def _notes(rules: Rules) -> Iterator[Line]:
    """The notes that the text refers to, each at the page of its mark."""
    for noted in list(rules.notes.found):
        lines = lines_of(Story(rules.notes.text_of(noted), rules, page=noted.page).blocks)
        text = " ".join(line.text for line in lines if line.text)
        text = text.removeprefix(noted.mark).strip() if not noted.mark.isalnum() else text
        if text:
            yield Line(text=text, page=noted.page, kind=ParagraphKind.FOOTNOTE, mark=noted.mark, own_end=True)


def _problems(seen: Seen) -> Iterator[Problem]:
    yield from (problem(code, page=page) for code, page in seen.codes.items())
    yield from (problem("hidden_text", page=page) for page in sorted(seen.hidden))
    yield from (problem("open_field", page=page, text=text) for text, page in seen.placeholders)
