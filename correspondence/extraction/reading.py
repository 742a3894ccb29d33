"""Reads a document into a letter: the steps in order."""

import hashlib
from collections.abc import Iterator, Sized
from dataclasses import replace
from pathlib import PurePath

import msgspec

from correspondence.extraction.body import opening_of, paragraphs_of
from correspondence.extraction.cleaning import clean_text
from correspondence.extraction.errors import Unreadable
from correspondence.extraction.fields import (
    addressee,
    attachments,
    copies,
    dated,
    directorate,
    ministry,
    our_reference,
    subject,
    your_reference,
)
from correspondence.extraction.layout.layout import Layout, layout_of
from correspondence.extraction.letter import (
    Field,
    Identifier,
    LetterKind,
    Problem,
    ReadLetter,
    Source,
)
from correspondence.extraction.letter_kind import letter_kind
from correspondence.extraction.limits import DEFAULT_LIMITS, Limits
from correspondence.extraction.markup.official_xml import read_official_xml
from correspondence.extraction.markup.web_page import read_web_page
from correspondence.extraction.media_type import MediaType, media_type, wrong_extension
from correspondence.extraction.mentions import mentions_of
from correspondence.extraction.pages import Document
from correspondence.extraction.pdf.document import read_pdf
from correspondence.extraction.pictured_ministry import with_pictured_ministry
from correspondence.extraction.plain_text import check_characters, read_plain_text
from correspondence.extraction.problems import limit_reached, problem
from correspondence.extraction.requests import request_of_print, requests_of
from correspondence.extraction.shown import as_shown
from correspondence.extraction.signing.answering import answers_of
from correspondence.extraction.signing.signatures import SignatureBlock, find_signatures
from correspondence.extraction.word.document import read_docx
from correspondence.references import Scheme

READERS = {
    MediaType.PDF: read_pdf,
    MediaType.TEXT: read_plain_text,
    MediaType.DOCX: read_docx,
    MediaType.XML: read_official_xml,
    MediaType.HTML: read_web_page,
}
_LONGEST_NAME = 255


def read_letter(data: bytes, *, file_name: str, limits: Limits = DEFAULT_LIMITS, ocr: bool = True) -> ReadLetter:
    """What `data` says, with an outcome and problems; an odd or bad document is a value too, never an exception.

    Pages that are pictures are recognised where Tesseract is installed, and left as they are without `ocr`.
    """
    if not ocr:
        limits = replace(limits, ocr_pages=0)
    source = source_of(data, file_name=file_name)
    try:
        document = READERS[check_cheaply(data, limits)](data, limits)
        return with_pictured_ministry(_letter(document, source, limits), data, limits)
    except Unreadable as error:
        return unread(source, error.outcome, error.problem, *error.remarks)


def check_cheaply(data: bytes, limits: Limits) -> MediaType:
    """What `data` is; raises `Unreadable` for what is settled in a moment, so that no slow machine decides it."""
    if len(data) > limits.upload:
        raise limit_reached("upload", limits.upload)
    kind = media_type(data)
    if kind is MediaType.TEXT:
        check_characters(data, limits)
    return kind


def unread(source: Source, outcome: str, *problems: Problem) -> ReadLetter:
    """The value of a document that gave nothing but a reason."""
    return ReadLetter(outcome=outcome, source=source, kind=LetterKind.OTHER, problems=problems)


def source_of(data: bytes, *, file_name: str, media_type: str = "application/octet-stream", pages: int = 0) -> Source:
    name = clean_text(PurePath(file_name.replace("\\", "/")).name.replace("\n", " ")).text
    return Source(
        file_name=name[-_LONGEST_NAME:], sha256=hashlib.sha256(data).hexdigest(), media_type=media_type, pages=pages
    )


def _letter(document: Document, source: Source, limits: Limits) -> ReadLetter:
    layout = layout_of(document)
    signed = None if layout.printed else find_signatures(layout.rows)
    signatures = answers_of(layout.printed) if layout.printed else signed.signatures if signed else ()
    _check("signatures", signatures, limits.signatures)
    paragraphs = paragraphs_of(layout, signed)
    _check("paragraphs", paragraphs, limits.paragraphs)
    stated = document.fields
    about = stated.get("subject") or subject.read(layout)
    theirs, ours = your_reference.read(layout), our_reference.read(layout)
    mentions = mentions_of(paragraphs, (("subject", about), ("yourReference", theirs)), most=limits.references)
    requests = (
        (request_of_print(layout.printed),)
        if layout.printed
        else requests_of(opening_of(layout, signed), subject=about, your_reference=theirs)
    )
    whom = addressee.read(layout)
    letter = ReadLetter(
        outcome="damaged" if document.is_damaged else "ok",
        kind=letter_kind(
            layout, subject=about, addressee=whom, paragraphs=paragraphs, signatures=signatures, requests=requests
        ),
        source=Source(
            file_name=source.file_name,
            sha256=source.sha256,
            media_type=document.media_type,
            pages=len(document.pages),
        ),
        dated=stated.get("dated") or dated.read(layout),
        subject=about,
        addressee=whom,
        ministry=ministry.read(layout, signatures),
        our_reference=ours,
        your_reference=theirs,
        directorate=directorate.read(layout),
        attachments=attachments.read(layout),
        copies=copies.read(layout),
        identifiers=tuple(dict.fromkeys((*document.identifiers, *_identifiers(layout, ours)))),
        paragraphs=paragraphs,
        signatures=signatures,
        mentions=mentions,
        requests=requests,
    )
    problems = (*document.problems, *_named(source, document), *_placeholders(signed), *_missing(letter, layout))
    return as_shown(msgspec.structs.replace(letter, problems=problems), document)


def _check(name: str, found: Sized, most: int) -> None:
    """Raises `Unreadable` when there is more of something than any letter has, before more is read from it."""
    if len(found) > most:
        raise limit_reached(name, most)


def _identifiers(layout: Layout, ours: Field | None) -> Iterator[Identifier]:
    """The numbers that the document itself bears."""
    if ours:
        yield Identifier(scheme=Scheme.KENMERK.value, value=ours.value)
    if layout.printed and layout.printed.own_number:
        yield Identifier(scheme=Scheme.AANHANGSEL.value, value=layout.printed.own_number)
    if layout.paper and layout.paper.number:
        yield Identifier(scheme=Scheme.KAMERSTUK.value, value=layout.paper.number)


def _named(source: Source, document: Document) -> Iterator[Problem]:
    if warning := wrong_extension(source.file_name, MediaType(document.media_type)):
        yield warning


def _placeholders(signed: SignatureBlock | None) -> Iterator[Problem]:
    for row in signed.placeholders if signed else ():
        page = row.line.page if row.line else None
        yield problem("signature_placeholder", page=page, placeholder=row.text)


def _missing(letter: ReadLetter, layout: Layout) -> Iterator[Problem]:
    """What a clerk must fill in; a print of questions and answers has neither letterhead nor signature."""
    wanted: list[tuple[str, object]] = [
        ("no_date", letter.dated),
        ("no_subject", letter.subject),
        ("no_body", letter.paragraphs),
    ]
    if not layout.printed:
        wanted += [
            ("no_addressee", letter.addressee),
            ("no_ministry", letter.ministry),
            ("no_signature", letter.signatures),
        ]
    yield from (problem(code) for code, found in wanted if not found)
