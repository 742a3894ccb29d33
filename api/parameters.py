"""Query parameters: declared by each resource, read all at once, with every fault named."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet
from django.http import QueryDict

from api import problems
from api.kinds import DATE, LONGEST, MOMENT_IN_TIME, Kind, UnreadableError
from api.names import Known
from api.nearest import nearest
from api.problems import Fault, Problem
from api.wording import Wording, shown
from correspondence.models.periods import holds_on

MOST_REPEATS = 50
LONGEST_CURSOR = 2000
# NUL, which PostgreSQL refuses; lone surrogates; and what invalid UTF-8 was replaced by.
NOT_TEXT = {"\0", "\ufffd", *map(chr, range(0xD800, 0xE000))}

Query = Mapping[str, tuple[Any, ...]]
NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter of the query, with the sentence that documents it."""

    name: str
    kind: Kind
    help: str
    example: str
    repeatable: bool = False
    default: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter(Parameter):
    """A parameter that narrows a list. `where` makes the condition of one value; repeated means any of them."""

    where: Callable[[Any], Q]
    repeatable: bool = True
    among: Known | None = None  # what its values name; a name that nothing has is a fault


def narrow(rows: QuerySet[Any], filters: Sequence[Filter], query: Query) -> QuerySet[Any]:
    """The rows that every given filter lets through."""
    for each in filters:
        if each.name in query:
            rows = rows.filter(reduce(or_, (each.where(value) for value in query[each.name])))
    return rows


def read_query(
    given: QueryDict,
    declared: Sequence[Parameter],
    *,
    elsewhere: Mapping[str, str] = NOTHING,
    also: Sequence[Fault] = (),
) -> Query:
    """The values of the parameters, as their kinds read them. Raises one Problem that lists all faults.

    `elsewhere` says which other address has a parameter that this one lacks; `also` is what is wrong besides.
    """
    known = {parameter.name: parameter for parameter in declared}
    faults: list[Fault] = []
    query: dict[str, tuple[Any, ...]] = {}
    for name, values in given.lists():
        parameter = known.get(name)
        if parameter is None:
            faults.append(_elsewhere(name, elsewhere[name]) if name in elsewhere else _unknown(name, list(known)))
            continue
        found, wrong = _read(parameter, values)
        faults += wrong
        query[name] = found
    faults += [*reversed_periods(query), *also]
    if faults:
        raise invalid(faults)
    return query


def invalid(faults: Sequence[Fault]) -> Problem:
    """The problem of a query with these faults."""
    count = len(faults)
    detail = Wording(
        en="One parameter is wrong; see errors." if count == 1 else f"{count} parameters are wrong; see errors.",
        nl="Eén parameter klopt niet; zie errors." if count == 1 else f"{count} parameters kloppen niet; zie errors.",
    )
    return Problem(problems.INVALID_REQUEST, detail, faults=tuple(faults))


def reversed_periods(query: Query) -> list[Fault]:
    """The faults of periods that end before they begin: `datedFrom` after `datedUntil`."""
    faults = []
    for name in query:
        end = name.removesuffix("From") + "Until"
        if name.endswith("From") and query[name] and query.get(end) and query[name][0] > query[end][0]:
            detail = Wording(
                en=f"{name} is after {end}: no day is in between. Exchange them.",
                nl=f"{name} ligt na {end}: daar ligt geen dag tussen. Verwissel ze.",
            )
            faults.append(Fault(parameter=name, code="contradicts", detail=detail))
    return faults


def _elsewhere(name: str, address: str) -> Fault:
    detail = Wording(
        en=f"There is no parameter {name} on this list; the single resource, {address}, has it.",
        nl=f"Deze lijst heeft geen parameter {name}; een enkel ding, {address}, heeft die wel.",
    )
    return Fault(parameter=name, code="unknown", detail=detail)


def _unknown(name: str, known: list[str]) -> Fault:
    near = nearest(name, known)
    en, nl = f"There is no parameter “{shown(name)}” here", f"Hier is geen parameter “{shown(name)}”"
    if near:
        return Fault(
            parameter=shown(name), code="unknown",
            detail=Wording(en=f"{en}; did you mean {near}?", nl=f"{nl}; bedoelde u {near}?"),
        )  # fmt: skip
    choices = ", ".join(known)
    ways = Wording(en=f"; there are {choices}.", nl=f"; er zijn {choices}.") if known else Wording(en=".", nl=".")
    return Fault(parameter=shown(name), code="unknown", detail=Wording(en=en + ways.en, nl=nl + ways.nl))


def _read(parameter: Parameter, values: list[str]) -> tuple[tuple[Any, ...], list[Fault]]:
    if len(values) > (MOST_REPEATS if parameter.repeatable else 1):
        return (), [_repeated(parameter)]
    found, faults = [], []
    for value in dict.fromkeys(values):
        fault = _not_fit(parameter, value)
        if fault is None:
            try:
                found.append(parameter.kind.read(value))
                continue
            except UnreadableError as error:
                fault = Fault(parameter=parameter.name, code="invalid", detail=error.wording)
        faults.append(fault)
    if found and isinstance(parameter, Filter) and parameter.among:
        strangers = parameter.among.strangers(found)
        faults += [Fault(parameter=parameter.name, code="invalid", detail=each) for each in strangers]
    return tuple(found), faults


def _repeated(parameter: Parameter) -> Fault:
    most = MOST_REPEATS if parameter.repeatable else 1
    detail = Wording(
        en=f"{parameter.name} is given too often: at most {most} here.",
        nl=f"{parameter.name} staat er te vaak: hier hooguit {most}.",
    )
    return Fault(parameter=parameter.name, code="repeated", detail=detail)


def _not_fit(parameter: Parameter, value: str) -> Fault | None:
    """What is wrong with a value of whatever kind: empty, too long, or no text."""
    name = parameter.name
    if not value.strip():
        code, detail = (
            "empty",
            Wording(
                en=f"{name} is empty: leave it out, or give a value such as {parameter.example}.",
                nl=f"{name} is leeg: laat het weg, of geef een waarde zoals {parameter.example}.",
            ),
        )
    elif NOT_TEXT & set(value):
        code, detail = (
            "not-text",
            Wording(
                en=f"{name} holds what is no text: send UTF-8 without NUL, percent-encoded.",
                nl=f"{name} bevat iets dat geen tekst is: stuur UTF-8 zonder NUL, met procentcodes.",
            ),
        )
    elif len(value) > (LONGEST if name != "cursor" else LONGEST_CURSOR):
        code, detail = "too-long", Wording(en=f"{name} is too long.", nl=f"{name} is te lang.")
    else:
        return None
    return Fault(parameter=name, code=code, detail=detail)


def named(value: Any, path: str = "", *, abbreviated: bool = False) -> Q:
    """The row with this id, slug or abbreviation, by the path that leads to it."""
    if not isinstance(value, str):
        return Q(**{f"{path}public_id": value})
    condition = Q(**{f"{path}slug": value.lower()})
    return condition | Q(**{f"{path}abbreviation__iexact": value}) if abbreviated else condition


def updated_since() -> Filter:
    """The filter every list has."""
    return Filter(
        name="updatedSince",
        kind=MOMENT_IN_TIME,
        help="Only what changed at this moment or later; any offset is understood.",
        example="2020-08-14T12:00:00Z",
        repeatable=False,
        where=lambda moment: Q(updated_at__gte=moment),
    )


def existed_on() -> Filter:
    """The filter of what exists from one day to another."""
    return Filter(
        name="on",
        kind=DATE,
        help="Only those that existed, under this name, on this day. One whose first or last day is unknown counts as "
        "existing before or after: with neither known, on every day.",
        example="2020-08-14",
        repeatable=False,
        where=holds_on,
    )
