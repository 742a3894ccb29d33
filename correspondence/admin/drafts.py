"""The desk of drafts: the queue, and what can be done with several at once."""

import datetime
from typing import Any

from django.contrib import admin, messages
from django.db.models import Case, F, Func, IntegerField, QuerySet, TextField, Value, When
from django.db.models.fields.json import KT
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import formats
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from correspondence.actions.reviewing import discard, restore
from correspondence.admin.columns import text_of
from correspondence.admin.desk import clerk
from correspondence.admin.proclaiming import prospects, publish_and_tell
from correspondence.admin.review import ReviewsDrafts
from correspondence.admin.tables import isolated
from correspondence.admin.uploading import TakesFiles
from correspondence.models import Draft, DraftStatus

OUTCOMES = {"ok": _("gelezen"), "damaged": _("beschadigd"), "no_text": _("geen tekst")}
ALL = "all"


def _now(name: str) -> Case:
    """The value that counts: what a person corrected, or else what was read; null also where the record is broken."""
    corrected = When(corrections__has_key=name, then=KT(f"corrections__{name}"))
    return Case(corrected, default=KT(f"extracted__{name}__value"), output_field=TextField())


class StatusFilter(admin.SimpleListFilter):
    """By how far the draft has come; the queue, unless asked otherwise."""

    title = _("status")
    parameter_name = "status"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Every status, and all of them."""
        return [*DraftStatus.choices, (ALL, _("Alle"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Draft]) -> QuerySet[Draft]:
        """Narrowed to the one chosen."""
        return queryset if self._chosen() == ALL else queryset.filter(status=self._chosen())

    def choices(self, changelist: Any) -> Any:
        """Without a choice for “none chosen”: that is the queue."""
        for value, label in self.lookup_choices:
            query = changelist.get_query_string({self.parameter_name: value})
            yield {"selected": value == self._chosen(), "query_string": query, "display": label}

    def _chosen(self) -> str:
        value = self.value()
        return value if value in (ALL, *DraftStatus.values) else DraftStatus.NEW.value


class OutcomeFilter(admin.SimpleListFilter):
    """By whether the document was read well."""

    title = _("uitkomst")
    parameter_name = "outcome"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """The outcomes of which a draft is kept."""
        return list(OUTCOMES.items())

    def queryset(self, request: HttpRequest, queryset: QuerySet[Draft]) -> QuerySet[Draft]:
        """Narrowed to the one chosen."""
        return queryset.filter(outcome=self.value()) if self.value() in OUTCOMES else queryset


@admin.register(Draft)
class DraftDesk(TakesFiles, ReviewsDrafts):
    """Drafts (*concepten*)."""

    change_list_template = "admin/correspondence/draft/change_list.html"
    list_display = (
        text_of("source__file_name", _("bestand")),
        text_of("subject_now", _("onderwerp")),
        text_of("ministry_now", _("ministerie")),
        "dated",
        "read_as",
        "remarks",
        "status",
        "created_at",
    )
    list_filter = (StatusFilter, OutcomeFilter)
    list_select_related = ("source",)
    search_fields = (
        "source__file_name",
        "subject_now",
        "ministry_now",
        "public_id__startswith",
        "source__sha256__startswith",
    )
    date_hierarchy = "created_at"
    actions = ("publish_selected", "discard_selected", "restore_selected")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Draft]:
        """With what the list shows of what was read, and without the rest of it."""
        problems = Func(
            "extracted",
            Value("$.problems[*]"),
            function="jsonb_path_query_array",
            template="%(function)s(%(expressions)s::jsonpath)",
        )
        rows: QuerySet[Draft] = super().get_queryset(request)
        return (
            rows.annotate(subject_now=_now("subject"), ministry_now=_now("ministry"), dated_now=_now("dated"))
            .annotate(problem_count=Func(problems, function="jsonb_array_length", output_field=IntegerField()))
            .defer("extracted", "corrections")
        )

    @admin.display(description=_("datum"), ordering=F("dated_now").desc(nulls_last=True), empty_value="–")
    def dated(self, draft: Any) -> str | SafeString | None:
        """The letter's date; as it stands where it is none."""
        try:
            return formats.date_format(datetime.date.fromisoformat(draft.dated_now), "SHORT_DATE_FORMAT")
        except (TypeError, ValueError):
            return isolated(draft.dated_now) if draft.dated_now else None

    @admin.display(description=_("uitkomst"), ordering="outcome")
    def read_as(self, draft: Draft) -> Any:
        """Whether the document was read well."""
        return OUTCOMES.get(draft.outcome) or isolated(draft.outcome)

    @admin.display(description=_("meldingen"), ordering="problem_count")
    def remarks(self, draft: Any) -> int:
        """How many things the machine has to say."""
        return int(draft.problem_count or 0)

    @admin.action(description=_("Publiceren"), permissions=["publish"])
    def publish_selected(self, request: HttpRequest, queryset: QuerySet[Draft]) -> HttpResponse | None:
        """Say how many are ready and ask; then publish those, and say of the others why not."""
        if "confirmed" in request.POST:
            publish_and_tell(request, queryset.order_by("pk"))
            return None
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "media": self.media,
            "title": _("Concepten publiceren"),
            "prospects": prospects(queryset),
            "chosen": request.POST.getlist("_selected_action"),
            "is_across": request.POST.get("select_across") == "1",
        }
        return TemplateResponse(request, "admin/correspondence/draft/publish.html", context)

    @admin.action(description=_("Verwerpen"), permissions=["change"])
    def discard_selected(self, request: HttpRequest, queryset: QuerySet[Draft]) -> None:
        """Put them aside."""
        count = discard(drafts=list(queryset), by=clerk(request))
        self._tell(request, ngettext("%(n)s concept verworpen.", "%(n)s concepten verworpen.", count), count)

    @admin.action(description=_("Terugzetten"), permissions=["change"])
    def restore_selected(self, request: HttpRequest, queryset: QuerySet[Draft]) -> None:
        """Take them back."""
        count = restore(drafts=list(queryset), by=clerk(request))
        self._tell(request, ngettext("%(n)s concept teruggezet.", "%(n)s concepten teruggezet.", count), count)

    def _tell(self, request: HttpRequest, sentence: str, count: int) -> None:
        self.message_user(request, sentence % {"n": count}, messages.SUCCESS if count else messages.WARNING)
