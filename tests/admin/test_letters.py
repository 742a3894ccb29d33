"""The page of a letter, and withdrawing."""

import msgspec
import pytest
from django.test import Client

from correspondence.admin import withdrawing
from correspondence.models import Event, Letter, Request
from tests.admin.conftest import a_user
from tests.admin.reading import at, check_clean, messages_of, queries_of, text_of
from tests.admin.rows import a_proof, fill
from tests.factories import a_letter, a_reading, paragraphs

pytestmark = pytest.mark.django_db


def test_the_page_shows_the_text_and_what_hangs_on_it(desk: Client) -> None:
    fill()
    letter = Letter.objects.published().get()
    page = desk.get(at("letter_change", letter.pk))
    text = text_of(page)
    request = Request.objects.get()
    assert "Ik verwijs naar <mark><a href=" in text
    for there in (
        letter.draft,
        letter.signatures.get().term.minister,
        request,
        *[c.reference for c in letter.claims.all()],
    ):
        assert at(f"{there._meta.model_name}_change", there.pk) in text
    assert at("draft_source", letter.draft_id) in text
    assert "Intrekken" in text


def test_a_long_letter_takes_as_many_queries_as_a_short_one(desk: Client) -> None:
    short, long = (a_letter(a_reading(*[f"Zie 2020Z{n + 10000 * k}." for n in range(10000, 10000 + many)]))
                   for k, many in ((1, 1), (2, 40)))  # fmt: skip
    desk.get(at("letter_change", short.pk))
    few = queries_of(lambda: desk.get(at("letter_change", short.pk)))
    assert queries_of(lambda: desk.get(at("letter_change", long.pk))) == few


def test_the_history_of_a_letter_has_its_acts_and_its_drafts(desk: Client) -> None:
    letter = a_letter()
    page = desk.get(at("letter_history", letter.pk), follow=True)
    assert "brief gepubliceerd" in text_of(page)
    event = Event.objects.get(subject_id=letter.public_id)
    assert at("letter_change", letter.pk) in text_of(desk.get(at("event_change", event.pk)))


def test_withdrawing_asks_why(desk: Client) -> None:
    letter = a_letter()
    page = desk.get(at("letter_withdraw", ids=letter.pk))
    check_clean(page)
    assert "Verkiezingen" in text_of(page)
    for reason in ("", "   "):
        again = desk.post(at("letter_withdraw"), {"ids": letter.pk, "because": reason})
        assert "Geef een reden" in text_of(again)
    assert Letter.objects.published().exists()
    done = desk.post(at("letter_withdraw"), {"ids": letter.pk, "because": "<b>Dubbel</b>"}, follow=True)
    letter.refresh_from_db()
    assert messages_of(done) == ["1 brief ingetrokken."]
    assert letter.withdrawn_because == "<b>Dubbel</b>"
    assert letter.withdrawn_by == a_user("admin")
    shown = text_of(desk.get(at("letter_change", letter.pk)))
    assert "&lt;b&gt;Dubbel" in shown
    assert at("letter_withdraw") not in shown


def test_several_are_withdrawn_from_the_list(desk: Client) -> None:
    letters = [a_letter(), a_letter()]
    given = {"action": "withdraw_selected", "_selected_action": [letter.pk for letter in letters]}
    page = desk.post(at("letter_changelist"), given, follow=True)
    assert "2 brieven verdwijnen" in text_of(page)
    assert Letter.objects.published().count() == 2
    desk.post(at("letter_withdraw"), {"ids": page.context["ids"], "because": "fout"})
    assert not Letter.objects.published().exists()


@pytest.mark.parametrize("ids", ["", "x", "-1", "999999999999999999999999", "1;drop"])
def test_nothing_to_withdraw_is_said(desk: Client, ids: str) -> None:
    a_letter()
    for page in (desk.get(at("letter_withdraw", ids=ids), follow=True),
                 desk.post(at("letter_withdraw"), {"ids": ids, "because": "x"}, follow=True)):  # fmt: skip
        assert "niets om in te trekken" in messages_of(page)[0]
    assert Letter.objects.published().exists()


def test_too_many_at_once_are_refused(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(withdrawing, "MOST", 1)
    given = {"action": "withdraw_selected", "_selected_action": [a_letter().pk, a_letter().pk]}
    page = desk.post(at("letter_changelist"), given, follow=True)
    assert "ten hoogste 1 brieven tegelijk" in messages_of(page)[0]


def test_a_reference_shows_what_bears_and_what_mentions_it(desk: Client) -> None:
    letter = a_proof(20000)
    other = a_letter(a_reading("Zie 2020Z20000."))
    number = other.mentions.get().reference
    text = text_of(desk.get(at("reference_change", number.pk)))
    assert "gekoppeld" in text
    assert at("request_change", letter.responses.get().request_id) in text
    assert at("letter_change", other.pk) in text


def test_a_request_shows_how_it_stands(desk: Client) -> None:
    letter = a_proof(20001)
    request = letter.responses.get().request
    page = desk.get(at("request_change", request.pk))
    text = text_of(page)
    assert "beantwoord" in text
    assert at("letter_change", letter.pk) in text
    assert "2020D20001" in text
    assert "beantwoord" in text_of(desk.get(at("request_changelist", status="answered")))
    assert not desk.get(at("request_changelist", status="overdue")).context["cl"].result_count


def test_paragraphs_of_an_annex_say_so(desk: Client) -> None:
    read = a_reading("Brief.")
    [first, second] = paragraphs("Bijlage.")
    letter = a_letter(msgspec.structs.replace(read, paragraphs=(first, msgspec.structs.replace(second, part="annex"))))
    assert "bijlage, blz. 1" in text_of(desk.get(at("letter_change", letter.pk)))
