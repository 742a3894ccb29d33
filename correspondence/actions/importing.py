"""Import letters, from files and folders or from an upload; the fate of each is kept in a batch."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.contrib.auth.models import User
from django.utils import timezone

from correspondence.actions.intake import Document, TakenIn, cleaned_name, take_in
from correspondence.actions.publishing import publish
from correspondence.models import BatchKind, BatchRow, DraftStatus, Fate, ImportBatch

LETTER_ENDINGS = {".pdf", ".txt"}
LARGEST = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became of one file; `is_published` when its letter is public now."""

    name: str
    fate: Fate
    message: str
    is_published: bool
    message_nl: str = ""


class NothingToImportError(Exception):
    """There is nothing to import; the message says where was looked and what to do."""


def files_in(paths: Iterable[Path]) -> list[Path]:
    """The letters among these files and folders, in order of name; a file named outright is always one.

    Raises NothingToImportError for a path that is not there, and for a folder without letters.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(file for file in path.rglob("*") if _is_letter(file))
            if not inside:
                endings = " or ".join(sorted(LETTER_ENDINGS))
                raise NothingToImportError(
                    f"{path} has no letters in it: name a folder with files that end in {endings}."
                )
            found += inside
        elif path.is_file():
            found.append(path)
        else:
            raise NothingToImportError(f"{path} does not exist: check the path, or name another file or folder.")
    return list(dict.fromkeys(found))


def _is_letter(file: Path) -> bool:
    return file.suffix.lower() in LETTER_ENDINGS and file.is_file() and not file.name.startswith(".")


def import_letters(
    *, files: Iterable[Path], by: User | None, is_publishing: bool = False, origin: str = ""
) -> Iterator[Imported]:
    """Import the files, one transaction each, and publish them when asked; yields what became of each.

    The batch row of a file is written after it, so an import that is broken off shows how far it came.
    """
    batch = ImportBatch.objects.create(kind=BatchKind.LETTERS, started_by=by, origin=origin)
    yield from _import((_read(file, by=by) for file in files), batch=batch, is_publishing=is_publishing, by=by)


def import_documents(
    *, documents: Iterable[Document], by: User | None, is_publishing: bool = False, origin: str = ""
) -> ImportBatch:
    """Import documents that are in hand already, as an upload brings them; the batch says what became of each."""
    batch = ImportBatch.objects.create(kind=BatchKind.LETTERS, started_by=by, origin=origin)
    taken = (_take(document, by=by) for document in documents)
    for _outcome in _import(taken, batch=batch, is_publishing=is_publishing, by=by):
        pass
    return batch


def _import(
    arrivals: Iterable[TakenIn], *, batch: ImportBatch, is_publishing: bool, by: User | None
) -> Iterator[Imported]:
    for position, taken in enumerate(arrivals, start=1):
        outcome = _publish(taken, by=by) if is_publishing and taken.draft else _as_taken(taken)
        BatchRow.objects.create(
            batch=batch,
            position=position,
            name=taken.name,
            sha256=taken.sha256,
            fate=outcome.fate,
            message=outcome.message_nl or outcome.message,  # batches are read on the desk
            draft=taken.draft,
        )
        yield outcome
    batch.finished_at = timezone.now()
    batch.save(update_fields=["finished_at"])


def _read(file: Path, *, by: User | None) -> TakenIn:
    try:
        if file.stat().st_size > LARGEST:
            return _too_large(file.name)
        data = file.read_bytes()
    except OSError as error:
        message = f"The file can't be opened ({error.strerror}): check its permissions."
        message_nl = f"Het bestand kan niet worden geopend ({error.strerror}): controleer de rechten."
        return TakenIn(name=file.name, sha256="", fate=Fate.FAILED, message=message, message_nl=message_nl)
    return _take(Document(name=file.name, data=data, origin="import"), by=by)


def _take(document: Document, *, by: User | None) -> TakenIn:
    if len(document.data) > LARGEST:
        return _too_large(cleaned_name(document.name))
    return next(take_in([document], by=by))


def _too_large(name: str) -> TakenIn:
    most = LARGEST // 1024**2
    return TakenIn(
        name=name,
        sha256="",
        fate=Fate.FAILED,
        message=f"The file is larger than {most} MB: split it, or import the text alone.",
        message_nl=f"Het bestand is groter dan {most} MB: splits het, of lever alleen de tekst in.",
    )


def _as_taken(taken: TakenIn) -> Imported:
    is_published = taken.draft is not None and taken.draft.status == DraftStatus.PUBLISHED
    return Imported(
        name=taken.name,
        fate=taken.fate,
        message=taken.message,
        message_nl=taken.message_nl,
        is_published=is_published,
    )


def _publish(taken: TakenIn, *, by: User | None) -> Imported:
    """Publish a draft on arrival; one that can't be stays a draft, and the import says why."""
    if taken.draft is None or taken.draft.status != DraftStatus.NEW:
        return _as_taken(taken)
    [publication] = publish(drafts=[taken.draft], by=by)
    if publication.letter is None:
        blockers = publication.readiness.blockers
        fate = Fate.DUPLICATE if all(each.code == "duplicate" for each in blockers) else Fate.FAILED
        english = " ".join(each.english for each in blockers)
        dutch = " ".join(each.sentence for each in blockers)
        return Imported(
            name=taken.name,
            fate=fate,
            message=f"{english} Kept as a draft.",
            message_nl=f"{dutch} Bewaard als concept.",
            is_published=False,
        )
    fate = Fate.UPDATED if taken.fate == Fate.UNCHANGED else taken.fate
    return Imported(name=taken.name, fate=fate, message=taken.message, message_nl=taken.message_nl, is_published=True)
