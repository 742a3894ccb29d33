"""Requests are made, merged and let go; the order of arrival never shows."""

import datetime
import itertools
from collections.abc import Callable

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from correspondence.actions.publishing import publish, withdraw
from correspondence.actions.requesting import (
    DueDateError,
    NoNumberError,
    StatedRequest,
    StatedRequestError,
    state_requests,
)
from correspondence.models import (
    Act,
    Event,
    ImportBatch,
    Letter,
    Request,
    RequestOrigin,
    Response,
    ResponseKind,
    ResponseOrigin,
    Statement,
    StatementFate,
    Tombstone,
)
from correspondence.references import Reference, Scheme
from tests.actions.graph import graph
from tests.factories import a_committee, a_draft, a_letter, a_reading, a_request

EARLY, LATE = datetime.date(2020, 8, 1), datetime.date(2020, 9, 1)
Z, D1, D2 = "2020Z14586", "2020D31249", "2020D31250"

pytestmark = pytest.mark.django_db


def stated(*numbers: str, subject: str = "zoals gevraagd", **values: object) -> StatedRequest:
    schemes = {"Z": Scheme.ZAAK, "D": Scheme.DOCUMENT}
    references = tuple(Reference(scheme=schemes[n[4]], value=n) for n in numbers)
    return StatedRequest(references=references, subject=subject, **values)


def state(*numbers: str, **values: object) -> int:
    return state_requests(requests=[stated(*numbers, **values)], by=None)


def a_letter_that_answers(*numbers: str, dated: str | None = "2020-08-14", **values: object) -> Letter:
    return a_letter(a_reading(dated=dated, requests=(a_request(*numbers, **values),)))


def test_a_letter_makes_the_request_it_answers() -> None:
    committee = a_committee()
    letter = a_letter_that_answers(Z, D1)
    request = Request.objects.get()
    assert (request.identity, request.origin, request.committee) == (D1, RequestOrigin.INFERRED, committee)
    assert set(request.claims.values_list("reference__key", flat=True)) == {Z, D1}
    assert request.responses.get().letter == letter


def test_a_request_imported_later_merges_with_the_inferred_one() -> None:
    a_letter_that_answers(Z, D1)
    before = Request.objects.get()
    assert state(D1, committee="vaste commissie voor Europese Zaken") == 1
    after = Request.objects.get()
    assert after.public_id == before.public_id
    assert (after.origin, after.subject) == (RequestOrigin.STATED, "zoals gevraagd")
    assert after.responses.count() == 1
    assert after.updated_at > before.updated_at


def test_stating_a_request_again_changes_nothing() -> None:
    state(Z, D1)
    before = (Request.objects.get().updated_at, Event.objects.count(), ImportBatch.objects.count())
    assert state(Z, D1) == 0
    assert (Request.objects.get().updated_at, Event.objects.count(), ImportBatch.objects.count()) == before


def test_a_request_stated_otherwise_is_updated() -> None:
    state(Z, D1)
    assert state(D1, subject="anders") == 1
    request = Request.objects.get()
    assert request.subject == "anders"
    assert list(request.claims.values_list("reference__key", flat=True)) == [D1]


def test_a_stated_value_that_is_missing_comes_from_the_letter() -> None:
    a_letter_that_answers(Z, D1, subject="de verkiezingen")
    state(D1, subject="")
    assert Request.objects.get().subject == "de verkiezingen"


def test_the_earliest_letter_speaks_for_an_inferred_request_and_an_undated_one_last() -> None:
    a_letter_that_answers(D1, dated=None, subject="zonder datum")
    assert Request.objects.get().subject == "zonder datum"
    a_letter_that_answers(D1, dated="2020-09-01", subject="later")
    assert Request.objects.get().subject == "later"
    a_letter_that_answers(D1, dated="2020-08-01", subject="eerder")
    assert Request.objects.get().subject == "eerder"


def test_the_case_alone_becomes_the_request_that_is_stated_later() -> None:
    a_letter_that_answers(Z)
    before = Request.objects.get()
    state(Z, D1)
    after = Request.objects.get()
    assert (after.public_id, after.identity) == (before.public_id, D1)
    assert after.responses.count() == 1


def test_the_oldest_id_survives_a_merge_and_the_other_says_where_it_went() -> None:
    state(D1)
    oldest = Request.objects.get()
    a_letter_that_answers(Z)
    younger = Request.objects.get(identity=Z)
    state("2020D99999", Z)
    assert Request.objects.filter(identity="2020D99999").get().public_id == younger.public_id
    state(D1, Z)  # now the case has two requests, and the letter that names the case alone answers neither
    assert Request.objects.get(identity=D1).public_id == oldest.public_id
    assert not Response.objects.exists()
    assert Statement.objects.get(letter__isnull=False).fate == StatementFate.AMBIGUOUS


def test_a_letter_that_no_longer_answers_has_changed() -> None:
    letter = a_letter_that_answers(Z)
    state(Z, D1)
    between = Letter.objects.get(pk=letter.pk).updated_at
    assert between > letter.updated_at
    state_requests(requests=[stated(Z, D2)], by=None)
    assert not Response.objects.exists()
    assert Letter.objects.get(pk=letter.pk).updated_at > between


def test_two_requests_that_turn_out_to_be_one_leave_a_tombstone() -> None:
    a_letter_that_answers(Z)
    a_letter_that_answers(D1)
    oldest, younger = Request.objects.order_by("pk")
    state(Z, D1)
    assert Request.objects.get().public_id == oldest.public_id
    assert Tombstone.objects.get().public_id == younger.public_id
    assert Tombstone.objects.get().replaced_by == oldest.public_id
    assert Event.objects.filter(act=Act.MERGED, subject_id=oldest.public_id).exists()
    assert Request.objects.get().responses.count() == 2


def test_a_manual_response_survives_a_merge() -> None:
    a_letter_that_answers(Z)
    letter = a_letter_that_answers(D1)
    by_hand = Response.objects.get(letter=letter)
    by_hand.kind, by_hand.origin = ResponseKind.PARTIAL_ANSWER, ResponseOrigin.MANUAL
    by_hand.save()
    state(Z, D1)
    moved = Response.objects.get(letter=letter)
    assert (moved.request, moved.kind) == (Request.objects.get(), ResponseKind.PARTIAL_ANSWER)


def test_a_request_tied_by_hand_keeps_nothing_of_a_withdrawn_letter() -> None:
    letter = a_letter_that_answers(Z, D1, subject="GEHEIM")
    other = a_letter()
    request = Request.objects.get()
    Response.objects.create(letter=other, request=request, kind=ResponseKind.ANSWER, origin=ResponseOrigin.MANUAL)
    withdraw(letters=[letter], because="geheim", by=None)
    kept = Request.objects.get()
    assert (kept.subject, kept.committee_as_printed, kept.responses.get().letter) == ("", "", other)
    assert kept.updated_at > request.updated_at
    withdraw(letters=[other], because="fout", by=None)
    assert not Request.objects.exists()
    assert Tombstone.objects.get().public_id == request.public_id


def test_an_inferred_request_disappears_with_its_last_letter() -> None:
    first = a_letter_that_answers(Z, D1)
    second = a_letter_that_answers(D1)
    gone = Request.objects.get().public_id
    withdraw(letters=[first], because="dubbel", by=None)
    assert list(Request.objects.get().claims.values_list("reference__key", flat=True)) == [D1]
    withdraw(letters=[second], because="dubbel", by=None)
    assert not Request.objects.exists()
    assert Tombstone.objects.get().public_id == gone


def test_a_stated_request_stays_when_its_letter_is_withdrawn() -> None:
    letter = a_letter_that_answers(Z, D1)
    state(D1)
    withdraw(letters=[letter], because="dubbel", by=None)
    assert Request.objects.get().responses.count() == 0


def test_a_request_without_any_number_is_kept_as_said_and_makes_none() -> None:
    a_letter_that_answers()
    assert not Request.objects.exists()
    assert Statement.objects.get().fate == StatementFate.UNMATCHED


@pytest.mark.parametrize(
    "dates",
    [
        {"due_on": LATE},
        {"due_basis": "stated"},
        {"due_on": LATE, "due_basis": "rumour"},
        {"asked_on": LATE, "due_on": EARLY, "due_basis": "stated"},
    ],
)
def test_a_due_date_without_basis_or_before_the_asking_is_refused(dates: dict[str, object]) -> None:
    with pytest.raises(DueDateError):
        state(D1, **dates)
    assert not Statement.objects.exists()


def test_dates_that_contradict_each_other_leave_the_due_date_unknown() -> None:
    state(Z, due_on=EARLY, due_basis="stated")
    state(Z, D1, asked_on=LATE)
    request = Request.objects.get()
    assert (request.asked_on, request.due_on, request.due_basis) == (LATE, None, "")


@pytest.mark.parametrize("values", [{"kind": "wish"}, {"subject": "a\0b"}, {"committee": "\0"}])
def test_what_is_no_request_is_refused_with_a_sentence(values: dict[str, object]) -> None:
    with pytest.raises(StatedRequestError):
        state(D1, **values)
    assert not Statement.objects.exists()


def test_a_request_stated_twice_at_once_is_refused() -> None:
    with pytest.raises(StatedRequestError, match=f"more than once: {D1}"):
        state_requests(requests=[stated(D1), stated(Z, D1, subject="anders")], by=None)
    assert not Statement.objects.exists()


def test_a_stated_request_without_a_number_is_refused() -> None:
    with pytest.raises(NoNumberError, match="document number"):
        state()


ARRIVALS: dict[str, Callable[[], object]] = {
    "case alone": lambda: a_letter(a_reading("Zaak.", dated=None, requests=(a_request(Z, subject="zaak"),))),
    "pair": lambda: a_letter(a_reading("Paar.", dated="2020-09-01", requests=(a_request(Z, D1, subject="paar"),))),
    "document": lambda: a_letter(a_reading("Stuk.", dated="2020-08-01", requests=(a_request(D1, subject="stuk"),))),
    "import": lambda: state(Z, D1, subject=""),
    "other": lambda: state(Z, D2),
}


def test_any_order_of_arrival_gives_the_same_graph() -> None:
    for chosen in (["case alone", "pair", "document", "import"], ["case alone", "pair", "import", "other"]):
        seen = {}
        for order in itertools.permutations(chosen):
            with transaction.atomic():
                for name in order:
                    ARRIVALS[name]()
                seen[order] = graph()
                transaction.set_rollback(True)
        expected = next(iter(seen.values()))
        assert expected
        assert all(each == expected for each in seen.values())


def test_publishing_many_costs_as_many_statements_as_publishing_few() -> None:
    def cost(count: int, first: int) -> int:
        readings = [
            a_reading(requests=(a_request(f"2021Z{n:05}", f"2021D{n:05}"),)) for n in range(first, first + count)
        ]
        drafts = [a_draft(reading) for reading in readings]
        with CaptureQueriesContext(connection) as queries:
            publish(drafts=drafts, by=None)
        return len(queries)

    assert cost(2, first=1) == cost(40, first=100)
