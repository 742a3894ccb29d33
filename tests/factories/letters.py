"""Drafts and letters."""

import itertools

import msgspec
from django.core.files.base import ContentFile

from correspondence.actions.intake import text_digest
from correspondence.actions.publishing import publish
from correspondence.extraction import ReadLetter
from correspondence.models import Draft, Letter, SourceFile
from tests.factories.readings import a_reading

NAMES = itertools.count(1)


def a_draft(read: ReadLetter | None = None, **values: object) -> Draft:
    """A draft of what was read."""
    read = read or a_reading()
    digest = read.source.sha256
    source = SourceFile(sha256=digest, file_name=f"brief-{next(NAMES)}.txt", media_type="text/plain", size=5)
    source.file.save(f"{digest[:2]}/{digest[2:4]}/{digest}", ContentFile(b"brief"), save=False)
    source.save()
    given = {
        "outcome": read.outcome,
        "extractor": read.extractor,
        "extracted": msgspec.to_builtins(read),
        "text_digest": text_digest(read),
    }
    return Draft.objects.create(source=source, **(given | values))


def a_letter(read: ReadLetter | None = None) -> Letter:
    """A published letter."""
    [publication] = publish(drafts=[a_draft(read)], by=None)
    assert publication.letter is not None, publication.readiness
    return publication.letter
