"""Paragraphs: the text of a letter, in order."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from correspondence.models.letter import Letter


class ParagraphPart(models.TextChoices):
    """Which part of the document it stands in."""

    LETTER = "letter", _("brief")
    ANNEX = "annex", _("bijlage")


class ParagraphKind(models.TextChoices):
    """What the paragraph is in the letter."""

    SALUTATION = "salutation", _("aanhef")
    BODY = "body", _("alinea")
    HEADING = "heading", _("kop")
    LIST_ITEM = "list_item", _("opsomming")
    QUESTION = "question", _("vraag")
    ANSWER = "answer", _("antwoord")
    QUOTE = "quote", _("citaat")
    TABLE = "table", _("tabel")
    FOOTNOTE = "footnote", _("voetnoot")
    CLOSING = "closing", _("slot")


class Paragraph(models.Model):
    """One paragraph (*alinea*), in order from 1. Mentions point into `text` by code points."""

    letter = models.ForeignKey(Letter, verbose_name=_("brief"), on_delete=models.PROTECT, related_name="paragraphs")
    position = models.PositiveIntegerField(_("positie"))
    part = models.TextField(_("deel"), choices=ParagraphPart, default=ParagraphPart.LETTER)
    kind = models.TextField(_("soort"), choices=ParagraphKind)
    page = models.PositiveIntegerField(
        _("pagina"), null=True, blank=True, help_text=_("Vanaf 1; waar de alinea begint.")
    )
    text = models.TextField(_("tekst"))
    level = models.PositiveSmallIntegerField(
        _("niveau"), null=True, blank=True, help_text=_("Van koppen en opsommingen.")
    )
    rows = models.JSONField(_("rijen"), null=True, blank=True, help_text=_("Van een tabel: rijen van cellen."))
    note_mark = models.TextField(_("nootteken"), blank=True)

    class Meta:
        verbose_name = _("alinea")
        verbose_name_plural = _("alinea's")
        ordering = ("letter", "position")
        constraints = (
            models.UniqueConstraint(fields=["letter", "position"], name="paragraph_position_once"),
            models.CheckConstraint(condition=Q(position__gte=1), name="paragraph_position_from_one"),
            models.CheckConstraint(condition=Q(kind__in=ParagraphKind.values), name="paragraph_kind_known"),
            models.CheckConstraint(condition=Q(part__in=ParagraphPart.values), name="paragraph_part_known"),
            models.CheckConstraint(
                condition=Q(rows__isnull=True) | Q(kind=ParagraphKind.TABLE), name="paragraph_rows_only_in_table"
            ),
        )

    def __str__(self) -> str:
        return f"{self.position}. {self.text[:60]}"
