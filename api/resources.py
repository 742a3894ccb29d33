"""What a resource of the API is: it can be read, knows its parameters, and answers in one shape."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from drf_spectacular.utils import OpenApiExample, OpenApiResponse
from rest_framework.exceptions import MethodNotAllowed
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.kinds import some_of
from api.pagination import PARAMETERS as PAGING
from api.pagination import KeysetPagination, sort_parameter, too_long_for_links
from api.parameters import Filter, Parameter, Query, narrow, read_query
from api.problems import Fault
from api.schema import ResourceSchema
from api.shapes import Shape
from api.sorting import Sort
from api.stamps import METHODS, welcome_other_sites
from api.wording import language_of


class Resource(APIView):
    """Something that can be read, and not written. Its docstring is its description in OpenAPI."""

    schema = ResourceSchema()
    operation: ClassVar[str]
    summary: ClassVar[str]
    tag: ClassVar[str]
    example: ClassVar[Any]
    problems: ClassVar[tuple[int, ...]] = (400, 404, 406, 503)
    example_id: ClassVar[str | None] = None  # of the thing whose id stands in the address
    elsewhere: ClassVar[Mapping[str, str]] = {}  # parameters that another address has, and which
    http_method_names: ClassVar[list[str]] = [method.lower() for method in METHODS]  # type: ignore[misc] # Django has it a plain attribute

    query: Query

    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters its query may have."""
        return ()

    def answers(self, schema: ResourceSchema) -> dict[Any, Any]:
        """The answers other than problems, for OpenAPI."""
        raise NotImplementedError

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Refuse other methods first, then unknown forms, then a wrong query."""
        if request.method not in METHODS:
            raise MethodNotAllowed(str(request.method))
        super().initial(request, *args, **kwargs)
        self.query = {} if request.method == "OPTIONS" else self._read(request)

    def _read(self, request: Request) -> Query:
        given, also = request.query_params, self.faults_of_the_whole(request)
        return read_query(given, self.parameters(), elsewhere=self.elsewhere, also=also)

    def faults_of_the_whole(self, request: Request) -> list[Fault]:
        """What is wrong with the query other than its parameters one by one."""
        return []

    @property
    def default_response_headers(self) -> dict[str, str]:
        """None: `Allow` belongs to what says that a method is refused, or which there are, and to no other answer."""
        return {}

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Say the language, which is the client's, before anyone else takes it for the site's."""
        whole = super().finalize_response(request, response, *args, **kwargs)
        whole.headers.setdefault("Content-Language", language_of(request._request))
        return whole

    def options(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        """What can be done here, for clients and for scripts of other sites."""
        return welcome_other_sites(HttpResponse(status=204, headers={"Allow": ", ".join(METHODS)}))

    @property
    def wanted(self) -> tuple[str, ...] | None:
        """The fields that `fields` names."""
        given: tuple[tuple[str, ...], ...] = self.query.get("fields", ())
        return given[0] if given else None


class Listing(Resource):
    """A list of things in pages."""

    shape: ClassVar[type[Shape]]
    filters: ClassVar[Sequence[Filter]] = ()
    sorts: ClassVar[Sequence[Sort]]

    def rows(self) -> QuerySet[Any]:
        """What the list holds, before the filters; raises Problem when the list itself is not there."""
        raise NotImplementedError

    def parameters(self) -> tuple[Parameter, ...]:
        """The filters, and what every list has."""
        return (*self.filters, sort_parameter(self.sorts), fields_parameter(self.shape), *PAGING)

    def faults_of_the_whole(self, request: Request) -> list[Fault]:
        """A query must leave room for the cursors of its links."""
        return too_long_for_links(request.path, request.query_params)

    @property
    def sort(self) -> Sort:
        """The order asked for, or the list's own."""
        (name,) = self.query.get("sort", (self.sorts[0].name,))
        return next(sort for sort in self.sorts if sort.name == name)

    def get(self, request: Request, **path: Any) -> Response:
        """One page."""
        rows = narrow(self.rows(), self.filters, self.query)
        paging = KeysetPagination()
        page = paging.paginate_queryset(rows, request, view=self)
        shaped = self.shape(page, many=True, only=self.wanted, context={"request": request, "view": self})
        return paging.get_paginated_response(shaped.data)

    def answers(self, schema: ResourceSchema) -> dict[Any, Any]:
        """A page."""
        items = {"type": "array", "items": schema.narrowed(self.shape)}
        page = schema.page(self.shape, KeysetPagination().get_paginated_response_schema(items))
        example = {"items": [self.example], "next": None, "previous": None}
        return {200: OpenApiResponse(page, "A page of the list.", [OpenApiExample("example", value=example)])}


class Single(Resource):
    """One thing."""

    shape: ClassVar[type[Shape]]
    filters: ClassVar[Sequence[Parameter]] = ()
    problems: ClassVar[tuple[int, ...]] = (400, 404, 406, 410, 503)

    def thing(self) -> Any:
        """The thing itself; raises Problem when it is not there."""
        raise NotImplementedError

    def parameters(self) -> tuple[Parameter, ...]:
        """`fields`, and `expand` where there is something to expand."""
        own = (*self.filters, fields_parameter(self.shape))
        return (*own, expand_parameter(self.shape)) if self.shape.expandable else own

    @property
    def expanded(self) -> tuple[str, ...]:
        """The fields that `expand` names."""
        given: tuple[tuple[str, ...], ...] = self.query.get("expand", ())
        return given[0] if given else ()

    def get(self, request: Request, **path: Any) -> Response:
        """The thing in its shape."""
        context = {"request": request, "view": self}
        return Response(self.shape(self.thing(), only=self.wanted, expand=self.expanded, context=context).data)

    def answers(self, schema: ResourceSchema) -> dict[Any, Any]:
        """The thing."""
        example = OpenApiExample("example", value=self.example)
        return {200: OpenApiResponse(schema.narrowed(self.shape), "The thing itself.", [example])}


def fields_parameter(shape: type[Shape]) -> Parameter:
    """`fields`: which of the shape's fields to answer with."""
    return Parameter(
        name="fields",
        kind=some_of(shape.names()),
        help="Which fields to answer with, with commas between; by default all of them.",
        example=",".join(shape.names()[:3]),
    )


def expand_parameter(shape: type[Shape]) -> Parameter:
    """`expand`: what to answer with as well."""
    return Parameter(
        name="expand",
        kind=some_of(shape.expandable),
        help="What to answer with as well, with commas between; each is also a resource of its own.",
        example=",".join(shape.expandable),
    )
