"""Drafts become letters, letters are withdrawn."""

import datetime

import pytest
from django.contrib.auth import get_user_model

from correspondence.actions.linking import relink
from correspondence.actions.publishing import publish, withdraw
from correspondence.actions.reviewing import correct
from correspondence.models import (
    Act,
    Claim,
    Draft,
    DraftStatus,
    Event,
    Letter,
    Mention,
    MinistryBasis,
    Reference,
    Resolution,
)
from tests.factories import a_draft, a_letter, a_ministry, a_reading, a_request, a_signature, a_term

pytestmark = pytest.mark.django_db


def test_publishing_makes_a_letter_of_what_was_read() -> None:
    ministry = a_ministry()
    reading = a_reading("Zie 2020Z14586/2020D31249.", "Slot.", our_reference="BZDOC-1", signatures=(a_signature(),))
    letter = a_letter(reading)
    assert (letter.dated, letter.subject, letter.ministry) == (datetime.date(2020, 8, 14), "Verkiezingen", ministry)
    assert letter.ministry_basis == MinistryBasis.LETTERHEAD
    assert list(letter.paragraphs.values_list("position", "kind")) == [(1, "salutation"), (2, "body"), (3, "body")]
    assert [str(mention) for mention in letter.mentions.all()] == ["2020Z14586", "2020D31249"]
    assert letter.draft.status == DraftStatus.PUBLISHED
    assert Event.objects.filter(act=Act.PUBLISHED, subject_id=letter.public_id).count() == 1


def test_publishing_twice_gives_the_same_letter() -> None:
    draft = a_draft()
    [first], [second] = publish(drafts=[draft], by=None), publish(drafts=[draft], by=None)
    assert first.letter == second.letter
    assert Event.objects.filter(act=Act.PUBLISHED).count() == 1


def test_a_letter_bears_the_mark_of_its_ministry() -> None:
    a_ministry(slug="bz")
    letter = a_letter(a_reading(our_reference="BZDOC-20 1"))
    assert letter.claims.get().reference.key == "kenmerk:bz:BZDOC-201"


def test_a_mark_of_an_unknown_ministry_has_no_address() -> None:
    a_letter(a_reading(our_reference="BZDOC-1"))
    assert not Claim.objects.exists()


def test_a_draft_that_was_not_read_well_is_refused_with_the_reason() -> None:
    [publication] = publish(drafts=[a_draft(a_reading(outcome="damaged"))], by=None)
    assert publication.letter is None
    assert [blocker.code for blocker in publication.readiness.blockers] == ["outcome"]
    assert not Letter.objects.exists()


def test_the_same_text_in_another_file_is_a_suspected_duplicate() -> None:
    first, second = a_draft(a_reading("Tekst.", subject="een")), a_draft(a_reading("Tekst.", subject="twee"))
    outcomes = publish(drafts=[first, second], by=None)
    assert [bool(outcome.letter) for outcome in outcomes] == [True, False]
    [again] = publish(drafts=[second], by=None)
    assert [blocker.code for blocker in again.readiness.blockers] == ["duplicate"]


def test_corrections_lie_over_what_was_read_and_replace_nothing() -> None:
    user = get_user_model().objects.create_user("clerk")
    a_ministry(slug="bz")
    draft = a_draft(a_reading(our_reference="BZDOC-l"))
    corrections = {"dated": "2020-08-15", "subject": None, "ourReference": "BZDOC-1", "yourReference": "2020Z14586"}
    read = Draft.objects.get().extracted
    corrected = correct(draft=draft, corrections=corrections, version=1, by=user)
    assert corrected.extracted == read
    [publication] = publish(drafts=[corrected], by=user)
    letter = publication.letter
    assert letter is not None
    assert (letter.dated, letter.subject, letter.our_reference) == (datetime.date(2020, 8, 15), "", "BZDOC-1")
    assert letter.claims.get().reference.key == "kenmerk:bz:BZDOC-1"
    assert letter.mentions.get().field == "yourReference"


def test_a_signature_resolves_to_its_term() -> None:
    term = a_term()
    letter = a_letter(a_reading(signatures=(a_signature(),)))
    assert letter.signatures.get().term == term


def test_an_undated_letter_resolves_only_when_one_term_fits() -> None:
    term = a_term()
    letter = a_letter(a_reading(dated=None, signatures=(a_signature(),)))
    assert letter.signatures.get().resolution == Resolution.MATCHED
    a_term(term.minister, term.office, start="2024-01-01", end=None)
    relink(by=None)
    assert letter.signatures.get().resolution == Resolution.AMBIGUOUS


def test_relinking_twice_changes_nothing_the_second_time() -> None:
    a_letter(a_reading(signatures=(a_signature(),), requests=(a_request("2020Z14586", "2020D31249"),)))
    a_term()
    assert relink(by=None) == 1
    events = Event.objects.count()
    assert relink(by=None) == 0
    assert Event.objects.count() == events


def test_withdrawing_releases_the_numbers_and_hides_the_mentions() -> None:
    a_ministry(slug="bz")
    letter = a_letter(a_reading("Zie 2020Z14586.", our_reference="BZDOC-1", bears=("35570-V-12",)))
    assert Reference.objects.public().count() == 3
    [withdrawn] = withdraw(letters=[letter], because="Verkeerde versie.", by=None)
    assert withdrawn.withdrawn_because == "Verkeerde versie."
    assert not Claim.objects.exists()
    assert not Reference.objects.public().exists()
    assert not Mention.objects.public().exists()
    assert not Letter.objects.visible_to(None).exists()
    assert withdraw(letters=[letter], because="Nog eens.", by=None) == []


def test_a_letter_is_not_withdrawn_without_a_reason() -> None:
    letter = a_letter()
    with pytest.raises(ValueError, match="say why"):
        withdraw(letters=[letter], because="  ", by=None)
    assert Letter.objects.visible_to(None).count() == 1
