"""Reads a web page as it was saved from an official site: its main text, and what its meta tags state."""

import re
from collections.abc import Sequence

from correspondence.extraction.errors import Unreadable
from correspondence.extraction.layout.prints import Print, print_head
from correspondence.extraction.letter import Evidence, Field, Identifier, ParagraphKind, Problem
from correspondence.extraction.limits import Limits
from correspondence.extraction.markup.manuscript import Manuscript
from correspondence.extraction.markup.openings import opening_lines, with_signatures_parted
from correspondence.extraction.markup.parsing import Element, parse_html
from correspondence.extraction.markup.records import Record, fields_of, identifiers_of, is_print, record_of
from correspondence.extraction.markup.scribe import Scribe
from correspondence.extraction.markup.web_content import main_text, stated
from correspondence.extraction.markup.web_roles import WebRoles
from correspondence.extraction.media_type import MediaType
from correspondence.extraction.pages import Document, Line, Page
from correspondence.extraction.problems import problem
from correspondence.references import Scheme, find_references

_DOSSIER = re.compile(r"^([0-9]{2}\s[0-9]{3}(?:[ -][0-9A-Z()]{1,8})?)(?=\s)")
_NUMBER = re.compile(r"^(?:Nr\.\s([0-9]{1,4}[A-Z]?)|([A-Z]{1,3}))(?=\s|$)")
_TITLED = re.compile(r"^Brief(?: \w+){0,2}\s:\s(?P<subject>.{3,500})$")  # as tweedekamer.nl heads its pages
_HEADED = 40  # lines
_FILE = re.compile(r"\.(?:pdf|docx?|odt)(?:$|[?#])", re.I)
_FEW = 15  # paragraphs: a page about a letter says little itself


def read_web_page(data: bytes, limits: Limits) -> Document:
    """The page as lines; raises `Unreadable` where it has no text of its own."""
    root, problems = parse_html(data, limits)
    content = main_text(root) if root is not None else None
    if root is None or content is None:
        raise Unreadable("no_text", problem("no_text_in_markup"))
    written = _written(root, content, limits)
    lines = with_signatures_parted(written.lines)
    if not any(line.text or line.table for line in lines):
        raise Unreadable("no_text", problem("no_text_in_markup"))
    record = record_of(stated(root))
    titled = [line for line in _titles(record) if is_print(record)]
    printed = print_head([*titled, *(line for line in lines[:_HEADED] if line.text)])
    opening = _print_length(lines, printed) if printed else opening_lines(lines)
    head = [*titled, *(line for line in lines[:opening] if line.text or not printed)]
    return Document(
        media_type=MediaType.HTML,
        pages=(Page(number=1, lines=(*lines[opening:], *written.notes)),),
        problems=(*problems, *(problem(code) for code in sorted(written.faults)), *_elsewhere(content, lines, opening)),
        head=tuple(head) if opening else (),
        fields=_fields(record, lines[:opening], printed),
        identifiers=identifiers_of(record) or _printed_number(head),
    )


def _written(root: Element, content: Element, limits: Limits) -> Manuscript:
    out = Manuscript(limits)
    roles = WebRoles(root)
    Scribe(out, roles).take_down(content)
    notes = next((element for element in root.iter("div") if element.get("id") == "noten"), None)
    if notes is not None and content not in notes.iterancestors():
        Scribe(out, roles).take_down(notes)
    return out


def _titles(record: Record) -> list[Line]:
    """What the print itself has above its heading; the page leaves it to its meta tags."""
    texts = [*(f"Vergaderjaar {session}" for session in record.get("vergaderjaar", ())), *record.get("type", ())]
    return [Line(text=text, page=1, kind=ParagraphKind.HEADING) for text in texts]


def _print_length(lines: Sequence[Line], printed: Print) -> int:
    """How many of `lines` stand above the first question."""
    last = (printed.answer or printed.heading)[-1]
    return next(at for at, line in enumerate(lines) if line == last) + 1


def _fields(record: Record, head: Sequence[Line], printed: Print | None) -> dict[str, Field]:
    """What the meta tags state; the day and the heading that stand on the page itself come first."""
    fields = fields_of(record)
    if printed:
        fields.pop("subject", None)
    elif titled := next((match for line in head if (match := _TITLED.match(line.text))), None):
        fields.setdefault("subject", Field(value=titled["subject"], evidence=Evidence(page=1, text=titled[0])))
    if (printed and "(ontvangen" in printed.answered) or (not printed and opening_lines(head) == len(head) > 0):
        fields.pop("dated", None)
    return fields


def _printed_number(head: Sequence[Line]) -> tuple[Identifier, ...]:
    """The key of a paper from its printed head: `32 802 Toepassing …`, `Nr. 73 BRIEF VAN …`."""
    dossier = next((match[1] for line in head if (match := _DOSSIER.match(line.text))), None)
    numbers = (match for line in head if line.kind is ParagraphKind.HEADING and (match := _NUMBER.match(line.text)))
    number = next((match[1] or match[2] for match in numbers), None)
    if dossier is None or number is None:
        return ()
    found = find_references(f"Kamerstuk {dossier}, nr. {number}", most=1)
    return tuple(
        Identifier(scheme=one.reference.scheme.value, value=one.reference.value)
        for one in found
        if one.reference.scheme is Scheme.KAMERSTUK
    )


def _elsewhere(content: Element, lines: Sequence[Line], opening: int) -> list[Problem]:
    """A page without the opening of a letter that offers a file is only about that letter."""
    texts = sum(1 for line in lines if line.text)
    has_file = any(_FILE.search(link.get("href") or "") for link in content.iter("a"))
    return [problem("letter_elsewhere")] if has_file and not opening and texts <= _FEW else []
