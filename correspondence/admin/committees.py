"""The desk of committees."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from correspondence.admin.columns import text_of
from correspondence.admin.desk import ListDesk
from correspondence.admin.tables import Table, link_to, link_to_list
from correspondence.models import Committee, Request

NEWEST = 20


@admin.register(Committee)
class CommitteeDesk(ListDesk):
    """Committees (*commissies*)."""

    list_display = (text_of("name", _("naam")), "abbreviation", "kind", "valid_from", "valid_until")
    list_filter = ("kind", ("valid_until", admin.EmptyFieldListFilter))
    search_fields = ("name", "abbreviation", "slug")
    prepopulated_fields = {"slug": ("name",)}  # noqa: RUF012  as Django reads it
    fields = ("name", "slug", "abbreviation", "kind", "aliases", "valid_from", "valid_until", "source")

    def tables(self, request: HttpRequest, row: Any) -> list[Table]:
        """Its newest requests."""
        newest = row.requests.order_by("-pk")[:NEWEST]
        rest = link_to_list(Request, _("Alle verzoeken van deze commissie"), committee__id__exact=row.pk)
        return [
            Table(
                title=_("Laatste verzoeken"),
                columns=(_("onderwerp"), _("gevraagd op")),
                rows=[(link_to(each, each.subject or each.identity), each.asked_on or "–") for each in newest],
                rest=rest,
            )
        ]
