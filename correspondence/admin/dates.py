"""A day as clerks type it."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import formats, timezone
from django.utils.translation import gettext_lazy as _

# The first parliament of two chambers; the oldest ministry has seen the Republic that was before.
EARLIEST = datetime.date(1815, 1, 1)
EARLIEST_OF_LISTS = datetime.date(1798, 1, 1)


def today() -> datetime.date:
    """The last day for what has happened."""
    return timezone.localdate()


def in_years(years: int) -> Callable[[], datetime.date]:
    """The last day for what may still come."""

    def day() -> datetime.date:
        return today() + datetime.timedelta(days=365.25 * years)

    return day


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """Refuses days before the earliest and after the latest there can be."""

    latest: Callable[[], datetime.date]
    earliest: datetime.date = EARLIEST

    def __call__(self, day: datetime.date) -> None:
        """Raises ValidationError."""
        if not self.earliest <= day <= self.latest():
            raise ValidationError(
                _("Deze datum kan niet: kies een dag van %(earliest)s tot en met %(latest)s."),
                code="day_out_of_reach",
                params={"earliest": _shown(self.earliest), "latest": _shown(self.latest())},
            )


class DayField(forms.DateField):
    """A day, as 1-9-2020 or 2020-09-01; what was typed stays to be seen when it is no day."""

    def __init__(self, *, latest: Callable[[], datetime.date] = today, **kwargs: Any) -> None:
        """With an example in place."""
        widget = forms.DateInput(format="%d-%m-%Y", attrs={"placeholder": _("dd-mm-jjjj"), "autocomplete": "off"})
        invalid = _("Dit is geen datum. Typ dag, maand en jaar, zoals 1-9-2020.")
        given: dict[str, Any] = {
            "widget": widget,
            "error_messages": {"invalid": invalid},
            "validators": [Between(latest=latest)],
        }
        super().__init__(**{**given, "input_formats": ["%d-%m-%Y", "%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"], **kwargs})


def _shown(day: datetime.date) -> str:
    return formats.date_format(day, "j F Y")
