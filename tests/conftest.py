"""What every test stands on: an own folder for source files, and the way to the real documents."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from correspondence.models import SourceFile


@pytest.fixture(autouse=True)
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Keep the source files of a test in a folder of its own; no test writes into the project's."""
    storage = SourceFile._meta.get_field("file").storage
    folder = tmp_path / "sources"
    monkeypatch.setattr(storage, "_location", str(folder))
    _forget(storage)
    yield folder
    monkeypatch.undo()
    _forget(storage)


def _forget(storage: object) -> None:
    for cached in ("base_location", "location"):
        storage.__dict__.pop(cached, None)


@pytest.fixture
def sample() -> Path:
    """The letter on the elections in Belarus, as it came in."""
    return settings.BASE_DIR / "seeds" / "letters" / "kamerbrief-wit-rusland-2020.txt"
