"""Ministers: the persons who hold or held office."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from correspondence.models.history import with_history
from correspondence.models.identity import Identified
from correspondence.models.listed import Listed


@with_history
class Minister(Identified, Listed):
    """A minister, minister without portfolio or state secretary (*bewindspersoon*)."""

    slug = models.SlugField(_("sleutel"), unique=True)
    initials = models.TextField(_("voorletters"), blank=True)
    first_name = models.TextField(_("roepnaam"), blank=True)
    infix = models.TextField(_("tussenvoegsel"), blank=True)
    surname = models.TextField(_("achternaam"), db_collation="C")
    printed_names = ArrayField(
        models.TextField(), verbose_name=_("namen zoals gedrukt"), default=list, blank=True,
        help_text=_("Schrijfwijzen onder brieven; één per regel."),
    )  # fmt: skip
    wikidata_id = models.TextField(_("Wikidata-id"), blank=True)

    class Meta:
        verbose_name = _("bewindspersoon")
        verbose_name_plural = _("bewindspersonen")
        ordering = ("surname", "initials", "id")
        constraints = (models.CheckConstraint(condition=~models.Q(surname=""), name="minister_has_surname"),)

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        """The name as people say it: “Stef Blok”, “Hugo de Jonge”."""
        return " ".join(part for part in (self.first_name or self.initials, self.infix, self.surname) if part)
