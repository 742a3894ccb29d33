"""Documents come in: kept once, read in a process of their own, and nothing kept of what can't be read."""

import concurrent.futures
import hashlib
from pathlib import Path

import pytest
from django.db import connection

from correspondence.actions.intake import Document, cleaned_name, take_in
from correspondence.models import Act, Draft, Event, Fate, SourceFile

JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + b"\x00" * 64


def taken(data: bytes, name: str = "brief.txt") -> object:
    [outcome] = take_in([Document(name=name, data=data)], by=None)
    return outcome


@pytest.mark.django_db
def test_the_bytes_are_kept_under_their_hash(sample: Path, sources: Path) -> None:
    data = sample.read_bytes()
    outcome = taken(data, sample.name)
    digest = hashlib.sha256(data).hexdigest()
    assert (outcome.fate, outcome.sha256) == (Fate.NEW, digest)
    assert (sources / digest[:2] / digest[2:4] / digest).read_bytes() == data
    source = SourceFile.objects.get()
    assert (source.file_name, source.media_type, source.size) == (sample.name, "text/plain", len(data))
    assert Event.objects.get().act == Act.TAKEN_IN


@pytest.mark.django_db
def test_the_same_bytes_again_are_unchanged(sample: Path) -> None:
    first, second = taken(sample.read_bytes(), "een.txt"), taken(sample.read_bytes(), "twee.txt")
    assert (second.fate, second.draft) == (Fate.UNCHANGED, first.draft)
    assert (Draft.objects.count(), Event.objects.count()) == (1, 1)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("data", "name"), [(b"", "leeg.pdf"), (JPEG, "foto.pdf"), (b"%PDF-1.7\n" + b"\0" * 99, "stuk.pdf")]
)
def test_what_can_not_be_read_is_refused_whole(data: bytes, name: str, sources: Path) -> None:
    outcome = taken(data, name)
    assert (outcome.fate, outcome.draft) == (Fate.FAILED, None)
    assert outcome.message.endswith(".")
    assert not SourceFile.objects.exists()
    assert not list(sources.rglob("*"))


@pytest.mark.django_db
def test_one_bad_document_takes_no_other_with_it(sample: Path) -> None:
    documents = [Document(name="foto.pdf", data=JPEG), Document(name="brief.txt", data=sample.read_bytes())]
    assert [outcome.fate for outcome in take_in(documents, by=None)] == [Fate.FAILED, Fate.NEW]


@pytest.mark.django_db(transaction=True)
def test_the_same_bytes_at_the_same_time_make_one_draft(sample: Path) -> None:
    data = sample.read_bytes()

    def bring(number: int) -> str:
        try:
            return str(taken(data, f"{number}.txt").fate)
        finally:
            connection.close()

    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        fates = sorted(pool.map(bring, range(4)))
    assert fates == ["new", "unchanged", "unchanged", "unchanged"]
    assert Draft.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\brief.pdf", "brief.pdf"),
        ("a\x00b\nc\u202e.pdf", "abc.pdf"),
        ("", "document"),
        ("x" * 400, "x" * 255),
    ],
)
def test_a_file_name_is_only_ever_shown(name: str, shown: str) -> None:
    assert cleaned_name(name) == shown
