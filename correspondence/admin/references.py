"""The desk of numbers: what bears each, and where it is mentioned."""

from typing import Any

from django.contrib import admin
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from correspondence.admin.columns import link_at, text_of
from correspondence.admin.desk import ReadingDesk
from correspondence.admin.tables import MOST, Table, link_to, link_to_list
from correspondence.models import Claim, Mention, Reference, ReferenceState
from correspondence.resolvers.targets import with_mentions, with_state


class StateFilter(admin.SimpleListFilter):
    """By whether the number leads somewhere."""

    title = _("uitkomst")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """The three."""
        return list(ReferenceState.choices)

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Narrowed to the one chosen."""
        return queryset.filter(state=self.value()) if self.value() in ReferenceState.values else queryset


@admin.register(Reference)
class ReferenceDesk(ReadingDesk):
    """Numbers (*verwijzingen*)."""

    list_display = (
        text_of("key", _("nummer")),
        "scheme",
        text_of("value", _("waarde")),
        "state",
        "bearers",
        "mentions_in_all",
    )
    list_filter = (StateFilter, "scheme")
    search_fields = ("key", "value")
    shown = (text_of("key", _("nummer")), "scheme", text_of("value", _("waarde")), "state", "updated_at")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Reference]:
        """With what bears the number, and how often it is mentioned."""
        claims = Claim.objects.public().select_related("letter", "request")
        borne = Prefetch("claims", queryset=claims, to_attr="public_claims")
        rows: QuerySet[Reference] = super().get_queryset(request)
        return with_mentions(with_state(rows)).prefetch_related(borne)

    @admin.display(description=_("uitkomst"))
    def state(self, reference: Any) -> str:
        """Whether it leads somewhere."""
        return str(ReferenceState(reference.state).label)

    @admin.display(description=_("drager"))
    def bearers(self, reference: Any) -> SafeString | str:
        """What bears it, when that is one thing."""
        match reference.public_claims:
            case [claim]:
                return link_to(claim.letter or claim.request).html()
            case claims:
                return str(len(claims)) if claims else "–"

    @admin.display(description=_("vermeldingen"))
    def mentions_in_all(self, reference: Any) -> int:
        """How often it is mentioned."""
        return int(reference.mention_count)

    def tables(self, request: HttpRequest, row: Any) -> list[Table]:
        """What bears it, who mentions it, who says something of it."""
        mentions = row.mentions.public().select_related("letter").order_by("-pk")[:MOST]
        statements = row.statements.select_related("letter", "batch").order_by("-pk")[:MOST]
        return [
            Table(
                title=_("Draagt dit nummer"),
                columns=(_("drager"), _("soort"), _("herkomst")),
                rows=[
                    (link_to(c.letter or c.request), _("brief") if c.letter else _("verzoek"), c.get_origin_display())
                    for c in row.public_claims
                ],
            ),
            Table(
                title=_("Vermeld in"),
                columns=(_("brief"), _("tekst"), _("veld")),
                rows=[(link_to(m.letter), link_to(m, m.text), m.get_field_display() or _("alinea")) for m in mentions],
                rest=link_to_list(Mention, _("Alle vermeldingen als lijst"), reference__id__exact=row.pk),
            ),
            Table(
                title=_("Opgaven"),
                columns=(_("opgave"), _("bron"), _("uitkomst")),
                rows=[
                    (link_to(s, s.subject or s.key), link_to(s.letter or s.batch), s.get_fate_display())
                    for s in statements
                ],
            ),
        ]


@admin.register(Claim)
class ClaimDesk(ReadingDesk):
    """Which number is borne by what (*nummers*)."""

    list_display = (
        text_of("reference__key", _("nummer")),
        link_at("reference", _("verwijzing"), ordering="reference__key"),
        link_at("letter", _("brief")),
        link_at("request", _("verzoek")),
        "origin",
    )
    list_filter = ("origin", "reference__scheme")
    list_select_related = ("reference", "letter", "request")
    search_fields = ("reference__key", "letter__subject", "request__subject")
    ordering = ("-id",)
    shown = (
        link_at("reference", _("verwijzing")), link_at("letter", _("brief")), link_at("request", _("verzoek")),
        "origin",
    )  # fmt: skip
