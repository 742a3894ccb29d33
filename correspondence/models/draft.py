"""Drafts: what the machine read from a source and, apart from it, what a person corrected."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from correspondence.models.history import with_history
from correspondence.models.identity import Identified
from correspondence.models.source_file import SourceFile


class DraftStatus(models.TextChoices):
    """How far a draft has come."""

    NEW = "new", _("te beoordelen")
    PUBLISHED = "published", _("gepubliceerd")
    DISCARDED = "discarded", _("verworpen")


@with_history
class Draft(Identified):
    """A letter not yet published (*concept*). One a source; it never leaves the desk."""

    source = models.OneToOneField(SourceFile, verbose_name=_("bron"), on_delete=models.PROTECT, related_name="draft")
    outcome = models.TextField(_("uitkomst"), help_text=_("“ok”, of waarom het lezen niet slaagde."))
    extractor = models.TextField(_("lezer"), help_text=_("Versie van het programma dat het document las."))
    extracted = models.JSONField(_("gelezen"), help_text=_("Wat de machine las, met bewijsplaats."))
    text_digest = models.CharField(
        _("tekstkenmerk"), max_length=64, blank=True, db_index=True,
        help_text=_("SHA-256 van de woorden: dezelfde brief in een ander bestand heeft hetzelfde kenmerk."),
    )  # fmt: skip
    corrections = models.JSONField(
        _("correcties"), default=dict, blank=True, help_text=_("Wat een mens verbeterde; gaat vóór wat gelezen is.")
    )
    status = models.TextField(_("status"), choices=DraftStatus, default=DraftStatus.NEW)
    version = models.PositiveIntegerField(_("versie"), default=1, help_text=_("Gaat bij iedere correctie omhoog."))
    lease_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("in behandeling bij"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,  # a departed user holds nothing
        related_name="+",
    )
    lease_until = models.DateTimeField(_("in behandeling tot"), null=True, blank=True)

    class Meta:
        verbose_name = _("concept")
        verbose_name_plural = _("concepten")
        ordering = ("-created_at", "id")
        indexes = (models.Index(fields=["status", "-created_at"], name="draft_queue"),)
        constraints = (
            models.CheckConstraint(condition=Q(status__in=DraftStatus.values), name="draft_status_known"),
            models.CheckConstraint(
                condition=Q(lease_until__isnull=False) | Q(lease_by__isnull=True), name="draft_lease_has_end"
            ),
            models.CheckConstraint(condition=Q(version__gte=1), name="draft_version_from_one"),
        )

    def __str__(self) -> str:
        return self.source.file_name
