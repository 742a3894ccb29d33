"""Ministries: a renamed or merged ministry keeps its row."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from correspondence.models.history import with_history
from correspondence.models.identity import Identified
from correspondence.models.listed import Listed
from correspondence.models.periods import Periodic


@with_history
class Ministry(Identified, Periodic, Listed):
    """A department of the government (*ministerie*) under one name."""

    slug = models.SlugField(_("sleutel"), unique=True, help_text=_("Korte sleutel, zoals “bz” of “ez-2012”."))
    name = models.TextField(_("naam"), db_collation="C", help_text=_("Zoals in het briefhoofd: “Ministerie van …”."))
    abbreviation = models.TextField(_("afkorting"), blank=True)
    tooi_id = models.TextField(_("TOOI-id"), blank=True, help_text=_("Adres in het register van ministeries."))
    successor = models.ForeignKey(
        "self",
        verbose_name=_("opvolger"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="predecessors",
    )

    class Meta(Periodic.Meta):
        verbose_name = _("ministerie")
        verbose_name_plural = _("ministeries")
        ordering = ("name", "id")
        constraints = (
            *Periodic.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(name=""), name="ministry_has_name"),
        )

    def __str__(self) -> str:
        return self.name
