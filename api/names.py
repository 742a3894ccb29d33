"""Names by which filters know ministries, ministers, offices and committees."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Model

from api.nearest import nearest
from api.wording import Wording, shown
from correspondence.models import Committee, Minister, Ministry, Office


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A table of things that are all public, each known by its id, its slug, and perhaps an abbreviation."""

    model: type[Model]
    address: str
    en: str
    nl: str
    abbreviated: bool = False

    def strangers(self, values: Sequence[uuid.UUID | str]) -> Iterator[Wording]:
        """For each value that names nothing in the table, the sentence that says so. One query."""
        names = ("slug", "abbreviation") if self.abbreviated else ("slug",)
        rows = list(self.model._default_manager.values_list("public_id", *names))
        known = {name.lower(): name for row in rows for name in row[1:] if name}
        ids = {row[0] for row in rows}
        for value in values:
            if value not in ids if isinstance(value, uuid.UUID) else value.lower() not in known:
                yield self._none_is(str(value), list(known.values()))

    def _none_is(self, text: str, known: list[str]) -> Wording:
        near = nearest(text, known)
        return Wording(
            en=f"There is no {self.en} “{shown(text)}”; "
            + (f"did you mean {near}?" if near else f"{self.address} lists those there are."),
            nl=f"Er is geen {self.nl} “{shown(text)}”; "
            + (f"bedoelde u {near}?" if near else f"{self.address} noemt wat er is."),
        )


MINISTRIES = Known(model=Ministry, address="/api/v1/ministries", en="ministry", nl="ministerie", abbreviated=True)
COMMITTEES = Known(model=Committee, address="/api/v1/committees", en="committee", nl="commissie", abbreviated=True)
MINISTERS = Known(model=Minister, address="/api/v1/ministers", en="minister", nl="bewindspersoon")
OFFICES = Known(model=Office, address="/api/v1/offices", en="office", nl="ambt")
