"""The frozen value that reading a document gives, which is the contract of `read_letter --json`."""

from enum import StrEnum

import msgspec
from msgspec import UNSET, UnsetType

EXTRACTOR_VERSION = "1.1.0"

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points from the top left of the page as it is shown."""


class LetterKind(StrEnum):
    LETTER = "letter"
    ANSWER_TO_QUESTIONS = "answer_to_questions"
    EXTENSION = "extension"
    COVER_LETTER = "cover_letter"
    OTHER = "other"


class Part(StrEnum):
    LETTER = "letter"
    ANNEX = "annex"


class ParagraphKind(StrEnum):
    SALUTATION = "salutation"
    BODY = "body"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    QUESTION = "question"
    ANSWER = "answer"
    QUOTE = "quote"
    TABLE = "table"
    FOOTNOTE = "footnote"
    CLOSING = "closing"


class Capacity(StrEnum):
    SIGNS = "signs"
    ON_BEHALF = "on_behalf"
    ANSWERS = "answers"
    """In an official print, which nobody signs."""


class Basis(StrEnum):
    """What the ministry was read from."""

    LETTERHEAD = "letterhead"
    SIGNATURE = "signature"


class RequestKind(StrEnum):
    COMMITTEE_REQUEST = "committee_request"
    WRITTEN_QUESTIONS = "written_questions"
    PLENARY_REQUEST = "plenary_request"
    OTHER = "other"


class ResponseKind(StrEnum):
    ANSWER = "answer"
    PARTIAL_ANSWER = "partial_answer"
    EXTENSION = "extension"
    REFUSAL = "refusal"


class Value(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """The base of all values here: immutable, and in JSON with camelCase keys in the order of the fields."""


class Evidence(Value, frozen=True, kw_only=True):
    """Where something stands in the document: what a person checks it against."""

    page: int
    text: str
    box: Box | None = None


class Field(Value, frozen=True, kw_only=True):
    """One thing the letterhead says; `basis` is there for the ministry only."""

    value: str
    evidence: Evidence
    basis: Basis | UnsetType = UNSET


class Source(Value, frozen=True, kw_only=True):
    file_name: str
    sha256: str
    media_type: str
    pages: int


class Identifier(Value, frozen=True, kw_only=True):
    """A number in its normal form, with the scheme that gave it out."""

    scheme: str
    value: str


class Paragraph(Value, frozen=True, kw_only=True):
    position: int
    part: Part
    kind: ParagraphKind
    page: int
    text: str
    level: int | UnsetType = UNSET
    rows: tuple[tuple[str, ...], ...] | UnsetType = UNSET
    note_mark: str | UnsetType = UNSET


class Signature(Value, frozen=True, kw_only=True):
    position: int
    title: str | None
    name: str | None
    capacity: Capacity
    evidence: Evidence


class Mention(Value, frozen=True, kw_only=True):
    """A reference in a paragraph (its position; the span counts code points) or in a field of the letterhead."""

    paragraph: int | None
    start: int
    end: int
    text: str
    scheme: str
    value: str
    field: str | UnsetType = UNSET


class Request(Value, frozen=True, kw_only=True):
    """What the letter says it responds to."""

    kind: RequestKind
    references: tuple[Identifier, ...]
    committee: str | None
    subject: str | None
    response: ResponseKind
    evidence: Evidence


class Message(Value, frozen=True, kw_only=True):
    nl: str
    en: str


class Problem(Value, frozen=True, kw_only=True):
    code: str
    message: Message
    page: int | None = None


class ReadLetter(Value, frozen=True, kw_only=True):
    extractor: str = EXTRACTOR_VERSION
    outcome: str
    kind: LetterKind = LetterKind.OTHER
    source: Source
    dated: Field | None = None
    subject: Field | None = None
    addressee: Field | None = None
    ministry: Field | None = None
    our_reference: Field | None = None
    your_reference: Field | None = None
    directorate: Field | None = None
    attachments: Field | None = None
    copies: Field | None = None
    identifiers: tuple[Identifier, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    signatures: tuple[Signature, ...] = ()
    mentions: tuple[Mention, ...] = ()
    requests: tuple[Request, ...] = ()
    problems: tuple[Problem, ...] = ()


def encode(letter: ReadLetter) -> bytes:
    """The JSON of the contract, as UTF-8."""
    return msgspec.json.encode(letter)


def decode(document: bytes) -> ReadLetter:
    """The value back from its JSON; raises `msgspec.ValidationError` on anything else."""
    return msgspec.json.decode(document, type=ReadLetter)
