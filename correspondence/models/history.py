"""The row history that database triggers keep: the old row at each update and delete."""

from typing import TypeVar

import pghistory
from django.db import models

Row = TypeVar("Row", bound=type[models.Model])


def with_history(row: Row) -> Row:
    """Keep the old row of every update and delete, whoever makes it and by whatever path."""
    kept: Row = pghistory.track(pghistory.UpdateEvent(row="OLD"), pghistory.DeleteEvent(row="OLD"))(row)
    return kept
