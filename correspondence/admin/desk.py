"""What all desks share: fast lists, and rows of which the machine's are only read."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from django.contrib import admin, messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.utils import unquote
from django.contrib.admin.widgets import AdminTextInputWidget
from django.contrib.auth.models import User
from django.contrib.postgres.fields import ArrayField
from django.db import DataError, IntegrityError, models
from django.forms import BaseModelFormSet, Field, ModelForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from correspondence.admin.dates import EARLIEST_OF_LISTS, Between, in_years
from correspondence.admin.lines import LinesField
from correspondence.admin.tables import Table, may_see
from correspondence.models import Event

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin[Any]
else:
    ModelAdmin = admin.ModelAdmin


def clerk(request: HttpRequest) -> User:
    """Who is at the desk; the admin lets nobody in who is not logged in."""
    return cast(User, request.user)


# The texts of the lists are names and titles.
ON_ONE_LINE: dict[type["models.Field[Any, Any]"], Mapping[str, Any]] = {
    models.TextField: {"widget": AdminTextInputWidget(attrs={"class": "vLargeTextField"})}
}


class ForgivingLists(ModelAdmin):
    """Lists that answer an address that asks for the impossible, such as the year 0, as Django does other nonsense."""

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        """Raises IncorrectLookupParameters, at which Django shows the whole list."""
        try:
            return super().get_changelist_instance(request)
        except (ValueError, OverflowError, DataError) as error:
            raise IncorrectLookupParameters from error


class Desk(ForgivingLists):
    """A desk (*bureau*): one kind of row."""

    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50
    empty_value_display = "–"

    class Media:
        """The desk's own style."""

        css = {"all": ["correspondence/desk.css"]}  # noqa: RUF012  as Django reads it

    def tables(self, request: HttpRequest, row: Any) -> list[Table]:
        """The related rows that the row's page shows."""
        return []

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """The row's page, with the related rows."""
        row = kwargs.get("obj")
        context["tables"] = self.tables(request, row) if row is not None else []
        return super().render_change_form(request, context, *args, **kwargs)


class ReadingDesk(Desk):
    """Rows that the machine or an action makes: nobody adds, changes or deletes them here."""

    change_form_template = "admin/correspondence/reading.html"
    shown: Sequence[Any] = ()
    """The fields of a row's page: names, and functions of the row."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody."""
        return False

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Those shown."""
        return self.shown

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """All of them."""
        return self.shown

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """The way to the history only for who may see it: of rows with an address it is among the events."""
        context["shows_history"] = not hasattr(self.model, "public_id") or may_see(Event)
        return super().render_change_form(request, context, *args, **kwargs)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """The acts that concern the row, for rows that have an address; the row's changes for others."""
        row = self.get_object(request, unquote(object_id))
        if row is None or not hasattr(row, "public_id") or not self.has_view_permission(request, row):
            return super().history_view(request, object_id, extra_context)
        query = {"subject_id__in": ",".join(str(each) for each in self.addresses(row))}
        return HttpResponseRedirect(reverse(f"admin:{Event._meta.app_label}_event_changelist", query=query))

    def addresses(self, row: Any) -> list[Any]:
        """The public ids under which events speak of the row."""
        return [row.public_id]


class ListDesk(Desk):
    """Rows of the lists, which people keep up to date."""

    change_form_template = "admin/correspondence/listed.html"
    formfield_overrides = ON_ONE_LINE

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """The key by which lists and marks know a row is chosen once."""
        is_keyed = obj is not None and hasattr(obj, "slug")
        return [*super().get_readonly_fields(request, obj), *(["slug"] if is_keyed else [])]

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> dict[str, Sequence[str]]:
        """The key follows the name while the row is made."""
        return super().get_prepopulated_fields(request, obj) if obj is None else {}

    def formfield_for_dbfield(self, db_field: "models.Field[Any, Any]", request: Any, **kwargs: Any) -> Field | None:
        """Spellings one a line: titles and names have commas of their own; days that can be."""
        if isinstance(db_field, ArrayField):
            return LinesField(label=capfirst(db_field.verbose_name), required=not db_field.blank)
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and type(db_field) is models.DateField:
            field.validators.append(Between(earliest=EARLIEST_OF_LISTS, latest=in_years(10)))
        return field

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """What is in use is protected; that comes before who may delete what uses it."""
        deleted, counts, lacking, protected = super().get_deleted_objects(objs, request)
        return deleted, counts, set() if protected else lacking, protected

    def save_model(self, request: HttpRequest, obj: Any, form: "ModelForm[Any]", change: bool) -> None:
        """Move the row's moment of change when its public face changes."""
        if hasattr(obj, "updated_at") and form.has_changed():
            obj.updated_at = timezone.now()
        super().save_model(request, obj, form, change)

    def save_formset(
        self, request: HttpRequest, form: "ModelForm[Any]", formset: "BaseModelFormSet[Any, Any]", change: bool
    ) -> None:
        """Likewise when a row that belongs to it changes."""
        super().save_formset(request, form, formset, change)
        if formset.has_changed() and not form.has_changed():
            type(form.instance)._default_manager.filter(pk=form.instance.pk).update(updated_at=timezone.now())

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Say it in words when the database refuses what only just became impossible."""
        try:
            return super().changeform_view(request, *args, **kwargs)
        except IntegrityError:
            said = _("Dit gaat niet samen met wat er al staat, of met wat iemand zojuist opsloeg. Probeer het opnieuw.")
            messages.error(request, said)
            return HttpResponseRedirect(request.get_full_path())
