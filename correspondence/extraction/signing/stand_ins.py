"""Reads who signs in the stead of an office: the function and the name below `namens deze`, in either order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from msgspec import structs

from correspondence.extraction.hyphens import joined
from correspondence.extraction.layout.rows import Row
from correspondence.extraction.letter import Capacity
from correspondence.extraction.names import name_and_function
from correspondence.extraction.signing.boilerplate import REACH, skip_boilerplate
from correspondence.extraction.signing.functions import ends_signature, is_function
from correspondence.extraction.signing.marks import BY_ANOTHER, PLACEHOLDER, name_in, unmarked
from correspondence.extraction.signing.titles import closing_title

__all__ = ["PLACEHOLDER", "StandIn", "stand_ins"]

_ORGANISATION = re.compile(
    r"^(?:de |het )?(?:rijksdienst|rijksinstituut|dienst|inspectie|ministerie|nederlandse? |raad |autoriteit|bureau"
    r"|centraal )",
    re.I,
)
_DEPUTY = re.compile(r"^P[Ii1]v\.")  # so the recognisers of scanners read `Plv.`
_TITLE_WORD = re.compile(r"[a-z]{3}", re.I)
_LINES = 5
_SIGNED_GAP = 3.6  # times the size of the type: more room than this below a name is not for its function


@dataclass(frozen=True, slots=True, kw_only=True)
class StandIn:
    """A person who signs, or whose place another takes; `end` is the row behind it."""

    function: tuple[Row, ...]
    name: Row | None
    capacity: Capacity
    end: int
    organisation: tuple[Row, ...] = ()
    """The rows of an organisation that stands where a redacted function was; it is no title."""


def stand_ins(rows: Sequence[Row], at: int) -> tuple[StandIn, ...]:
    """Who signs for the office whose `namens deze` ends at `at`; each but the last is signed for in turn (`i.o.`)."""
    found: list[StandIn] = []
    while person := _person(rows, at):
        found.append(person)
        at = skip_boilerplate(rows, person.end)
        if at >= len(rows) or not BY_ANOTHER.match(rows[at].text):
            break
    return tuple(
        replace(person, capacity=Capacity.SIGNS if number == len(found) else Capacity.ON_BEHALF)
        for number, person in enumerate(found, start=1)
    )


def _person(rows: Sequence[Row], at: int) -> StandIn | None:
    """The function with a name before or after it, each possibly missing."""
    function: list[Row] = []
    name: Row | None = None
    named = end = at
    for here, row in _candidates(rows, at):
        if BY_ANOTHER.match(row.text) and (function or name):
            break
        text = unmarked(row.text)
        both = name_and_function(text)
        if both and name is None and not function and row.line:
            name, function, named = _with_text(row, both[0]), [_with_text(row, both[1])], here + 1
            end = named
            continue
        if name is None and name_in(text.rstrip(",")):
            name, named = _with_text(row, text.rstrip(",")), here + 1
            end = named
            if function:
                break
            continue
        if function and (row.turn or (row.apart and not _is_function_open(function))):
            break
        if name and not function and _is_far(name, row):
            break
        if len(function) == _LINES or not (_TITLE_WORD.search(text)):
            continue
        function.append(_with_text(row, _DEPUTY.sub("Plv.", text)))
        end = here + 1
    if function and not is_function(function):
        function, end = [], named
    if name and not function and (title := closing_title(rows, end)):
        function, end = title, end + len(title)
    if not function and name is None:
        return None
    if function and name is None and _ORGANISATION.match(joined(row.text for row in function)):
        return StandIn(function=(), name=None, capacity=Capacity.SIGNS, end=end, organisation=tuple(function))
    return StandIn(function=tuple(function), name=name, capacity=Capacity.SIGNS, end=end)


def _candidates(rows: Sequence[Row], at: int) -> Iterator[tuple[int, Row]]:
    """The rows that can still belong to the signature; sentences on why it is not signed are passed over."""
    here = skip_boilerplate(rows, at)
    while here < min(len(rows), at + REACH) and not ends_signature(rows[here]):
        yield here, rows[here]
        here = skip_boilerplate(rows, here + 1)


def _is_function_open(function: list[Row]) -> bool:
    """Whether the function still waits for more: `de Directeur-Generaal Luchtvaart en` / `Maritieme Zaken,`."""
    return function[-1].text.endswith((" en", " van", " de", " der", " voor", " &", "/", "-"))


def _is_far(name: Row, row: Row) -> bool:
    if row.turn or name.line is None or row.line is None or row.line.box is None or name.line.box is None:
        return row.turn
    return row.line.baseline - name.line.baseline > _SIGNED_GAP * max(row.line.size, 1.0)


def _with_text(row: Row, text: str) -> Row:
    return structs.replace(row, line=structs.replace(row.line, text=text)) if row.line and row.text != text else row
