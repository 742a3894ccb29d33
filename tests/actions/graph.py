"""The graph of requests as a value, without ids, so that two of them can be compared."""

from typing import Any

from correspondence.models import Request


def graph() -> list[dict[str, Any]]:
    """Every request with its numbers, values and responses, in a fixed order."""
    return [
        {
            "identity": request.identity,
            "numbers": sorted(request.claims.values_list("reference__key", "origin")),
            "subject": request.subject,
            "committee": request.committee_as_printed,
            "origin": request.origin,
            "responses": sorted(request.responses.values_list("letter__draft__source__sha256", "kind", "origin")),
        }
        for request in Request.objects.order_by("identity")
    ]
