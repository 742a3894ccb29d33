"""What the reader might have read: values, without a document behind them."""

import hashlib
import itertools

from correspondence.extraction import (
    Basis,
    Capacity,
    Evidence,
    Field,
    Identifier,
    Mention,
    Paragraph,
    ParagraphKind,
    Part,
    ReadLetter,
    Request,
    RequestKind,
    ResponseKind,
    Signature,
    Source,
)
from correspondence.references import find_references

NUMBERS = itertools.count(1)


def evidence(text: str = "") -> Evidence:
    return Evidence(page=1, text=text)


def field(value: str | None, basis: Basis | None = None) -> Field | None:
    if value is None:
        return None
    given = {"basis": basis} if basis else {}
    return Field(value=value, evidence=evidence(value), **given)


def paragraphs(*texts: str) -> tuple[Paragraph, ...]:
    """A salutation and these body paragraphs."""
    whole = ("Geachte voorzitter,", *texts)
    kinds = [ParagraphKind.SALUTATION, *[ParagraphKind.BODY] * len(texts)]
    return tuple(
        Paragraph(position=n, part=Part.LETTER, kind=kind, page=1, text=text)
        for n, (kind, text) in enumerate(zip(kinds, whole, strict=True), start=1)
    )


def a_mention(paragraph: Paragraph, start: int, end: int, scheme: str, value: str) -> Mention:
    text = paragraph.text[start:end]
    return Mention(paragraph=paragraph.position, start=start, end=end, text=text, scheme=scheme, value=value)


def a_request(
    *numbers: str, committee: str | None = "vaste commissie voor Buitenlandse Zaken", **values: object
) -> Request:
    given = {
        "kind": RequestKind.COMMITTEE_REQUEST,
        "subject": "de verkiezingen",
        "response": ResponseKind.ANSWER,
        "evidence": evidence(),
    }
    return Request(references=_identifiers(*numbers), committee=committee, **(given | values))


def _identifiers(*numbers: str) -> tuple[Identifier, ...]:
    return tuple(Identifier(scheme=_scheme(number), value=number) for number in numbers)


def _scheme(number: str) -> str:
    return {"Z": "zaak", "D": "document"}.get(number[4:5], "kamerstuk")


def a_signature(
    title: str = "De Minister van Buitenlandse Zaken", name: str | None = "Stef Blok", position: int = 1
) -> Signature:
    return Signature(position=position, title=title, name=name, capacity=Capacity.SIGNS, evidence=evidence())


def a_reading(
    *texts: str,
    dated: str | None = "2020-08-14",
    subject: str | None = "Verkiezingen",
    ministry: str | None = "Ministerie van Buitenlandse Zaken",
    our_reference: str | None = None,
    requests: tuple[Request, ...] = (),
    signatures: tuple[Signature, ...] = (),
    bears: tuple[str, ...] = (),
    outcome: str = "ok",
) -> ReadLetter:
    """A letter as read: the mentions are those its text holds."""
    body = paragraphs(*(texts or (f"Dit is brief {next(NUMBERS)}.",)))
    mentions = tuple(
        Mention(
            paragraph=paragraph.position,
            start=found.start,
            end=found.end,
            text=found.text,
            scheme=found.reference.scheme,
            value=found.reference.value,
        )
        for paragraph in body
        for found in find_references(paragraph.text)
    )
    marks = (Identifier(scheme="kenmerk", value=our_reference),) if our_reference else ()
    digest = hashlib.sha256(repr((body, dated, subject, our_reference)).encode()).hexdigest()
    return ReadLetter(
        outcome=outcome,
        kind="letter",
        source=Source(file_name="brief.txt", sha256=digest, media_type="text/plain", pages=1),
        dated=field(dated),
        subject=field(subject),
        addressee=field("De voorzitter van de Tweede Kamer der Staten-Generaal"),
        ministry=field(ministry, Basis.LETTERHEAD),
        our_reference=field(our_reference),
        identifiers=(*marks, *_identifiers(*bears)),
        paragraphs=body,
        signatures=signatures,
        mentions=mentions,
        requests=requests,
    )
