"""The desk of letters: what is published, and withdrawing it."""

from collections import defaultdict
from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from correspondence.admin.columns import link_at, text_of
from correspondence.admin.desk import ReadingDesk
from correspondence.admin.evidence import evidence_of
from correspondence.admin.marking import Mark, marked
from correspondence.admin.tables import MOST, Table, isolated, link_to, link_to_list, shortened
from correspondence.admin.withdrawing import WithdrawsLetters
from correspondence.models import Letter, Mention


@admin.register(Letter)
class LetterDesk(WithdrawsLetters, ReadingDesk):
    """Letters (*brieven*)."""

    change_form_template = "admin/correspondence/letter/change_form.html"
    list_display = ("heading", "dated", link_at("ministry", _("ministerie")), "kind", "published_at", "is_public")
    list_filter = (
        ("withdrawn_at", admin.EmptyFieldListFilter),
        "kind",
        "ministry_basis",
        ("ministry", admin.RelatedOnlyFieldListFilter),
    )
    list_select_related = ("ministry",)
    search_fields = ("subject", "our_reference", "your_reference", "public_id__startswith")
    date_hierarchy = "dated"
    shown = (
        text_of("subject", _("onderwerp"), is_whole=True), "dated",
        text_of("addressee", _("geadresseerde"), is_whole=True),
        link_at("ministry", _("ministerie")), text_of("ministry_as_printed", _("ministerie zoals gedrukt")),
        "ministry_basis", text_of("our_reference", _("ons kenmerk")), text_of("your_reference", _("uw kenmerk")),
        "kind", link_at("draft", _("concept")), "public_id", "published_at",
        link_at("published_by", _("gepubliceerd door")),
        "withdrawn_at", link_at("withdrawn_by", _("ingetrokken door")),
        text_of("withdrawn_because", _("reden van intrekking"), is_whole=True), "updated_at",
    )  # fmt: skip

    @admin.display(description=_("onderwerp"), ordering="subject")
    def heading(self, letter: Letter) -> Any:
        """The subject, or that there is none."""
        return isolated(shortened(letter.subject)) if letter.subject else _("(zonder onderwerp)")

    @admin.display(description=_("openbaar"), boolean=True, ordering="withdrawn_at")
    def is_public(self, letter: Letter) -> bool:
        """Is it still there for everyone?"""
        return letter.withdrawn_at is None

    def addresses(self, row: Letter) -> list[Any]:
        """Its own, and its draft's."""
        return [row.public_id, row.draft.public_id]

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        """With the text."""
        letter = kwargs["obj"]
        context["paragraphs"] = paragraphs_of(letter)
        context["can_withdraw"] = letter.withdrawn_at is None and self.has_withdraw_permission(request)
        return super().render_change_form(request, context, *args, **kwargs)

    def tables(self, request: HttpRequest, row: Any) -> list[Table]:
        """Who signed, which numbers it bears and mentions, which requests it responds to."""
        signatures = row.signatures.select_related("term__minister", "term__office").order_by("position")
        mentions = row.mentions.select_related("reference", "paragraph").order_by(
            "paragraph__position", "start", "ordinal"
        )
        claims = row.claims.select_related("reference").order_by("reference__key")
        return [
            Table(
                title=_("Ondertekeningen"),
                columns=(_("titel"), _("naam"), _("hoedanigheid"), _("uitkomst"), _("bewindspersoon")),
                rows=[
                    (
                        s.title, s.name, s.get_capacity_display(), s.get_resolution_display(),
                        link_to(s.term.minister) if s.term else "–",
                    )
                    for s in signatures
                ],
            ),
            Table(
                title=_("Eigen nummers"),
                columns=(_("nummer"), _("herkomst")),
                rows=[(link_to(c.reference), c.get_origin_display()) for c in claims],
            ),
            Table(
                title=_("Beantwoordt"),
                columns=(_("verzoek"), _("soort"), _("herkomst"), _("bewijsplaats")),
                rows=[
                    (
                        link_to(r.request, r.request.subject or r.request.identity), r.get_kind_display(),
                        r.get_origin_display(), evidence_of(r.evidence),
                    )
                    for r in row.responses.select_related("request").order_by("pk")
                ],
            ),
            Table(
                title=_("Vermeldingen"),
                columns=(_("plaats"), _("tekst"), _("verwijzing")),
                rows=[
                    (
                        f"{_('alinea')} {m.paragraph.position}" if m.paragraph else m.get_field_display(),
                        m.text, link_to(m.reference),
                    )
                    for m in mentions[:MOST]
                ],
                rest=link_to_list(Mention, _("Als lijst"), letter__id__exact=row.pk),
            ),
        ]  # fmt: skip


def paragraphs_of(letter: Letter) -> list[dict[str, Any]]:
    """The letter's paragraphs, with links at what they mention. Two queries."""
    marks: dict[int | None, list[Mark]] = defaultdict(list)
    for mention in letter.mentions.filter(paragraph__isnull=False).select_related("reference"):
        there = link_to(mention.reference)
        marks[mention.paragraph_id].append(Mark(start=mention.start, end=mention.end, title=there.text, url=there.url))
    return [
        {
            "position": paragraph.position,
            "kind": paragraph.get_kind_display(),
            "part": paragraph.get_part_display() if paragraph.part != "letter" else "",
            "page": paragraph.page,
            "text": marked(paragraph.text, marks[paragraph.pk]),
        }
        for paragraph in letter.paragraphs.order_by("position")
    ]
