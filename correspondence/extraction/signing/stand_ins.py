"""Reads who signs in the stead of an office: the function and the name below `namens deze`, in either order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from correspondence.extraction.hyphens import joined
from correspondence.extraction.layout.rows import Row
from correspondence.extraction.letter import Capacity
from correspondence.extraction.names import OFFICE, ON_BEHALF_OF, is_name, name_and_function

PLACEHOLDER = re.compile(r"^\[\s?(?:ondertekenaar|handtekening|naam|functie)[^\]]{0,40}\]$", re.I)
# In opdracht and bij afwezigheid: another signs for the one above. Was getekend: the one above did.
_ANOTHER = r"i\.?\s?o\.|b/a|b\.\s?a\.|bij afwezigheid"
IN_STEAD = re.compile(rf"^(?:{_ANOTHER}|w\.\s?g\.)(?:\s+|$)|^[-–—]+\s*", re.I)
_BY_ANOTHER = re.compile(rf"^(?:{_ANOTHER})(?:\s|$)", re.I)
_UNSIGNED = re.compile(
    r"digitale omgeving|gedigitaliseerd proces|(?:elektronisch|digitaal)\s"
    r"(?:ondertekend|geaccordeerd|vastgesteld|goedgekeurd)"
    r"|(?:geen|niet voorzien van een) handtekening|automatisch gegenereerd|\bniet ondertekend",
    re.I,
)
# What follows a signature is not part of it.
_AFTER = re.compile(
    r"^(?:bezwaar|rechtsmiddel|beroep|bijlage|ondertekening|inlichtingen|afschrift|kopie|cc\b|datum\b"
    r"|tegen (?:dit|deze)|een belanghebbende|als u|indien u|bent u|u kunt|deze brief|dit besluit"
    r"|voor (?:nadere|meer) inf|antwoord|vra(?:ag|gen)\b|nr\.|pagina)",
    re.I,
)
_ORGANISATION = re.compile(
    r"^(?:de |het )?(?:rijksdienst|rijksinstituut|dienst|inspectie|ministerie|nederlandse? |raad |autoriteit|bureau"
    r"|centraal )",
    re.I,
)
_DEPUTY = re.compile(r"^P[Ii1]v\.")  # so the recognisers of scanners read `Plv.`
_TITLE_WORD = re.compile(r"[a-z]{3}", re.I)
_REACH, _LONGEST, _LINES = 14, 110, 5
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
        if at >= len(rows) or not _BY_ANOTHER.match(rows[at].text):
            break
    return tuple(
        replace(person, capacity=Capacity.SIGNS if number == len(found) else Capacity.ON_BEHALF)
        for number, person in enumerate(found, start=1)
    )


def _person(rows: Sequence[Row], at: int) -> StandIn | None:
    """The function with a name before or after it, each possibly missing."""
    function: list[Row] = []
    name: Row | None = None
    end = at
    for here, row in _candidates(rows, at):
        if _BY_ANOTHER.match(row.text) and (function or name):
            break
        both = name_and_function(IN_STEAD.sub("", row.text))
        if both and name is None and not function and row.line:
            name, function, end = _with_text(row, both[0]), [_with_text(row, both[1])], here + 1
            continue
        text = IN_STEAD.sub("", row.text)
        if name is None and is_name(text):
            name, end = row, here + 1
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
    if not function and name is None:
        return None
    if function and name is None and _ORGANISATION.match(joined(row.text for row in function)):
        return StandIn(function=(), name=None, capacity=Capacity.SIGNS, end=end, organisation=tuple(function))
    return StandIn(function=tuple(function), name=name, capacity=Capacity.SIGNS, end=end)


def _candidates(rows: Sequence[Row], at: int) -> Iterator[tuple[int, Row]]:
    """The rows that can still belong to the signature; sentences on why it is not signed are passed over."""
    here = skip_boilerplate(rows, at)
    while here < min(len(rows), at + _REACH):
        row = rows[here]
        if row.table or OFFICE.match(row.text) or ON_BEHALF_OF.match(row.text) or _AFTER.match(row.text):
            return
        if len(row.text) > _LONGEST or (
            row.text.endswith(".") and not is_name(row.text) and not IN_STEAD.match(row.text)
        ):
            return
        yield here, row
        here = skip_boilerplate(rows, here + 1)


def _is_function_open(function: list[Row]) -> bool:
    """Whether the function still waits for more: `de Directeur-Generaal Luchtvaart en` / `Maritieme Zaken,`."""
    return function[-1].text.endswith((" en", " van", " de", " der", " voor", " &", "/", "-"))


def _is_far(name: Row, row: Row) -> bool:
    if row.turn or name.line is None or row.line is None or row.line.box is None or name.line.box is None:
        return row.turn
    return row.line.baseline - name.line.baseline > _SIGNED_GAP * max(row.line.size, 1.0)


def _with_text(row: Row, text: str) -> Row:
    return replace(row, line=replace(row.line, text=text)) if row.line and row.text != text else row


def skip_boilerplate(rows: Sequence[Row], at: int) -> int:
    """Past the sentence, often in brackets, that says why no signature is there."""
    if at >= len(rows) or PLACEHOLDER.match(rows[at].text):
        return at
    last = min(len(rows), at + _REACH)
    end = next((i for i in range(at + 1, last) if rows[i].apart or rows[i].turn), last)
    text = joined(row.text for row in rows[at:end])
    is_bracketed = text.startswith("[") and text.endswith("]")
    return end if is_bracketed or (rows[at].apart and _UNSIGNED.search(text[:400])) else at
