"""The form of a term of office, alone or among the others of its minister or office."""

import datetime
from itertools import combinations
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import BaseInlineFormSet
from django.utils.translation import gettext_lazy as _

from correspondence.admin.period import PeriodField
from correspondence.models import Term

if TYPE_CHECKING:
    InlineFormSet = BaseInlineFormSet[Any, Any, Any]
    ModelForm = forms.ModelForm[Term]
else:
    InlineFormSet, ModelForm = BaseInlineFormSet, forms.ModelForm


class TermForm(ModelForm):
    """A term of office (*ambtsperiode*)."""

    period = PeriodField(label=_("periode"), required=True)

    class Meta:
        """The fields are the desk's to choose."""

        model = Term
        fields = "__all__"

    def _post_clean(self) -> None:
        """Look at the constraints whole: on an office's own page Django leaves the office out of them."""
        super()._post_clean()  # type: ignore[misc]  # the stubs leave it out
        if self.errors or self.instance.office_id is None or self.cleaned_data.get("DELETE"):
            return
        try:
            self.instance.validate_constraints()
        except ValidationError as error:
            self.add_error(None, error)


class TermFormSet(InlineFormSet):
    """Terms that are entered together, which the database would only refuse one by one."""

    def clean(self) -> None:
        """Refuse two new holders of one office on one day."""
        super().clean()
        entered = [form.cleaned_data for form in self.forms if self._is_kept(form)]
        for one, other in combinations(entered, 2):
            if _office(one, self) == _office(other, self) and _overlap(one["period"], other["period"]):
                raise ValidationError(
                    _("Twee van deze perioden overlappen: een ambt heeft één bewindspersoon tegelijk.")
                )

    def _is_kept(self, form: ModelForm) -> bool:
        is_deleted = form.cleaned_data.get("DELETE")
        return form.is_valid() and bool(form.cleaned_data.get("period")) and not is_deleted


def _office(entered: dict[str, Any], formset: InlineFormSet) -> Any:
    return entered.get("office") or formset.instance


def _overlap(one: Any, other: Any) -> bool:
    return bool(one.lower < (other.upper or datetime.date.max) and other.lower < (one.upper or datetime.date.max))
