"""Documents are read in the background, a few ahead, in their order, and within the limits of the settings."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings

from correspondence.actions import reading_ahead
from correspondence.actions.importing import import_documents, import_letters
from correspondence.actions.intake import Document
from correspondence.actions.reading import limits, read_document
from correspondence.actions.reading_ahead import AHEAD, read_ahead
from correspondence.extraction import DEFAULT_LIMITS, Readers
from correspondence.models import BatchRow, Fate
from tests.extraction.processes import children

pytestmark = pytest.mark.django_db


def letter(number: int) -> Document:
    return Document(name=f"{number}.txt", data=f"Geachte voorzitter,\n\nBrief nummer {number}.\n".encode())


def test_documents_come_in_their_order_a_few_ahead() -> None:
    taken: list[int] = []

    def arriving() -> Iterator[Document]:
        for number in range(9):
            taken.append(number)
            yield letter(number)

    before = children()
    for place, (document, read) in enumerate(read_ahead(arriving(), processes=1)):
        assert isinstance(document, Document)
        assert document.name == f"{place}.txt" == read().source.file_name
        assert len(taken) <= place + AHEAD + 1
    assert taken == list(range(9))
    assert children() == before


def test_an_import_that_is_left_leaves_no_child(tmp_path: Path) -> None:
    before = children()
    files = [tmp_path / f"{number}.txt" for number in range(6)]
    for number, file in enumerate(files):
        file.write_bytes(letter(number).data)
    outcomes = import_letters(files=files, by=None)
    assert next(outcomes).fate == Fate.NEW
    outcomes.close()  # type: ignore[attr-defined]
    assert children() == before
    assert BatchRow.objects.count() == 1


def test_what_is_known_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    import_documents(documents=[letter(1)], by=None)
    monkeypatch.setattr(Readers, "read", lambda *_, **__: pytest.fail("read"))
    import_documents(documents=[letter(1)], by=None)
    assert list(BatchRow.objects.order_by("pk").values_list("fate", flat=True)) == ["new", "unchanged"]


def test_the_limits_of_the_settings_hold_everywhere() -> None:
    assert limits() == DEFAULT_LIMITS
    with override_settings(READ_LIMITS={"pages": 1}):
        data = b"Geachte voorzitter,\n\f\nTweede bladzijde."
        assert read_document(data, name="brief.txt").outcome == "limit:pages"
        import_documents(documents=[Document(name="brief.txt", data=data)], by=None)
    assert "meer dan 1 bladzijden" in BatchRow.objects.get().message


def test_what_was_refused_is_passed_on_unread() -> None:
    refused = reading_ahead.TakenIn(name="leeg.pdf", sha256="", fate=Fate.FAILED)
    [(document, read)] = read_ahead([refused], processes=1)
    assert document is refused
    with pytest.raises(AssertionError):
        read()
