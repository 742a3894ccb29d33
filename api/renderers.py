"""What an answer looks like, and who decides: JSON, unless a client insists on something there is not."""

import re
from collections.abc import Iterable, Mapping

from rest_framework.exceptions import NotAcceptable
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.renderers import JSONRenderer as BaseJSONRenderer
from rest_framework.request import Request

# A browser asks for HTML first: it gets JSON, as everyone who has no wish.
NO_WISH = ("text/*", "text/html", "application/xhtml+xml")
NEVER = re.compile(r"q=0(\.0{0,3})?")


class JSONRenderer(BaseJSONRenderer):
    """JSON in UTF-8, compact. `NaN` and infinity, which JSON lacks, are errors of ours and never leave the house."""


class JsonUnlessAsked(DefaultContentNegotiation):
    """Chooses the first form for everyone, except for who accepts none there is: that is a 406."""

    def select_renderer(
        self, request: Request, renderers: Iterable[BaseRenderer], format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        """The renderer, with the media type it answers with."""
        wanted = accepted(request.headers.get("Accept", ""))
        for renderer in renderers:
            if is_accepted(str(renderer.media_type), wanted):
                return renderer, str(renderer.media_type)
        raise NotAcceptable


class WhateverIsAsked(DefaultContentNegotiation):
    """Chooses the first form for everyone: for what has one form only, such as a file."""

    def select_renderer(
        self, request: Request, renderers: Iterable[BaseRenderer], format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        """The renderer, with the media type it answers with."""
        first = next(iter(renderers))
        return first, str(first.media_type)


def is_accepted(media_type: str, wanted: Mapping[str, bool]) -> bool:
    """Whether these media ranges let the type through: the narrowest that fits decides (RFC 9110, section 12.5.1)."""
    fitting = (media_type, f"{media_type.partition('/')[0]}/*", "*/*")
    decisive = next((each for each in fitting if each in wanted), None)
    if decisive:
        return wanted[decisive]
    return not wanted or any(wanted.get(each) for each in NO_WISH)


def accepted(header: str) -> dict[str, bool]:
    """The media ranges of an Accept header: true, or false for those it rules out (`q=0`)."""
    ranges = {}
    for part in header.split(","):
        media, *options = (piece.strip().lower() for piece in part.split(";"))
        if media:
            ranges[media] = not any(NEVER.fullmatch(option.replace(" ", "")) for option in options)
    return ranges
