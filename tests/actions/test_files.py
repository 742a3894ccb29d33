"""Only ordinary files are read, and what can't be is said."""

import os
from pathlib import Path

import pytest

from correspondence.actions import files
from correspondence.actions.files import NothingToImportError, UnreadableFileError, files_in, read_file


def test_a_folder_gives_its_letters_in_order(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a.PDF",
        "c.md",
        ".d.txt",
        "in/e.pdf",
        "f.docx",
        "g.htm",
        "h.html",
        "i.xml",
        "~$f.docx",
        "j.doc",
    ):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.touch()
    assert [file.name for file in files_in([tmp_path, tmp_path / "b.txt"])] == [
        "a.PDF", "b.txt", "f.docx", "g.htm", "h.html", "i.xml", "e.pdf",
    ]  # fmt: skip


def test_a_file_named_outright_is_always_taken(tmp_path: Path) -> None:
    (tmp_path / "brief.md").touch()
    assert files_in([tmp_path / "brief.md"]) == [tmp_path / "brief.md"]


@pytest.mark.parametrize("name", ["weg.txt", "weg\n.txt"])
def test_a_path_that_is_not_there_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(NothingToImportError, match="does not exist: check the path") as refused:
        files_in([tmp_path / name])
    assert "\n" not in str(refused.value)


def test_a_folder_without_letters_is_refused(tmp_path: Path) -> None:
    with pytest.raises(
        NothingToImportError,
        match=r"has no letters in it: .* that end in \.docx, \.htm, \.html, \.pdf, \.txt or \.xml\.",
    ):
        files_in([tmp_path])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may enter every folder")
def test_a_closed_folder_is_reported_as_such(tmp_path: Path) -> None:
    closed = tmp_path / "dicht"
    closed.mkdir(mode=0)
    assert files_in([tmp_path]) == [closed]
    assert files_in([closed / "brief.txt"]) == [closed / "brief.txt"]
    with pytest.raises(UnreadableFileError, match="Permission denied"):
        read_file(closed / "brief.txt")


def test_a_folder_that_can_not_be_looked_into_stands_among_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "brief.txt").touch()
    (tmp_path / "dicht").mkdir()
    real = os.scandir

    def closed(path: str) -> object:
        if str(path).endswith("dicht"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", closed)
    assert [file.name for file in files_in([tmp_path])] == ["brief.txt", "dicht"]


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_bytes(b"Geachte voorzitter,")
    assert read_file(tmp_path / "brief.txt") == b"Geachte voorzitter,"


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null", "pipe", "folder", "loop", "missing"])
def test_what_is_no_ordinary_file_is_refused_at_once(tmp_path: Path, path: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(UnreadableFileError) as refused:
        read_file(tmp_path / path)
    assert refused.value.english.endswith(".")
    assert refused.value.dutch.endswith(".")


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 10)
    (tmp_path / "groot.txt").write_bytes(b"x" * 11)
    with pytest.raises(UnreadableFileError, match="larger than"):
        read_file(tmp_path / "groot.txt")
