"""Tombstones: what once had a public address and has none any more."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Tombstone(models.Model):
    """An address that answers 410 (*grafsteen*), with what replaced it where something did."""

    public_id = models.UUIDField(_("openbaar id"), unique=True)
    replaced_by = models.UUIDField(_("vervangen door"), null=True, blank=True, db_index=True)
    at = models.DateTimeField(_("sinds"), default=timezone.now)

    class Meta:
        verbose_name = _("vervallen adres")
        verbose_name_plural = _("vervallen adressen")
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(replaced_by__isnull=True) | ~models.Q(replaced_by=models.F("public_id")),
                name="tombstone_not_its_own_successor",
            ),
        )

    def __str__(self) -> str:
        return str(self.public_id)
