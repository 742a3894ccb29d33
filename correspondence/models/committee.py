"""Committees of the House."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from correspondence.models.history import with_history
from correspondence.models.identity import Identified
from correspondence.models.listed import Listed
from correspondence.models.periods import Periodic


class CommitteeKind(models.TextChoices):
    """The sorts of committee the House knows."""

    STANDING = "vast", _("vaste commissie")
    GENERAL = "algemeen", _("algemene commissie")
    TEMPORARY = "tijdelijk", _("tijdelijke commissie")
    INQUIRY = "enquete", _("enquêtecommissie")
    INVESTIGATION = "parlementair_onderzoek", _("onderzoekscommissie")
    DELEGATION = "delegatie", _("delegatie")
    CONTACT_GROUP = "contactgroep", _("contactgroep")
    OTHER = "overig", _("overig")


@with_history
class Committee(Identified, Periodic, Listed):
    """A committee of the Tweede Kamer (*commissie*)."""

    slug = models.SlugField(_("sleutel"), unique=True, max_length=120)
    name = models.TextField(_("naam"), db_collation="C")
    abbreviation = models.TextField(_("afkorting"), blank=True)
    kind = models.TextField(_("soort"), choices=CommitteeKind)
    aliases = ArrayField(
        models.TextField(), verbose_name=_("andere namen"), default=list, blank=True,
        help_text=_("Andere schrijfwijzen en afkortingen; één per regel."),
    )  # fmt: skip

    class Meta(Periodic.Meta):
        verbose_name = _("commissie")
        verbose_name_plural = _("commissies")
        ordering = ("name", "id")
        constraints = (
            *Periodic.Meta.constraints,
            models.CheckConstraint(condition=models.Q(kind__in=CommitteeKind.values), name="committee_kind_known"),
            models.CheckConstraint(condition=~models.Q(name=""), name="committee_has_name"),
        )

    def __str__(self) -> str:
        return self.name
