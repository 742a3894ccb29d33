"""The desks of what is only ever added: events, source files, and addresses that are no more."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from correspondence.admin.columns import link_at, text_of
from correspondence.admin.desk import ReadingDesk
from correspondence.admin.details import in_words
from correspondence.admin.tables import Table, isolated, link_to, shortened
from correspondence.models import Draft, Event, Letter, Request, SourceFile, Tombstone

ADDRESSED: tuple[type[models.Model], ...] = (Draft, Letter, Request)


@admin.register(Event)
class EventDesk(ReadingDesk):
    """Events (*gebeurtenissen*)."""

    list_display = ("at", "act", "by", "subject_id", "details_in_short")
    list_filter = ("act",)
    list_select_related = ("by",)
    search_fields = ("subject_id__startswith", "by__username")
    date_hierarchy = "at"
    shown = ("at", "act", link_at("by", _("door")), "subject_id", "details_in_short")

    @admin.display(description=_("bijzonderheden"))
    def details_in_short(self, event: Event) -> SafeString:
        """In words, as far as they fit on a line."""
        return isolated(shortened(in_words(event.details)) or "–")

    def tables(self, request: HttpRequest, row: Any) -> list[Table]:
        """What the event is about, where that is still there."""
        if row.subject_id is None:
            return []
        there = [
            found for model in ADDRESSED if (found := model._default_manager.filter(public_id=row.subject_id).first())
        ]
        rows = [(str(found._meta.verbose_name), link_to(found)) for found in there]
        return [Table(title=_("Betreft"), columns=(_("soort"), _("naam")), rows=rows)]


@admin.register(SourceFile)
class SourceFileDesk(ReadingDesk):
    """Source files (*bronbestanden*)."""

    list_display = (
        text_of("file_name", _("bestandsnaam")),
        "media_type",
        "size",
        "origin",
        "received_at",
        link_at("draft", _("concept")),
    )
    list_filter = ("media_type",)
    list_select_related = ("draft__source",)
    search_fields = ("file_name", "sha256__startswith")
    date_hierarchy = "received_at"
    shown = (
        text_of("file_name", _("bestandsnaam"), is_whole=True), "sha256", "media_type", "size",
        text_of("origin", _("herkomst"), is_whole=True), "received_at", link_at("draft", _("concept")),
    )  # fmt: skip


@admin.register(Tombstone)
class TombstoneDesk(ReadingDesk):
    """Addresses that are no more (*vervallen adressen*)."""

    list_display = ("public_id", "replaced_by", "at")
    list_filter = (("replaced_by", admin.EmptyFieldListFilter),)
    search_fields = ("public_id__startswith", "replaced_by__startswith")
    date_hierarchy = "at"
    shown = ("public_id", "replaced_by", "at")
