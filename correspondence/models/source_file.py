"""Source files: the documents as they came in, byte for byte."""

from django.core.files.storage import storages
from django.core.files.storage.base import Storage
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


def kept_sources() -> Storage:
    """Where the bytes of source files are kept: by their hash, never overwritten."""
    return storages["sources"]


class SourceFile(models.Model):
    """A document as received (*bronbestand*); the same bytes are kept once."""

    sha256 = models.CharField(_("SHA-256"), max_length=64, unique=True)
    file = models.FileField(_("bestand"), storage=kept_sources, max_length=100)
    file_name = models.TextField(_("bestandsnaam"), help_text=_("Zoals aangeleverd; alleen ter informatie."))
    media_type = models.TextField(_("mediatype"), blank=True)
    size = models.PositiveBigIntegerField(_("grootte"), help_text=_("In bytes."))
    origin = models.TextField(_("herkomst"), blank=True, help_text=_("Waar het bestand vandaan komt."))
    received_at = models.DateTimeField(_("ontvangen op"), default=timezone.now)

    class Meta:
        verbose_name = _("bronbestand")
        verbose_name_plural = _("bronbestanden")
        ordering = ("-received_at", "id")
        constraints = (
            models.CheckConstraint(condition=models.Q(sha256__regex=r"^[0-9a-f]{64}$"), name="source_sha256_is_hex"),
            models.CheckConstraint(condition=models.Q(size__gt=0), name="source_not_empty"),
        )

    def __str__(self) -> str:
        return self.file_name
