"""Publish drafts as letters, and withdraw letters."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from correspondence.actions import linking
from correspondence.actions.reviewing import reviewed
from correspondence.actions.turns import take_turn
from correspondence.extraction import Field, ReadLetter
from correspondence.models import (
    Act,
    Draft,
    DraftStatus,
    Event,
    Letter,
    MinistryBasis,
    Paragraph,
    Reference,
    Signature,
)
from correspondence.resolvers.readiness import Readiness, readiness


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What became of a draft: a letter, or what stands in its way."""

    draft: Draft
    letter: Letter | None
    readiness: Readiness


@transaction.atomic
def publish(*, drafts: Sequence[Draft], by: User | None) -> list[Publication]:
    """Publish the drafts that are ready, in order; a fixed number of statements, however many.

    A draft that is published already gives its letter again. One that is not ready comes back with its blockers.
    """
    take_turn()
    locked = Draft.objects.select_for_update(of=("self",)).filter(pk__in=[draft.pk for draft in drafts])
    held = {draft.pk: draft for draft in locked.select_related("source").order_by("pk")}
    there = {letter.draft_id: letter for letter in Letter.objects.filter(draft__in=held)}
    waiting = [held[pk] for pk in dict.fromkeys(d.pk for d in drafts) if held[pk].status == DraftStatus.NEW]
    verdicts = dict(zip((draft.pk for draft in waiting), readiness(waiting), strict=True))
    ready = [draft for draft in waiting if verdicts[draft.pk].is_ready]
    letters = there | {letter.draft_id: letter for letter in _make_letters(ready, by=by)}
    nothing = Readiness(blockers=(), warnings=())
    return [
        Publication(draft=held[d.pk], letter=letters.get(d.pk), readiness=verdicts.get(d.pk, nothing)) for d in drafts
    ]


def _make_letters(drafts: Sequence[Draft], *, by: User | None) -> list[Letter]:
    if not drafts:
        return []
    reads = [reviewed(draft) for draft in drafts]
    letters = Letter.objects.bulk_create([_letter(*each, by=by) for each in zip(drafts, reads, strict=True)])
    Paragraph.objects.bulk_create([p for each in zip(letters, reads, strict=True) for p in _paragraphs(*each)])
    Signature.objects.bulk_create([s for each in zip(letters, reads, strict=True) for s in _signatures(*each)])
    linking.link(letters=list(zip(letters, reads, strict=True)), by=by)
    for draft in drafts:
        draft.status = DraftStatus.PUBLISHED
    Draft.objects.bulk_update(drafts, ["status"])
    Event.objects.bulk_create([Event(by=by, act=Act.PUBLISHED, subject_id=letter.public_id) for letter in letters])
    return letters


def _letter(draft: Draft, read: ReadLetter, *, by: User | None) -> Letter:
    return Letter(
        draft=draft,
        dated=datetime.date.fromisoformat(read.dated.value) if read.dated else None,
        subject=_text(read.subject),
        addressee=_text(read.addressee),
        ministry_as_printed=_text(read.ministry),
        ministry_basis=(read.ministry.basis or MinistryBasis.MANUAL) if read.ministry else "",
        our_reference=_text(read.our_reference),
        your_reference=_text(read.your_reference),
        kind=read.kind,
        published_by=by,
    )


def _text(field: Field | None) -> str:
    return field.value if field else ""


def _paragraphs(letter: Letter, read: ReadLetter) -> list[Paragraph]:
    return [
        Paragraph(
            letter=letter,
            position=paragraph.position,
            part=paragraph.part,
            kind=paragraph.kind,
            page=paragraph.page,
            text=paragraph.text,
            level=paragraph.level or None,
            rows=paragraph.rows or None,
            note_mark=paragraph.note_mark or "",
        )
        for paragraph in read.paragraphs
    ]


def _signatures(letter: Letter, read: ReadLetter) -> list[Signature]:
    """One row each; a signature of which nothing can be read (redacted) is known from the draft only."""
    return [
        Signature(
            letter=letter,
            position=signature.position,
            title=signature.title or "",
            name=signature.name or "",
            capacity=signature.capacity,
        )
        for signature in read.signatures
        if signature.title or signature.name
    ]


@transaction.atomic
def withdraw(*, letters: Sequence[Letter], because: str, by: User | None) -> list[Letter]:
    """Withdraw the letters, with a reason: their text leaves public view, their numbers are released.

    A letter that is withdrawn already stays as it is. What only these letters said of requests is forgotten.
    """
    if not because.strip():
        raise ValueError("A letter is withdrawn with a reason: say why.")
    take_turn()
    locked = Letter.objects.select_for_update().filter(pk__in=[letter.pk for letter in letters])
    leaving = list(locked.published().order_by("pk"))
    now = timezone.now()
    for letter in leaving:
        letter.withdrawn_at, letter.withdrawn_by, letter.withdrawn_because = now, by, because.strip()
        letter.updated_at = now
    Letter.objects.bulk_update(leaving, ["withdrawn_at", "withdrawn_by", "withdrawn_because", "updated_at"])
    Reference.objects.filter(mentions__letter__in=leaving).update(updated_at=now)
    linking.unlink(letters=leaving, by=by)
    Event.objects.bulk_create(
        [
            Event(by=by, act=Act.WITHDRAWN, subject_id=letter.public_id, details={"because": because})
            for letter in leaving
        ]
    )
    return leaving
