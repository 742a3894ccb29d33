"""Reads the record that describes a publication (OWMS, SRU, the meta tags of a page): its number, title and day."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from correspondence.extraction.cleaning import clean_text
from correspondence.extraction.letter import Evidence, Field, Identifier
from correspondence.references import Scheme, find_references

Record = Mapping[str, Sequence[str]]
"""What is stated, by the last part of its name in small letters: `DC.identifier` and `dcterms:identifier` are one."""

_SCHEMES = (Scheme.KAMERSTUK, Scheme.AANHANGSEL, Scheme.DOCUMENT, Scheme.ZAAK)
_ISO_DATE = re.compile(r"^((?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9])(?:T.*)?$")
_DAYS = (
    "datumontvangst",
    "datumindiening",
    "issued",
)  # of the document itself; `available` is the day it was put online
_OWN_TITLE = re.compile(
    r"^(?:brief|nota|verslag|lijst|motie|amendement|memorie)\b(?:.{0,40}\b(?:van|naar)\b| regering$)", re.I
)
_LONGEST = 2_000


def record_of(stated: Iterable[tuple[str, str | None]]) -> Record:
    """The record of these names and values."""
    record: defaultdict[str, list[str]] = defaultdict(list)
    for name, value in stated:
        text = " ".join(clean_text(value or "").text.split())[:_LONGEST]
        if text:
            record[re.split(r"[.:}]", name)[-1].lower()].append(text)
    return record


def identifiers_of(record: Record) -> tuple[Identifier, ...]:
    """The number of the publication; not those of the questions it answers or of the paper it is an annex to."""
    found = (
        reference.reference
        for text in record.get("identifier", ())
        for reference in find_references(text.rpartition("/")[2].removesuffix(".html"), most=1)
    )
    return tuple(
        dict.fromkeys(
            Identifier(scheme=number.scheme.value, value=number.value) for number in found if number.scheme in _SCHEMES
        )
    )


def fields_of(record: Record) -> dict[str, Field]:
    """`dated` and `subject`, as far as they are stated."""
    found = {"dated": _dated(record), "subject": _subject(record)}
    return {name: value for name, value in found.items() if value}


def is_print(record: Record) -> bool:
    return any(kind.startswith("Aanhangsel") for kind in record.get("type", ()))


def _dated(record: Record) -> Field | None:
    for name in _DAYS:
        for value in record.get(name, ()):
            if match := _ISO_DATE.match(value):
                return Field(value=match[1], evidence=Evidence(page=1, text=f"{name} {value}"))
    return None


def _subject(record: Record) -> Field | None:
    """The title of the document itself; that of its dossier and its kind, which stand before it, are no subject."""
    (title, *_) = (*record.get("documenttitel", ()), *record.get("title", ()), "")
    dossiers = record.get("dossiertitel", ())
    for dossier in dossiers:
        title = title.removeprefix(f"{dossier}; ")
    parts = title.split("; ")
    if dossiers and not record.get("documenttitel"):
        parts = parts[1:]  # the first is the kind of paper
    parts = [part for part in parts if part not in dossiers and not _OWN_TITLE.match(part)]
    subject = "; ".join(parts)
    return Field(value=subject, evidence=Evidence(page=1, text=title)) if subject else None
