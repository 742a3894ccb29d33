"""The front door: where everything is, what problems mean, and the documentation."""

from functools import cache
from pathlib import Path
from typing import Any, ClassVar

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from drf_spectacular.utils import OpenApiExample, OpenApiResponse
from rest_framework.request import Request
from rest_framework.response import Response

from api import problems
from api.addresses import address
from api.docs.shapes import LISTS, FrontDoor, ProblemExplained
from api.errors import plain
from api.ministries.examples import BASE
from api.problems import PROBLEM_TYPES, ProblemType
from api.renderers import WhateverIsAsked
from api.resources import Resource
from api.schema import ResourceSchema
from api.stamps import API_VERSION
from api.wording import Language, language_of

OPENAPI = Path(__file__).resolve().parent.parent / "openapi.json"


class Beginning(Resource):
    """Where everything is."""

    operation = "getBeginning"
    summary = "Find the way"
    tag = "Beginning"
    problems = (400, 406)
    example: ClassVar[Any] = {
        "version": API_VERSION,
        "links": {name: f"{BASE}/{name}" for name in LISTS}
        | {"openapi": f"{BASE}/openapi.json", "docs": f"{BASE}/docs"},
    }

    def get(self, request: Request) -> Response:
        """The links."""
        links = {name: address(request._request, name) for name in (*LISTS, "openapi", "docs")}
        return Response(FrontDoor({"version": API_VERSION, "links": links}).data)

    def answers(self, schema: ResourceSchema) -> dict[Any, Any]:
        """The links."""
        example = OpenApiExample("example", value=self.example)
        return {200: OpenApiResponse(schema.component(FrontDoor), "Where everything is.", [example])}


class OneProblem(Resource):
    """What a kind of problem means, and the way out of it: the page that a problem's `type` points to."""

    operation = "getProblem"
    summary = "Explain a kind of problem"
    tag = "Beginning"
    problems = (400, 404, 406)

    def get(self, request: Request, code: str) -> Response:
        """The explanation, in the client's language."""
        kind = PROBLEM_TYPES.get(code)
        if kind is None:
            raise plain(problems.NOT_FOUND)
        language = language_of(request._request)
        return Response(explained(kind, language), headers={"Content-Language": language})

    def answers(self, schema: ResourceSchema) -> dict[Any, Any]:
        """The explanation."""
        example = OpenApiExample("example", value=explained(problems.GONE, "en"))
        return {200: OpenApiResponse(schema.component(ProblemExplained), "The explanation.", [example])}


def explained(kind: ProblemType, language: Language) -> dict[str, Any]:
    """The page of a kind of problem."""
    page = {
        "code": kind.code,
        "status": kind.status,
        "title": kind.title.spoken(language),
        "remedy": kind.remedy.spoken(language),
    }
    return dict(ProblemExplained(page).data)


class Unlisted(Resource):
    """What describes the API, and is no part of what it describes."""

    schema = None  # type: ignore[assignment] # how DRF is told to leave a view out
    content_negotiation_class = WhateverIsAsked


class OpenApi(Unlisted):
    """The description for machines, as committed."""

    def get(self, request: Request) -> HttpResponseBase:
        """The file."""
        return HttpResponse(_committed(), content_type="application/json", headers={"Content-Language": "en"})


class Docs(Unlisted):
    """The description for people: Swagger UI, from our own files, without scripts in the page."""

    def get(self, request: Request) -> HttpResponseBase:
        """The page."""
        page = render(request._request, "api/docs.html", {"openapi": reverse("api:openapi")})
        page.headers["Content-Language"] = "en"
        return page


class Nowhere(Unlisted):
    """Every address below /api at which there is nothing."""

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Say so, whatever the method."""
        raise plain(problems.NOT_FOUND)


@cache
def _committed() -> bytes:
    return OPENAPI.read_bytes()
