"""Rows that hold from one day to another: `valid_from` is the first day, `valid_until` the first day no longer."""

import datetime
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


def holds_on(day: datetime.date) -> Q:
    """The rows that hold on this day; an open or unknown end holds for ever."""
    begun = Q(valid_from__isnull=True) | Q(valid_from__lte=day)
    return begun & (Q(valid_until__isnull=True) | Q(valid_until__gt=day))


class Periodic(models.Model):
    """A period (*geldigheidsperiode*), half-open; null where it is open or unknown."""

    valid_from = models.DateField(_("vanaf"), null=True, blank=True, help_text=_("Eerste dag; leeg als onbekend."))
    valid_until = models.DateField(
        _("tot"), null=True, blank=True, help_text=_("Eerste dag waarop het niet meer geldt; leeg als nog geldig.")
    )

    class Meta:
        abstract = True
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True) | Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")),
                name="%(class)s_period_forward",
                violation_error_message=_("De einddatum moet na de begindatum liggen."),
            ),
        )
