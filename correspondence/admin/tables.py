"""What a page shows beside its own fields: tables of related rows, with links between them."""

from collections.abc import Sequence
from contextvars import ContextVar
from dataclasses import dataclass

from django.contrib.auth import get_permission_codename
from django.contrib.auth.models import AnonymousUser, User
from django.db import models
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator

MOST = 200  # rows of one table; a list page has the rest
LONGEST = 120  # characters of a foreign text in a list

# Whose page is being made; every page of the desk sets it (admin/site.py). Columns are not told in any other way.
LOOKING: ContextVar[User | AnonymousUser | None] = ContextVar("looking", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A text that leads to a page of the desk; only a text where that page is not for who is looking."""

    text: str
    url: str

    def html(self) -> SafeString:
        """The link, escaped."""
        if not self.url:
            return isolated(self.text)
        return format_html('<a href="{}"><bdi>{}</bdi></a>', self.url, self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows with a caption; each cell is a text or a Link. `rest` leads to a list with those that are not shown."""

    title: object
    columns: Sequence[object]
    rows: Sequence[Sequence[object]]
    rest: Link | None = None


def link_to(row: models.Model, text: object = None) -> Link:
    """A link to the row's own page."""
    name = f"admin:{row._meta.app_label}_{row._meta.model_name}_change"
    url = reverse(name, args=[row.pk]) if may_see(type(row)) else ""
    return Link(text=shortened(str(row) if text is None else str(text)) or "–", url=url)


def link_to_list(model: type[models.Model], text: object, **lookups: object) -> Link | None:
    """A link to the list of the model's rows, narrowed by the lookups; None where it is not for who is looking."""
    if not may_see(model):
        return None
    url = reverse(
        f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist",
        query={name: str(value) for name, value in lookups.items()},
    )
    return Link(text=str(text), url=url)


def may_see(model: type[models.Model]) -> bool:
    """Whether who is looking may open the pages of these rows."""
    user, options = LOOKING.get(), model._meta
    names = (f"{options.app_label}.{get_permission_codename(act, options)}" for act in ("view", "change"))
    return user is None or any(user.has_perm(name) for name in names)


def shortened(text: str) -> str:
    """The beginning of the text, on one line."""
    return Truncator(" ".join(text.split())).chars(LONGEST)


def isolated(text: object) -> SafeString:
    """Foreign text as HTML: escaped, and unable to turn the direction of what stands around it."""
    return format_html("<bdi>{}</bdi>", text)
