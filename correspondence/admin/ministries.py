"""The desks of ministries and cabinets."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from correspondence.admin.columns import text_of
from correspondence.admin.desk import ListDesk
from correspondence.admin.tables import MOST, Table, link_to, link_to_list
from correspondence.models import Cabinet, Letter, Ministry


@admin.register(Ministry)
class MinistryDesk(ListDesk):
    """Ministries (*ministeries*)."""

    list_display = (text_of("name", _("naam")), "abbreviation", "valid_from", "valid_until", "successor")
    list_filter = (("valid_until", admin.EmptyFieldListFilter),)
    list_select_related = ("successor",)
    search_fields = ("name", "abbreviation", "slug")
    autocomplete_fields = ("successor",)
    prepopulated_fields = {"slug": ("abbreviation",)}  # noqa: RUF012  as Django reads it
    fields = ("name", "slug", "abbreviation", "tooi_id", "valid_from", "valid_until", "successor", "source")

    def tables(self, request: HttpRequest, row: Any) -> list[Table]:
        """Its offices, and where its letters are."""
        offices = row.offices.order_by("title")[:MOST]
        letters = link_to_list(Letter, _("Brieven van dit ministerie"), ministry__id__exact=row.pk)
        return [
            Table(
                title=_("Ambten"),
                columns=(_("titel"), _("soort")),
                rows=[(link_to(office, office.title), office.get_kind_display()) for office in offices],
                rest=letters,
            )
        ]


@admin.register(Cabinet)
class CabinetDesk(ListDesk):
    """Cabinets (*kabinetten*)."""

    list_display = (text_of("name", _("naam")), "valid_from", "valid_until")
    search_fields = ("name", "slug")
    prepopulated_fields = {"slug": ("name",)}  # noqa: RUF012  as Django reads it
    fields = ("name", "slug", "valid_from", "valid_until", "wikidata_id", "source")
