"""Review a draft: lay a person's corrections over what the machine read."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from correspondence.extraction import Evidence, Field, Identifier, Mention, ReadLetter
from correspondence.models import Act, Draft, DraftStatus, Event, LetterKind
from correspondence.references import Scheme, find_references


class Corrections(
    msgspec.Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True, forbid_unknown_fields=True
):
    """What a person entered; UNSET where the machine's value stands, null where a person says there is none."""

    dated: datetime.date | msgspec.UnsetType | None = msgspec.UNSET
    subject: str | msgspec.UnsetType | None = msgspec.UNSET
    addressee: str | msgspec.UnsetType | None = msgspec.UNSET
    ministry: str | msgspec.UnsetType | None = msgspec.UNSET
    our_reference: str | msgspec.UnsetType | None = msgspec.UNSET
    your_reference: str | msgspec.UnsetType | None = msgspec.UNSET
    kind: LetterKind | msgspec.UnsetType = msgspec.UNSET


FIELDS = ("dated", "subject", "addressee", "ministry", "our_reference", "your_reference")
MOST_MENTIONS = 100  # in one field of the letterhead
HEADER = {"subject": "subject", "addressee": "addressee", "your_reference": "yourReference"}


class CorrectionError(Exception):
    """The correction can't be made; the message says why and what to do."""


def read_of(draft: Draft) -> ReadLetter:
    """What the machine read."""
    return msgspec.convert(draft.extracted, ReadLetter)


def corrections_of(draft: Draft) -> Corrections:
    """What a person corrected."""
    return msgspec.convert(draft.corrections, Corrections)


def reviewed(draft: Draft) -> ReadLetter:
    """What was read with the corrections laid over it: what will be published."""
    read, corrected = read_of(draft), corrections_of(draft)
    changes: dict[str, Any] = {}
    for name in FIELDS:
        value = getattr(corrected, name)
        if value is not msgspec.UNSET:
            changes[name] = _entered(value)
    if corrected.kind is not msgspec.UNSET:
        changes["kind"] = corrected.kind
    if "our_reference" in changes:
        changes["identifiers"] = _renumbered(read.identifiers, changes["our_reference"])
    changes["mentions"] = tuple(_mentions(read, changes))
    return msgspec.structs.replace(read, **changes)


def _entered(value: datetime.date | str | None) -> Field | None:
    """A field that a person filled in: there is no place in the document to point at."""
    if value is None or value == "":
        return None
    return Field(value=str(value), evidence=Evidence(page=1, text=""))


def _renumbered(identifiers: tuple[Identifier, ...], own: Field | None) -> tuple[Identifier, ...]:
    """The document's own numbers, with its mark as corrected."""
    others = tuple(each for each in identifiers if each.scheme != Scheme.KENMERK)
    return others if own is None else (*others, Identifier(scheme=Scheme.KENMERK, value=own.value))


def _mentions(read: ReadLetter, changes: Mapping[str, Any]) -> Iterator[Mention]:
    """The mentions as read, those in corrected fields found anew."""
    anew = {camel: changes[name] for name, camel in HEADER.items() if name in changes}
    yield from (mention for mention in read.mentions if mention.field not in anew)
    for camel, field in anew.items():
        for found in find_references(field.value, most=MOST_MENTIONS) if field is not None else ():
            yield Mention(
                paragraph=None,
                field=camel,
                start=found.start,
                end=found.end,
                text=found.text,
                scheme=found.reference.scheme,
                value=found.reference.value,
            )


@transaction.atomic
def correct(*, draft: Draft, corrections: Mapping[str, Any], version: int, by: User) -> Draft:
    """Keep a person's corrections (camelCase keys; null means: there is none). The same again changes nothing.

    Raises CorrectionError when the draft is published already, when somebody else corrected it since `version`, or when
    a value is not of its kind.
    """
    held = Draft.objects.select_for_update().get(pk=draft.pk)
    if held.status != DraftStatus.NEW:
        raise CorrectionError("Dit concept is al afgehandeld; corrigeer de gepubliceerde brief via een nieuwe versie.")
    try:
        kept = msgspec.to_builtins(msgspec.convert(dict(corrections), Corrections))
    except msgspec.ValidationError as error:
        raise CorrectionError(f"De correctie kan niet worden bewaard: {error}.") from error
    if kept == held.corrections:
        return held
    if held.version != version:
        raise CorrectionError(
            "Iemand anders heeft dit concept intussen gewijzigd. "
            "Vergelijk: opnieuw opslaan bewaart wat in de vakken staat."
        )
    changed = sorted(k for k in {*kept, *held.corrections} if kept.get(k, ...) != held.corrections.get(k, ...))
    held.corrections, held.version, held.updated_at = kept, held.version + 1, timezone.now()
    held.save(update_fields=["corrections", "version", "updated_at"])
    Event.objects.create(by=by, act=Act.CORRECTED, subject_id=held.public_id, details={"fields": changed})
    return held


@transaction.atomic
def discard(*, drafts: Sequence[Draft], by: User) -> int:
    """Put aside the drafts nobody has decided on (*verwerpen*); how many. Those decided on stay as they are."""
    return _move(drafts, of=DraftStatus.NEW, to=DraftStatus.DISCARDED, by=by)


@transaction.atomic
def restore(*, drafts: Sequence[Draft], by: User) -> int:
    """Take discarded drafts back into the queue; how many."""
    return _move(drafts, of=DraftStatus.DISCARDED, to=DraftStatus.NEW, by=by)


def _move(drafts: Sequence[Draft], *, of: DraftStatus, to: DraftStatus, by: User) -> int:
    wanted = Draft.objects.filter(pk__in=[draft.pk for draft in drafts], status=of)
    held = list(wanted.select_for_update().order_by("pk").only("pk", "public_id"))
    Draft.objects.filter(pk__in=[draft.pk for draft in held]).update(status=to, updated_at=timezone.now())
    # The log has no act of its own for this; a draft's status is one of the things a person corrects.
    details = {"fields": ["status"], "status": to.value}
    Event.objects.bulk_create([Event(by=by, act=Act.CORRECTED, subject_id=d.public_id, details=details) for d in held])
    return len(held)
