"""Several writers at the same time come to one result."""

import concurrent.futures
import random

import pytest
from django.db import connection

from correspondence.actions.publishing import publish, withdraw
from correspondence.models import Draft, Letter, Reference, Request
from tests.factories import a_draft, a_reading, a_request

pytestmark = pytest.mark.django_db(transaction=True)
WRITERS = 4


def at_once(work: object, things: list[object]) -> list[object]:
    """Each thing in a thread with a connection of its own."""

    def do(thing: object) -> object:
        try:
            return work(thing)  # type: ignore[operator]
        finally:
            connection.close()

    with concurrent.futures.ThreadPoolExecutor(WRITERS) as pool:
        return list(pool.map(do, things))


def drafts(*numbers: str) -> list[Draft]:
    return [a_draft(a_reading(requests=(a_request(*numbers),))) for _each in range(WRITERS)]


def test_letters_that_answer_one_request_make_one_request() -> None:
    at_once(lambda draft: publish(drafts=[draft], by=None), drafts("2020Z14586", "2020D31249"))
    assert Request.objects.get().responses.count() == WRITERS
    assert Reference.objects.count() == 2


def test_one_draft_published_by_several_is_one_letter() -> None:
    [draft, *_rest] = drafts("2020D31249")
    outcomes = at_once(lambda each: publish(drafts=[each], by=None)[0].letter, [draft] * WRITERS)
    assert set(outcomes) == {Letter.objects.get()}


def test_letters_withdrawn_together_leave_no_request() -> None:
    letters = [outcome.letter for outcome in publish(drafts=drafts("2020Z14586", "2020D31249"), by=None)]
    at_once(lambda letter: withdraw(letters=[letter], because="dubbel", by=None), letters)
    assert not Request.objects.exists()
    assert not Letter.objects.visible_to(None).exists()


def test_the_same_text_published_at_once_is_one_letter() -> None:
    twins = [a_draft(a_reading("Dezelfde tekst.", subject=f"bestand {n}")) for n in range(WRITERS)]
    outcomes = at_once(lambda draft: publish(drafts=[draft], by=None)[0], twins)
    assert Letter.objects.count() == 1
    refused = [outcome.readiness.blockers for outcome in outcomes if outcome.letter is None]
    assert [[blocker.code for blocker in blockers] for blockers in refused] == [["duplicate"]] * (WRITERS - 1)


def test_letters_that_cite_each_others_numbers_in_any_order_never_wait_crosswise() -> None:
    luck = random.Random(20201)
    cases = [f"2022Z{n:05}/2022D{n:05}" for n in range(30)]
    texts = [" en ".join(luck.sample(cases, 20)) for _letter in range(24)]
    requests = [tuple(luck.choice(cases).split("/")) for _letter in texts]
    waiting = [
        a_draft(a_reading(text, requests=(a_request(*numbers),))) for text, numbers in zip(texts, requests, strict=True)
    ]
    letters = at_once(lambda draft: publish(drafts=[draft], by=None)[0].letter, waiting)
    assert Letter.objects.count() == len(texts)
    at_once(lambda letter: withdraw(letters=[letter], because="dubbel", by=None), letters)
    assert not Request.objects.exists()
