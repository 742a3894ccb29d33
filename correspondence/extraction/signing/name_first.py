"""Finds signatures with the name above the office, as on a card: `Franc Weerwind` / `Minister voor …`."""

from collections.abc import Sequence

from correspondence.extraction.layout.rows import Row
from correspondence.extraction.layout.salutation import CLOSING
from correspondence.extraction.names import OFFICE
from correspondence.extraction.signing.marks import name_in
from correspondence.extraction.signing.titles import closing_title, title_rows
from correspondence.extraction.signing.unusual import ANNEX

MOST = 20  # offices that sign together: a hostile text must not be read again from each of its lines


def names_first(rows: Sequence[Row], at: int) -> list[tuple[Row, list[Row]]]:
    """Each name with the office below it, from `at` on; none unless they follow a closing or end the letter."""
    found: list[tuple[Row, list[Row]]] = []
    here = at
    while len(found) < MOST and _is_named(rows, here) and (title := _title(rows, here + 1)):
        found.append((rows[here], title))
        here += 1 + len(title)
    if not found:
        return []
    ends = here >= len(rows) or rows[here].turn or bool(ANNEX.match(rows[here].text))
    closed = at > 0 and bool(CLOSING.match(rows[at - 1].text))
    is_set_off = rows[at].apart or rows[at].turn or rows[at].forced
    return found if closed or (ends and is_set_off) else []


def _is_named(rows: Sequence[Row], at: int) -> bool:
    return at + 1 < len(rows) and bool(OFFICE.match(rows[at + 1].text)) and name_in(rows[at].text) is not None


def _title(rows: Sequence[Row], at: int) -> list[Row]:
    """The office at `at`; the next name with its own office may follow."""
    title = title_rows(rows, at)
    if title and not title[-1].text.endswith(",") and _is_named(rows, at + len(title)):
        return title
    return closing_title(rows, at)
