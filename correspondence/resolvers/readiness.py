"""Whether a draft can be published: what forbids it, and what a person should know."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from correspondence.extraction import ParagraphKind, ReadLetter
from correspondence.models import Draft, Letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something about a draft: a stable code, and a sentence in Dutch and in English."""

    code: str
    sentence: str
    english: str


UNREADABLE = Remark(
    code="unreadable",
    sentence="Wat van dit document gelezen is, is beschadigd bewaard; verwerp het concept en lees het opnieuw in.",
    english="What was read of this document was kept damaged; discard the draft and take the document in again.",
)
NO_BODY = Remark(code="no_body", sentence="De brief heeft geen tekst.", english="The letter has no text.")
DUPLICATE = Remark(
    code="duplicate",
    sentence="Een brief met dezelfde tekst is al gepubliceerd.",
    english="A letter with the same text is published already.",
)
BESIDE_THE_BODY = (ParagraphKind.SALUTATION, ParagraphKind.CLOSING, ParagraphKind.FOOTNOTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """What stands in the way (`blockers`) and what does not (`warnings`)."""

    blockers: tuple[Remark, ...]
    warnings: tuple[Remark, ...]

    @property
    def is_ready(self) -> bool:
        """Can it be published?"""
        return not self.blockers


def readiness(drafts: Sequence[Draft]) -> list[Readiness]:
    """For each draft, in order, whether it is ready. One query, however many drafts."""
    digests = {draft.text_digest for draft in drafts if draft.text_digest}
    there = (
        Letter.objects.published().filter(draft__text_digest__in=digests).values_list("draft__text_digest", "draft_id")
    )
    published: dict[str, set[int]] = {}
    for digest, draft_id in there:
        published.setdefault(digest, set()).add(draft_id)
    seen: dict[str, int] = {}
    found = []
    for draft in drafts:
        twins = published.get(draft.text_digest, set()) - {draft.pk}
        first = seen.setdefault(draft.text_digest, draft.pk) if draft.text_digest else draft.pk
        found.append(_judge(draft, is_twin=bool(twins) or first != draft.pk))
    return found


def _judge(draft: Draft, *, is_twin: bool) -> Readiness:
    try:
        read = msgspec.convert(draft.extracted, ReadLetter)
    except msgspec.ValidationError:
        return Readiness(blockers=(UNREADABLE,), warnings=())
    blockers = []
    if draft.outcome != "ok":
        blockers.append(_outcome(read))
    if not any(paragraph.kind not in BESIDE_THE_BODY for paragraph in read.paragraphs):
        blockers.append(NO_BODY)
    if is_twin:
        blockers.append(DUPLICATE)
    warnings = tuple(
        Remark(code=problem.code, sentence=problem.message.nl, english=problem.message.en) for problem in read.problems
    )
    return Readiness(blockers=tuple(blockers), warnings=warnings)


def _outcome(read: ReadLetter) -> Remark:
    """What the reader said first is why it did not end well."""
    dutch, english = "Het document is niet goed gelezen.", "The document was not read well."
    for problem in read.problems[:1]:
        dutch, english = f"{dutch} {problem.message.nl}", f"{english} {problem.message.en}"
    return Remark(code="outcome", sentence=dutch, english=english)
