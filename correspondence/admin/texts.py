"""The desks of what a letter is made of: its paragraphs, signatures and mentions."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from correspondence.admin.columns import link_at, text_of
from correspondence.admin.desk import ReadingDesk
from correspondence.models import Mention, Paragraph, Signature


@admin.register(Paragraph)
class ParagraphDesk(ReadingDesk):
    """Paragraphs (*alinea's*)."""

    list_display = (text_of("text", _("tekst")), link_at("letter", _("brief")), "position", "part", "kind", "page")
    list_filter = ("kind", "part")
    list_select_related = ("letter",)
    search_fields = ("text",)
    ordering = ("-letter_id", "position")
    shown = (
        link_at("letter", _("brief")), "position", "part", "kind", "page",
        text_of("text", _("tekst"), is_whole=True), "level", "note_mark",
    )  # fmt: skip


@admin.register(Signature)
class SignatureDesk(ReadingDesk):
    """Signatures (*ondertekeningen*)."""

    list_display = (
        text_of("name", _("naam zoals gedrukt")),
        text_of("title", _("titel zoals gedrukt")),
        link_at("letter", _("brief")),
        "capacity",
        "resolution",
        link_at("term__minister", _("bewindspersoon"), ordering="term__minister__surname"),
    )
    list_display_links = (list_display[0], list_display[1])
    list_filter = ("resolution", "capacity")
    list_select_related = ("letter", "term__minister", "term__office")
    search_fields = ("name", "title", "term__minister__surname")
    ordering = ("-id",)
    shown = (
        link_at("letter", _("brief")), "position", text_of("title", _("titel zoals gedrukt"), is_whole=True),
        text_of("name", _("naam zoals gedrukt"), is_whole=True), "capacity", "resolution",
        link_at("term", _("ambtsperiode")),
        link_at("term__minister", _("bewindspersoon")),
    )  # fmt: skip

    def lookup_allowed(self, lookup: str, value: str, request: object = None) -> bool:
        """Also the link from a minister's page."""
        return lookup == "term__minister__id__exact" or super().lookup_allowed(lookup, value, request)  # type: ignore[arg-type]


@admin.register(Mention)
class MentionDesk(ReadingDesk):
    """Mentions (*vermeldingen*)."""

    list_display = (
        text_of("text", _("tekst")),
        link_at("reference", _("verwijzing"), ordering="reference__key"),
        link_at("letter", _("brief")),
        "field",
        "origin",
    )
    list_filter = ("origin", "field", "reference__scheme")
    list_select_related = ("letter", "reference")
    search_fields = ("text", "reference__key")
    ordering = ("-id",)
    shown = (
        link_at("letter", _("brief")), link_at("paragraph", _("alinea")), "field",
        link_at("reference", _("verwijzing")),
        "start", "end", text_of("text", _("tekst"), is_whole=True), "ordinal", "origin",
    )  # fmt: skip
