"""The headers that every answer under /api carries, whoever made the answer."""

import re
import uuid

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

from api.wording import language_of

API_VERSION = "1.0.0"
PUBLIC = "public, max-age=60, stale-while-revalidate=300"
REMEMBERED = {200, 206, 304}
EMPTY = {204, 304}
METHODS = ("GET", "HEAD", "OPTIONS")
READABLE = (
    "API-Version, Allow, Content-Disposition, Content-Location, Content-Range, ETag, Link, Retry-After, X-Request-Id"
)

OWN_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")


def is_ours(request: HttpRequest) -> bool:
    """Is this an address of the API?"""
    return request.path_info == "/api" or request.path_info.startswith("/api/")


def request_id(request: HttpRequest) -> str:
    """What this request is called in answers and logs: the client's `X-Request-Id` if that is plain, or a new one."""
    given: str | None = getattr(request, "_api_request_id", None)
    if given is None:
        sent = request.headers.get("X-Request-Id", "")
        given = sent if OWN_ID.fullmatch(sent) else uuid.uuid4().hex
        request._api_request_id = given  # type: ignore[attr-defined]
    return given


def stamp(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """Give the answer its headers; twice is the same as once."""
    headers = response.headers
    headers["API-Version"] = API_VERSION
    headers["X-Request-Id"] = request_id(request)
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Access-Control-Allow-Origin"] = "*"
    headers["Access-Control-Expose-Headers"] = READABLE
    if response.status_code in EMPTY:
        headers.pop("Content-Type", None)
    headers.setdefault("Cache-Control", PUBLIC if response.status_code in REMEMBERED else "no-store")
    headers.setdefault("Content-Language", language_of(request))
    patch_vary_headers(response, ["Accept", "Accept-Language"])
    return response


def welcome_other_sites(response: HttpResponseBase) -> HttpResponseBase:
    """Answer a browser that asks what scripts of other sites may do here: read, without credentials."""
    response.headers["Access-Control-Allow-Methods"] = ", ".join(METHODS)
    response.headers["Access-Control-Allow-Headers"] = (
        "Accept, Accept-Language, Content-Type, If-Match, If-None-Match, If-Range, Range, X-Request-Id"
    )
    response.headers["Access-Control-Max-Age"] = "86400"
    return response
