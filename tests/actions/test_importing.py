"""An import goes on: past bad files, and past a database that was away."""

import os
import shutil
from pathlib import Path

import pytest
from django.db import OperationalError, connection

from correspondence.actions import importing
from correspondence.actions.importing import InterruptedImportError, import_letters
from correspondence.actions.publishing import withdraw
from correspondence.models import BatchRow, Draft, Fate, ImportBatch, Letter

pytestmark = pytest.mark.django_db


def fates(*files: Path, is_publishing: bool = False) -> list[str]:
    return [str(outcome.fate) for outcome in import_letters(files=files, by=None, is_publishing=is_publishing)]


def test_a_name_that_is_no_text_stops_nothing(sample: Path, tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\x1b[31m\n.txt"))
    good = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xfe.txt"))
    odd.touch()
    shutil.copy(sample, good)
    assert fates(odd, good) == ["failed", "new"]
    names = list(BatchRow.objects.order_by("position").values_list("name", flat=True))
    assert names == ["[31m.txt", ".txt"]


def test_a_store_that_can_not_be_written_fails_the_file_only(
    sample: Path, sources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources.write_text("a file where a folder should be")
    assert fates(sample) == ["failed"]
    assert "can't be kept" in next(iter(import_letters(files=[sample], by=None))).message
    assert not Draft.objects.exists()


def test_the_letter_of_a_known_file_may_be_withdrawn(sample: Path) -> None:
    assert fates(sample, is_publishing=True) == ["new"]
    withdraw(letters=[Letter.objects.get()], because="fout", by=None)
    [outcome] = import_letters(files=[sample], by=None, is_publishing=True)
    assert (outcome.fate, outcome.is_published) == (Fate.UNCHANGED, False)
    assert "withdrawn" in outcome.message


@pytest.mark.django_db(transaction=True)
def test_a_connection_that_breaks_is_made_anew(sample: Path) -> None:
    outcomes = import_letters(files=[sample, sample], by=None)
    assert next(outcomes).fate == Fate.NEW
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        [own] = cursor.fetchone()
    connection.ensure_connection()
    _cut(own)
    assert [outcome.fate for outcome in outcomes] == [Fate.UNCHANGED]
    assert ImportBatch.objects.get().finished_at
    assert BatchRow.objects.count() == 2


def _cut(backend: int) -> None:
    """End a connection from the side of the server, as its restart would."""
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s)", [backend])
    finally:
        other.close()


@pytest.mark.django_db(transaction=True)
def test_a_database_that_stays_away_ends_the_import_with_a_way_out(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*args: object, **kwargs: object) -> None:
        raise OperationalError("server closed the connection unexpectedly")

    monkeypatch.setattr(importing, "take_in", away)
    monkeypatch.setattr(importing, "PATIENCE", 0.0)
    with pytest.raises(InterruptedImportError, match="give the same command again"):
        list(import_letters(files=[sample], by=None))
    assert ImportBatch.objects.get().finished_at is None
