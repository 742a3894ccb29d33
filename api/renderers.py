"""What an answer looks like, and who decides: JSON, unless a client insists on something there is not."""

from collections.abc import Iterable

from rest_framework.exceptions import NotAcceptable
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.renderers import JSONRenderer as BaseJSONRenderer
from rest_framework.request import Request

# A browser asks for HTML first: it gets JSON, as everyone who has no wish.
NO_WISH = {"*/*", "application/*", "text/*", "text/html", "application/xhtml+xml"}


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
            if not wanted or renderer.media_type in wanted or wanted & NO_WISH:
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


def accepted(header: str) -> set[str]:
    """The media ranges of an Accept header, without those it rules out (`q=0`)."""
    ranges = set()
    for part in header.split(","):
        media, *options = (piece.strip().lower() for piece in part.split(";"))
        if media and not any(option.replace(" ", "") in {"q=0", "q=0.0", "q=0.00", "q=0.000"} for option in options):
            ranges.add(media)
    return ranges
