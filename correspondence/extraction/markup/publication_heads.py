"""Reads the head of an official publication: the lines above the text, and the number that it bears."""

import re
from collections.abc import Iterator

from correspondence.extraction.letter import Evidence, Field, Identifier, ParagraphKind
from correspondence.extraction.limits import Limits
from correspondence.extraction.markup.manuscript import Manuscript
from correspondence.extraction.markup.parsing import Element
from correspondence.extraction.markup.publication_roles import PublicationRoles
from correspondence.extraction.markup.scribe import Scribe
from correspondence.extraction.pages import Line
from correspondence.references import Scheme, find_references

_SESSION = re.compile(r"([0-9]{4})\s?[-–]\s?([0-9]{4})")
_ISO_DATE = re.compile(r"^(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]$")


def head_of_paper(publication: Element, limits: Limits) -> Manuscript:
    """The session, the dossiers, and the number and title of a paper (*Kamerstuk*), one line each."""
    out = Manuscript(limits)
    for parts in _parts_of_paper(publication):
        _write(parts, out)
        out.part()
    return out


def head_of_print(publication: Element, limits: Limits) -> Manuscript:
    """The head of an *Aanhangsel* without white space, as `prints` looks for it."""
    out = Manuscript(limits)
    for part in publication.iterfind("kamervraagkop/tekstregel"):
        _write([part], out)
    for part in publication:
        if part.tag in ("kamervraagnummer", "kamervraagomschrijving"):
            _write([part], out)
    return out


def paper_number(publication: Element) -> Identifier | None:
    """The key of the paper; of two dossiers above one number the first counts."""
    dossier = _text(publication.find("dossier/dossiernummer")) or _text(publication.find("frontm/onderw/nummer"))
    number = _text(publication.find(".//stuk/stuknr/ondernummer")) or _text(publication.find(".//stuk/nummer"))
    return _identifier(f"Kamerstuk {dossier}, nr. {number}", Scheme.KAMERSTUK) if dossier and number else None


def print_number(publication: Element) -> Identifier | None:
    """The number of an *Aanhangsel* of the Tweede Kamer; that of the Eerste Kamer counts by itself and has no key."""
    lines = {line.get("inhoud"): _text(line) for line in publication.iterfind("kamervraagkop/tekstregel")}
    session = _SESSION.search(lines.get("vergaderjaar") or "")
    number = _text(publication.find("kamervraagnummer"))
    if session is None or not number or "Eerste" in (lines.get("kameraanduiding") or ""):
        return None
    return _identifier(f"ah-tk-{session[1]}{session[2]}-{number}", Scheme.AANHANGSEL)


def answer_day(publication: Element, head: Manuscript) -> Field | None:
    """The day of the answer, which the markup states."""
    for part in publication.iterfind("kamervraagomschrijving"):
        day = part.find(".//datum[@isodatum]")
        if part.get("type") != "vraag" and day is not None and _ISO_DATE.match(day.get("isodatum") or ""):
            text = next(
                (line.text for line in head.lines if _text(day) in line.text and _starts(line, part)), _text(day)
            )
            return Field(value=day.get("isodatum") or "", evidence=Evidence(page=1, text=text))
    return None


def _starts(line: Line, part: Element) -> bool:
    return bool(part.text and line.text.startswith(" ".join(part.text.split())))


def _parts_of_paper(publication: Element) -> Iterator[list[Element]]:
    yield from (
        [part]
        for path in ("kamerstukkop/tekstregel", "kop/titel", "kop/subtitel")
        for part in publication.iterfind(path)
    )
    for dossier in (*publication.iterfind("dossier"), *publication.iterfind("frontm/onderw")):
        yield list(dossier)
    stuk = publication.find(".//stuk")
    if stuk is not None:
        yield [part for part in stuk if part.tag in ("stuknr", "ltrlabel", "nummer", "titel")]
        yield from ([part] for part in stuk if part.tag == "datumtekst")


def _write(parts: list[Element], out: Manuscript) -> None:
    """The parts as one heading."""
    scribe = Scribe(out, PublicationRoles())
    for part in parts:
        scribe.take_down_words(part)
    out.end_line(ParagraphKind.HEADING)


def _text(element: Element | None) -> str:
    return "" if element is None else " ".join(" ".join(element.itertext()).split())


def _identifier(text: str, scheme: Scheme) -> Identifier | None:
    for found in find_references(text, most=1):
        if found.reference.scheme is scheme:
            return Identifier(scheme=scheme.value, value=found.reference.value)
    return None
