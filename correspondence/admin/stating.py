"""The form with which a clerk enters a request."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_protect

from correspondence.actions.requesting import StatedRequest, state_requests
from correspondence.admin.dates import DayField, in_years
from correspondence.admin.desk import Desk, clerk
from correspondence.models import Committee, DueBasis, Request, RequestKind, Statement
from correspondence.references import NotAReference, Reference, Scheme, parse_references

NUMBERS = (Scheme.DOCUMENT, Scheme.ZAAK)  # in the order in which a request is known by them


class RequestForm(forms.Form):
    """A request as a clerk states it."""

    numbers = forms.CharField(
        label=_("Nummer"), max_length=200, help_text=_("Documentnummer, zaaknummer of beide: 2020Z14586/2020D31249.")
    )
    kind = forms.ChoiceField(label=_("Soort"), choices=RequestKind.choices)
    committee = forms.ModelChoiceField(label=_("Commissie"), queryset=Committee.objects.all(), required=False)
    subject = forms.CharField(
        label=_("Onderwerp"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )
    asked_on = DayField(label=_("Gevraagd op"), required=False)
    due_on = DayField(label=_("Antwoord verwacht op"), required=False, latest=in_years(10))
    replaces = forms.BooleanField(
        label=_("Vervang wat eerder over dit nummer is opgegeven"), required=False, widget=forms.HiddenInput
    )

    def clean_numbers(self) -> tuple[Reference, ...]:
        """One document number, one case number, or both."""
        typed = self.cleaned_data["numbers"]
        try:
            found = parse_references(typed)
        except NotAReference as error:
            said = _("“%(typed)s” is geen zaak- of documentnummer; die zien eruit als 2020Z14586 of 2020D31249.")
            raise forms.ValidationError(said, params={"typed": typed}) from error
        if any(each.scheme not in NUMBERS for each in found):
            raise forms.ValidationError(
                _("Dit is een ander soort nummer: geef een zaak- of documentnummer, zoals 2020Z14586.")
            )
        if len({each.scheme for each in found}) != len(found):
            raise forms.ValidationError(_("Geef ten hoogste één documentnummer en één zaaknummer."))
        return tuple(sorted(found, key=lambda each: NUMBERS.index(each.scheme)))

    def clean(self) -> dict[str, Any]:
        """The answer comes after the question; and nobody's word is replaced unasked."""
        entered = super().clean() or self.cleaned_data
        asked, due, numbers = (entered.get(name) for name in ("asked_on", "due_on", "numbers"))
        if asked and due and due < asked:
            self.add_error("due_on", _("Het antwoord kan niet vóór de vraag worden verwacht."))
        if numbers and not entered["replaces"] and self._is_stated(numbers[0]):
            self.fields["replaces"].widget = forms.CheckboxInput()
            self.add_error(
                "numbers", _("Dit nummer is al opgegeven. Kruis onderaan aan dat u die opgave wilt vervangen.")
            )
        return entered

    def _is_stated(self, number: Reference) -> bool:
        return Statement.objects.filter(letter=None, key=number.key).exists()

    def stated(self) -> StatedRequest:
        """What was entered."""
        entered = self.cleaned_data
        return StatedRequest(
            references=entered["numbers"],
            kind=RequestKind(entered["kind"]),
            committee=entered["committee"].name if entered["committee"] else "",
            subject=entered["subject"],
            asked_on=entered["asked_on"],
            due_on=entered["due_on"],
            due_basis=DueBasis.MANUAL if entered["due_on"] else "",
        )


class StatesRequests(Desk):
    """The page with that form."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Who may add requests."""
        return request.user.has_perm("correspondence.add_request")

    @method_decorator(csrf_protect)
    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """Ask, and enter what was said."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = RequestForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            stated = form.stated()
            state_requests(requests=[stated], by=clerk(request), origin=_now("met de hand ingevoerd"))
            return self._found(request, form.cleaned_data["numbers"][0], stated)
        title = _("Verzoek toevoegen")
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": title,
            "form": form,
            "media": self.media,
        }
        return TemplateResponse(request, "admin/correspondence/request/state.html", context)

    def _found(self, request: HttpRequest, number: Reference, stated: StatedRequest) -> HttpResponse:
        """Go to the request that the statement turned out to be about."""
        found = list(Request.objects.filter(statements__key=number.key, statements__letter=None).distinct()[:2])
        if len(found) == 1 and self.has_view_permission(request):
            messages.success(request, _("Het verzoek is bewaard."))
            if stated.due_on and not found[0].due_on:
                contradicted = _("De datums spreken een eerdere opgave tegen: de termijn blijft onbekend.")
                messages.warning(request, contradicted)
            return HttpResponseRedirect(reverse("admin:correspondence_request_change", args=[found[0].pk]))
        if not found:
            messages.warning(
                request, _("Bewaard, maar de zaak heeft meer dan één verzoek: geef ook het documentnummer op.")
            )
        else:
            messages.success(request, _("Het verzoek is bewaard."))
        lists = "admin:correspondence_request_changelist" if self.has_view_permission(request) else "admin:index"
        return HttpResponseRedirect(reverse(lists))
