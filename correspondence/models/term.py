"""Terms: who held which office from when to when."""

import datetime
from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Value
from django.utils.translation import gettext_lazy as _

from correspondence.models.cabinet import Cabinet
from correspondence.models.history import with_history
from correspondence.models.listed import Listed
from correspondence.models.minister import Minister
from correspondence.models.office import Office


def same(field: str) -> Func:
    """The field's number as a range of one, so that GiST can compare it for equality without an extension."""
    return Func(F(field), F(field), Value("[]"), function="int8range")


class TermQuerySet(models.QuerySet["Term"]):
    """Questions about who held what."""

    def on(self, day: datetime.date) -> Self:
        """The terms that run on this day."""
        return self.filter(period__contains=day)


@with_history
class Term(Listed):
    """Unbroken tenure of one office, across cabinets (*ambtsperiode*)."""

    minister = models.ForeignKey(
        Minister, verbose_name=_("bewindspersoon"), on_delete=models.PROTECT, related_name="terms"
    )
    office = models.ForeignKey(Office, verbose_name=_("ambt"), on_delete=models.PROTECT, related_name="terms")
    period = DateRangeField(_("periode"), help_text=_("Van de eerste dag tot de eerste dag daarna."))
    cabinet = models.ForeignKey(
        Cabinet,
        verbose_name=_("kabinet"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="terms",
        help_text=_("Het kabinet waarin de ambtsperiode begon."),
    )

    objects = TermQuerySet.as_manager()

    class Meta:
        verbose_name = _("ambtsperiode")
        verbose_name_plural = _("ambtsperioden")
        ordering = ("period", "id")
        constraints = (
            ExclusionConstraint(
                name="term_one_holder_per_office",
                expressions=[(same("office"), RangeOperators.OVERLAPS), ("period", RangeOperators.OVERLAPS)],
                violation_error_message=_("Dit ambt heeft in deze periode al een andere bewindspersoon."),
            ),
            # An empty period has none either.
            models.CheckConstraint(condition=models.Q(period__startswith__isnull=False), name="term_has_first_day"),
        )

    def __str__(self) -> str:
        return f"{self.minister}, {self.office} ({self.period.lower} – {self.period.upper or '…'})"
