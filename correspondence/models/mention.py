"""Mentions: here, in this text, this letter names that number."""

from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.utils.translation import gettext_lazy as _

from correspondence.models.letter import Letter
from correspondence.models.paragraph import Paragraph
from correspondence.models.reference import Reference
from correspondence.models.term import same


class HeaderField(models.TextChoices):
    """The fields of the letterhead in which a number can stand."""

    SUBJECT = "subject", _("onderwerp")
    ADDRESSEE = "addressee", _("geadresseerde")
    OUR_REFERENCE = "ourReference", _("ons kenmerk")
    YOUR_REFERENCE = "yourReference", _("uw kenmerk")


class MentionOrigin(models.TextChoices):
    """Who found it."""

    AUTOMATIC = "automatic", _("automatisch")
    MANUAL = "manual", _("met de hand")


class MentionQuerySet(models.QuerySet["Mention"]):
    """Questions about mentions."""

    def public(self) -> Self:
        """The mentions in letters that are not withdrawn."""
        return self.filter(letter__withdrawn_at__isnull=True)


class Mention(models.Model):
    """A reference in a text (*vermelding*): `start` and `end` count Unicode code points of the paragraph or field."""

    letter = models.ForeignKey(Letter, verbose_name=_("brief"), on_delete=models.PROTECT, related_name="mentions")
    paragraph = models.ForeignKey(
        Paragraph,
        verbose_name=_("alinea"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,  # it points into that text
        related_name="mentions",
    )
    field = models.TextField(_("veld"), choices=HeaderField, blank=True)
    reference = models.ForeignKey(
        Reference, verbose_name=_("verwijzing"), on_delete=models.PROTECT, related_name="mentions"
    )
    start = models.PositiveIntegerField(_("begin"))
    end = models.PositiveIntegerField(_("eind"))
    text = models.TextField(_("tekst"))
    ordinal = models.PositiveSmallIntegerField(
        _("rang"), default=1, help_text=_("Eén plaats kan meer dan één verwijzing dragen.")
    )
    origin = models.TextField(_("herkomst"), choices=MentionOrigin, default=MentionOrigin.AUTOMATIC)

    objects = MentionQuerySet.as_manager()

    class Meta:
        verbose_name = _("vermelding")
        verbose_name_plural = _("vermeldingen")
        ordering = ("letter", "paragraph__position", "start", "ordinal", "id")
        constraints = (
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="mention_span_forward"),
            models.CheckConstraint(condition=Q(ordinal__gte=1), name="mention_ordinal_from_one"),
            models.CheckConstraint(
                condition=Q(paragraph__isnull=False, field="")
                | Q(paragraph__isnull=True, field__in=HeaderField.values),
                name="mention_in_paragraph_or_field",
            ),
            models.UniqueConstraint(
                fields=["paragraph", "start", "ordinal"],
                condition=Q(paragraph__isnull=False),
                name="mention_ordinal_once",
            ),
            models.UniqueConstraint(
                fields=["letter", "field", "start", "ordinal"],
                condition=Q(paragraph__isnull=True),
                name="mention_field_ordinal_once",
            ),
            ExclusionConstraint(
                name="mention_spans_disjoint",
                expressions=[
                    (same("paragraph"), RangeOperators.OVERLAPS),
                    (Func(F("start"), F("end"), function="int4range"), RangeOperators.OVERLAPS),
                ],
                condition=Q(ordinal=1, paragraph__isnull=False),
            ),
            models.CheckConstraint(condition=Q(origin__in=MentionOrigin.values), name="mention_origin_known"),
        )

    def __str__(self) -> str:
        return self.text
