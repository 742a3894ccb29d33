"""The desk of requests: how each stands, what was said of it, and which letters respond."""

from typing import Any

from django.contrib import admin
from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from correspondence.admin.columns import link_at, shown_day, text_of
from correspondence.admin.desk import ReadingDesk
from correspondence.admin.evidence import evidence_of
from correspondence.admin.stating import StatesRequests
from correspondence.admin.tables import Table, isolated, link_to, shortened
from correspondence.models import Request, Response, Statement
from correspondence.resolvers.deadlines import RequestStatus, with_status


class StatusFilter(admin.SimpleListFilter):
    """By how the request stands today."""

    title = _("status")
    parameter_name = "status"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Every status there is."""
        return list(RequestStatus.choices)

    def queryset(self, request: HttpRequest, queryset: QuerySet[Request]) -> QuerySet[Request]:
        """Narrowed to the one chosen."""
        return queryset.filter(**{"status": self.value()}) if self.value() in RequestStatus.values else queryset


@admin.register(Request)
class RequestDesk(StatesRequests, ReadingDesk):
    """Requests (*verzoeken*)."""

    list_display = (
        "heading",
        "kind",
        link_at("committee", _("commissie")),
        "asked_on",
        "due",
        "status",
        "answered",
        "origin",
    )
    list_filter = (StatusFilter, "kind", "origin", ("committee", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("committee",)
    search_fields = ("subject", "identity", "committee__name", "claims__reference__key__istartswith")
    date_hierarchy = "asked_on"
    ordering = (F("asked_on").desc(nulls_last=True), "-id")
    shown = (
        text_of("subject", _("onderwerp"), is_whole=True), "identity", "kind", "status",
        link_at("committee", _("commissie")), text_of("committee_as_printed", _("commissie zoals gedrukt")),
        "asked_on", "due_on", "due_basis", "due", "answered", "withdrawn_on", "origin", "public_id",
        "created_at", "updated_at",
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[Request]:
        """With how they stand."""
        return with_status(super().get_queryset(request))

    @admin.display(description=_("onderwerp"), ordering="subject")
    def heading(self, row: Request) -> SafeString:
        """The subject, or else the number."""
        return isolated(shortened(row.subject or row.identity))

    @admin.display(description=_("status"), ordering="status")
    def status(self, row: Any) -> str:
        """How it stands."""
        return str(RequestStatus(row.status).label)

    @admin.display(description=_("antwoord uiterlijk"), ordering="effective_due_on")
    def due(self, row: Any) -> str:
        """The day the answer is due, extensions counted."""
        return shown_day(row.effective_due_on)

    @admin.display(description=_("beantwoord op"), ordering="answered_on")
    def answered(self, row: Any) -> str:
        """The day of the first final answer."""
        return shown_day(row.answered_on)

    def tables(self, request: HttpRequest, row: Any) -> list[Table]:
        """Its numbers, the letters that respond, and what was said of it."""
        responses = row.responses.select_related("letter").order_by("letter__dated", "pk")
        statements = row.statements.select_related("letter", "batch", "committee").order_by("pk")
        return [
            Table(
                title=_("Nummers"),
                columns=(_("nummer"), _("stelsel"), _("herkomst")),
                rows=[
                    (link_to(c.reference), c.reference.scheme, c.get_origin_display())
                    for c in row.claims.select_related("reference").order_by("reference__key")
                ],
            ),
            Table(
                title=_("Reacties"),
                columns=(_("brief"), _("soort"), _("datum"), _("nieuwe datum"), _("herkomst"), _("bewijsplaats")),
                rows=[
                    (
                        link_to(r.letter), r.get_kind_display(), r.letter.dated or "–", r.new_due_on or "–",
                        r.get_origin_display(), evidence_of(r.evidence),
                    )
                    for r in responses
                ],
            ),
            Table(
                title=_("Opgaven"),
                columns=(_("opgave"), _("bron"), _("gevraagd op"), _("verwacht op"), _("uitkomst"), _("bewijsplaats")),
                rows=[
                    (
                        link_to(s, s.subject or s.key), link_to(s.letter or s.batch), s.asked_on or "–",
                        s.due_on or "–", s.get_fate_display(), evidence_of(s.evidence),
                    )
                    for s in statements
                ],
            ),
        ]  # fmt: skip


@admin.register(Response)
class ResponseDesk(ReadingDesk):
    """Responses (*reacties*)."""

    list_display = (
        "__str__",
        link_at("letter", _("brief")),
        link_at("request", _("verzoek")),
        "kind",
        "origin",
        "new_due_on",
    )
    list_filter = ("kind", "origin")
    list_select_related = ("letter", "request")
    search_fields = ("letter__subject", "request__subject", "request__identity")
    ordering = ("-id",)
    shown = (link_at("letter", _("brief")), link_at("request", _("verzoek")), "kind", "origin", "new_due_on", "where")

    @admin.display(description=_("bewijsplaats"))
    def where(self, row: Response) -> SafeString:
        """Where it stands."""
        return isolated(evidence_of(row.evidence))


@admin.register(Statement)
class StatementDesk(ReadingDesk):
    """Statements (*opgaven*)."""

    list_display = (
        "heading",
        "kind",
        link_at("letter", _("brief")),
        link_at("batch", _("import")),
        "asked_on",
        "due_on",
        "fate",
    )
    list_filter = ("fate", "kind")
    list_select_related = ("letter", "batch")
    search_fields = ("subject", "key")
    ordering = ("-id",)
    shown = (
        text_of("subject", _("onderwerp"), is_whole=True), "key", "kind", link_at("letter", _("brief")),
        link_at("batch", _("import")), link_at("committee", _("commissie")),
        text_of("committee_as_printed", _("commissie zoals gedrukt")), "asked_on", "due_on", "due_basis",
        "withdrawn_on", "response", "where", "fate",
    )  # fmt: skip

    @admin.display(description=_("onderwerp"), ordering="subject")
    def heading(self, row: Statement) -> SafeString:
        """The subject, or else the key."""
        return isolated(shortened(row.subject or row.key))

    @admin.display(description=_("bewijsplaats"))
    def where(self, row: Statement) -> SafeString:
        """Where it stands."""
        return isolated(evidence_of(row.evidence))

    def tables(self, request: HttpRequest, row: Any) -> list[Table]:
        """The numbers it gives, and the requests it turned out to be about."""
        return [
            Table(title=_("Nummers"), columns=(_("nummer"),), rows=[(link_to(each),) for each in row.references.all()]),
            Table(
                title=_("Verzoeken"),
                columns=(_("verzoek"),),
                rows=[(link_to(each, each.subject or each.identity),) for each in row.requests.all()],
            ),
        ]
