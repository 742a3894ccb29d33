"""The page of one draft: what was read, what a person makes of it, and what becomes of it."""

from typing import Any

import msgspec
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_protect

from correspondence.actions.reviewing import CorrectionError, correct, discard, restore
from correspondence.admin.correcting import CorrectionForm
from correspondence.admin.desk import Desk, clerk
from correspondence.admin.downloading import attachment
from correspondence.admin.proclaiming import publish_and_tell
from correspondence.admin.reviewed import Reviewed
from correspondence.admin.tables import link_to, may_see
from correspondence.models import Draft, DraftStatus, Event, Ministry
from correspondence.resolvers.readiness import readiness

DEEDS = ("_publish", "_discard", "_restore")
TEMPLATE = "admin/correspondence/draft/change_form.html"


class ReviewsDrafts(Desk):
    """The page, and what its buttons do."""

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody: a draft is put aside."""
        return False

    def has_publish_permission(self, request: HttpRequest) -> bool:
        """Who may add letters."""
        return request.user.has_perm("correspondence.add_letter")

    def get_urls(self) -> list[Any]:
        """The document itself has an address of its own."""
        view = self.admin_site.admin_view(self.source_view)
        return [path("<path:object_id>/source/", view, name="correspondence_draft_source"), *super().get_urls()]

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """The acts that concern the draft and its letter."""
        draft = self._draft(request, object_id)
        if draft is None:
            return super().history_view(request, object_id, extra_context)
        letter = getattr(draft, "letter", None)
        ids = ",".join(str(each.public_id) for each in (draft, letter) if each)
        return HttpResponseRedirect(
            reverse(f"admin:{Event._meta.app_label}_event_changelist", query={"subject_id__in": ids})
        )

    def source_view(self, request: HttpRequest, object_id: str) -> HttpResponseBase:
        """The document as it came in, to be kept and never to be run."""
        draft = self._draft(request, object_id)
        if draft is None:
            raise Http404
        try:
            return attachment(draft.source)
        except FileNotFoundError:
            messages.error(request, _("Het bronbestand is er niet meer; laat de beheerder de opslag nakijken."))
            return HttpResponseRedirect(self._page(draft))

    @method_decorator(csrf_protect)
    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show the draft, or do what was asked."""
        draft = self._draft(request, object_id)
        if draft is None:
            messages.warning(request, _("Dit concept bestaat niet."))
            return HttpResponseRedirect(self._queue())
        if request.method != "POST":
            return self._show(request, draft)
        deed = next((deed for deed in DEEDS if deed in request.POST), "_save")
        may_correct = self.has_change_permission(request, draft)
        if not (self.has_publish_permission(request) if deed == "_publish" else may_correct):
            raise PermissionDenied
        if deed in ("_discard", "_restore"):
            return self._move(request, draft, deed)
        if may_correct and (refused := self._correct(request, draft)):
            return refused
        if deed == "_publish" and publish_and_tell(request, Draft.objects.filter(pk=draft.pk)):
            return HttpResponseRedirect(self._queue())
        if deed == "_save":
            messages.success(request, _("Bewaard."))
        return HttpResponseRedirect(self._page(draft))

    def _draft(self, request: HttpRequest, object_id: str) -> Draft | None:
        pk = unquote(object_id)
        if not self.has_view_permission(request):
            raise PermissionDenied
        if not (pk.isascii() and pk.isdecimal() and len(pk) < 19):
            return None
        return Draft.objects.select_related("source", "letter").filter(pk=pk).first()

    def _move(self, request: HttpRequest, draft: Draft, deed: str) -> HttpResponse:
        moved, said = (
            (discard(drafts=[draft], by=clerk(request)), _("Concept verworpen; het staat onder “verworpen”."))
            if deed == "_discard"
            else (restore(drafts=[draft], by=clerk(request)), _("Concept teruggezet."))
        )
        if moved:
            messages.success(request, said)
        else:
            messages.warning(request, _("Niets veranderd: iemand anders heeft dit concept intussen afgehandeld."))
        return HttpResponseRedirect(self._queue() if deed == "_discard" else self._page(draft))

    def _correct(self, request: HttpRequest, draft: Draft) -> HttpResponse | None:
        """Keep the corrections; the page again when they can't be kept, with all that was typed."""
        try:
            form = CorrectionForm(request.POST, draft=draft)
        except msgspec.ValidationError:
            return self._show(request, draft)
        if not form.is_valid():
            return self._show(request, draft, form=form)
        try:
            correct(draft=draft, corrections=form.corrections(), version=form.version, by=clerk(request))
        except CorrectionError as error:
            draft.refresh_from_db()
            if form.version != draft.version and draft.status == DraftStatus.NEW:
                form = form.brought_up_to(draft)
                form.is_valid()
            form.add_error(None, str(error))
            return self._show(request, draft, form=form, status=409)
        return None

    def _show(
        self, request: HttpRequest, draft: Draft, *, form: CorrectionForm | None = None, status: int = 200
    ) -> HttpResponse:
        is_new = draft.status == DraftStatus.NEW
        may_correct = self.has_change_permission(request, draft)
        try:
            form = form or CorrectionForm(draft=draft, is_open=is_new and may_correct)
            read = Reviewed(draft=draft, form=form)
        except msgspec.ValidationError:
            form = read = None
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "media": self.media,
            "title": _("Concept beoordelen"),
            "draft": draft,
            "letter": (letter := getattr(draft, "letter", None)),
            "letter_link": link_to(letter) if letter else None,
            "shows_history": may_see(Event),
            "form": form,
            "read": read,
            "version": form.version if form and status != 409 else draft.version,
            "readiness": readiness([draft])[0] if is_new else None,
            "ministries": Ministry.objects.order_by("name") if may_correct and is_new else (),
            "can_correct": is_new and may_correct,
            "can_publish": is_new and self.has_publish_permission(request),
            "can_restore": draft.status == DraftStatus.DISCARDED and may_correct,
        }
        return TemplateResponse(request, TEMPLATE, context, status=status)

    def _page(self, draft: Draft) -> str:
        return reverse("admin:correspondence_draft_change", args=[draft.pk])

    def _queue(self) -> str:
        return reverse("admin:correspondence_draft_changelist")
