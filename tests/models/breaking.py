"""For each constraint of the database, how to break it."""

import datetime
from collections.abc import Callable
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange

from correspondence.models import (
    BatchRow,
    Cabinet,
    Claim,
    ClaimOrigin,
    Draft,
    Event,
    ImportBatch,
    Letter,
    Mention,
    Paragraph,
    Reference,
    Request,
    Response,
    Signature,
    SourceFile,
    Statement,
    Tombstone,
)
from tests import factories

EARLY, LATE = datetime.date(2020, 1, 1), datetime.date(2021, 1, 1)
BACKWARD = {"valid_from": LATE, "valid_until": EARLY}


def reference(key: str = "2020Z14586") -> Reference:
    return Reference.objects.create(scheme="zaak", value=key, key=key)


def request(**values: Any) -> Request:
    given = {"identity": "2020D31249", "kind": "committee_request", "origin": "stated"}
    return Request.objects.create(**(given | values))


def source(**values: Any) -> SourceFile:
    return SourceFile.objects.create(**({"sha256": "a" * 64, "file_name": "brief", "size": 1, "file": "x"} | values))


def batch() -> ImportBatch:
    return ImportBatch.objects.create(kind="letters")


def claim(**values: Any) -> Claim:
    return Claim.objects.create(**({"origin": ClaimOrigin.MANUAL} | values))


def statement(**values: Any) -> Statement:
    return Statement.objects.create(**({"key": "1", "kind": "other"} | values))


def response(**values: Any) -> Response:
    given = {"letter": values.get("letter") or factories.a_letter(), "request": values.get("request") or request()}
    return Response.objects.create(**({"kind": "answer", "origin": "manual"} | given | values))


def signature(**values: Any) -> Signature:
    given = {"letter": factories.a_letter(), "position": 1, "title": "Minister", "capacity": "signs"}
    return Signature.objects.create(**(given | values))


def paragraph(**values: Any) -> Paragraph:
    return Paragraph.objects.create(
        **({"letter": factories.a_letter(), "position": 9, "kind": "body", "text": "Tekst."} | values)
    )


def mention(letter: Letter, **values: Any) -> Mention:
    given = {
        "letter": letter,
        "paragraph": letter.paragraphs.get(position=2),
        "reference": Reference.objects.first() or reference(),
        "start": 0,
        "end": 4,
        "text": "Tekst",
    }
    return Mention.objects.create(**(given | values))


def row(**values: Any) -> BatchRow:
    return BatchRow.objects.create(**({"batch": batch(), "position": 1, "name": "a", "fate": "new"} | values))


def twice(make: Callable[..., Any], **values: Any) -> None:
    make(**values)
    make(**values)


def altered(thing: Any, **values: Any) -> None:
    type(thing)._default_manager.filter(pk=thing.pk).update(**values)


def two_holders() -> None:
    office = factories.an_office()
    factories.a_term(office=office, start="2020-01-01", end="2021-01-01")
    factories.a_term(office=office, start="2020-12-31", end=None)


def crossing_spans() -> None:
    letter = factories.a_letter()
    mention(letter, start=0, end=4)
    mention(letter, start=3, end=6)


def same_ordinal(**place: Any) -> None:
    letter = factories.a_letter()
    mention(letter, start=0, end=4, ordinal=2, **place)
    mention(letter, start=0, end=5, ordinal=2, **place)


def claimed_twice(**values: Any) -> None:
    number = reference()
    claim(reference=number, **values)
    claim(reference=number, **values)


BREAKING: dict[str, Callable[[], Any]] = {
    "ministry_period_forward": lambda: factories.a_ministry(**BACKWARD),
    "ministry_has_name": lambda: factories.a_ministry(""),
    "ministry.slug": lambda: twice(factories.a_ministry, slug="bz"),
    "minister_has_surname": lambda: factories.a_minister(surname=""),
    "minister.slug": lambda: twice(factories.a_minister, slug="stef-blok"),
    "office_kind_known": lambda: factories.an_office(kind="koning"),
    "office_has_title": lambda: factories.an_office(""),
    "office.slug": lambda: twice(factories.an_office, slug="minister-bz"),
    "cabinet_period_forward": lambda: Cabinet.objects.create(slug="x", name="X", **BACKWARD),
    "cabinet.slug": lambda: twice(Cabinet.objects.create, slug="x", name="X"),
    "term_one_holder_per_office": two_holders,
    "term_has_first_day": lambda: altered(factories.a_term(), period=DateRange(EARLY, EARLY)),
    "committee_period_forward": lambda: factories.a_committee(**BACKWARD),
    "committee_kind_known": lambda: factories.a_committee(kind="klein"),
    "committee_has_name": lambda: factories.a_committee(""),
    "committee.slug": lambda: twice(factories.a_committee, slug="buza"),
    "source_sha256_is_hex": lambda: source(sha256="Z" * 64),
    "source_not_empty": lambda: source(size=0),
    "sourcefile.sha256": lambda: twice(source),
    "draft_status_known": lambda: factories.a_draft(status="lost"),
    "draft_lease_has_end": lambda: altered(factories.a_draft(), lease_by=1),
    "draft_version_from_one": lambda: factories.a_draft(version=0),
    "draft.source": lambda: twice(Draft.objects.create, source=source(), outcome="ok", extracted={}),
    "letter_kind_known": lambda: altered(factories.a_letter(), kind="telegram"),
    "letter_ministry_has_basis": lambda: altered(factories.a_letter(), ministry_basis=""),
    "letter_withdrawn_with_reason": lambda: altered(factories.a_letter(), withdrawn_because="zomaar"),
    "letter.draft": lambda: twice(Letter.objects.create, draft=factories.a_draft(), kind="letter"),
    "signature_position_once": lambda: twice(signature, letter=factories.a_letter()),
    "signature_position_from_one": lambda: signature(position=0),
    "signature_capacity_known": lambda: signature(capacity="hums"),
    "signature_not_empty": lambda: signature(title="", name=""),
    "signature_matched_means_term": lambda: signature(resolution="matched"),
    "paragraph_position_once": lambda: twice(paragraph, letter=factories.a_letter()),
    "paragraph_position_from_one": lambda: paragraph(position=0),
    "paragraph_kind_known": lambda: paragraph(kind="poem"),
    "paragraph_part_known": lambda: paragraph(part="cover"),
    "paragraph_rows_only_in_table": lambda: paragraph(rows=[["a"]]),
    "mention_span_forward": lambda: mention(factories.a_letter(), start=4, end=4),
    "mention_ordinal_from_one": lambda: mention(factories.a_letter(), ordinal=0),
    "mention_in_paragraph_or_field": lambda: mention(factories.a_letter(), field="subject"),
    "mention_ordinal_once": same_ordinal,
    "mention_field_ordinal_once": lambda: same_ordinal(paragraph=None, field="subject"),
    "mention_spans_disjoint": crossing_spans,
    "mention_origin_known": lambda: mention(factories.a_letter(), origin="rumour"),
    "reference_scheme_known": lambda: Reference.objects.create(scheme="isbn", value="1", key="1"),
    "reference_has_value": lambda: Reference.objects.create(scheme="zaak", value="", key=""),
    "reference.key": lambda: twice(reference),
    "claim_by_letter_or_request": lambda: claim(reference=reference()),
    "claim_origin_known": lambda: claim(reference=reference(), request=request(), origin="rumour"),
    "claim_once_per_letter": lambda: claimed_twice(letter=factories.a_letter()),
    "claim_once_per_request": lambda: claimed_twice(request=request()),
    "request_kind_known": lambda: request(kind="wish"),
    "request_origin_known": lambda: request(origin="rumour"),
    "request_due_date_has_basis": lambda: request(due_on=LATE),
    "request_due_after_asked": lambda: request(asked_on=LATE, due_on=EARLY, due_basis="stated"),
    "request.identity": lambda: twice(request),
    "statement_by_letter_or_import": statement,
    "statement_once_per_import_key": lambda: twice(statement, batch=batch()),
    "statement_once_per_place": lambda: twice(statement, letter=factories.a_letter()),
    "statement_due_date_has_basis": lambda: statement(batch=batch(), due_on=LATE),
    "statement_fate_known": lambda: statement(batch=batch(), fate="lost"),
    "statement_kind_known": lambda: statement(batch=batch(), kind="wish"),
    "response_once_per_letter": lambda: twice(response, letter=factories.a_letter(), request=request()),
    "response_kind_known": lambda: response(kind="shrug"),
    "response_origin_known": lambda: response(origin="rumour"),
    "response_new_date_only_with_extension": lambda: response(new_due_on=LATE),
    "batch_kind_known": lambda: ImportBatch.objects.create(kind="photos"),
    "batch_row_position_once": lambda: twice(row, batch=batch()),
    "batch_row_fate_known": lambda: row(fate="lost"),
    "batch_row_failure_explained": lambda: row(fate="failed"),
    "event_act_known": lambda: Event.objects.create(act="letter.burnt"),
    "tombstone_not_its_own_successor": lambda: Tombstone.objects.create(
        public_id=(same := factories.a_ministry().public_id), replaced_by=same
    ),
    "tombstone.public_id": lambda: twice(Tombstone.objects.create, public_id=factories.a_ministry().public_id),
}
