"""A person's corrections are kept beside what was read."""

import pytest
from django.contrib.auth.models import User

from correspondence.actions.publishing import publish
from correspondence.actions.reviewing import CorrectionError, correct, reviewed
from correspondence.models import Act, Draft, Event
from tests.factories import a_draft

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk() -> User:
    return User.objects.create_user("clerk")


def test_a_correction_is_kept_with_who_made_it(clerk: User) -> None:
    draft = correct(draft=a_draft(), corrections={"subject": "Beter"}, version=1, by=clerk)
    assert (draft.corrections, draft.version) == ({"subject": "Beter"}, 2)
    event = Event.objects.get()
    assert (event.act, event.by, event.details) == (Act.CORRECTED, clerk, {"fields": ["subject"]})
    field = reviewed(draft).subject
    assert field is not None
    assert field.value == "Beter"


def test_the_same_correction_again_changes_nothing(clerk: User) -> None:
    draft = correct(draft=a_draft(), corrections={"subject": "Beter"}, version=1, by=clerk)
    assert correct(draft=draft, corrections={"subject": "Beter"}, version=1, by=clerk).version == 2
    assert Event.objects.count() == 1


def test_a_correction_can_be_taken_back(clerk: User) -> None:
    draft = correct(draft=a_draft(), corrections={"subject": None}, version=1, by=clerk)
    assert reviewed(draft).subject is None
    draft = correct(draft=draft, corrections={}, version=2, by=clerk)
    field = reviewed(draft).subject
    assert field is not None
    assert field.value == "Verkiezingen"


@pytest.mark.parametrize(
    "corrections",
    [{"dated": "gisteren"}, {"dated": "2020-02-30"}, {"subject": 5}, {"kind": "telegram"}, {"colour": "blue"}],
)
def test_what_is_no_correction_is_refused_with_the_reason(clerk: User, corrections: dict[str, object]) -> None:
    with pytest.raises(CorrectionError, match="kan niet worden bewaard"):
        correct(draft=a_draft(), corrections=corrections, version=1, by=clerk)
    assert Draft.objects.get().corrections == {}


def test_a_correction_upon_an_older_version_is_refused(clerk: User) -> None:
    draft = a_draft()
    correct(draft=draft, corrections={"subject": "Een"}, version=1, by=clerk)
    with pytest.raises(CorrectionError, match="Iemand anders"):
        correct(draft=draft, corrections={"subject": "Twee"}, version=1, by=clerk)
    assert Draft.objects.get().corrections == {"subject": "Een"}


def test_a_published_draft_is_not_corrected(clerk: User) -> None:
    draft = a_draft()
    publish(drafts=[draft], by=clerk)
    with pytest.raises(CorrectionError, match="afgehandeld"):
        correct(draft=draft, corrections={"subject": "Laat"}, version=1, by=clerk)
