"""Columns of lists and fields of pages that show foreign text, or lead to a related row."""

import datetime
from collections.abc import Callable
from functools import reduce
from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.utils import formats

from correspondence.admin.tables import isolated, link_to, shortened

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

Column = Callable[[Any], str]
NOTHING = "–"


def text_of(path: str, label: "str | _StrPromise", *, ordering: str | None = None, is_whole: bool = False) -> Column:
    """A column with the text at `path` ("source__file_name"), shortened unless it must be whole."""

    @admin.display(description=label, ordering=ordering or path)
    def column(row: models.Model) -> str:
        text = value_at(row, path)
        return isolated(text if is_whole else shortened(str(text))) if text not in (None, "") else NOTHING

    column.__name__ = f"text_of_{path}"
    return column


def link_at(path: str, label: "str | _StrPromise", *, ordering: str | None = None) -> Column:
    """A column that leads to the row at `path`."""

    @admin.display(description=label, ordering=ordering)
    def column(row: models.Model) -> str:
        there = value_at(row, path)
        return link_to(there).html() if there is not None else NOTHING

    column.__name__ = f"link_at_{path}"
    return column


def shown_day(day: datetime.date | None) -> str:
    """The day in words."""
    return formats.date_format(day) if day else NOTHING


def value_at(row: models.Model, path: str) -> Any:
    """What stands at the end of the path; None where the path breaks off."""

    def step(at: Any, name: str) -> Any:
        try:
            return getattr(at, name) if at is not None else None
        except ObjectDoesNotExist:
            return None

    return reduce(step, path.split("__"), row)
