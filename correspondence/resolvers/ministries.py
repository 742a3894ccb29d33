"""Which ministry a letterhead names, on the letter's date."""

import datetime
from collections import defaultdict
from collections.abc import Iterable

from correspondence.models import Ministry
from correspondence.resolvers.match import Match, Unmatched, only
from correspondence.resolvers.names import fold

PREFIX = "ministerie van "


def resolve_ministries(printed: Iterable[tuple[str, datetime.date | None]]) -> list[Match[Ministry]]:
    """For each name with its letter's date, in order, the ministry that bore the name on that day. One query.

    Without a date a name resolves only when one row ever bore it.
    """
    wanted = list(printed)
    if not any(name for name, _day in wanted):
        return [Unmatched() for _each in wanted]
    known: dict[str, list[Ministry]] = defaultdict(list)
    for ministry in Ministry.objects.all():
        for spelling in {fold(ministry.name), fold(ministry.name).removeprefix(PREFIX), fold(ministry.abbreviation)}:
            if spelling:
                known[spelling].append(ministry)
    return [only([m for m in known.get(fold(name), []) if _runs(m, day)]) for name, day in wanted]


def _runs(ministry: Ministry, day: datetime.date | None) -> bool:
    if day is None:
        return True
    begun = ministry.valid_from is None or ministry.valid_from <= day
    return begun and (ministry.valid_until is None or day < ministry.valid_until)
