"""Source files are written whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.files.base import ContentFile

from correspondence.conf.storage import ContentStorage


def test_a_file_is_there_whole_under_its_name(tmp_path: Path) -> None:
    storage = ContentStorage(location=tmp_path)
    assert storage.save("ab/cd/abcd", ContentFile(b"brief")) == "ab/cd/abcd"
    assert [file.name for file in tmp_path.rglob("*") if file.is_file()] == ["abcd"]
    assert (tmp_path / "ab/cd/abcd").read_bytes() == b"brief"


def test_saving_a_name_again_changes_nothing(tmp_path: Path) -> None:
    storage = ContentStorage(location=tmp_path)
    storage.save("abcd", ContentFile(b"brief"))
    before = (tmp_path / "abcd").stat()
    assert storage.save("abcd", ContentFile(b"brief")) == "abcd"
    assert (tmp_path / "abcd").stat().st_mtime_ns == before.st_mtime_ns


class Broken(ContentFile):
    """A file whose reading fails half-way."""

    def chunks(self, chunk_size: int | None = None) -> Iterator[bytes]:
        yield b"half"
        raise OSError("no space left")


def test_a_write_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="no space left"):
        ContentStorage(location=tmp_path).save("abcd", Broken(b""))
    assert not list(tmp_path.iterdir())
