"""How a request stands today: its status, when it was answered, how old it is; computed in SQL, never stored."""

import datetime
import zoneinfo

from django.db import models
from django.db.models import (
    Case,
    DateField,
    Exists,
    ExpressionWrapper,
    F,
    Min,
    OuterRef,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from correspondence.models import FINAL, Request, Response, ResponseKind

AMSTERDAM = zoneinfo.ZoneInfo("Europe/Amsterdam")


class RequestStatus(models.TextChoices):
    """How a request stands."""

    OPEN = "open", _("open")
    EXTENDED = "extended", _("uitgesteld")
    OVERDUE = "overdue", _("te laat")
    ANSWERED = "answered", _("beantwoord")
    WITHDRAWN = "withdrawn", _("ingetrokken")


def today() -> datetime.date:
    """The day it is in Amsterdam."""
    return timezone.now().astimezone(AMSTERDAM).date()


def with_status(requests: models.QuerySet[Request], *, day: datetime.date | None = None) -> models.QuerySet[Request]:
    """The requests with `status`, `answered_on`, `effective_due_on`, `age` and `lateness` (time spans).

    `answered_on` is the date of the first final answer; null while there is none, and also when that letter has no
    date. An extension's new date moves the due date. `age` counts from the asking to the answer or to today; null
    where either end is unknown. Days are calendar days in Amsterdam.
    """
    now = Value(day or today(), output_field=DateField())
    public = Response.objects.filter(request=OuterRef("pk"), letter__withdrawn_at__isnull=True)
    final = public.filter(kind__in=FINAL)
    extension = public.filter(kind=ResponseKind.EXTENSION)
    earliest = final.order_by().values("request").annotate(day=Min("letter__dated")).values("day")
    latest = extension.filter(new_due_on__isnull=False).order_by("-new_due_on").values("new_due_on")[:1]
    days = ExpressionWrapper(Coalesce("answered_on", now) - F("asked_on"), output_field=models.DurationField())
    late = ExpressionWrapper(Coalesce("answered_on", now) - F("effective_due_on"), output_field=models.DurationField())
    return requests.annotate(
        is_answered=Exists(final),
        is_extended=Exists(extension),
        answered_on=Subquery(earliest),
        effective_due_on=Greatest(F("due_on"), Subquery(latest)),
    ).annotate(
        status=Case(
            When(withdrawn_on__isnull=False, then=Value(RequestStatus.WITHDRAWN)),
            When(is_answered=True, then=Value(RequestStatus.ANSWERED)),
            When(Q(effective_due_on__lt=now), then=Value(RequestStatus.OVERDUE)),
            When(is_extended=True, then=Value(RequestStatus.EXTENDED)),
            default=Value(RequestStatus.OPEN),
            output_field=models.TextField(),
        ),
        age=Case(When(is_answered=True, answered_on__isnull=True, then=None), default=days),
        lateness=Case(
            When(Q(is_answered=True, answered_on__isnull=True) | Q(effective_due_on__isnull=True), then=None),
            default=late,
        ),
    )
