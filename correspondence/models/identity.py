"""What every publicly addressable row has: an id that never changes, and when its public face last did."""

import uuid

import uuid_utils.compat
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


def new_id() -> uuid.UUID:
    """A UUIDv7: unique, and in order of making."""
    return uuid_utils.compat.uuid7()


class Identified(models.Model):
    """A row with an address. `updated_at` moves only when the public representation changes: actions set it."""

    public_id = models.UUIDField(_("openbaar id"), default=new_id, unique=True, editable=False)
    created_at = models.DateTimeField(_("gemaakt op"), default=timezone.now, editable=False)
    updated_at = models.DateTimeField(_("gewijzigd op"), default=timezone.now, editable=False)

    class Meta:
        abstract = True
