"""The lists of `seeds/`: how a row of each becomes a row of its table."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange

from correspondence.models import Cabinet, Committee, Minister, Ministry, Office, Term

Row = Mapping[str, str]
Slugged = Ministry | Cabinet | Office | Minister


@dataclass(slots=True)
class Lookup:
    """Rows by their slug, each table read once; raises ValueError for a slug that is in no list."""

    _tables: dict[type[models.Model], dict[str, Any]] = field(default_factory=dict)

    def find(self, model: type[models.Model], slug: str) -> Any:
        """The row with this slug; None for an empty one."""
        if not slug:
            return None
        table = self._tables.get(model)
        if table is None:
            table = self._tables[model] = model._default_manager.in_bulk(field_name="slug")
        if slug not in table:
            raise ValueError(f"“{slug}” is in no row of the list of {model._meta.model_name}")
        return table[slug]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedList:
    """A list: its table, what finds a row again, and the values of a row."""

    name: str
    model: type[models.Model]
    columns: tuple[str, ...]
    values: Callable[[Row, Lookup], dict[str, Any]]
    key: tuple[str, ...] = ("slug",)


def _day(text: str) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def _several(text: str) -> list[str]:
    return [part.strip() for part in text.split("|") if part.strip()]


def _period(row: Row) -> dict[str, Any]:
    return {"valid_from": _day(row["from"]), "valid_until": _day(row["until"])}


def _copied(row: Row, *names: str) -> dict[str, Any]:
    return {name: row[name] for name in names}


def _ministry(row: Row, there: Lookup) -> dict[str, Any]:
    values = _copied(row, "slug", "name", "abbreviation", "tooi_id", "source") | _period(row)
    return values | {"successor": there.find(Ministry, row["successor"])}


def _cabinet(row: Row, there: Lookup) -> dict[str, Any]:
    return _copied(row, "slug", "name", "source") | _period(row) | {"wikidata_id": row["wikidata"]}


def _office(row: Row, there: Lookup) -> dict[str, Any]:
    values = _copied(row, "slug", "title", "kind", "source")
    ministry = there.find(Ministry, row["ministry"])
    return values | {"ministry": ministry, "printed_titles": _several(row["printed_titles"])}


def _minister(row: Row, there: Lookup) -> dict[str, Any]:
    values = _copied(row, "slug", "initials", "first_name", "infix", "surname", "source")
    return values | {"printed_names": _several(row["printed_names"]), "wikidata_id": row["wikidata"]}


def _committee(row: Row, there: Lookup) -> dict[str, Any]:
    values = _copied(row, "slug", "name", "abbreviation", "kind", "source")
    return values | _period(row) | {"aliases": _several(row["aliases"])}


def _term(row: Row, there: Lookup) -> dict[str, Any]:
    return {
        "minister": there.find(Minister, row["minister"]),
        "office": there.find(Office, row["office"]),
        "cabinet": there.find(Cabinet, row["cabinet"]),
        "period": DateRange(_day(row["from"]), _day(row["until"])),
        "source": row["source"],
    }


NAMED = ("slug", "name")
LISTS = (
    SeedList(
        name="ministries",
        model=Ministry,
        columns=(*NAMED, "abbreviation", "tooi_id", "from", "until", "successor", "source"),
        values=_ministry,
    ),
    SeedList(name="cabinets", model=Cabinet, columns=(*NAMED, "from", "until", "wikidata", "source"), values=_cabinet),
    SeedList(
        name="offices",
        model=Office,
        columns=("slug", "title", "kind", "ministry", "printed_titles", "source"),
        values=_office,
    ),
    SeedList(
        name="ministers",
        model=Minister,
        columns=("slug", "initials", "first_name", "infix", "surname", "printed_names", "wikidata", "source"),
        values=_minister,
    ),
    SeedList(
        name="committees",
        model=Committee,
        columns=(*NAMED, "abbreviation", "kind", "from", "until", "aliases", "source"),
        values=_committee,
    ),
    SeedList(
        name="terms",
        model=Term,
        columns=("minister", "office", "cabinet", "from", "until", "source"),
        values=_term,
        key=("office", "first_day"),
    ),
)
