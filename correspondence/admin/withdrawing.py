"""The page on which published letters are withdrawn, with a reason."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.csrf import csrf_protect

from correspondence.actions.publishing import withdraw
from correspondence.admin.desk import Desk, clerk
from correspondence.admin.tables import link_to
from correspondence.models import Letter

MOST = 100  # letters at a time, which is what a person can look over


class WithdrawalForm(forms.Form):
    """Why."""

    because = forms.CharField(
        label=_("Reden"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Blijft bij de brief staan en komt in het logboek. Noem geen persoonsgegevens."),
        error_messages={"required": _("Geef een reden: zonder reden wordt een brief niet ingetrokken.")},
    )


class WithdrawsLetters(Desk):
    """The action on the list, and the page it leads to."""

    actions = ("withdraw_selected",)

    def has_withdraw_permission(self, request: HttpRequest) -> bool:
        """Who may change letters."""
        return request.user.has_perm("correspondence.change_letter")

    def get_urls(self) -> list[Any]:
        """The page's own address."""
        view = self.admin_site.admin_view(self.withdraw_view)
        return [path("withdraw/", view, name="correspondence_letter_withdraw"), *super().get_urls()]

    @admin.action(description=_("Intrekken"), permissions=["withdraw"])
    def withdraw_selected(self, request: HttpRequest, queryset: QuerySet[Letter]) -> HttpResponse | None:
        """Go and ask why."""
        chosen = list(queryset.order_by("pk").values_list("pk", flat=True)[: MOST + 1])
        if len(chosen) > MOST:
            messages.error(request, _("Trek ten hoogste %(most)s brieven tegelijk in.") % {"most": MOST})
            return None
        query = {"ids": ",".join(str(pk) for pk in chosen)}
        return HttpResponseRedirect(reverse("admin:correspondence_letter_withdraw", query=query))

    @method_decorator(csrf_protect)
    def withdraw_view(self, request: HttpRequest) -> HttpResponse:
        """Ask why, and withdraw."""
        if not self.has_withdraw_permission(request):
            raise PermissionDenied
        given = (request.POST if request.method == "POST" else request.GET).get("ids", "")
        ids = [int(each) for each in given.split(",") if each.isascii() and each.isdecimal() and len(each) < 19]
        letters = list(Letter.objects.published().filter(pk__in=ids[:MOST]))
        if not letters:
            messages.warning(request, _("Er is niets om in te trekken: de brief is al ingetrokken, of niet gekozen."))
            return HttpResponseRedirect(self._way_back(request))
        form = WithdrawalForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            gone = withdraw(letters=letters, because=form.cleaned_data["because"], by=clerk(request))
            said = ngettext("%(n)s brief ingetrokken.", "%(n)s brieven ingetrokken.", len(gone))
            messages.success(request, said % {"n": len(gone)})
            return HttpResponseRedirect(self._way_back(request))
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Brieven intrekken"),
            "media": self.media,
            "form": form,
            "ids": ",".join(str(letter.pk) for letter in letters),
            "letters": [link_to(letter) for letter in letters],
        }
        return TemplateResponse(request, "admin/correspondence/letter/withdraw.html", context)

    def _way_back(self, request: HttpRequest) -> str:
        return reverse("admin:correspondence_letter_changelist" if self.has_view_permission(request) else "admin:index")
