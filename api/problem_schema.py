"""How problems are described in OpenAPI."""

from typing import Any

from drf_spectacular.utils import OpenApiExample

from api import problems
from api.problems import PROBLEM_TYPES

PROBLEM_SCHEMA: dict[str, Any] = {
    "type": "object",
    "description": "What went wrong, and the way out (RFC 9457).",
    "required": ["type", "title", "status", "detail", "instance", "requestId", "errors"],
    "properties": {
        "type": {"type": "string", "format": "uri", "description": "The kind of problem: the address of its page."},
        "title": {"type": "string", "description": "The kind of problem in a few words."},
        "status": {"type": "integer", "description": "The HTTP status, again."},
        "detail": {"type": "string", "description": "This case of it, in Dutch or English by Accept-Language."},
        "instance": {"type": "string", "format": "uri-reference", "description": "The path that was asked for."},
        "requestId": {"type": "string", "description": "Name this when reporting the problem."},
        "errors": {
            "type": "array",
            "description": "All faults of the query at once; empty when the query is not what is wrong.",
            "items": {
                "type": "object",
                "required": ["parameter", "code", "detail"],
                "properties": {
                    "parameter": {"type": "string", "description": "The parameter."},
                    "code": {
                        "type": "string",
                        "description": "Stable: unknown, empty, invalid, contradicts, repeated, not-text, too-long "
                        "or mismatch.",
                    },
                    "detail": {"type": "string", "description": "What would be right."},
                },
            },
        },
        "withdrawnAt": {"type": "string", "format": "date-time", "description": "Of a withdrawn letter (410)."},
        "replacedBy": {
            "type": ["string", "null"],
            "format": "uri",
            "description": "What it was merged into (410); null when nothing took its place.",
        },
    },
}
DETAILS = {
    400: "One parameter is wrong; see errors.",
    410: "This letter has been withdrawn.",
}


def says(status: int) -> str:
    """What the status means here."""
    return _kind(status).title.en


def example_of(status: int) -> OpenApiExample:
    """An answer with this status."""
    kind = _kind(status)
    value: dict[str, Any] = {
        "type": f"https://example.org/api/v1/problems/{kind.code}",
        "title": kind.title.en,
        "status": status,
        "detail": DETAILS.get(status, kind.remedy.en),
        "instance": "/api/v1/letters",
        "requestId": "6f1d2c0e4b7a4f3c9d8e7a6b5c4d3e2f",
        "errors": [],
    }
    if status == 400:
        detail = "There is no parameter “datedFom” here; did you mean datedFrom?"
        value["errors"] = [{"parameter": "datedFom", "code": "unknown", "detail": detail}]
    if status == 410:
        value["withdrawnAt"] = "2026-02-03T09:30:00Z"
    return OpenApiExample(kind.code, value=value)


def _kind(status: int) -> problems.ProblemType:
    return next(kind for kind in PROBLEM_TYPES.values() if kind.status == status)
