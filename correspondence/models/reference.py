"""References: one row per number by which parliament, the state or a ministry knows something."""

from typing import Self

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from correspondence.references import Scheme

SCHEMES = [(scheme.value, scheme.value) for scheme in Scheme]


class ReferenceState(models.TextChoices):
    """Whether the number leads somewhere: derived from its claims, never stored."""

    RESOLVED = "resolved", _("gekoppeld")
    UNRESOLVED = "unresolved", _("niet gekoppeld")
    AMBIGUOUS = "ambiguous", _("meerduidig")


class ReferenceQuerySet(models.QuerySet["Reference"]):
    """Questions about numbers."""

    def public(self) -> Self:
        """The numbers that a published letter mentions, or that a published letter or a request bears."""
        # By name: claims and mentions are made of references, not the other way round.
        claim = apps.get_model("correspondence", "Claim").objects.public().filter(reference=OuterRef("pk"))
        mention = apps.get_model("correspondence", "Mention").objects.public().filter(reference=OuterRef("pk"))
        return self.filter(Exists(claim) | Exists(mention))


class Reference(models.Model):
    """The hub of all cross-referencing: a number (*verwijzing*), whether or not anything is known to bear it."""

    scheme = models.TextField(_("stelsel"), choices=SCHEMES)
    value = models.TextField(_("waarde"), help_text=_("In de normale vorm van het stelsel, zoals 35570-V-12."))
    key = models.TextField(_("sleutel"), unique=True, db_collation="C", help_text=_("Tevens het adres in de API."))
    updated_at = models.DateTimeField(_("gewijzigd op"), default=timezone.now, editable=False)

    objects = ReferenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("verwijzing")
        verbose_name_plural = _("verwijzingen")
        ordering = ("key",)
        constraints = (
            models.CheckConstraint(
                condition=Q(scheme__in=[name for name, _label in SCHEMES]), name="reference_scheme_known"
            ),
            models.CheckConstraint(condition=~Q(key="") & ~Q(value=""), name="reference_has_value"),
        )

    def __str__(self) -> str:
        return self.key
