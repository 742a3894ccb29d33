"""The desks of ministers, offices, and who held which when."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.admin.widgets import AdminTextInputWidget
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from correspondence.admin.columns import link_at, text_of
from correspondence.admin.desk import ListDesk
from correspondence.admin.tables import Table, link_to_list
from correspondence.admin.terms import TermForm, TermFormSet
from correspondence.models import Minister, Office, Signature, Term

if TYPE_CHECKING:
    TabularInline = admin.TabularInline[Term, Any]
else:
    TabularInline = admin.TabularInline


class TermInline(TabularInline):
    """The terms of a minister or an office, on its page."""

    model = Term
    form = TermForm
    formset = TermFormSet
    formfield_overrides = {models.TextField: {"widget": AdminTextInputWidget}}  # noqa: RUF012  as Django reads it
    extra = 0
    show_change_link = True
    ordering = ("-period",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Term]:
        """With all that a term's name is made of."""
        terms: QuerySet[Term] = super().get_queryset(request)
        return terms.select_related("minister", "office", "cabinet")


class HeldInline(TermInline):
    """Which offices a minister held."""

    fields = ("office", "period", "cabinet", "source")
    autocomplete_fields = ("office", "cabinet")


class HolderInline(TermInline):
    """Who held an office."""

    fields = ("minister", "period", "cabinet", "source")
    autocomplete_fields = ("minister", "cabinet")


@admin.register(Minister)
class MinisterDesk(ListDesk):
    """Ministers (*bewindspersonen*)."""

    list_display = (text_of("full_name", _("naam"), ordering="surname"), "initials", "wikidata_id")
    search_fields = ("surname", "first_name", "initials", "slug")
    prepopulated_fields = {"slug": ("first_name", "infix", "surname")}  # noqa: RUF012  as Django reads it
    fields = ("initials", "first_name", "infix", "surname", "slug", "printed_names", "wikidata_id", "source")
    inlines = (HeldInline,)

    def tables(self, request: HttpRequest, row: Any) -> list[Table]:
        """Where the signatures are."""
        rest = link_to_list(Signature, _("Ondertekeningen van deze bewindspersoon"), term__minister__id__exact=row.pk)
        return [Table(title=_("Brieven"), columns=(), rows=(), rest=rest)]


@admin.register(Office)
class OfficeDesk(ListDesk):
    """Offices (*ambten*)."""

    list_display = (
        text_of("title", _("titel")),
        "kind",
        link_at("ministry", _("ministerie"), ordering="ministry__name"),
    )
    list_filter = ("kind", ("ministry", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("ministry",)
    search_fields = ("title", "slug")
    autocomplete_fields = ("ministry",)
    prepopulated_fields = {"slug": ("title",)}  # noqa: RUF012  as Django reads it
    fields = ("title", "slug", "kind", "ministry", "printed_titles", "source")
    inlines = (HolderInline,)


@admin.register(Term)
class TermDesk(ListDesk):
    """Terms of office (*ambtsperioden*)."""

    form = TermForm
    list_display = (
        "__str__",
        link_at("minister", _("bewindspersoon"), ordering="minister__surname"),
        link_at("office", _("ambt"), ordering="office__title"),
        "cabinet",
        "first_day",
        "last_day",
    )
    list_filter = (("cabinet", admin.RelatedOnlyFieldListFilter), "office__kind")
    list_select_related = ("minister", "office", "cabinet")
    search_fields = ("minister__surname", "office__title")
    autocomplete_fields = ("minister", "office", "cabinet")
    ordering = ("-period", "id")
    fields = ("minister", "office", "period", "cabinet", "source")

    @admin.display(description=_("van"), ordering="period")
    def first_day(self, term: Term) -> Any:
        """The first day."""
        return term.period.lower

    @admin.display(description=_("tot"))
    def last_day(self, term: Term) -> Any:
        """The first day no longer."""
        return term.period.upper
