"""Cabinets."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from correspondence.models.listed import Listed
from correspondence.models.periods import Periodic


class Cabinet(Periodic, Listed):
    """A government from its swearing-in to the next one's (*kabinet*)."""

    slug = models.SlugField(_("sleutel"), unique=True)
    name = models.TextField(_("naam"))
    wikidata_id = models.TextField(_("Wikidata-id"), blank=True)

    class Meta(Periodic.Meta):
        verbose_name = _("kabinet")
        verbose_name_plural = _("kabinetten")
        ordering = ("-valid_from", "id")

    def __str__(self) -> str:
        return self.name
