"""Requests: what was asked of a minister."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from correspondence.models.committee import Committee
from correspondence.models.history import with_history
from correspondence.models.identity import Identified


class RequestKind(models.TextChoices):
    """The sorts of request."""

    COMMITTEE_REQUEST = "committee_request", _("commissieverzoek")
    WRITTEN_QUESTIONS = "written_questions", _("schriftelijke vragen")
    PLENARY_REQUEST = "plenary_request", _("verzoek bij regeling van werkzaamheden")
    OTHER = "other", _("overig")


class RequestOrigin(models.TextChoices):
    """How the request is known."""

    STATED = "stated", _("opgegeven")
    INFERRED = "inferred", _("afgeleid uit een brief die antwoord geeft")


class DueBasis(models.TextChoices):
    """Why the answer is due on that day; never invented."""

    STATED = "stated", _("in het verzoek genoemd")
    MANUAL = "manual", _("met de hand")
    DEFAULT = "default", _("standaard van de commissie")


@with_history
class Request(Identified):
    """What was asked (*verzoek*). Its values are settled from all that imports and letters state about it."""

    identity = models.TextField(
        _("wijst aan"), unique=True, db_collation="C", editable=False,
        help_text=_("Het documentnummer; bij ontstentenis daarvan het zaaknummer."),
    )  # fmt: skip
    kind = models.TextField(_("soort"), choices=RequestKind)
    committee = models.ForeignKey(
        Committee,
        verbose_name=_("commissie"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="requests",
    )
    committee_as_printed = models.TextField(_("commissie zoals gedrukt"), blank=True)
    subject = models.TextField(_("onderwerp"), blank=True)
    asked_on = models.DateField(_("gevraagd op"), null=True, blank=True)
    due_on = models.DateField(_("antwoord verwacht op"), null=True, blank=True)
    due_basis = models.TextField(_("grond van die datum"), choices=DueBasis, blank=True)
    withdrawn_on = models.DateField(_("ingetrokken op"), null=True, blank=True)
    origin = models.TextField(_("herkomst"), choices=RequestOrigin)

    class Meta:
        verbose_name = _("verzoek")
        verbose_name_plural = _("verzoeken")
        ordering = (models.F("asked_on").desc(nulls_last=True), "-id")
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=RequestKind.values), name="request_kind_known"),
            models.CheckConstraint(condition=Q(origin__in=RequestOrigin.values), name="request_origin_known"),
            models.CheckConstraint(
                condition=Q(due_on__isnull=True, due_basis="") | Q(due_on__isnull=False, due_basis__in=DueBasis.values),
                name="request_due_date_has_basis",
            ),
            models.CheckConstraint(
                condition=Q(asked_on__isnull=True) | Q(due_on__isnull=True) | Q(due_on__gte=models.F("asked_on")),
                name="request_due_after_asked",
            ),
        )

    def __str__(self) -> str:
        return self.subject or str(self.public_id)
