"""Link letters: signatures to terms, ministries to their rows, numbers to what bears them, statements to requests."""

from collections.abc import Iterable, Sequence

import msgspec
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from correspondence.actions.numbering import Number, rows_for
from correspondence.actions.reviewing import reviewed
from correspondence.actions.settling import settle
from correspondence.actions.turns import take_turn
from correspondence.extraction import ReadLetter
from correspondence.models import (
    Act,
    Claim,
    ClaimOrigin,
    Event,
    Letter,
    Mention,
    Paragraph,
    Reference,
    Resolution,
    Signature,
    Statement,
)
from correspondence.references import NotAReference, Scheme, mark_key
from correspondence.references import Reference as Printed
from correspondence.resolvers.committees import resolve_committees
from correspondence.resolvers.match import Ambiguous, Matched
from correspondence.resolvers.ministers import Signed, resolve_terms
from correspondence.resolvers.ministries import resolve_ministries

LetterRead = tuple[Letter, ReadLetter]


@transaction.atomic
def link(*, letters: Sequence[LetterRead], by: User | None) -> None:
    """Link newly published letters; a fixed number of statements, however many."""
    _resolve_ministries([letter for letter, _read in letters])
    _resolve_signatures([letter for letter, _read in letters])
    rows = rows_for(number for letter, read in letters for number in _numbers(letter, read))
    _claim(letters, rows)
    _mention(letters, rows)
    touched = _state(letters, rows)
    Reference.objects.filter(pk__in=[row.pk for row in rows.values()]).update(updated_at=timezone.now())
    settle(touched, by=by)


@transaction.atomic
def relink(*, by: User | None) -> int:
    """Link every published letter anew, after the lists changed; how many changed. Twice changes nothing."""
    take_turn()
    letters = list(Letter.objects.published().select_related("draft__source").order_by("pk"))
    reads = [(letter, reviewed(letter.draft)) for letter in letters]
    changed = _resolve_ministries(letters) | _resolve_signatures(letters)
    rows = rows_for(number for letter, read in reads for number in _numbers(letter, read))
    _claim(reads, rows)
    touched = _state(reads, rows)
    settle(touched, by=by)
    Letter.objects.filter(pk__in=changed).update(updated_at=timezone.now())
    if changed:
        Event.objects.create(by=by, act=Act.RELINKED, details={"letters": len(changed)})
    return len(changed)


@transaction.atomic
def unlink(*, letters: Sequence[Letter], by: User | None) -> None:
    """Release the numbers of withdrawn letters, and forget what they said of requests."""
    statements = Statement.objects.filter(letter__in=letters)
    touched = set(statements.values_list("references", flat=True)) - {None}
    touched |= set(Claim.objects.filter(request__responses__letter__in=letters).values_list("reference_id", flat=True))
    released = Claim.objects.filter(letter__in=letters)
    Reference.objects.filter(claims__in=released).update(updated_at=timezone.now())
    released.delete()
    statements.delete()
    settle({number for number in touched if number is not None}, by=by)


def _resolve_ministries(letters: Sequence[Letter]) -> set[int]:
    found = resolve_ministries([(letter.ministry_as_printed, letter.dated) for letter in letters])
    changed = []
    for letter, match in zip(letters, found, strict=True):
        ministry = match.thing if isinstance(match, Matched) else None
        if letter.ministry_id != (ministry.pk if ministry else None):
            letter.ministry = ministry
            changed.append(letter)
    Letter.objects.bulk_update(changed, ["ministry"])
    return {letter.pk for letter in changed}


def _resolve_signatures(letters: Sequence[Letter]) -> set[int]:
    dated = {letter.pk: letter.dated for letter in letters}
    signatures = list(Signature.objects.filter(letter__in=letters).order_by("pk"))
    found = resolve_terms([Signed(title=s.title, name=s.name, dated=dated[s.letter_id]) for s in signatures])
    changed = []
    for signature, match in zip(signatures, found, strict=True):
        term = match.thing if isinstance(match, Matched) else None
        resolution = Resolution.MATCHED if term else Resolution.UNMATCHED
        if isinstance(match, Ambiguous):
            resolution = Resolution.AMBIGUOUS
        if (signature.term_id, signature.resolution) != (term.pk if term else None, resolution):
            signature.term, signature.resolution = term, resolution
            changed.append(signature)
    Signature.objects.bulk_update(changed, ["term", "resolution"])
    return {signature.letter_id for signature in changed}


def _numbers(letter: Letter, read: ReadLetter) -> Iterable[Number]:
    """Every number the letter bears, mentions or responds to."""
    named = [(each.scheme, each.value) for each in read.identifiers]
    named += [(each.scheme, each.value) for each in read.mentions]
    named += [(each.scheme, each.value) for request in read.requests for each in request.references]
    for scheme, value in named:
        key = _key(letter, scheme, value)
        if key:
            yield Number(scheme=scheme, value=value, key=key)


def _key(letter: Letter, scheme: str, value: str) -> str | None:
    """The number's address; a ministry's mark has one only where the ministry is known, and the mark a single line."""
    if scheme != Scheme.KENMERK:
        return Printed(scheme=Scheme(scheme), value=value).key
    try:
        return mark_key(ministry=letter.ministry.slug, value=value) if letter.ministry else None
    except NotAReference:
        return None  # a person may write anything there


def _claim(letters: Sequence[LetterRead], rows: dict[str, Reference]) -> None:
    wanted = {}
    for letter, read in letters:
        for each in read.identifiers:
            key = _key(letter, each.scheme, each.value)
            if key:
                wanted[letter.pk, rows[key].pk] = Claim(letter=letter, reference=rows[key], origin=ClaimOrigin.PRINTED)
    printed = Claim.objects.filter(letter__in=[letter for letter, _read in letters], origin=ClaimOrigin.PRINTED)
    there = {(claim.letter_id, claim.reference_id): claim.pk for claim in printed}
    Claim.objects.filter(pk__in=[pk for pair, pk in there.items() if pair not in wanted]).delete()
    Claim.objects.bulk_create([claim for pair, claim in wanted.items() if pair not in there], ignore_conflicts=True)


def _mention(letters: Sequence[LetterRead], rows: dict[str, Reference]) -> None:
    paragraphs = {
        (paragraph.letter_id, paragraph.position): paragraph
        for paragraph in Paragraph.objects.filter(letter__in=[letter for letter, _read in letters]).only(
            "letter", "position"
        )
    }
    mentions, ordinals = [], dict[tuple[object, ...], int]()
    for letter, read in letters:
        for each in read.mentions:
            key = _key(letter, each.scheme, each.value)
            if not key:
                continue
            place = (letter.pk, each.paragraph, each.field, each.start, each.end)
            ordinals[place] = ordinals.get(place, 0) + 1
            mentions.append(
                Mention(
                    letter=letter,
                    paragraph=paragraphs[letter.pk, each.paragraph] if each.paragraph is not None else None,
                    field=each.field or "",
                    reference=rows[key],
                    start=each.start,
                    end=each.end,
                    text=each.text,
                    ordinal=ordinals[place],
                )
            )
    Mention.objects.bulk_create(mentions)


def _state(letters: Sequence[LetterRead], rows: dict[str, Reference]) -> set[int]:
    """Write down what the letters say of requests; the numbers that are touched."""
    named = resolve_committees(request.committee or "" for _letter, read in letters for request in read.requests)
    wanted: dict[tuple[int, str], Statement] = {}
    references: dict[tuple[int, str], set[int]] = {}
    for letter, read in letters:
        for position, request in enumerate(read.requests, start=1):
            match = named.get(request.committee or "")
            place = (letter.pk, f"{position:04d}")
            wanted[place] = Statement(
                letter=letter,
                key=place[1],
                kind=request.kind,
                committee=match.thing if isinstance(match, Matched) else None,
                committee_as_printed=request.committee or "",
                subject=request.subject or "",
                response=request.response or "",
                evidence=msgspec.to_builtins(request.evidence),
            )
            references[place] = {rows[key].pk for r in request.references if (key := _key(letter, r.scheme, r.value))}
    return _write_statements([letter.pk for letter, _read in letters], wanted, references)


def _write_statements(
    letters: Sequence[int], wanted: dict[tuple[int, str], Statement], references: dict[tuple[int, str], set[int]]
) -> set[int]:
    there = {(s.letter_id or 0, s.key): s for s in Statement.objects.filter(letter__in=letters)}
    for place, statement in wanted.items():
        if place in there:
            statement.pk, statement.fate = there[place].pk, there[place].fate
    values = ["kind", "committee", "committee_as_printed", "subject", "response", "evidence"]
    Statement.objects.bulk_update([s for place, s in wanted.items() if place in there], values)
    Statement.objects.bulk_create([s for place, s in wanted.items() if place not in there])
    join = Statement.references.through
    pairs = {(wanted[place].pk, number) for place, numbers in references.items() for number in numbers}
    old = set(join.objects.filter(statement__letter__in=letters).values_list("statement_id", "reference_id"))
    for said, number in old - pairs:
        join.objects.filter(statement_id=said, reference_id=number).delete()
    join.objects.bulk_create([join(statement_id=s, reference_id=n) for s, n in sorted(pairs - old)])
    return {number for _statement, number in pairs | old}
