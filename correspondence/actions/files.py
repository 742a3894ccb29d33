"""Files on this machine: which of them are letters, and their bytes."""

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings

LETTER_ENDINGS = {".docx", ".htm", ".html", ".pdf", ".txt", ".xml"}
_NO_LETTER = (".", "~$")  # hidden, and what Word leaves beside a document that is open
LARGEST: int = settings.READ_LIMITS["upload"]  # bytes


class UnreadableFileError(Exception):
    """A file that can't be read; `english` and `dutch` are sentences with the cause and the way out."""

    def __init__(self, *, english: str, dutch: str) -> None:
        super().__init__(english)
        self.english, self.dutch = english, dutch


class NothingToImportError(Exception):
    """There is nothing to import; the message says where was looked and what to do."""


def files_in(paths: Iterable[Path]) -> list[Path]:
    """The letters among these files and folders, in order of name; what is named outright is always one.

    A folder inside that can't be looked into stands among them, so that it is reported. Raises NothingToImportError for
    a path that is not there, and for a folder without letters.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_symlink() or os.path.lexists(path):
            found += _inside(path) if os.path.isdir(path) else [path]  # noqa: PTH112  Path.is_dir raises on closed doors
        elif _is_closed(path):
            found.append(path)
        else:
            raise NothingToImportError(f"{shown(path)} does not exist: check the path, or name another file or folder.")
    return list(dict.fromkeys(found))


def _inside(folder: Path) -> list[Path]:
    closed: list[Path] = []
    letters: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=lambda error: closed.append(Path(str(error.filename)))):
        folders.sort()
        letters += [Path(place, name) for name in sorted(names) if _is_letter(Path(place, name))]
    if not letters and not closed:
        *most, last = sorted(LETTER_ENDINGS)
        raise NothingToImportError(
            f"{shown(folder)} has no letters in it: name a folder with files that end in {', '.join(most)} or {last}."
        )
    return sorted([*letters, *closed])


def _is_letter(file: Path) -> bool:
    return file.suffix.lower() in LETTER_ENDINGS and not file.name.startswith(_NO_LETTER) and os.path.isfile(file)  # noqa: PTH113


def _is_closed(path: Path) -> bool:
    """Whether the path may be there, behind a folder that this user can't enter."""
    try:
        path.lstat()
    except PermissionError:
        return True
    except OSError:
        return False
    return False


def read_file(file: Path) -> bytes:
    """The bytes of an ordinary file of at most READ_UPLOAD; raises UnreadableFileError for anything else."""
    try:
        # Not to wait for whoever would write into a pipe; an ordinary file knows no waiting.
        with open(os.open(file, os.O_RDONLY | os.O_NONBLOCK), "rb") as opened:  # noqa: PTH123
            if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
                raise UnreadableFileError(
                    english="This is no ordinary file: name a document.",
                    dutch="Dit is geen gewoon bestand: kies een document.",
                )
            data = opened.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise UnreadableFileError(
            english="The file does not exist: check the path.", dutch="Het bestand bestaat niet: controleer het pad."
        ) from error
    except OSError as error:
        raise UnreadableFileError(
            english=f"The file can't be opened ({error.strerror}): name a file that you may read.",
            dutch=f"Het bestand kan niet worden geopend ({error.strerror}): kies een bestand dat u mag lezen.",
        ) from error
    check_size(data)
    return data


def check_size(data: bytes) -> None:
    """Raise UnreadableFileError for more than READ_UPLOAD."""
    if len(data) > LARGEST:
        most = LARGEST // 1_000_000
        raise UnreadableFileError(
            english=f"The file is larger than {most} MB: split it, or import the text alone.",
            dutch=f"Het bestand is groter dan {most} MB: splits het, of lever alleen de tekst in.",
        )


def shown(path: Path) -> str:
    """The path as it can be printed: without line breaks, control characters and bytes that are no text."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in str(path))
