"""Says what kind of letter a document is, by what it holds and what it does."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from correspondence.extraction.fields.chambers import addresses_parliament
from correspondence.extraction.layout.layout import Layout
from correspondence.extraction.letter import (
    Field,
    LetterKind,
    Paragraph,
    ParagraphKind,
    Request,
    RequestKind,
    ResponseKind,
    Signature,
)
from correspondence.extraction.requests import is_delayed

_COVERS = re.compile(
    r"\b(?:hierbij|bijgaand|hiermee|bij dezen)\s+(?:bied|zend|stuur|doe|treft|ontvangt)\b"
    r".{0,200}?\b(?:aan|toe|toekomen|rapport|verslag|nota|bijlage)\b"
    r"|\bbied ik u hierbij\b",
    re.I | re.S,
)
_ANSWER = re.compile(r"\b(?:beantwoording|antwoord(?:en)?)\b.{0,40}\b(?:kamervragen|vragen)\b", re.I)
# A decision on a request for information or on an objection answers no questions of members.
_DECISION = re.compile(
    r"\b(?:wob|woo)\b|\bwet open(?:baarheid van bestuur| overheid)\b|\bbezwaar|\bverzoek om informatie\b", re.I
)
_COVER_PARAGRAPHS = 4
_RUNNING = (ParagraphKind.BODY, ParagraphKind.LIST_ITEM)


def letter_kind(
    layout: Layout,
    *,
    subject: Field | None,
    addressee: Field | None,
    paragraphs: Sequence[Paragraph],
    signatures: Sequence[Signature],
    requests: Sequence[Request],
) -> LetterKind:
    kinds = {paragraph.kind for paragraph in paragraphs}
    about = subject.value if subject else ""
    if any(request.response is ResponseKind.EXTENSION for request in requests) or is_delayed(about):
        return LetterKind.EXTENSION
    if layout.printed or (not _DECISION.search(about) and _answers(about, kinds, requests)):
        return LetterKind.ANSWER_TO_QUESTIONS
    running = [paragraph for paragraph in paragraphs if paragraph.kind in _RUNNING]
    if 0 < len(running) <= _COVER_PARAGRAPHS and any(_COVERS.search(paragraph.text) for paragraph in running):
        return LetterKind.COVER_LETTER
    is_to_parliament = addressee is not None and addresses_parliament(addressee.value)
    salutes = ParagraphKind.SALUTATION in kinds
    return LetterKind.LETTER if is_to_parliament or (salutes and signatures) else LetterKind.OTHER


def _answers(about: str, kinds: AbstractSet[ParagraphKind], requests: Sequence[Request]) -> bool:
    """Whether written questions are answered: by the subject, in questions with answers, or as the letter says."""
    return (
        bool(_ANSWER.search(about))
        or {ParagraphKind.QUESTION, ParagraphKind.ANSWER} <= kinds
        or any(request.kind is RequestKind.WRITTEN_QUESTIONS for request in requests)
    )
