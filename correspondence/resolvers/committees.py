"""Which committee a letter names."""

from collections import defaultdict
from collections.abc import Iterable

from correspondence.models import Committee
from correspondence.resolvers.match import Match, Unmatched, only
from correspondence.resolvers.names import fold_committee


def resolve_committees(names: Iterable[str]) -> dict[str, Match[Committee]]:
    """Each printed name with the committee it stands for, by full name, abbreviation or alias. One query."""
    wanted = {name for name in names if name}
    if not wanted:
        return {}
    known: dict[str, dict[int, Committee]] = defaultdict(dict)
    for committee in Committee.objects.all():
        for spelling in (committee.name, committee.abbreviation, *committee.aliases):
            if spelling:
                known[fold_committee(spelling)][committee.pk] = committee
    return {name: only(list(known.get(fold_committee(name), {}).values())) for name in wanted}


def resolve_committee(name: str) -> Match[Committee]:
    """One name, likewise."""
    return resolve_committees([name]).get(name, Unmatched())
