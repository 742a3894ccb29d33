"""The form with which a person corrects what was read in the letterhead."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from correspondence.actions.reviewing import read_of, reviewed
from correspondence.admin.dates import DayField
from correspondence.models import Draft, LetterKind

# The form's names, and those under which corrections are kept.
KEPT_AS = {
    "dated": "dated",
    "subject": "subject",
    "addressee": "addressee",
    "ministry": "ministry",
    "our_reference": "ourReference",
    "your_reference": "yourReference",
    "kind": "kind",
}


def _several_lines() -> forms.Textarea:
    return forms.Textarea(attrs={"rows": 2, "cols": 70})


def _one_line(**attrs: str) -> forms.TextInput:
    return forms.TextInput(attrs={"size": 70, "autocomplete": "off", **attrs})


class CorrectionForm(forms.Form):
    """The fields in the order of reading; each with a box to go back to what was read."""

    our_reference = forms.CharField(label=_("Ons kenmerk"), required=False, widget=_one_line())
    your_reference = forms.CharField(label=_("Uw kenmerk"), required=False, widget=_one_line())
    dated = DayField(label=_("Datum"), required=False)
    ministry = forms.CharField(label=_("Ministerie"), required=False, widget=_one_line(list="ministries"))
    addressee = forms.CharField(label=_("Geadresseerde"), required=False, widget=_several_lines())
    subject = forms.CharField(label=_("Onderwerp"), required=False, widget=_several_lines())
    kind = forms.ChoiceField(label=_("Soort brief"), choices=LetterKind.choices)

    def __init__(self, data: Any = None, *, draft: Draft, is_open: bool = True) -> None:
        """Filled with what counts now."""
        self.draft, self.read = draft, read_of(draft)
        self.overtaken: set[str] = set()
        super().__init__(data, initial=values_of(reviewed(draft)))
        for name in KEPT_AS:
            self.fields[name].disabled = not is_open
            self.fields[name].show_hidden_initial = is_open  # tells later what the person changed
            self.fields[name].required &= not self.is_bound or name in self.data
            box = forms.BooleanField(label=_("Gebruik wat gelezen is"), required=False, disabled=not is_open)
            self.fields[f"{name}_as_read"] = box

    @property
    def version(self) -> int:
        """The version the person was looking at; 0, which no draft has, when the page does not say."""
        given = str(self.data.get("version", "")) if self.is_bound else str(self.draft.version)
        return int(given) if given.isascii() and given.isdecimal() and len(given) < 10 else 0

    def corrections(self) -> dict[str, Any]:
        """All corrections as they should be kept: what is as read is none, what is emptied is null.

        A field that the page did not ask for stays as it is.
        """
        kept, as_read = dict(self.draft.corrections), values_of(self.read)
        for name, key in KEPT_AS.items():
            if name not in self.data:
                continue
            kept.pop(key, None)
            entered = self.cleaned_data[name]
            if not self.cleaned_data[f"{name}_as_read"] and _plain(entered) != _plain(as_read[name]):
                kept[key] = _plain(entered) or None
        return kept

    def brought_up_to(self, draft: Draft) -> "CorrectionForm":
        """The form over what somebody else saved meanwhile: the boxes the person left alone have what was saved.

        Only of a form that is valid. A box of which the page does not say what was in it counts as changed.
        """
        data, anew = dict(self.data.items()), CorrectionForm(draft=draft)
        for name in KEPT_AS:
            box = anew[name]
            saved = box.field.widget.format_value(box.value())
            saved = saved[0] if isinstance(saved, list) else saved or ""
            if name in self.data and not self._is_touched(name):
                anew_is = _plain(self.cleaned_data[name]) != _plain(anew.initial[name])
                self.overtaken |= {name} if anew_is else set()
                data[name] = saved
            data[f"initial-{name}"] = saved
        form = CorrectionForm(data, draft=draft)
        form.overtaken = self.overtaken
        return form

    def _is_touched(self, name: str) -> bool:
        """Did the person change what was in the box, or ask for what was read?"""
        was = self.data.get(f"initial-{name}")
        if was is None or self.cleaned_data[f"{name}_as_read"]:
            return True
        try:
            return bool(_plain(self.fields[name].to_python(was)) != _plain(self.cleaned_data[name]))
        except ValidationError:
            return True


def values_of(read: Any) -> dict[str, Any]:
    """The values of the fields, by the form's names."""
    values = {name: getattr(read, name).value if getattr(read, name) else None for name in KEPT_AS if name != "kind"}
    return {**values, "dated": _day(values["dated"]), "kind": str(read.kind)}


def _day(iso: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(iso) if iso else None
    except ValueError:
        return None


def _plain(value: Any) -> Any:
    """The value without what a browser makes of line ends."""
    return "\n".join(str(value).splitlines()).strip() if isinstance(value, str) else value or ""
