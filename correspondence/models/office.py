"""Offices: the posts that ministers hold."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from correspondence.models.history import with_history
from correspondence.models.identity import Identified
from correspondence.models.listed import Listed
from correspondence.models.ministry import Ministry


class OfficeKind(models.TextChoices):
    """What sort of post it is."""

    MINISTER = "minister", _("minister")
    MINISTER_WITHOUT_PORTFOLIO = "minister_without_portfolio", _("minister zonder portefeuille")
    STATE_SECRETARY = "state_secretary", _("staatssecretaris")
    PRIME_MINISTER = "prime_minister", _("minister-president")


@with_history
class Office(Identified, Listed):
    """A post in the government (*ambt*): “Minister van Buitenlandse Zaken”. A renamed post is another office."""

    slug = models.SlugField(_("sleutel"), unique=True, max_length=100)
    title = models.TextField(_("titel"), db_collation="C", help_text=_("Zoals onder een brief, zonder lidwoord."))
    kind = models.TextField(_("soort"), choices=OfficeKind)
    ministry = models.ForeignKey(
        Ministry, verbose_name=_("ministerie"), null=True, blank=True, on_delete=models.PROTECT, related_name="offices"
    )
    printed_titles = ArrayField(
        models.TextField(), verbose_name=_("titels zoals gedrukt"), default=list, blank=True,
        help_text=_("Andere schrijfwijzen; één per regel."),
    )  # fmt: skip

    class Meta:
        verbose_name = _("ambt")
        verbose_name_plural = _("ambten")
        ordering = ("title", "id")
        constraints = (
            models.CheckConstraint(condition=models.Q(kind__in=OfficeKind.values), name="office_kind_known"),
            models.CheckConstraint(condition=~models.Q(title=""), name="office_has_title"),
        )

    def __str__(self) -> str:
        return self.title
