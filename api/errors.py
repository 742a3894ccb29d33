"""Problems as answers: RFC 9457 `application/problem+json` for everything that goes wrong under /api."""

import json
from typing import Any

from django.core.exceptions import DisallowedHost, RequestDataTooBig, SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.encoding import escape_uri_path
from django.views import defaults
from rest_framework import exceptions

from api import problems
from api.addresses import address
from api.problems import Problem, ProblemType
from api.stamps import METHODS, is_ours, request_id, stamp
from api.wording import Language, Wording, language_of

RETRY_AFTER = {"Retry-After": "30"}
HOST = Wording(
    en="The Host header names no site of ours: use the address as it was given to you.",
    nl="De Host-header noemt geen site van ons: gebruik het adres zoals u het kreeg.",
)

# What the framework raises, as the problem it is.
KINDS: tuple[tuple[type[Exception], ProblemType], ...] = (
    (Http404, problems.NOT_FOUND),
    (exceptions.NotFound, problems.NOT_FOUND),
    (exceptions.MethodNotAllowed, problems.METHOD_NOT_ALLOWED),
    (exceptions.NotAcceptable, problems.NOT_ACCEPTABLE),
    (exceptions.UnsupportedMediaType, problems.UNSUPPORTED_MEDIA_TYPE),
    (RequestDataTooBig, problems.TOO_LARGE),
    (SuspiciousOperation, problems.INVALID_REQUEST),
    (exceptions.ParseError, problems.INVALID_REQUEST),
    (OperationalError, problems.UNAVAILABLE),
    (InterfaceError, problems.UNAVAILABLE),
)


def as_problem(error: Exception, context: dict[str, Any]) -> HttpResponse | None:
    """The answer to an exception in a view; None leaves it to `server_error`, and to the log."""
    request: HttpRequest = context["request"]._request
    if isinstance(error, Problem):
        return answer(request, error)
    kind = next((kind for raised, kind in KINDS if isinstance(error, raised)), None)
    if kind is None:
        return None
    return unavailable(request) if kind is problems.UNAVAILABLE else answer(request, plain(kind))


def plain(kind: ProblemType) -> Problem:
    """A problem of this kind about which there is nothing more to say than how to solve it."""
    headers = {"Allow": ", ".join(METHODS)} if kind is problems.METHOD_NOT_ALLOWED else {}
    return Problem(kind, kind.remedy, headers=headers)


def answer(request: HttpRequest, problem: Problem) -> HttpResponse:
    """The problem as an answer, in the client's language."""
    language = language_of(request)
    response = HttpResponse(
        json.dumps(body(request, problem, language), ensure_ascii=False).encode("utf-8", "replace"),
        status=problem.kind.status,
        content_type="application/problem+json",
        headers={**problem.headers, "Content-Language": language, "Cache-Control": "no-store"},
    )
    stamp(request, response)
    return response


def body(request: HttpRequest, problem: Problem, language: Language) -> dict[str, Any]:
    """The members of RFC 9457, and ours."""
    faults = [
        {"parameter": fault.parameter, "code": fault.code, "detail": fault.detail.spoken(language)}
        for fault in problem.faults
    ]
    return {
        "type": address(request, "problem", problem.kind.code),
        "title": problem.kind.title.spoken(language),
        "status": problem.kind.status,
        "detail": problem.detail.spoken(language),
        "instance": escape_uri_path(request.path),
        "requestId": request_id(request),
        "errors": faults,
        **problem.extra,
    }


def unavailable(request: HttpRequest) -> HttpResponse:
    """The answer while the database is away."""
    return answer(request, Problem(problems.UNAVAILABLE, problems.UNAVAILABLE.remedy, headers=RETRY_AFTER))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """`handler404`."""
    return (
        answer(request, plain(problems.NOT_FOUND)) if is_ours(request) else defaults.page_not_found(request, exception)
    )


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """`handler400`: what is refused before any view sees it, such as a host that is not ours."""
    if not is_ours(request):
        return defaults.bad_request(request, exception)
    strange = isinstance(exception, DisallowedHost)
    return answer(request, Problem(problems.INVALID_REQUEST, HOST if strange else problems.INVALID_REQUEST.remedy))


def server_error(request: HttpRequest) -> HttpResponse:
    """`handler500`."""
    return answer(request, plain(problems.INTERNAL_ERROR)) if is_ours(request) else defaults.server_error(request)
