"""Import letters, from files and folders or from an upload; the fate of each is kept in a batch."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import User
from django.db import InterfaceError, OperationalError, connection
from django.utils import timezone

from correspondence.actions.files import UnreadableFileError, check_size, read_file
from correspondence.actions.intake import Document, TakenIn, cleaned_name, take_in
from correspondence.actions.publishing import publish
from correspondence.actions.reading_ahead import Arrivals, read_ahead
from correspondence.extraction import ReadLetter
from correspondence.models import BatchKind, BatchRow, DraftStatus, Fate, ImportBatch, Letter

PATIENCE = 60.0  # seconds to wait for a database that is away


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became of one file; `is_published` when its letter is public now."""

    name: str
    fate: Fate
    message: str
    is_published: bool
    message_nl: str = ""


class InterruptedImportError(Exception):
    """The database stayed away; the message says how to go on."""


def import_letters(
    *, files: Iterable[Path], by: User | None, is_publishing: bool = False, origin: str = ""
) -> Iterator[Imported]:
    """Import the files, one transaction each, and publish them when asked; yields what became of each.

    The batch row of a file is written after it, so an import that is broken off shows how far it came. A database that
    goes away is waited for; after a minute InterruptedImportError says how to go on.
    """
    batch = ImportBatch.objects.create(kind=BatchKind.LETTERS, started_by=by, origin=origin)
    arrivals = read_ahead(map(_arriving, files), processes=settings.READ_PROCESSES or None)
    yield from _import(arrivals, batch=batch, is_publishing=is_publishing, by=by)


def import_documents(
    *, documents: Iterable[Document], by: User | None, is_publishing: bool = False, origin: str = ""
) -> ImportBatch:
    """Import documents that are in hand already, as an upload brings them; the batch says what became of each."""
    batch = ImportBatch.objects.create(kind=BatchKind.LETTERS, started_by=by, origin=origin)
    arrivals = read_ahead(map(_of_fit_size, documents), processes=1)
    for _outcome in _import(arrivals, batch=batch, is_publishing=is_publishing, by=by):
        pass
    return batch


def _import(arrivals: Arrivals, *, batch: ImportBatch, is_publishing: bool, by: User | None) -> Iterator[Imported]:
    with closing(arrivals):  # whatever happens here, no reading goes on
        for position, (document, read) in enumerate(arrivals, start=1):
            take = partial(_take, document, read=read, by=by)
            step = partial(_import_one, take, position=position, batch=batch, is_publishing=is_publishing, by=by)
            yield _with_patience(step)
    batch.finished_at = timezone.now()
    batch.save(update_fields=["finished_at"])


def _import_one(
    take: Callable[[], TakenIn], *, position: int, batch: ImportBatch, is_publishing: bool, by: User | None
) -> Imported:
    """One file; doing it again finds done what was done."""
    taken = take()
    outcome = _publish(taken, by=by) if is_publishing and taken.draft else _as_taken(taken)
    BatchRow.objects.update_or_create(
        batch=batch,
        position=position,
        defaults={
            "name": taken.name,
            "sha256": taken.sha256,
            "fate": outcome.fate,
            "message": outcome.message_nl or outcome.message,  # batches are read on the desk
            "draft": taken.draft,
        },
    )
    return outcome


def _with_patience(step: Callable[[], Imported]) -> Imported:
    """Do the step; when the database goes away, wait for it to come back and do the step again."""
    deadline, pause = time.monotonic() + PATIENCE, 0.2
    while True:
        try:
            return step()
        except (OperationalError, InterfaceError) as error:
            if connection.in_atomic_block:
                raise
            if time.monotonic() > deadline:
                raise InterruptedImportError(
                    "The database does not answer: start it, and give the same command again to go on."
                ) from error
            connection.close()
            time.sleep(pause)
            pause = min(2 * pause, 5.0)


def _arriving(file: Path) -> Document | TakenIn:
    """The document in a file, or its refusal."""
    try:
        return Document(name=file.name, data=read_file(file), origin="import")
    except UnreadableFileError as error:
        return _refused(file.name, error)


def _of_fit_size(document: Document) -> Document | TakenIn:
    try:
        check_size(document.data)
    except UnreadableFileError as error:
        return _refused(document.name, error)
    return document


def _take(document: Document | TakenIn, *, read: Callable[[], ReadLetter], by: User | None) -> TakenIn:
    return document if isinstance(document, TakenIn) else next(take_in([document], read=read, by=by))


def _refused(name: str, error: UnreadableFileError) -> TakenIn:
    return TakenIn(name=cleaned_name(name), sha256="", fate=Fate.FAILED, message=error.english, message_nl=error.dutch)


def _as_taken(taken: TakenIn) -> Imported:
    message, message_nl, is_published = taken.message, taken.message_nl, False
    if taken.draft is not None and taken.draft.status == DraftStatus.PUBLISHED:
        is_published = Letter.objects.published().filter(draft=taken.draft).exists()
        if not is_published:
            message = "Its letter was withdrawn, and stays so."
            message_nl = "De brief is ingetrokken, en blijft dat."
    return Imported(name=taken.name, fate=taken.fate, message=message, message_nl=message_nl, is_published=is_published)


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
