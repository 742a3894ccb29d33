"""The desk of imports: what became of each file."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from correspondence.admin.columns import link_at, text_of
from correspondence.admin.desk import ReadingDesk
from correspondence.admin.tables import MOST, Table, link_to, link_to_list
from correspondence.models import BatchRow, Fate, ImportBatch


@admin.register(ImportBatch)
class ImportBatchDesk(ReadingDesk):
    """Imports, each a call of a command or an upload."""

    list_display = ("started_at", "kind", text_of("origin", _("herkomst")), "started_by", "totals", "finished_at")
    list_filter = ("kind", ("finished_at", admin.EmptyFieldListFilter))
    list_select_related = ("started_by",)
    search_fields = ("origin", "started_by__username")
    date_hierarchy = "started_at"
    shown = (
        "kind", text_of("origin", _("herkomst")), link_at("started_by", _("begonnen door")),
        "started_at", "finished_at", "totals",
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[ImportBatch]:
        """With the number of rows of each fate."""
        counts = {f"rows_{fate.value}": Count("rows", filter=Q(rows__fate=fate)) for fate in Fate}
        rows: QuerySet[ImportBatch] = super().get_queryset(request)
        return rows.annotate(**counts)

    @admin.display(description=_("regels"))
    def totals(self, batch: ImportBatch) -> str:
        """The number of rows of each fate there is."""
        counts = [(getattr(batch, f"rows_{fate.value}"), fate.label) for fate in Fate]
        return ", ".join(f"{count} {label}" for count, label in counts if count) or "–"

    def tables(self, request: HttpRequest, row: Any) -> list[Table]:
        """The rows."""
        rows = row.rows.select_related("draft__source").order_by("position")[:MOST]
        return [
            Table(
                title=_("Regels"),
                columns=("nr.", _("naam"), _("uitkomst"), _("toelichting"), _("concept")),
                rows=[
                    (str(r.position), r.name, r.get_fate_display(), r.message, link_to(r.draft) if r.draft else "–")
                    for r in rows
                ],
                rest=link_to_list(BatchRow, _("Alle regels als lijst"), batch__id__exact=row.pk),
            )
        ]


@admin.register(BatchRow)
class BatchRowDesk(ReadingDesk):
    """Rows of imports (*importregels*)."""

    list_display = (
        text_of("name", _("naam")),
        "fate",
        text_of("message", _("toelichting")),
        link_at("draft", _("concept")),
        link_at("batch", _("import")),
        "position",
    )
    list_filter = ("fate", "batch__kind")
    list_select_related = ("batch", "draft__source")
    search_fields = ("name", "message", "sha256__startswith")
    ordering = ("-batch_id", "position")
    shown = (
        link_at("batch", _("import")), "position", text_of("name", _("naam"), is_whole=True), "sha256", "fate",
        text_of("message", _("toelichting"), is_whole=True), link_at("draft", _("concept")),
    )  # fmt: skip
