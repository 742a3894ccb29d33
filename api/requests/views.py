"""Requests, as a list and one by one."""

from typing import Any

from django.db.models import QuerySet

from api.lookup import find_or_successor
from api.requests import examples
from api.requests.filters import FILTERS
from api.requests.rows import readable_requests
from api.requests.serializers import Request as RequestShape
from api.resources import Listing, Single
from api.sorting import Column, both_ways, newest_first
from correspondence.models import Request


class Requests(Listing):
    """What was asked of ministers, with how it stands today and the letters that respond."""

    operation = "listRequests"
    summary = "List requests"
    tag = "Requests"
    example = examples.REQUEST
    shape = RequestShape
    filters = FILTERS
    sorts = (
        *newest_first("askedOn", Column("asked_on", nullable=True), tie=["public_id"]),
        *both_ways("dueOn", Column("effective_due_on", nullable=True), tie=["public_id"]),
        *both_ways("updatedAt", Column("updated_at"), tie=["public_id"]),
    )

    def rows(self) -> QuerySet[Request]:
        """All of them; a request is public as long as something public speaks of it."""
        return readable_requests(self.request.user)


class OneRequest(Single):
    """One request. One that was merged into another answers 410 with `replacedBy`."""

    operation = "getRequest"
    summary = "Get a request"
    tag = "Requests"
    example = examples.REQUEST
    shape = RequestShape

    def thing(self) -> Any:
        """By its id."""
        requests = readable_requests(self.request.user)
        return find_or_successor(requests, self.kwargs["id"], request=self.request._request, name="request")
