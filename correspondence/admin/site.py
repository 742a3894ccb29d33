"""What the whole desk is called, in which language it speaks, and for whom its pages are made."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponseBase
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from correspondence.admin.tables import LOOKING

admin.site.site_header = _("Parlementaire correspondentie")
admin.site.site_title = _("Parlementaire correspondentie")
admin.site.index_title = _("Redactie")


def in_dutch(view: Callable[..., Any]) -> Callable[..., HttpResponseBase]:
    """The view, in Dutch whatever the browser asks for: the desk has no other texts."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        translation.activate("nl")  # not undone here: pages are made after the view, and the next request sets its own
        request.LANGUAGE_CODE = "nl"
        LOOKING.set(request.user)
        response: HttpResponseBase = view(request, *args, **kwargs)
        return response

    return answer


_admin_view = admin.site.admin_view


def _dutch_admin_view(view: Callable[..., Any], cacheable: bool = False) -> Any:
    return in_dutch(_admin_view(view, cacheable))


# A site of our own would have to be named in an app that is loaded before the models are.
admin.site.admin_view = _dutch_admin_view  # type: ignore[method-assign]
admin.site.login = in_dutch(admin.site.login)  # type: ignore[method-assign,assignment]
