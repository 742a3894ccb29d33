"""Claims: this letter, or this request, bears that number."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from correspondence.models.letter import Letter
from correspondence.models.reference import Reference
from correspondence.models.request import Request


class ClaimOrigin(models.TextChoices):
    """How it is known."""

    PRINTED = "printed", _("in het document gedrukt")
    STATED = "stated", _("door een import opgegeven")
    INFERRED = "inferred", _("afgeleid uit een brief die antwoord geeft")
    MANUAL = "manual", _("met de hand")


class ClaimQuerySet(models.QuerySet["Claim"]):
    """Questions about bearers."""

    def public(self) -> Self:
        """The claims of requests and of letters that are not withdrawn."""
        return self.filter(Q(request__isnull=False) | Q(letter__withdrawn_at__isnull=True))


class Claim(models.Model):
    """A number's bearer (*drager*): one letter or one request. Several claims on a number make it ambiguous."""

    reference = models.ForeignKey(
        Reference, verbose_name=_("verwijzing"), on_delete=models.PROTECT, related_name="claims"
    )
    # A claim says something about its bearer only, so it goes with it.
    letter = models.ForeignKey(
        Letter, verbose_name=_("brief"), null=True, blank=True, on_delete=models.CASCADE, related_name="claims"
    )
    request = models.ForeignKey(
        Request, verbose_name=_("verzoek"), null=True, blank=True, on_delete=models.CASCADE, related_name="claims"
    )
    origin = models.TextField(_("herkomst"), choices=ClaimOrigin)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        verbose_name = _("nummer")
        verbose_name_plural = _("nummers")
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(
                condition=Q(letter__isnull=True, request__isnull=False) | Q(letter__isnull=False, request__isnull=True),
                name="claim_by_letter_or_request",
            ),
            models.CheckConstraint(condition=Q(origin__in=ClaimOrigin.values), name="claim_origin_known"),
            models.UniqueConstraint(
                fields=["reference", "letter"], condition=Q(letter__isnull=False), name="claim_once_per_letter"
            ),
            models.UniqueConstraint(
                fields=["reference", "request"], condition=Q(request__isnull=False), name="claim_once_per_request"
            ),
        )

    def __str__(self) -> str:
        return f"{self.reference} → {self.letter or self.request}"
