"""The requests as the API reads them."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import F, Prefetch, QuerySet

from correspondence.models import Claim, Letter, Request, Response
from correspondence.resolvers.deadlines import with_status


def readable_requests(user: AbstractBaseUser | AnonymousUser | None) -> QuerySet[Request]:
    """The requests with how they stand today, and of their responses the letters this person may read."""
    letters = Letter.objects.visible_to(user)
    responses = Response.objects.filter(letter__in=letters).select_related("letter")
    responses = responses.order_by(F("letter__dated").asc(nulls_last=True), "letter__public_id")
    claims = Claim.objects.select_related("reference").order_by("reference__key")
    return with_status(Request.objects.select_related("committee")).prefetch_related(
        Prefetch("responses", responses, to_attr="responses_in_order"),
        Prefetch("claims", claims, to_attr="claims_in_order"),
    )
