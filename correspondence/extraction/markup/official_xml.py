"""Reads official XML: papers and answers as they were published, and the records that describe them."""

from collections.abc import Iterator

from correspondence.extraction.errors import Unreadable
from correspondence.extraction.letter import Evidence, Field, Problem
from correspondence.extraction.limits import Limits
from correspondence.extraction.markup.manuscript import Manuscript
from correspondence.extraction.markup.openings import opening_lines, with_signatures_parted
from correspondence.extraction.markup.parsing import Element, parse_xml
from correspondence.extraction.markup.publication_heads import (
    answer_day,
    head_of_paper,
    head_of_print,
    paper_number,
    print_number,
)
from correspondence.extraction.markup.publication_roles import PublicationRoles, local_name
from correspondence.extraction.markup.records import fields_of, identifiers_of, record_of
from correspondence.extraction.markup.scribe import Scribe
from correspondence.extraction.media_type import MediaType
from correspondence.extraction.pages import Document, Page
from correspondence.extraction.problems import problem

_PUBLICATIONS = ("kamerstuk", "kamervragen", "niet-dossier-stuk")
_RECORDS = ("metadata_gegevens", "owms-metadata", "searchRetrieveResponse", "record", "gzd")


def read_official_xml(data: bytes, limits: Limits) -> Document:
    """The publication or the record in `data`; raises `Unreadable` for any other XML."""
    root, problems = parse_xml(data, limits)
    if local_name(root) in _RECORDS:
        return _record(root, problems)
    publication = _publication(root)
    if publication is None:
        raise Unreadable("wrong_type", problem("unknown_xml", name=local_name(root)))
    return _document(publication, problems, limits)


def _publication(root: Element) -> Element | None:
    if root.tag == "kamerwrk":
        return root
    if root.tag != "officiele-publicatie":
        return None
    return next((part for part in root if part.tag in _PUBLICATIONS), None)


def _document(publication: Element, problems: list[Problem], limits: Limits) -> Document:
    is_print = publication.tag == "kamervragen"
    head = head_of_print(publication, limits) if is_print else head_of_paper(publication, limits)
    body = Manuscript(limits)
    Scribe(body, PublicationRoles()).take_down(publication)
    lines = with_signatures_parted(body.lines)
    if not any(line.text or line.table for line in lines):
        raise Unreadable("no_text", problem("no_text_in_markup"))
    opening = 0 if is_print else opening_lines(lines)
    number = print_number(publication) if is_print else paper_number(publication)
    faults = sorted(head.faults | body.faults)
    return Document(
        media_type=MediaType.XML,
        pages=(Page(number=1, lines=(*lines[opening:], *head.notes, *body.notes)),),
        problems=(*problems, *(problem(code) for code in faults)),
        head=(*head.lines, *lines[:opening]),
        fields=dict(_fields(publication, head)),
        identifiers=(number,) if number else (),
    )


def _fields(publication: Element, head: Manuscript) -> Iterator[tuple[str, Field]]:
    """What the markup states; the title of a paper says who writes and not what about."""
    if dated := answer_day(publication, head):
        yield "dated", dated
    subject = publication.find(".//stuk/onderwerp")
    if subject is not None and (text := " ".join("".join(subject.itertext()).split())):
        yield "subject", Field(value=text, evidence=Evidence(page=1, text=text))


def _record(root: Element, problems: list[Problem]) -> Document:
    """A record has no text of its own; what it says of the publication is kept, and that it is no more than that."""
    records = [element for element in root.iter() if local_name(element) == "record"]
    if len(records) > 1:
        raise Unreadable("wrong_type", problem("many_records", count=len(records)))
    record = record_of(_stated(root))
    return Document(
        media_type=MediaType.XML,
        pages=(Page(number=1, lines=()),),
        problems=(*problems, problem("metadata_only")),
        fields=fields_of(record),
        identifiers=identifiers_of(record),
    )


def _stated(root: Element) -> Iterator[tuple[str, str | None]]:
    for element in root.iter():
        if local_name(element) == "metadata":
            yield element.get("name", ""), element.get("content")
        elif not len(element):
            yield local_name(element), element.text
