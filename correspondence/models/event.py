"""Events: named acts, who did them and when; append-only."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Act(models.TextChoices):
    """The acts that are recorded."""

    TAKEN_IN = "draft.taken_in", _("concept ontvangen")
    CORRECTED = "draft.corrected", _("concept verbeterd")
    PUBLISHED = "letter.published", _("brief gepubliceerd")
    WITHDRAWN = "letter.withdrawn", _("brief ingetrokken")
    IMPORTED = "requests.imported", _("verzoeken geïmporteerd")
    MERGED = "request.merged", _("verzoeken samengevoegd")
    DISAPPEARED = "request.disappeared", _("afgeleid verzoek vervallen")
    SEEDED = "lists.seeded", _("lijsten geladen")
    RELINKED = "letters.relinked", _("brieven opnieuw gekoppeld")


class Event(models.Model):
    """An act (*gebeurtenis*). It holds ids and names of fields, never the text of a letter."""

    at = models.DateTimeField(_("tijdstip"), default=timezone.now)
    # Users with a history are deactivated, not deleted.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("door"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    act = models.TextField(_("handeling"), choices=Act)
    subject_id = models.UUIDField(_("betreft"), null=True, blank=True, db_index=True)
    details = models.JSONField(_("bijzonderheden"), default=dict, blank=True)

    class Meta:
        verbose_name = _("gebeurtenis")
        verbose_name_plural = _("gebeurtenissen")
        ordering = ("-id",)
        constraints = (models.CheckConstraint(condition=models.Q(act__in=Act.values), name="event_act_known"),)
        triggers = (pgtrigger.Protect(name="event_append_only", operation=pgtrigger.Update | pgtrigger.Delete),)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.get_act_display()}"
