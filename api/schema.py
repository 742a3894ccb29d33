"""How resources describe themselves in OpenAPI (`api/openapi.json`)."""

from copy import copy
from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ResolvedComponent, get_doc
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse

from api.problem_schema import PROBLEM_SCHEMA, example_of, says

PATH_PARAMETERS = {
    "id": OpenApiParameter(
        name="id",
        type={"type": "string", "format": "uuid"},
        location=OpenApiParameter.PATH,
        description="The id, as lists and links give it.",
    ),
    "reference": OpenApiParameter(
        name="reference",
        type={"type": "string"},
        location=OpenApiParameter.PATH,
        description="A reference number: its key, or any usual spelling. Slashes may stand as they are, or as %2F.",
        examples=[
            OpenApiExample("case", value="2020Z14586"),
            OpenApiExample("pair", value="2020Z14586/2020D31249"),
            OpenApiExample("paper", value="35570-V-12"),
        ],
    ),
    "code": OpenApiParameter(
        name="code",
        type={"type": "string"},
        location=OpenApiParameter.PATH,
        description="The code of the problem.",
        examples=[OpenApiExample("code", value="gone")],
    ),
}
VERSION = OpenApiParameter(
    name="API-Version",
    type={"type": "string"},
    location=OpenApiParameter.HEADER,
    description="The version of the API that answers.",
    response=True,
)
REQUEST_ID = OpenApiParameter(
    name="X-Request-Id",
    type={"type": "string"},
    location=OpenApiParameter.HEADER,
    description="What this request is called in the log.",
    response=True,
)
LINK = OpenApiParameter(
    name="Link",
    type={"type": "string"},
    location=OpenApiParameter.HEADER,
    description="The next and the previous page (RFC 8288).",
    response=[200],
)


NARROWED = "\n\nEverything is there, unless `fields` names what to answer with."


class ResourceSchema(AutoSchema):
    """The description of one resource, from what its view declares."""

    view: Any

    def get_operation_id(self) -> str:
        """The name that generated clients give the call."""
        return str(self.view.operation)

    def get_summary(self) -> str:
        """One line."""
        return str(self.view.summary)

    def get_description(self) -> str:  # type: ignore[override] # as spectacular has it
        """What the view says of itself."""
        return get_doc(self.view.__class__)

    def get_tags(self) -> list[str]:
        """The sort of resource."""
        return [self.view.tag]

    def get_auth(self) -> list[dict[str, list[str]]]:
        """Reading is public."""
        return []

    def get_override_parameters(self) -> list[Any]:
        """The parameters of path and query, and the headers of answers."""
        path = [self._in_path(name) for name in PATH_PARAMETERS if f"{{{name}}}" in self.path]
        headers = [VERSION, REQUEST_ID, *([LINK] if self._has_pages else [])]
        return [*path, *map(_in_query, self.view.parameters()), *headers]

    def _in_path(self, name: str) -> OpenApiParameter:
        parameter = copy(PATH_PARAMETERS[name])
        if name == "id":
            parameter.examples = [OpenApiExample("id", value=self.view.example_id or self.view.example["id"])]
        return parameter

    def get_response_serializers(self) -> Any:
        """The answer, and the problems there can be."""
        answers: dict[Any, Any] = dict(self.view.answers(self))
        self._named("Problem", PROBLEM_SCHEMA)
        for status in self.view.problems:
            answers[status, "application/problem+json"] = OpenApiResponse(
                response={"$ref": "#/components/schemas/Problem"},
                description=says(status),
                examples=[example_of(status)],
            )
        return answers

    def component(self, shape: type[Any]) -> dict[str, Any]:
        """A reference to the description of this shape."""
        described = self.resolve_serializer(shape(context={"describing": True}), "response")
        return dict(described.ref)

    def narrowed(self, shape: type[Any]) -> dict[str, Any]:
        """A reference to the description of this shape where `fields` can leave out any part of it."""
        described = self.resolve_serializer(shape(context={"describing": True}), "response")
        described.schema.pop("required", None)
        if not described.schema["description"].endswith(NARROWED):
            described.schema["description"] += NARROWED
        return dict(described.ref)

    def page(self, shape: type[Any], schema: dict[str, Any]) -> dict[str, Any]:
        """A reference to the description of a page of such things."""
        return self._named(f"{shape.__name__}Page", schema)

    def _named(self, name: str, schema: dict[str, Any]) -> dict[str, Any]:
        component = ResolvedComponent(  # type: ignore[no-untyped-call]
            name=name, type=ResolvedComponent.SCHEMA, schema=schema, object=name
        )
        self.registry.register_on_missing(component)
        return dict(component.ref)

    def _map_basic_serializer(self, serializer: Any, direction: str) -> dict[str, Any]:
        described: dict[str, Any] = super()._map_basic_serializer(serializer, direction)  # type: ignore[no-untyped-call]
        left_out = getattr(serializer, "expandable", ())
        required = [name for name in described.get("required", ()) if name not in left_out]
        properties = {name: _without(schema, "readOnly") for name, schema in described["properties"].items()}
        return described | {"properties": properties, "required": sorted(required)}

    def _is_list_view(self, serializer: Any = None) -> bool:
        return False  # pages are described as what they are: objects

    @property
    def _has_pages(self) -> bool:
        return hasattr(self.view, "sorts")


def _in_query(parameter: Any) -> OpenApiParameter:
    schema = dict(parameter.kind.schema)
    if parameter.default is not None:
        schema["default"] = parameter.default
    listed = schema.get("type") == "array"
    repeated = " Repeated, it means any of these." if parameter.repeatable else ""
    if parameter.repeatable:
        schema, listed = {"type": "array", "items": schema}, True
    return OpenApiParameter(
        name=parameter.name,
        type=schema,
        # Not as `examples`: tools fill those in, and all filters at once find nothing.
        description=f"{parameter.help}{repeated} For example: `{parameter.example}`.",
        style="form" if listed else None,
        # A repeated parameter stands in the query more than once; a list of fields has commas.
        explode=parameter.repeatable if listed else None,
    )


def _without(schema: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in schema.items() if key != name}
