"""A period as two days in one field: the first day, and the first day no longer."""

from typing import Any

from django import forms
from django.contrib.postgres.forms import DateRangeField, RangeWidget
from django.core.exceptions import ValidationError
from django.forms.widgets import MultiWidget
from django.utils.translation import gettext_lazy as _

from correspondence.admin.dates import Between, in_years


def _day(label: Any) -> forms.DateInput:
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "aria-label": label})


class PeriodWidget(RangeWidget):
    """Two days, each with a name of its own for who does not see the page."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        """Name them."""
        MultiWidget.__init__(self, (_day(_("van")), _day(_("tot"))), attrs)


class PeriodField(DateRangeField):
    """A period that has begun, and ends after it begins or not yet."""

    def __init__(self, **kwargs: Any) -> None:
        """With the widget above."""
        help_text = _("Eerste dag, en de eerste dag daarna (leeg als nog geldig).")
        super().__init__(**{"widget": PeriodWidget(), "help_text": help_text, **kwargs})

    def compress(self, values: Any) -> Any:
        """Refuse a period without a beginning, and one without a day in it."""
        period = super().compress(values)
        if period is not None and period.lower is None:
            raise ValidationError(_("Vul de eerste dag in."), code="no_first_day")
        if period is not None and period.lower == period.upper:
            raise ValidationError(_("De einddatum moet na de begindatum liggen."), code="empty")
        for day in (period.lower, period.upper) if period is not None else ():
            if day is not None:
                Between(latest=in_years(10))(day)
        return period
