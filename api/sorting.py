"""The orders a list can be put in. Each is total: it ends with something no two rows share."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q
from django.db.models.expressions import OrderBy


@dataclass(frozen=True, slots=True)
class Column:
    """A column to sort by. Rows without a value (`nullable`) come last in both directions."""

    path: str
    nullable: bool = False
    descending: bool = False

    @property
    def reversed(self) -> "Column":
        """The same column, the other way round; what is unknown still last."""
        return Column(self.path, nullable=self.nullable, descending=not self.descending)

    def value(self, row: Any) -> Any:
        """What the row has in this column."""
        for name in self.path.split("__"):
            row = getattr(row, name)
        return row

    def ordering(self, *, backwards: bool) -> OrderBy:
        """For `order_by`; `backwards` reads the whole list from its end."""
        if not self.nullable:
            return F(self.path).asc() if self.descending == backwards else F(self.path).desc()
        nulls: dict[str, Any] = {"nulls_first": True} if backwards else {"nulls_last": True}
        return F(self.path).asc(**nulls) if self.descending == backwards else F(self.path).desc(**nulls)

    def same(self, value: Any) -> Q:
        """The rows that have this value here."""
        return Q(**{f"{self.path}__isnull": True}) if value is None else Q(**{self.path: value})

    def beyond(self, value: Any, *, backwards: bool) -> Q | None:
        """The rows that come after this value, or before it; None when there are none."""
        if value is None:
            return Q(**{f"{self.path}__isnull": False}) if backwards else None
        comparison = "gt" if self.descending == backwards else "lt"
        further = Q(**{f"{self.path}__{comparison}": value})
        return further | Q(**{f"{self.path}__isnull": True}) if self.nullable and not backwards else further


@dataclass(frozen=True, slots=True)
class Sort:
    """An order: its name in the query (`-dated`), and its columns up to the ones that make it total."""

    name: str
    columns: tuple[Column, ...]

    def beyond(self, values: Sequence[Any], *, backwards: bool) -> Q:
        """The rows after the row with these values, or before it."""
        condition, same = Q(pk__in=[]), Q()
        for column, value in zip(self.columns, values, strict=True):
            further = column.beyond(value, backwards=backwards)
            if further is not None:
                condition |= same & further
            same &= column.same(value)
        return condition


def both_ways(name: str, *columns: Column, tie: Sequence[str], within: Sequence[str] = ()) -> Iterator[Sort]:
    """The order by these columns, and its reverse; the tie follows the direction, and what is `within` never turns."""
    whole = (*columns, *(Column(path) for path in tie))
    inside = tuple(Column(path) for path in within)
    yield Sort(name, (*whole, *inside))
    yield Sort(f"-{name}", (*(column.reversed for column in whole), *inside))


def newest_first(name: str, *columns: Column, tie: Sequence[str], within: Sequence[str] = ()) -> Iterator[Sort]:
    """The same two orders, the reverse first: the first of a list is its default."""
    yield from reversed(list(both_ways(name, *columns, tie=tie, within=within)))
