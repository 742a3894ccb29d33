"""Take documents in: keep the bytes, read them, and make a draft of what was read."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath

import msgspec
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.db import connection, transaction

from correspondence.actions.reading import read_document
from correspondence.extraction import Message, ReadLetter
from correspondence.models import Act, Draft, Event, Fate, SourceFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file as it comes in; `origin` says where from."""

    name: str
    data: bytes
    origin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """What became of a document: a draft, or a sentence saying why there is none, in English and Dutch."""

    name: str
    sha256: str
    fate: Fate
    message: str = ""
    message_nl: str = ""
    draft: Draft | None = None


def take_in(
    documents: Iterable[Document], *, by: User | None, read: Callable[[], ReadLetter] | None = None
) -> Iterator[TakenIn]:
    """Take each document in, one transaction each, so that one bad file never takes others with it.

    The same bytes again are `unchanged`. A document that can't be read is `failed`, and nothing of it is kept. `read`
    gives what was read of a single document ahead of its turn.
    """
    for document in documents:
        yield _take_in(document, by=by, read=read or partial(read_document, document.data, name=document.name))


def _take_in(document: Document, *, by: User | None, read: Callable[[], ReadLetter]) -> TakenIn:
    digest = sha256_of(document.data)
    name = cleaned_name(document.name)
    known = known_draft(digest)
    if known is not None:
        return TakenIn(name=name, sha256=digest, fate=Fate.UNCHANGED, draft=known)
    letter = read()
    if not is_worth_keeping(letter):
        said = _message(letter)
        return TakenIn(name=name, sha256=digest, fate=Fate.FAILED, message=said.en, message_nl=said.nl)
    try:
        return _keep(document, letter, name=name, digest=digest, by=by)
    except OSError as error:
        return TakenIn(
            name=name,
            sha256=digest,
            fate=Fate.FAILED,
            message=f"The file can't be kept ({error.strerror}): make room or set permissions in VAR_DIR/sources.",
            message_nl=f"Het bestand kan niet worden bewaard ({error.strerror}): vraag de beheerder om ruimte.",
        )


@transaction.atomic
def _keep(document: Document, read: ReadLetter, *, name: str, digest: str, by: User | None) -> TakenIn:
    _one_at_a_time(digest)
    known = known_draft(digest)
    if known is not None:
        return TakenIn(name=name, sha256=digest, fate=Fate.UNCHANGED, draft=known)
    source = SourceFile(
        sha256=digest,
        file_name=name,
        media_type=read.source.media_type,
        size=len(document.data),
        origin=document.origin,
    )
    # The bytes first: a row without its file would be a loss, a file without its row is only litter.
    source.file.save(f"{digest[:2]}/{digest[2:4]}/{digest}", ContentFile(document.data), save=False)
    source.save()
    draft = Draft.objects.create(
        source=source,
        outcome=read.outcome,
        extractor=read.extractor,
        extracted=msgspec.to_builtins(read),
        text_digest=text_digest(read),
    )
    Event.objects.create(by=by, act=Act.TAKEN_IN, subject_id=draft.public_id, details={"sha256": digest})
    said = Message(nl="", en="") if read.outcome == "ok" else _message(read)
    return TakenIn(name=name, sha256=digest, fate=Fate.NEW, message=said.en, message_nl=said.nl, draft=draft)


def is_worth_keeping(read: ReadLetter) -> bool:
    """Whether a person can make something of it: a letter, a scan, or a damaged file of which something is left."""
    return read.outcome in ("ok", "no_text") or (read.outcome == "damaged" and bool(read.paragraphs))


def sha256_of(data: bytes) -> str:
    """The hash that a document is known by."""
    return hashlib.sha256(data).hexdigest()


def known_draft(digest: str) -> Draft | None:
    """The draft of the document with this hash, when it came in before."""
    return Draft.objects.filter(source__sha256=digest).select_related("source").first()


def _one_at_a_time(digest: str) -> None:
    """Let whoever brings the same bytes at the same time wait, and then find them known."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [int(digest[:15], 16)])


def cleaned_name(name: str) -> str:
    """The last part of a file's name, without control characters, at most 255 characters; only ever shown."""
    shown = "".join(letter for letter in PurePath(name.replace("\\", "/")).name if letter.isprintable())
    return shown[:255] or "document"


def text_digest(read: ReadLetter) -> str:
    """The hash of a letter's words: the same letter in another file has the same."""
    words = " ".join(paragraph.text for paragraph in read.paragraphs).split()
    return hashlib.sha256(" ".join(words).encode()).hexdigest() if words else ""


def reason(read: ReadLetter) -> str:
    """Why a document was not read, or not well: the sentence with the way out."""
    return _message(read).en


def _message(read: ReadLetter) -> Message:
    for problem in read.problems:
        return problem.message
    return Message(
        nl=f"Het document is niet gelezen: {read.outcome}.", en=f"The document was not read: {read.outcome}."
    )
