"""Responses: this letter answers that request, wholly or in part, or says when it will be answered."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from correspondence.models.letter import Letter
from correspondence.models.request import Request


class ResponseKind(models.TextChoices):
    """What the letter does with the request."""

    ANSWER = "answer", _("antwoord")
    PARTIAL_ANSWER = "partial_answer", _("gedeeltelijk antwoord")
    EXTENSION = "extension", _("uitstel")
    REFUSAL = "refusal", _("weigering")


FINAL = (ResponseKind.ANSWER, ResponseKind.REFUSAL)


class ResponseOrigin(models.TextChoices):
    """Who says so; a manual response survives every re-run."""

    AUTOMATIC = "automatic", _("automatisch")
    MANUAL = "manual", _("met de hand")


class Response(models.Model):
    """A letter's response to a request (*reactie*)."""

    letter = models.ForeignKey(Letter, verbose_name=_("brief"), on_delete=models.PROTECT, related_name="responses")
    request = models.ForeignKey(Request, verbose_name=_("verzoek"), on_delete=models.PROTECT, related_name="responses")
    kind = models.TextField(_("soort"), choices=ResponseKind)
    origin = models.TextField(_("herkomst"), choices=ResponseOrigin)
    new_due_on = models.DateField(_("nieuwe datum"), null=True, blank=True, help_text=_("Alleen bij uitstel."))
    evidence = models.JSONField(_("bewijsplaats"), null=True, blank=True)

    class Meta:
        verbose_name = _("reactie")
        verbose_name_plural = _("reacties")
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=["letter", "request"], name="response_once_per_letter"),
            models.CheckConstraint(condition=Q(kind__in=ResponseKind.values), name="response_kind_known"),
            models.CheckConstraint(condition=Q(origin__in=ResponseOrigin.values), name="response_origin_known"),
            models.CheckConstraint(
                condition=Q(new_due_on__isnull=True) | Q(kind=ResponseKind.EXTENSION),
                name="response_new_date_only_with_extension",
            ),
        )

    def __str__(self) -> str:
        return f"{self.letter} → {self.request} ({self.get_kind_display()})"
