"""Import batches: what became of each file or row of one import."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from correspondence.models.draft import Draft


class BatchKind(models.TextChoices):
    """What is imported."""

    LETTERS = "letters", _("brieven")
    REQUESTS = "requests", _("verzoeken")


class Fate(models.TextChoices):
    """What became of one file or row."""

    NEW = "new", _("nieuw")
    UPDATED = "updated", _("bijgewerkt")
    UNCHANGED = "unchanged", _("ongewijzigd")
    DUPLICATE = "duplicate", _("dubbel")
    FAILED = "failed", _("mislukt")


class ImportBatch(models.Model):
    """One import (*import*): one call of a command, or one upload."""

    kind = models.TextField(_("soort"), choices=BatchKind)
    origin = models.TextField(_("herkomst"), blank=True)
    started_at = models.DateTimeField(_("begonnen op"), default=timezone.now)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("begonnen door"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,  # the event log keeps who it was
        related_name="+",
    )
    finished_at = models.DateTimeField(_("klaar op"), null=True, blank=True)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ("-started_at", "-id")
        constraints = (models.CheckConstraint(condition=Q(kind__in=BatchKind.values), name="batch_kind_known"),)

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.started_at:%Y-%m-%d %H:%M}"


class BatchRow(models.Model):
    """The fate of one file or row (*importregel*)."""

    # A batch is its rows.
    batch = models.ForeignKey(ImportBatch, verbose_name=_("import"), on_delete=models.CASCADE, related_name="rows")
    position = models.PositiveIntegerField(_("positie"))
    name = models.TextField(_("naam"))
    sha256 = models.CharField(_("SHA-256"), max_length=64, blank=True)
    fate = models.TextField(_("uitkomst"), choices=Fate)
    message = models.TextField(_("toelichting"), blank=True)
    draft = models.ForeignKey(
        Draft, verbose_name=_("concept"), null=True, blank=True, on_delete=models.PROTECT, related_name="batch_rows"
    )

    class Meta:
        verbose_name = _("importregel")
        verbose_name_plural = _("importregels")
        ordering = ("batch", "position")
        constraints = (
            models.UniqueConstraint(fields=["batch", "position"], name="batch_row_position_once"),
            models.CheckConstraint(condition=Q(fate__in=Fate.values), name="batch_row_fate_known"),
            models.CheckConstraint(condition=~Q(fate=Fate.FAILED, message=""), name="batch_row_failure_explained"),
        )

    def __str__(self) -> str:
        return f"{self.name}: {self.get_fate_display()}"
