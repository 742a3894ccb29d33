"""At least one row of every table, made as the project itself makes them."""

import itertools

from correspondence.actions.importing import import_documents
from correspondence.actions.intake import Document
from correspondence.actions.publishing import withdraw
from correspondence.actions.requesting import StatedRequest, state_requests
from correspondence.models import BatchKind, BatchRow, Cabinet, Fate, ImportBatch, Letter, Tombstone
from correspondence.references import Reference, Scheme
from tests.factories import (
    a_committee,
    a_draft,
    a_letter,
    a_minister,
    a_ministry,
    a_reading,
    a_request,
    a_signature,
    a_term,
    an_office,
)

COUNT = itertools.count(10000)


def fill(times: int = 1) -> None:
    """Add this many of everything."""
    for _time in range(times):
        _add(next(COUNT))


def _add(n: int) -> None:
    ministry = a_ministry(f"Ministerie van Proeven {n}", abbreviation=f"P{n}")
    office = an_office(f"Minister van Proeven {n}", ministry=ministry)
    minister = a_minister("Jan", f"Proef{n}", "J.")
    cabinet = Cabinet.objects.create(slug=f"proef-{n}", name=f"Kabinet-Proef {n}")
    term = a_term(minister, office)
    term.cabinet = cabinet
    term.save()
    a_committee(f"Commissie voor Proeven {n}")
    batch = ImportBatch.objects.create(kind=BatchKind.LETTERS, origin="proef")
    draft = a_draft(a_reading(f"Een concept over zaak 2021Z{n}.", subject=f"Concept {n}"))
    BatchRow.objects.create(batch=batch, position=1, name="a.txt", fate=Fate.NEW, draft=draft)
    BatchRow.objects.create(batch=batch, position=2, name="b.txt", fate=Fate.FAILED, message="Kan niet.")
    a_proof(n)
    gone = a_letter(a_reading(f"Weg {n}", subject=f"Weg {n}"))
    withdraw(letters=[gone], because="proef", by=None)
    Tombstone.objects.create(public_id=gone.public_id)


def a_proof(n: int, ministry: str | None = None) -> Letter:
    """A letter that has everything a letter can have, and the request it answers."""
    number = Reference(scheme=Scheme.DOCUMENT, value=f"2020D{n}")
    state_requests(
        requests=[StatedRequest(references=(number,), committee=f"Commissie voor Proeven {n}", subject=f"Vraag {n}")],
        by=None,
    )
    return a_letter(
        a_reading(
            f"Ik verwijs naar 2020Z{n} en naar Kamerstuk 31 293, nr. {n % 900 + 1}.",
            subject=f"Antwoord {n}",
            ministry=ministry or f"Ministerie van Proeven {n}",
            our_reference=f"PR-{n}",
            requests=(a_request(f"2020D{n}", f"2020Z{n}"),),
            signatures=(a_signature(f"De Minister van Proeven {n}", f"Jan Proef{n}"),),
        )
    )


def hand_in(*files: tuple[str, bytes]) -> ImportBatch:
    """Take these documents in."""
    return import_documents(documents=[Document(name=name, data=data) for name, data in files], by=None)
