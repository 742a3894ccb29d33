"""References, as a list and one by one."""

from typing import Any

from django.db.models import F, QuerySet
from drf_spectacular.utils import OpenApiExample, OpenApiResponse
from rest_framework.request import Request as HttpRequest
from rest_framework.response import Response

from api import problems
from api.addresses import address
from api.letters.rows import READING_ORDER, readable_letters
from api.problems import Problem
from api.references import examples
from api.references.filters import FILTERS
from api.references.rows import readable_mentions, readable_references
from api.references.serializers import Candidates, ReferenceInList
from api.references.serializers import Reference as ReferenceShape
from api.requests.rows import readable_requests
from api.resources import Listing, Single
from api.schema import ResourceSchema
from api.sorting import Column, both_ways
from api.spelling import MARK, keys_of
from api.wording import Wording, shown
from correspondence.models import Reference
from correspondence.references import NotAReference
from correspondence.references import Reference as Printed

MOST = 25


class References(Listing):
    """The numbers that published letters mention, or that published letters and requests bear."""

    operation = "listReferences"
    summary = "List references"
    tag = "References"
    example = examples.REFERENCE_IN_LIST
    shape = ReferenceInList
    filters = FILTERS
    sorts = (
        *both_ways("key", tie=["key"]),
        *both_ways("updatedAt", Column("updated_at"), tie=["key"]),
    )

    def rows(self) -> QuerySet[Reference]:
        """The public ones."""
        return readable_references()


class OneReference(Single):
    """What a number identifies, and who mentions it. The number may be given in any usual spelling, slashes included.

    The pair of a case and a document (`2020Z14586/2020D31249`) answers as its document. A spelling that carries
    several numbers answers 300, with the candidates.
    """

    operation = "getReference"
    summary = "Look up a reference number"
    tag = "References"
    example = examples.REFERENCE
    shape = ReferenceShape
    problems = (400, 404, 406, 503)

    def get(self, request: HttpRequest, **path: Any) -> Response:
        """The number, under its own address whatever the spelling; or the candidates."""
        keys = self._keys()
        known = {reference.key: reference for reference in readable_references().filter(key__in=keys)}
        if not known:
            raise _unknown(keys)
        if len(keys) > 1:
            return Response(self._candidates(keys, known), status=300)
        self.found = known[keys[0]]
        answer = super().get(request, **path)
        answer.headers["Content-Location"] = address(request._request, "reference", self.found.key)
        return answer

    def thing(self) -> Any:
        """The number, with what bears it and where it is mentioned."""
        user, found = self.request.user, self.found
        requests = readable_requests(user).filter(claims__reference=found)
        letters = readable_letters(user).filter(claims__reference=found)
        mentions = readable_mentions(user).filter(reference=found)
        newest = (F("letter__dated").desc(nulls_last=True), "-letter__public_id", *READING_ORDER)
        lists = {
            "requests_in_order": requests.order_by(F("asked_on").desc(nulls_last=True), "-public_id")[:MOST],
            "letters_in_order": letters.order_by(F("dated").desc(nulls_last=True), "-public_id")[:MOST],
            "mentions_in_order": mentions.order_by(*newest)[:MOST],
        }
        for name, rows in lists.items():
            setattr(found, name, list(rows))
        return found

    def answers(self, schema: ResourceSchema) -> dict[Any, Any]:
        """The number, or the candidates."""
        several = OpenApiExample("candidates", value=examples.CANDIDATES)
        component = schema.component(Candidates)
        return {
            **super().answers(schema),
            300: OpenApiResponse(component, "The spelling carries several numbers: choose one.", [several]),
        }

    def _keys(self) -> tuple[str, ...]:
        spelling = self.kwargs["reference"]
        if spelling.endswith("/"):
            raise Problem(problems.NOT_FOUND, problems.NOT_FOUND.remedy)
        try:
            return keys_of(spelling)
        except NotAReference as error:
            kind = problems.NOT_A_REFERENCE
            said = shown(spelling)
            detail = Wording(
                en=f"“{said}” is not a reference number. {kind.remedy.en}",
                nl=f"“{said}” is geen verwijzing. {kind.remedy.nl}",
            )
            raise Problem(kind, detail) from error

    def _candidates(self, keys: tuple[str, ...], known: dict[str, Reference]) -> dict[str, Any]:
        candidates = [
            {
                "key": key,
                "printed": str(Printed.from_key(key)),
                "url": address(self.request._request, "reference", key),
                "is_known": key in known,
            }
            for key in keys
        ]
        return dict(Candidates({"candidates": candidates}).data)


def _unknown(keys: tuple[str, ...]) -> Problem:
    names = ", ".join(shown(key) if key.startswith(MARK) else key for key in keys)
    detail = Wording(
        en=f"No published letter or request bears or mentions {names}. It may do so later; the address stays the same.",
        nl=f"Geen gepubliceerde brief en geen verzoek draagt of noemt {names}. Later misschien wel, op dit adres.",
    )
    return Problem(problems.NOT_FOUND, detail)
