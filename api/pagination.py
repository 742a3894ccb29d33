"""Pages by keyset: a page begins after the row where the former one ended, however much changes in between."""

import datetime
import hashlib
import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core import signing
from django.db.models import QuerySet
from django.http import QueryDict
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response

from api.addresses import absolute
from api.kinds import BOOLEAN, Kind, one_of, whole_number
from api.parameters import LONGEST_CURSOR, Parameter, Query, invalid
from api.problems import Fault
from api.sorting import Sort
from api.wording import Wording, shown

MOST_COUNTED = 10_000
SALT = "api.cursor"
# What may differ from page to page; everything else belongs to the cursor.
FREE = {"cursor", "pageSize", "count", "fields"}
# gunicorn reads request lines up to 8190 characters (`limit_request_line`); a link is one of these with a cursor in it.
LONGEST_ADDRESS = 8190 - LONGEST_CURSOR - len("OPTIONS ?&cursor= HTTP/1.1\r\n")
PLAIN = "/,:"  # characters that a query may hold as they are (RFC 3986, section 3.4)

PARAMETERS = (
    Parameter(
        name="pageSize",
        kind=whole_number(least=1, most=100),
        help="How many items on a page.",
        example="25",
        default=25,
    ),
    Parameter(
        name="cursor",
        kind=Kind(schema={"type": "string"}, read=str),
        help="Where the page begins: as `next` and `previous` give it. It belongs to the filters and the sort it was "
        "given with.",
        example="eyJ…",
    ),
    Parameter(
        name="count",
        kind=BOOLEAN,
        help="Whether to count the items of the whole list: `count` is exact up to 10,000, beyond that "
        "`countIsExact` is false.",
        example="true",
        default=False,
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """A place in a list: the sort values of the row beside it, and the way to read from there."""

    values: tuple[Any, ...]
    backwards: bool

    def written(self, belongs_to: str) -> str:
        """As it travels: opaque, and signed, so that only our own come back."""
        plain = [_plain(value) for value in self.values]
        return signing.Signer(salt=SALT).sign_object([belongs_to, int(self.backwards), plain])

    @classmethod
    def read(cls, text: str, belongs_to: str) -> "Cursor":
        """Raises Problem when it is not ours, or of another list."""
        try:
            owner, backwards, plain = signing.Signer(salt=SALT).unsign_object(text)
        except (signing.BadSignature, ValueError) as error:
            raise invalid([_STRANGE]) from error
        if owner != belongs_to:
            raise invalid([_MISMATCH])
        return cls(values=tuple(_value(each) for each in plain), backwards=bool(backwards))


_STRANGE = Fault(
    parameter="cursor",
    code="invalid",
    detail=Wording(
        en="The cursor is not one of ours: follow `next` and `previous` as they are given, or begin without a cursor.",
        nl="De cursor is niet van ons: volg `next` en `previous` zoals ze gegeven worden, of begin zonder cursor.",
    ),
)
_MISMATCH = Fault(
    parameter="cursor",
    code="mismatch",
    detail=Wording(
        en="The cursor belongs to other filters or another sort: keep those it was given with, or begin without it.",
        nl="De cursor hoort bij andere filters of een andere volgorde: houd die aan, of begin zonder cursor.",
    ),
)


def _plain(value: Any) -> Any:
    match value:
        case uuid.UUID():
            return {"u": str(value)}
        case datetime.datetime():
            return {"m": value.isoformat()}
        case datetime.date():
            return {"d": value.isoformat()}
        case _:
            return value


def _value(plain: Any) -> Any:
    match plain:
        case {"u": text}:
            return uuid.UUID(text)
        case {"m": text}:
            return datetime.datetime.fromisoformat(text)
        case {"d": text}:
            return datetime.date.fromisoformat(text)
        case _:
            return plain


class KeysetPagination(BasePagination):
    """Pages of the list in the order the view chose. One query, or two when counting."""

    def paginate_queryset(  # type: ignore[override] # only a queryset can begin in the middle
        self, queryset: QuerySet[Any], request: Request, view: Any = None
    ) -> list[Any]:
        """The rows of the page that the query asks for."""
        query: Query = view.query
        sort: Sort = view.sort
        self.request, self.sort = request, sort
        self.belongs_to = fingerprint(request.path, sort.name, request.query_params)
        (size,) = query.get("pageSize", (25,))
        self.cursor = Cursor.read(query["cursor"][0], self.belongs_to) if "cursor" in query else None
        self.count = queryset[: MOST_COUNTED + 1].count() if query.get("count") == (True,) else None
        backwards = self.cursor is not None and self.cursor.backwards
        rows = queryset.order_by(*(column.ordering(backwards=backwards) for column in sort.columns))
        if self.cursor is not None:
            rows = rows.filter(sort.beyond(self.cursor.values, backwards=backwards))
        page = list(rows[: size + 1])
        self.has_more, self.page = len(page) > size, page[:size]
        if backwards:
            self.page.reverse()
        return self.page

    def get_paginated_response(self, data: Any) -> Response:
        """The items with the way on and the way back, also as a `Link` header."""
        body: dict[str, Any] = {"items": data, "next": self._next(), "previous": self._previous()}
        if self.count is not None:
            body |= {"count": min(self.count, MOST_COUNTED), "countIsExact": self.count <= MOST_COUNTED}
        links = [f'<{body[way]}>; rel="{rel}"' for way, rel in (("next", "next"), ("previous", "prev")) if body[way]]
        return Response(body, headers={"Link": ", ".join(links)} if links else {})

    def _next(self) -> str | None:
        came_back = self.cursor is not None and self.cursor.backwards
        return self._at(self.page[-1], backwards=False) if self.page and (self.has_more or came_back) else None

    def _previous(self) -> str | None:
        came_on = self.cursor is not None and not self.cursor.backwards
        came_back = self.cursor is not None and self.cursor.backwards
        return (
            self._at(self.page[0], backwards=True) if self.page and (came_on or (came_back and self.has_more)) else None
        )

    def _at(self, row: Any, *, backwards: bool) -> str:
        place = Cursor(values=tuple(column.value(row) for column in self.sort.columns), backwards=backwards)
        here = self.request.query_params.copy()
        here["cursor"] = place.written(self.belongs_to)
        return absolute(self.request._request, f"{self.request.path}?{here.urlencode(safe=PLAIN)}")

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        """The page, for OpenAPI."""
        link = {"type": ["string", "null"], "format": "uri"}
        return {
            "type": "object",
            "required": ["items", "next", "previous"],
            "properties": {
                "items": schema,
                "next": {**link, "description": "Address of the next page; null on the last."},
                "previous": {**link, "description": "Address of the page before; null on the first."},
                "count": {"type": "integer", "maximum": MOST_COUNTED, "description": "Only with `count=true`."},
                "countIsExact": {"type": "boolean", "description": "False when there are more than `count`."},
            },
        }


def too_long_for_links(path: str, given: QueryDict) -> list[Fault]:
    """The fault of a query with which the addresses of further pages would be longer than a server reads."""
    here = given.copy()
    here.pop("cursor", None)
    length = len(path) + len(here.urlencode(safe=PLAIN))
    if length <= LONGEST_ADDRESS:
        return []
    longest = max(here, key=lambda name: sum(map(len, here.getlist(name))))
    detail = Wording(
        en=f"The query is too long: the addresses of further pages would not fit. It comes to {length} characters, and "
        f"can be {LONGEST_ADDRESS}; {shown(longest)} takes most of them: give it fewer values, in several requests.",
        nl=f"De zoekvraag is te lang: de adressen van volgende bladzijden passen niet. Het zijn {length} tekens, "
        f"en het mogen er {LONGEST_ADDRESS} zijn; {shown(longest)} neemt de meeste: geef minder waarden, in meer "
        "verzoeken.",
    )
    return [Fault(parameter=shown(longest), code="too-long", detail=detail)]


def fingerprint(path: str, sort: str, given: QueryDict) -> str:
    """What a cursor belongs to: the list, its order and its filters, however these are written down."""
    filters = sorted((name, value) for name, values in given.lists() if name not in FREE | {"sort"} for value in values)
    whole = json.dumps([path, sort, filters])
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def sort_parameter(sorts: Sequence[Sort]) -> Parameter:
    """`sort`, with the orders this list knows; the first is the default."""
    names = [sort.name for sort in sorts]
    return Parameter(
        name="sort",
        kind=one_of(names),
        help=f"The order: by default {names[0]}. What has no value comes last in both directions.",
        example=names[0],
        default=names[0],
    )
