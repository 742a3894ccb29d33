"""What holds for every address under /api, whichever view answers."""

from collections.abc import Callable

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from api.errors import unavailable
from api.stamps import is_ours, stamp


class ApiMiddleware:
    """Stamps every answer of the API, and answers for a database that is away."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on, and stamp what comes back."""
        response = self.get_response(request)
        if not is_ours(request):
            return response
        return stamp(request, without_body(response) if request.method == "HEAD" else response)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponseBase | None:
        """A 503 for what a view lets through while the database is away."""
        if is_ours(request) and isinstance(exception, OperationalError | InterfaceError):
            return unavailable(request)
        return None


def without_body(response: HttpResponseBase) -> HttpResponseBase:
    """The answer to HEAD: as to GET, its length included, but nothing is read or sent."""
    if isinstance(response, StreamingHttpResponse):
        response.streaming_content = ()
    elif isinstance(response, HttpResponse):
        response.headers.setdefault("Content-Length", str(len(response.content)))
        response.content = b""
    return response
