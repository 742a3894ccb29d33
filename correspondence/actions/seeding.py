"""Load the lists of `seeds/` into their tables, keeping what a person changed since."""

import csv
import graphlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone

from correspondence.actions.lists import LISTS, Lookup, Row, SeedList
from correspondence.actions.turns import take_turn
from correspondence.models import Act, Event, Minister, Office, Term
from correspondence.models.identity import Identified


class SeedError(Exception):
    """A list can't be loaded; the message names the file, the line and the remedy."""


@dataclass(slots=True, kw_only=True)
class Loaded:
    """What became of the rows of one list."""

    name: str
    new: int = 0
    updated: int = 0
    unchanged: int = 0
    changed: list[Any] = field(default_factory=list, repr=False)


@transaction.atomic
def seed(*, folder: Path, by: User | None) -> list[Loaded]:
    """Load every list, all or nothing; a second time changes nothing.

    A value that a person changed stays: a list replaces only what the list itself said when it was last loaded.
    """
    take_turn()
    loaded = [_load(folder / f"{each.name}.csv", each) for each in LISTS]
    # Ministers and offices are shown with their terms.
    terms = [row for each in loaded for row in each.changed if isinstance(row, Term)]
    Minister.objects.filter(terms__in=terms).update(updated_at=timezone.now())
    Office.objects.filter(terms__in=terms).update(updated_at=timezone.now())
    if any(each.new or each.updated for each in loaded):
        counts = {each.name: {"new": each.new, "updated": each.updated} for each in loaded}
        Event.objects.create(by=by, act=Act.SEEDED, details=counts)
    return loaded


def _load(file: Path, lists: SeedList) -> Loaded:
    rows = list(_in_order(_rows(file, lists)))
    # What a term's key calls its first day is the lower bound of its period.
    there = {tuple(_key(row, name) for name in lists.key): row for row in lists.model._default_manager.all()}
    loaded, lookup = Loaded(name=lists.name), Lookup()
    for line, row in rows:
        try:
            if "successor" in row:
                lookup = Lookup()  # a successor stands in the same list
            values = lists.values(row, lookup)
            made = lists.model(**values)
            _write(there.get(tuple(_key(made, name) for name in lists.key)), made, values, loaded)
        except (ValueError, ValidationError, DatabaseError) as error:
            cause = str(error).splitlines()[0]
            raise SeedError(f"{file.name}, line {line}: {cause}. Correct the row and load the lists again.") from error
    return loaded


def _key(row: Any, name: str) -> Any:
    return row.period.lower if name == "first_day" else getattr(row, f"{name}_id" if name == "office" else name)


def _rows(file: Path, lists: SeedList) -> Iterator[tuple[int, Row]]:
    try:
        with file.open(encoding="utf-8", newline="") as opened:
            reader = csv.reader(opened, strict=True)
            if (header := tuple(next(reader, ()))) != lists.columns:
                raise SeedError(f"{file.name}: the header is {header}, and must be {lists.columns}.")
            for fields in reader:
                if len(fields) != len(header):
                    raise SeedError(
                        f"{file.name}, line {reader.line_num}: {len(fields)} fields, and {len(header)} columns."
                    )
                yield reader.line_num, dict(zip(header, fields, strict=True))
    except FileNotFoundError as error:
        raise SeedError(f"{file} is missing: restore it from the repository.") from error
    except (csv.Error, UnicodeDecodeError) as error:
        raise SeedError(f"{file.name} is not a CSV file in UTF-8: {error}.") from error


def _in_order(rows: Iterator[tuple[int, Row]]) -> Iterator[tuple[int, Row]]:
    """The rows, a successor before what it succeeds."""
    numbered = list(rows)
    if not numbered or "successor" not in numbered[0][1]:
        return iter(numbered)
    by_slug = {row["slug"]: (line, row) for line, row in numbered}
    sorter = graphlib.TopologicalSorter({slug: {row["successor"]} - {""} for slug, (_l, row) in by_slug.items()})
    return (by_slug[slug] for slug in sorter.static_order() if slug in by_slug)


def _write(row: Any, made: Any, values: dict[str, Any], loaded: Loaded) -> None:
    listed = {name: _plain(value) for name, value in values.items()}
    if row is None:
        made.listed = listed
        with transaction.atomic():
            made.full_clean(validate_unique=False, validate_constraints=False)
            made.save()
        loaded.new += 1
        loaded.changed.append(made)
    elif row.listed == listed:
        loaded.unchanged += 1
    else:
        for name, value in values.items():
            if name not in row.listed or _plain(getattr(row, name)) == row.listed[name]:
                setattr(row, name, value)
        row.listed = listed
        if isinstance(row, Identified):
            row.updated_at = timezone.now()
        with transaction.atomic():
            row.save()
        loaded.updated += 1
        loaded.changed.append(row)


def _plain(value: Any) -> Any:
    """The value as JSON keeps it."""
    if isinstance(value, list) or value is None:
        return value
    return str(getattr(value, "slug", value))
