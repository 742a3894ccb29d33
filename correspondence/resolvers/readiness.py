"""Whether a draft can be published: what forbids it, and what a person should know."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from correspondence.extraction import ReadLetter
from correspondence.models import Draft, Letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something about a draft: a stable code and a sentence in Dutch."""

    code: str
    sentence: str


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
        msgspec.convert(draft.extracted, ReadLetter)
    except msgspec.ValidationError:
        sentence = "Wat van dit document gelezen is, is beschadigd bewaard; verwerp het concept en lees het opnieuw in."
        return Readiness(blockers=(Remark(code="unreadable", sentence=sentence),), warnings=())
    blockers = []
    if draft.outcome != "ok":
        blockers.append(Remark(code="outcome", sentence=f"Het document is niet goed gelezen ({draft.outcome})."))
    if not any(each["kind"] not in ("salutation", "closing", "footnote") for each in draft.extracted["paragraphs"]):
        blockers.append(Remark(code="no_body", sentence="De brief heeft geen tekst."))
    if is_twin:
        blockers.append(Remark(code="duplicate", sentence="Een brief met dezelfde tekst is al gepubliceerd."))
    warnings = tuple(
        Remark(code=problem["code"], sentence=problem["message"]["nl"]) for problem in draft.extracted["problems"]
    )
    return Readiness(blockers=tuple(blockers), warnings=warnings)
