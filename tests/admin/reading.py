"""How these tests look at pages."""

import re
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

INLINE = re.compile(
    r"<style|<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>|\sstyle=|\son[a-z]+\s*=\s*[\"']", re.I
)


def at(name: str, *args: Any, **query: Any) -> str:
    """The address of a page of our desks."""
    return reverse(f"admin:correspondence_{name}", args=args, query=query or None)


def text_of(response: HttpResponse) -> str:
    """The page."""
    return response.content.decode()


def check_clean(response: HttpResponse) -> None:
    """The page breaks no content security policy: no style, script or handler in the page itself."""
    found = INLINE.search(text_of(response))
    assert not found, text_of(response)[max(0, found.start() - 80) : found.end() + 80]


def messages_of(response: HttpResponse) -> list[str]:
    """What the desk says after an act."""
    return [str(message) for message in response.context["messages"]]


def queries_of(act: Callable[[], Any]) -> int:
    """How many queries it takes."""
    with CaptureQueriesContext(
        connection,
    ) as seen:
        act()
    return len(seen)
