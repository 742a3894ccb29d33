"""The original file of a letter, as it came in."""

import re
import unicodedata
from typing import Any
from urllib.parse import quote

from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from drf_spectacular.utils import OpenApiResponse
from rest_framework.request import Request

from api import problems
from api.errors import plain
from api.letters import examples
from api.letters.ranges import Part, Span, UnsatisfiableError, span_of
from api.lookup import find_letter
from api.problems import Problem
from api.renderers import WhateverIsAsked
from api.resources import Resource
from api.schema import ResourceSchema
from correspondence.extraction.media_type import MediaType
from correspondence.models import Letter, SourceFile

EXTENSIONS = {
    MediaType.PDF.value: ".pdf",
    MediaType.TEXT.value: ".txt",
    MediaType.DOCX.value: ".docx",
    MediaType.XML.value: ".xml",
    "text/xml": ".xml",
    MediaType.HTML.value: ".html",
}
UNKNOWN = "application/octet-stream"
# A document is somebody else's work: nothing in it may run, whatever a browser makes of it.
CONFINED = "default-src 'none'; frame-ancestors 'none'; sandbox"


class LetterSource(Resource):
    """The file a letter was read from, byte for byte. Ranges are supported."""

    operation = "getSource"
    summary = "Download the original file of a letter"
    tag = "Letters"
    problems = (400, 404, 410, 412, 416, 503)
    example_id = examples.ID
    content_negotiation_class = WhateverIsAsked

    def get(self, request: Request, **path: Any) -> HttpResponseBase:
        """The file, a part of it, or that it is still the same."""
        letters = Letter.objects.visible_to(request.user).select_related("draft__source")
        source = find_letter(letters, self.kwargs["id"]).draft.source
        etag = f'"{source.sha256}"'
        headers = {
            "ETag": etag,
            "Accept-Ranges": "bytes",
            "Content-Language": "nl",
            "Content-Disposition": disposition(file_name(source)),
            "Content-Security-Policy": CONFINED,
            "Content-Type": source.media_type if source.media_type in EXTENSIONS else UNKNOWN,
        }
        if (expected := request.headers.get("If-Match")) and not {etag, "*"} & _listed(expected):
            raise plain(problems.PRECONDITION_FAILED)
        if etag in (known := _tags(request.headers.get("If-None-Match", ""))) or "*" in known:
            return HttpResponse(status=304, headers={"ETag": etag})
        span = _span(request, source, etag)
        if span is not None:
            headers["Content-Range"] = f"bytes {span.first}-{span.last}/{source.size}"
        return _streamed(source, span or Span(first=0, last=source.size - 1), headers, status=206 if span else 200)

    def answers(self, schema: ResourceSchema) -> dict[Any, Any]:
        """The file, or a part of it."""
        content = {"type": "string", "format": "binary"}
        said = {200: "The whole file.", 206: "The part of it that Range asks for; to GET only."}
        return {(status, each): OpenApiResponse(content, said[status]) for status in said for each in MediaType}


def _streamed(source: SourceFile, span: Span, headers: dict[str, str], *, status: int) -> HttpResponseBase:
    response = StreamingHttpResponse(Part(source.file.open("rb"), span), status=status, headers=headers)
    response.headers["Content-Length"] = str(span.length)
    return response


def _span(request: Request, source: SourceFile, etag: str) -> Span | None:
    """What part is asked for; None for the whole, also when the file is another than the client has a part of."""
    if request.method != "GET" or request.headers.get("If-Range", etag) != etag:
        return None
    try:
        return span_of(request.headers.get("Range", ""), size=source.size)
    except UnsatisfiableError as error:
        kind = problems.RANGE_NOT_SATISFIABLE
        raise Problem(kind, kind.remedy, headers={"Content-Range": f"bytes */{source.size}"}) from error


def _tags(header: str) -> set[str]:
    """The tags for a weak comparison (RFC 9110, section 8.8.3.2)."""
    return {tag.removeprefix("W/") for tag in _listed(header)}


def _listed(header: str) -> set[str]:
    """The tags as they stand there: for a strong comparison."""
    return {tag.strip() for tag in header.split(",")}


def file_name(source: SourceFile) -> str:
    """A name that is safe on any disk, with the ending that goes with what the file is."""
    ending = EXTENSIONS.get(source.media_type, ".bin")
    name = unicodedata.normalize("NFC", source.file_name)
    stem = re.sub(r"\.[A-Za-z0-9]{1,8}$", "", name)
    stem = re.sub(r'[\x00-\x1f\x7f<>:"/\\|?*%;\u200e\u200f\u202a-\u202e\u2066-\u2069]+', "-", stem).strip(" .-")
    return f"{stem[:120] or 'brief'}{ending}"


def disposition(name: str) -> str:
    """`Content-Disposition` for old clients and new ones (RFC 6266, RFC 8187)."""
    plain_letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    header = f'attachment; filename="{plain_letters}"'
    return header if plain_letters == name else f"{header}; filename*=UTF-8''{quote(name, safe='')}"
