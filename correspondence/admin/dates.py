"""A day as clerks type it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class DayField(forms.DateField):
    """A day, as 1-9-2020 or 2020-09-01; what was typed stays to be seen when it is no day."""

    def __init__(self, **kwargs: Any) -> None:
        """With an example in place."""
        widget = forms.DateInput(format="%d-%m-%Y", attrs={"placeholder": _("dd-mm-jjjj"), "autocomplete": "off"})
        invalid = _("Dit is geen datum. Typ dag, maand en jaar, zoals 1-9-2020.")
        given: dict[str, Any] = {"widget": widget, "error_messages": {"invalid": invalid}}
        super().__init__(**{**given, "input_formats": ["%d-%m-%Y", "%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"], **kwargs})
