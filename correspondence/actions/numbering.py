"""Give numbers their rows in the hub."""

from collections.abc import Iterable
from dataclasses import dataclass

from correspondence.models import Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number as the hub keeps it."""

    scheme: str
    value: str
    key: str


def rows_for(numbers: Iterable[Number]) -> dict[str, Reference]:
    """The rows of these numbers by key, made where they are missing. Two statements, however many numbers."""
    wanted = {number.key: number for number in numbers}
    if not wanted:
        return {}
    # In the order of their keys, so that two writers never wait for each other crosswise.
    rows = [Reference(scheme=n.scheme, value=n.value, key=n.key) for _key, n in sorted(wanted.items())]
    Reference.objects.bulk_create(rows, ignore_conflicts=True)
    return {row.key: row for row in Reference.objects.filter(key__in=wanted)}
