"""Handing in documents: one line for each, and a clear word when it can't be done."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from correspondence.actions.importing import import_documents, import_letters
from correspondence.actions.intake import Document
from correspondence.actions.reviewing import discard
from correspondence.admin import uploading
from correspondence.models import BatchRow, Draft, DraftStatus, Event, Fate, ImportBatch, Letter
from tests.admin.conftest import a_user
from tests.admin.reading import at, check_clean, text_of

pytestmark = pytest.mark.django_db

EVIL = "<img src=x onerror=alert(1)>.txt"


def upload(client: Client, *files: SimpleUploadedFile, follow: bool = True) -> HttpResponse:
    return client.post(at("draft_add"), {"documents": list(files)}, follow=follow)


def a_file(text: str = "", name: str = "brief.txt") -> SimpleUploadedFile:
    body = text or f"Geachte voorzitter,\n\nHierbij een brief, {name}.\n\nHoogachtend,\n"
    return SimpleUploadedFile(name, body.encode())


def test_the_page_asks_for_several_files(desk: Client) -> None:
    page = desk.get(at("draft_add"))
    check_clean(page)
    assert 'type="file"' in text_of(page)
    assert "multiple" in text_of(page)
    assert "Bestanden toevoegen" in text_of(desk.get(at("draft_changelist")))


def test_a_letter_becomes_a_draft_and_the_same_again_nothing(desk: Client, sample: Path) -> None:
    first = upload(desk, SimpleUploadedFile(sample.name, sample.read_bytes()))
    draft = Draft.objects.get()
    check_clean(first)
    assert first.redirect_chain[-1][0] == at("draft_uploaded", ImportBatch.objects.get().pk)
    assert sample.name in text_of(first)
    assert at("draft_change", draft.pk) in text_of(first)
    again = upload(desk, SimpleUploadedFile("anders.txt", sample.read_bytes()))
    assert "Dit bestand was er al" in text_of(again)
    assert Draft.objects.count() == 1
    assert list(BatchRow.objects.values_list("fate", flat=True).order_by("pk")) == [Fate.NEW, Fate.UNCHANGED]
    assert not Letter.objects.exists()


def test_one_bad_file_never_takes_others_with_it(desk: Client) -> None:
    page = upload(
        desk, SimpleUploadedFile("leeg.txt", b""), SimpleUploadedFile("foto.pdf", b"\xff\xd8\xff\xe0JFIF"), a_file()
    )
    text = text_of(page)
    assert "Het bestand is leeg." in text
    assert "Dit is geen PDF, Word (DOCX), platte tekst, XML of HTML, maar een foto (JPEG)." in text
    assert list(BatchRow.objects.order_by("position").values_list("fate", flat=True)) == ["failed", "failed", "new"]
    assert ImportBatch.objects.get().finished_at is not None
    assert Draft.objects.count() == 1


def test_a_file_that_is_too_large_is_refused_with_a_remedy(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("correspondence.actions.files.LARGEST", 300)
    page = upload(desk, a_file("x" * 301, "groot.txt"), a_file())
    assert "splits het" in text_of(page)
    assert Draft.objects.count() == 1


def test_nothing_chosen_is_said(desk: Client) -> None:
    page = desk.post(at("draft_add"), {})
    assert "Kies eerst een of meer bestanden." in text_of(page)
    assert not ImportBatch.objects.exists()


@pytest.mark.parametrize(("count", "status"), [(51, 200), (101, 413)])
def test_too_many_files_are_refused_in_words(desk: Client, count: int, status: int) -> None:
    page = upload(desk, *[a_file("x", f"{n}.txt") for n in range(count)])
    assert page.status_code == status
    assert "Kies ten hoogste 50 bestanden tegelijk" in text_of(page)
    assert not ImportBatch.objects.exists()


def test_more_than_can_be_received_is_refused_before_it_is(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploading, "LARGEST", 10)
    assert upload(desk, a_file("x" * 1000)).status_code == 413
    assert not ImportBatch.objects.exists()


def test_the_token_is_asked_for_as_everywhere(db: None) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(a_user("admin"))
    assert upload(client, a_file()).status_code == 403
    assert not Draft.objects.exists()


def test_a_file_name_is_only_text(desk: Client) -> None:
    page = upload(desk, a_file(name=EVIL))
    for shown in (page, desk.get(at("draft_changelist")), desk.get(at("draft_change", Draft.objects.get().pk))):
        assert "<img src=x" not in text_of(shown)
        assert "&lt;img src=x onerror=alert(1)&gt;.txt" in text_of(shown)
        check_clean(shown)


def test_a_second_copy_of_a_text_is_never_silent(desk: Client) -> None:
    upload(desk, a_file("Geachte voorzitter,\n\nDit is de tekst.\n", "een.txt"))
    desk.post(at("draft_change", Draft.objects.get().pk), {"_publish": "1", "version": "1"})
    assert Letter.objects.count() == 1
    page = upload(desk, a_file("Geachte voorzitter,\n\n\nDit is de tekst.\n", "twee.txt"))
    assert "Een brief met dezelfde tekst is al gepubliceerd." in text_of(page)


def test_the_outcome_is_for_who_handed_in_and_who_may_see_imports(desk: Client, log_in: object) -> None:
    upload(desk, a_file())
    address = at("draft_uploaded", ImportBatch.objects.get().pk)
    for role, status in {"reader": 200, "clerk": 403, "newcomer": 403, "anonymous": 302}.items():
        assert log_in(role).get(address).status_code == status, role  # type: ignore[operator]
    assert desk.get(at("draft_uploaded", 10**9)).status_code == 404


def test_a_clerk_sees_the_outcome_of_an_own_upload(log_in: object) -> None:
    page = upload(log_in("clerk"), a_file())  # type: ignore[operator]
    assert page.status_code == 200
    assert at("draft_change", Draft.objects.get().pk) in text_of(page)


def test_a_folder_and_an_upload_leave_the_same_trace(db: None, tmp_path: Path) -> None:
    file = tmp_path / "brief.txt"
    file.write_bytes(a_file().read())
    list(import_letters(files=[file], by=None))
    batch = import_documents(documents=[Document(name="brief.txt", data=file.read_bytes())], by=a_user("clerk"))
    assert [row.fate for row in batch.rows.all()] == [Fate.UNCHANGED]
    assert batch.started_by == a_user("clerk")
    [letter] = import_letters(files=[file], by=None, is_publishing=True)
    assert letter.is_published


def test_what_is_put_aside_can_be_handed_in_again_without_effect(desk: Client) -> None:
    upload(desk, a_file())
    discard(drafts=list(Draft.objects.all()), by=a_user("admin"))
    page = upload(desk, a_file())
    assert "verworpen" in text_of(page)
    assert Draft.objects.get().status == DraftStatus.DISCARDED
    assert Event.objects.filter(details__status="discarded").count() == 1
