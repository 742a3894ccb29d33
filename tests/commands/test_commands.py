"""The commands parse, call, report, and exit non-zero when something failed."""

import io
import json
import shutil
from pathlib import Path

import pikepdf
import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from correspondence.models import BatchRow, Draft, Fate, ImportBatch, Letter, SourceFile
from tests.factories import a_letter, a_reading, a_signature, a_term

LETTERS = settings.BASE_DIR / "seeds" / "letters"


def run(*words: str | Path) -> str:
    out = io.StringIO()
    call_command(*map(str, words), stdout=out)
    return out.getvalue()


def locked(file: Path) -> Path:
    """The example letter, readable only with a password."""
    with pikepdf.open(next(LETTERS.glob("*.pdf"))) as opened:
        opened.save(file, encryption=pikepdf.Encryption(owner="a", user="b"))
    return file


@pytest.fixture
def bad(tmp_path: Path) -> dict[str, Path]:
    """Files that no letter can be read from."""
    (tmp_path / "foto.pdf").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + b"\x01" * 99)
    (tmp_path / "leeg.txt").touch()
    (tmp_path / "map").mkdir()
    return {
        "photo": tmp_path / "foto.pdf",
        "empty": tmp_path / "leeg.txt",
        "locked": locked(tmp_path / "slot.pdf"),
        "missing": tmp_path / "weg.pdf",
        "folder": tmp_path / "map",
    }


KINDS = ["photo", "empty", "locked", "missing", "folder"]


@pytest.mark.django_db
@pytest.mark.parametrize("kind", KINDS)
def test_bad_input_gets_one_sentence_and_nothing_is_stored(bad: dict[str, Path], kind: str, sources: Path) -> None:
    out = io.StringIO()
    with pytest.raises(CommandError) as failed:
        call_command("import_letters", str(bad[kind]), "--publish", stdout=out)
    sentence = f"{out.getvalue()}{failed.value}"
    assert bad[kind].name in sentence
    assert "Traceback" not in sentence
    assert not SourceFile.objects.exists()
    assert not Draft.objects.exists()
    assert not list(sources.rglob("*"))


@pytest.mark.parametrize("kind", ["photo", "empty", "locked", "missing", "folder"])
def test_bad_input_is_refused_by_the_reader(bad: dict[str, Path], kind: str) -> None:
    with pytest.raises(CommandError, match=bad[kind].name):
        run("read_letter", bad[kind])


def test_the_reader_needs_no_database_and_prints_the_contract(sample: Path) -> None:
    read = json.loads(run("read_letter", sample, "--json"))
    assert list(read)[:4] == ["extractor", "outcome", "kind", "source"]
    assert read["requests"][0]["references"] == [
        {"scheme": "zaak", "value": "2020Z14586"},
        {"scheme": "document", "value": "2020D31249"},
    ]
    assert (read["dated"], read["subject"]) == (None, None)


def test_the_reader_prints_a_summary_for_people(sample: Path) -> None:
    shown = run("read_letter", sample)
    assert "dated           unknown" in shown
    assert "De Minister van Buitenlandse Zaken, Stef Blok (signs)" in shown
    assert "answer          to vaste commissie voor Buitenlandse Zaken" in shown


@pytest.mark.django_db
def test_the_sample_letters_are_imported_once() -> None:
    shown = run("import_letters", LETTERS, "--publish")
    assert "3 files: 3 new" in shown
    assert shown.count(", published") == Letter.objects.count() == 3
    again = run("import_letters", LETTERS, "--publish")
    assert "3 files: 3 unchanged" in again
    assert list(BatchRow.objects.order_by("pk").values_list("fate", flat=True)) == ["new"] * 3 + ["unchanged"] * 3
    assert all(batch.finished_at for batch in ImportBatch.objects.all())


@pytest.mark.django_db
def test_without_publish_letters_stay_drafts_until_asked(sample: Path) -> None:
    assert "kamerbrief-wit-rusland-2020.txt: new\n" in run("import_letters", sample)
    assert not Letter.objects.exists()
    assert ": updated, published" in run("import_letters", sample, "--publish")


@pytest.mark.django_db
def test_the_good_files_are_imported_and_the_bad_one_is_named(sample: Path, tmp_path: Path) -> None:
    shutil.copy(sample, tmp_path / "goed.txt")
    (tmp_path / "leeg.TXT").touch()
    (tmp_path / "lees.md").write_text("no letter")
    out = io.StringIO()
    with pytest.raises(CommandError, match="1 of 2 files failed"):
        call_command("import_letters", str(tmp_path), stdout=out)
    assert "goed.txt: new" in out.getvalue()
    assert "leeg.TXT: failed: " in out.getvalue()


@pytest.mark.django_db
def test_the_same_text_in_another_file_is_a_duplicate(sample: Path, tmp_path: Path) -> None:
    copy = tmp_path / "kopie.txt"
    copy.write_bytes(sample.read_bytes() + b"\n")
    shown = run("import_letters", sample, copy, "--publish")
    assert "2 files: 1 new, 1 duplicate" in shown
    assert (Letter.objects.count(), Draft.objects.count()) == (1, 2)
    assert BatchRow.objects.get(fate=Fate.DUPLICATE).message


@pytest.mark.django_db
def test_seeding_reports_each_list() -> None:
    assert "ministries: " in run("seed")
    assert "terms: 0 new, 0 updated" in run("seed")


@pytest.mark.django_db
def test_seeding_from_a_folder_without_lists_fails(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="is missing"):
        run("seed", "--folder", tmp_path)


@pytest.mark.django_db
def test_relinking_says_how_many_letters_changed() -> None:
    a_letter(a_reading(signatures=(a_signature(),)))
    assert run("relink") == "0 letters changed\n"
    a_term()
    assert run("relink") == "1 letters changed\n"
