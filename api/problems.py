"""The kinds of problem the API answers with, each documented on a page of its own (`/api/v1/problems/{code}`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from api.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemType:
    """A kind of problem: its code, which is also its address, and what a client can do about it."""

    code: str
    status: int
    title: Wording
    remedy: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing wrong with one parameter of the query."""

    parameter: str
    code: str
    detail: Wording


@dataclass(eq=False)
class Problem(Exception):  # noqa: N818  it is what RFC 9457 calls it
    """A request that can't be answered: what kind of problem, and what about it in this case."""

    kind: ProblemType
    detail: Wording
    faults: tuple[Fault, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)


INVALID_REQUEST = ProblemType(
    code="invalid-request",
    status=400,
    title=Wording(en="The request is not valid", nl="Het verzoek is niet geldig"),
    remedy=Wording(
        en="Correct what `errors` lists: each entry names a parameter, a stable code, and what would be right.",
        nl="Verbeter wat `errors` opsomt: ieder onderdeel noemt een parameter, een vaste code, en wat wel goed is.",
    ),
)
NOT_A_REFERENCE = ProblemType(
    code="not-a-reference",
    status=400,
    title=Wording(en="That is not a reference number", nl="Dat is geen verwijzing"),
    remedy=Wording(
        en="Give a number in a usual spelling, such as 2020Z14586 (case), 2020D31249 (document), 35570-V-12 or "
        "“Kamerstuk 35 570 V, nr. 12” (parliamentary paper).",
        nl="Geef een nummer in een gangbare schrijfwijze, zoals 2020Z14586 (zaak), 2020D31249 (document), 35570-V-12 "
        "of “Kamerstuk 35 570 V, nr. 12”.",
    ),
)
NOT_FOUND = ProblemType(
    code="not-found",
    status=404,
    title=Wording(en="There is nothing at this address", nl="Op dit adres is niets te vinden"),
    remedy=Wording(
        en="Check the address; the lists, such as /api/v1/letters, give addresses that work. Addresses have no "
        "slash at the end.",
        nl="Controleer het adres; de lijsten, zoals /api/v1/letters, geven adressen die werken. Adressen hebben geen "
        "schuine streep aan het eind.",
    ),
)
METHOD_NOT_ALLOWED = ProblemType(
    code="method-not-allowed",
    status=405,
    title=Wording(en="This can only be read", nl="Dit kan alleen gelezen worden"),
    remedy=Wording(
        en="Use one of the methods that the Allow header names.",
        nl="Gebruik een van de methoden die de Allow-header noemt.",
    ),
)
NOT_ACCEPTABLE = ProblemType(
    code="not-acceptable",
    status=406,
    title=Wording(en="There is no such form of this", nl="Deze vorm is er niet"),
    remedy=Wording(
        en="Ask for application/json, or leave the Accept header out.",
        nl="Vraag om application/json, of laat de Accept-header weg.",
    ),
)
GONE = ProblemType(
    code="gone",
    status=410,
    title=Wording(en="This is no longer here", nl="Dit is hier niet meer"),
    remedy=Wording(
        en="Forget the address; where `replacedBy` gives another, use that.",
        nl="Vergeet dit adres; waar `replacedBy` een ander noemt: gebruik dat.",
    ),
)
PRECONDITION_FAILED = ProblemType(
    code="precondition-failed",
    status=412,
    title=Wording(en="It is not what you have", nl="Het is niet wat u hebt"),
    remedy=Wording(
        en="The file has another ETag than If-Match names: fetch it anew, without If-Match.",
        nl="Het bestand heeft een andere ETag dan If-Match noemt: haal het opnieuw op, zonder If-Match.",
    ),
)
TOO_LARGE = ProblemType(
    code="too-large",
    status=413,
    title=Wording(en="The request is too large", nl="Het verzoek is te groot"),
    remedy=Wording(en="Send less at a time.", nl="Stuur minder tegelijk."),
)
UNSUPPORTED_MEDIA_TYPE = ProblemType(
    code="unsupported-media-type",
    status=415,
    title=Wording(en="The body is of the wrong type", nl="De inhoud is van het verkeerde type"),
    remedy=Wording(
        en="Send application/json, and say so in Content-Type.",
        nl="Stuur application/json, en zeg dat in Content-Type.",
    ),
)
RANGE_NOT_SATISFIABLE = ProblemType(
    code="range-not-satisfiable",
    status=416,
    title=Wording(en="The file has no such bytes", nl="Het bestand heeft die bytes niet"),
    remedy=Wording(
        en="Ask for a range within the file; Content-Range gives its length.",
        nl="Vraag een bereik binnen het bestand; Content-Range geeft de lengte.",
    ),
)
INTERNAL_ERROR = ProblemType(
    code="internal-error",
    status=500,
    title=Wording(en="Something went wrong here", nl="Hier ging iets mis"),
    remedy=Wording(
        en="Try again; if it keeps happening, report it with the `requestId`.",
        nl="Probeer het opnieuw; meld het met het `requestId` als het blijft gebeuren.",
    ),
)
UNAVAILABLE = ProblemType(
    code="unavailable",
    status=503,
    title=Wording(en="The database is not available", nl="De database is niet beschikbaar"),
    remedy=Wording(
        en="Try again after the number of seconds in Retry-After.",
        nl="Probeer het opnieuw na het aantal seconden in Retry-After.",
    ),
)

PROBLEM_TYPES: Mapping[str, ProblemType] = {
    each.code: each
    for each in (
        INVALID_REQUEST,
        NOT_A_REFERENCE,
        NOT_FOUND,
        METHOD_NOT_ALLOWED,
        NOT_ACCEPTABLE,
        GONE,
        PRECONDITION_FAILED,
        TOO_LARGE,
        UNSUPPORTED_MEDIA_TYPE,
        RANGE_NOT_SATISFIABLE,
        INTERNAL_ERROR,
        UNAVAILABLE,
    )
}
