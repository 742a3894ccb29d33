"""Letters: what a minister sent to parliament, as published."""

from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from correspondence.models.draft import Draft
from correspondence.models.history import with_history
from correspondence.models.identity import Identified
from correspondence.models.ministry import Ministry


class LetterKind(models.TextChoices):
    """The sorts of letter."""

    LETTER = "letter", _("brief")
    ANSWER_TO_QUESTIONS = "answer_to_questions", _("antwoord op vragen")
    EXTENSION = "extension", _("uitstelbericht")
    COVER_LETTER = "cover_letter", _("aanbiedingsbrief")
    OTHER = "other", _("overig")


class MinistryBasis(models.TextChoices):
    """Why the letter is taken to come from that ministry."""

    LETTERHEAD = "letterhead", _("briefhoofd")
    SIGNATURE = "signature", _("ambt van de ondertekenaar")
    MANUAL = "manual", _("met de hand")


class LetterQuerySet(models.QuerySet["Letter"]):
    """Questions about letters."""

    def published(self) -> Self:
        """The letters that are not withdrawn."""
        return self.filter(withdrawn_at__isnull=True)

    def visible_to(self, user: AbstractBaseUser | AnonymousUser | None) -> Self:
        """The letters this person may read; the one rule every reading path goes through."""
        return self.published()


@with_history
class Letter(Identified):
    """A letter to parliament (*Kamerbrief*). An unknown date is null; an unknown text is empty."""

    draft = models.OneToOneField(Draft, verbose_name=_("concept"), on_delete=models.PROTECT, related_name="letter")
    dated = models.DateField(_("datum"), null=True, blank=True)
    subject = models.TextField(_("onderwerp"), blank=True)
    addressee = models.TextField(_("geadresseerde"), blank=True)
    ministry = models.ForeignKey(
        Ministry, verbose_name=_("ministerie"), null=True, blank=True, on_delete=models.PROTECT, related_name="letters"
    )
    ministry_as_printed = models.TextField(_("ministerie zoals gedrukt"), blank=True)
    ministry_basis = models.TextField(_("grond"), choices=MinistryBasis, blank=True)
    our_reference = models.TextField(_("ons kenmerk"), blank=True)
    your_reference = models.TextField(_("uw kenmerk"), blank=True)
    kind = models.TextField(_("soort"), choices=LetterKind)
    published_at = models.DateTimeField(_("gepubliceerd op"), default=timezone.now)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("gepubliceerd door"),
        null=True,
        on_delete=models.SET_NULL,  # the event log keeps who it was
        related_name="+",
    )
    withdrawn_at = models.DateTimeField(_("ingetrokken op"), null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("ingetrokken door"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,  # the event log keeps who it was
        related_name="+",
    )
    withdrawn_because = models.TextField(_("reden van intrekking"), blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("brief")
        verbose_name_plural = _("brieven")
        ordering = (F("dated").desc(nulls_last=True), "-id")
        indexes = (
            models.Index(
                models.F("dated").desc(nulls_last=True), models.F("public_id").desc(), name="letter_newest_first"
            ),
            models.Index(fields=["updated_at", "id"], name="letter_updated"),
        )
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=LetterKind.values), name="letter_kind_known"),
            models.CheckConstraint(
                condition=Q(ministry_as_printed="", ministry__isnull=True, ministry_basis="")
                | (
                    Q(ministry_basis__in=MinistryBasis.values)
                    & (~Q(ministry_as_printed="") | Q(ministry__isnull=False))
                ),
                name="letter_ministry_has_basis",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True, withdrawn_because="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_because="")),
                name="letter_withdrawn_with_reason",
            ),
        )

    def __str__(self) -> str:
        day = self.dated.isoformat() if self.dated else _("zonder datum")
        return f"{self.subject or _('Brief zonder onderwerp')} ({day})"
