"""Statements: what an import or a letter says about a request; requests are settled from these."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from correspondence.models.batch import ImportBatch
from correspondence.models.committee import Committee
from correspondence.models.letter import Letter
from correspondence.models.reference import Reference
from correspondence.models.request import DueBasis, Request, RequestKind


class StatementFate(models.TextChoices):
    """Which request the statement turned out to be about."""

    MATCHED = "matched", _("gekoppeld")
    UNMATCHED = "unmatched", _("noemt geen nummer")
    AMBIGUOUS = "ambiguous", _("de zaak heeft meer dan één verzoek")


class Statement(models.Model):
    """One source's word on a request (*opgave*). The order in which statements arrive never shows."""

    # What a letter says goes with the letter's own withdrawal; what an import says stays.
    letter = models.ForeignKey(
        Letter, verbose_name=_("brief"), null=True, blank=True, on_delete=models.CASCADE, related_name="statements"
    )
    batch = models.ForeignKey(
        ImportBatch,
        verbose_name=_("import"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="statements",
    )
    key = models.TextField(
        _("sleutel"), db_collation="C", help_text=_("Nummer dat een import opgeeft, of plaats in de brief.")
    )
    references = models.ManyToManyField(Reference, verbose_name=_("verwijzingen"), related_name="statements")
    kind = models.TextField(_("soort"), choices=RequestKind)
    committee = models.ForeignKey(
        Committee, verbose_name=_("commissie"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    committee_as_printed = models.TextField(_("commissie zoals gedrukt"), blank=True)
    subject = models.TextField(_("onderwerp"), blank=True)
    asked_on = models.DateField(_("gevraagd op"), null=True, blank=True)
    due_on = models.DateField(_("antwoord verwacht op"), null=True, blank=True)
    due_basis = models.TextField(_("grond van die datum"), choices=DueBasis, blank=True)
    withdrawn_on = models.DateField(_("ingetrokken op"), null=True, blank=True)
    response = models.TextField(_("soort antwoord"), blank=True, help_text=_("Alleen in een brief."))
    evidence = models.JSONField(_("bewijsplaats"), null=True, blank=True)
    fate = models.TextField(_("uitkomst"), choices=StatementFate, default=StatementFate.UNMATCHED)
    # The request is made of its statements: where it goes, they are settled anew.
    requests = models.ManyToManyField(Request, verbose_name=_("verzoeken"), related_name="statements", blank=True)

    class Meta:
        verbose_name = _("opgave")
        verbose_name_plural = _("opgaven")
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(
                condition=Q(letter__isnull=True, batch__isnull=False) | Q(letter__isnull=False, batch__isnull=True),
                name="statement_by_letter_or_import",
            ),
            models.UniqueConstraint(
                fields=["key"], condition=Q(letter__isnull=True), name="statement_once_per_import_key"
            ),
            models.UniqueConstraint(
                fields=["letter", "key"], condition=Q(letter__isnull=False), name="statement_once_per_place"
            ),
            models.CheckConstraint(
                condition=Q(due_on__isnull=True, due_basis="") | Q(due_on__isnull=False, due_basis__in=DueBasis.values),
                name="statement_due_date_has_basis",
            ),
            models.CheckConstraint(condition=Q(fate__in=StatementFate.values), name="statement_fate_known"),
            models.CheckConstraint(condition=Q(kind__in=RequestKind.values), name="statement_kind_known"),
        )

    def __str__(self) -> str:
        return f"{self.subject or self.key} ({self.letter or self.batch})"
