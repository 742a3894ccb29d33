"""Rows that come from the lists in `seeds/`."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Listed(models.Model):
    """A row of a list. `listed` is what the list said when it was last loaded: what a person changed since stays."""

    source = models.TextField(_("bron"), blank=True, help_text=_("Waar het gegeven vandaan komt."))
    listed = models.JSONField(default=dict, editable=False)

    class Meta:
        abstract = True
