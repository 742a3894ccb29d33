"""The page on which documents are handed in, and the one that tells what became of them."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, TooManyFilesSent
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.datastructures import MultiValueDict
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from correspondence.actions.files import LARGEST, LETTER_ENDINGS
from correspondence.actions.importing import import_documents
from correspondence.actions.intake import Document
from correspondence.admin.desk import Desk, clerk
from correspondence.admin.uploaded import lines_of
from correspondence.models import ImportBatch

MOST = 50  # files of one upload
TOO_MANY = _("Kies ten hoogste %(most)s bestanden tegelijk; de rest kan in een volgende keer.")


class ManyFiles(forms.FileInput):
    """A choice of several files."""

    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Several files, each looked at by itself later: one bad file never takes others with it."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> "list[UploadedFile[Any]]":
        """At least one, and not too many."""
        files = [each for each in data or [] if isinstance(each, UploadedFile)]
        if not files:
            raise forms.ValidationError(_("Kies eerst een of meer bestanden."), code="required")
        if len(files) > MOST:
            raise forms.ValidationError(TOO_MANY, params={"most": MOST}, code="too_many")
        return files


class UploadForm(forms.Form):
    """The documents."""

    documents = ManyFilesField(
        label=_("Bestanden"),
        widget=ManyFiles(attrs={"accept": ",".join(sorted(LETTER_ENDINGS))}),
        help_text=_(
            "Brieven als PDF, Word (DOCX), platte tekst, XML of HTML, ten hoogste %(most)s tegelijk en %(size)s MB per "
            "bestand."
        )
        % {"most": MOST, "size": LARGEST // 1_000_000},
    )


def documents_in(files: "list[UploadedFile[Any]]") -> Iterator[Document]:
    """The documents, each read when its turn comes, and of one that is too large no more than shows that it is."""
    for file in files:
        yield Document(name=file.name or "", data=file.read(LARGEST + 1), origin="upload")


class TakesFiles(Desk):
    """The page to add drafts by handing in their documents."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Who may add drafts."""
        return request.user.has_perm("correspondence.add_draft")

    def get_urls(self) -> list[Any]:
        """The page that tells what became of an upload."""
        view = self.admin_site.admin_view(self.uploaded_view)
        return [path("upload/<int:batch_id>/", view, name="correspondence_draft_uploaded"), *super().get_urls()]

    @method_decorator(csrf_exempt)
    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """Ask for documents. Exempt only so far that too many of them get a sentence; `_upload` checks the token."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        if int(request.META.get("CONTENT_LENGTH") or 0) > (MOST + 1) * LARGEST:
            return self._refuse(request)
        try:
            request.FILES  # noqa: B018  receives them
        except TooManyFilesSent:
            return self._refuse(request)
        return self._upload(request)

    @method_decorator(csrf_protect)
    def _upload(self, request: HttpRequest) -> HttpResponse:
        form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
        if not form.is_valid():
            return self._ask(request, form)
        documents = documents_in(form.cleaned_data["documents"])
        batch = import_documents(documents=documents, by=clerk(request), origin=_now("upload"))
        return HttpResponseRedirect(reverse("admin:correspondence_draft_uploaded", args=[batch.pk]))

    def _refuse(self, request: HttpRequest) -> HttpResponse:
        form = UploadForm({}, MultiValueDict())
        form.errors["documents"] = form.error_class([TOO_MANY % {"most": MOST}])
        return self._ask(request, form, status=413)

    def _ask(self, request: HttpRequest, form: UploadForm, *, status: int = 200) -> HttpResponse:
        context = {**self._context(request), "title": _("Bestanden toevoegen"), "form": form}
        return TemplateResponse(request, "admin/correspondence/draft/upload.html", context, status=status)

    def uploaded_view(self, request: HttpRequest, batch_id: int) -> HttpResponse:
        """Tell what became of each document, to who handed them in and who may see imports."""
        batch = ImportBatch.objects.filter(pk=batch_id).first()
        is_own = batch is not None and batch.started_by_id == request.user.pk and self.has_add_permission(request)
        if not is_own and not request.user.has_perm("correspondence.view_importbatch"):
            raise PermissionDenied
        if batch is None:
            raise Http404
        lines = lines_of(batch, is_linked=self.has_view_permission(request))
        context = {
            **self._context(request),
            "title": _("Wat er met de bestanden gebeurde"),
            "lines": lines,
            "shows_list": self.has_view_permission(request),
            "batch": batch,
        }
        return TemplateResponse(request, "admin/correspondence/draft/uploaded.html", context)

    def _context(self, request: HttpRequest) -> dict[str, Any]:
        return {**self.admin_site.each_context(request), "opts": self.opts, "media": self.media}
