"""Signatures: who signed a letter, as printed and as resolved."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from correspondence.models.letter import Letter
from correspondence.models.term import Term


class Capacity(models.TextChoices):
    """In what capacity the office stands under the letter."""

    SIGNS = "signs", _("ondertekent")
    ON_BEHALF = "on_behalf", _("mede namens")
    ANSWERS = "answers", _("beantwoordt")


class Resolution(models.TextChoices):
    """Whether one term fits; ambiguous never links by itself."""

    MATCHED = "matched", _("gevonden")
    UNMATCHED = "unmatched", _("niet gevonden")
    AMBIGUOUS = "ambiguous", _("meerduidig")


class Signature(models.Model):
    """One signature (*ondertekening*), in order from 1."""

    letter = models.ForeignKey(Letter, verbose_name=_("brief"), on_delete=models.PROTECT, related_name="signatures")
    position = models.PositiveSmallIntegerField(_("positie"))
    title = models.TextField(_("titel zoals gedrukt"), blank=True)
    name = models.TextField(_("naam zoals gedrukt"), blank=True)
    capacity = models.TextField(_("hoedanigheid"), choices=Capacity)
    term = models.ForeignKey(
        Term,
        verbose_name=_("ambtsperiode"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="signatures",
    )
    resolution = models.TextField(_("uitkomst"), choices=Resolution, default=Resolution.UNMATCHED)

    class Meta:
        verbose_name = _("ondertekening")
        verbose_name_plural = _("ondertekeningen")
        ordering = ("letter", "position")
        constraints = (
            models.UniqueConstraint(fields=["letter", "position"], name="signature_position_once"),
            models.CheckConstraint(condition=Q(position__gte=1), name="signature_position_from_one"),
            models.CheckConstraint(condition=Q(capacity__in=Capacity.values), name="signature_capacity_known"),
            models.CheckConstraint(condition=~Q(title="", name=""), name="signature_not_empty"),
            models.CheckConstraint(
                condition=Q(resolution=Resolution.MATCHED, term__isnull=False)
                | (Q(resolution__in=[Resolution.UNMATCHED, Resolution.AMBIGUOUS]) & Q(term__isnull=True)),
                name="signature_matched_means_term",
            ),
        )

    def __str__(self) -> str:
        return ", ".join(part for part in (self.title, self.name) if part)
