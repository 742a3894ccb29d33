"""The health check."""

from django.http import HttpRequest, HttpResponse


def healthz(request: HttpRequest) -> HttpResponse:
    """Say that the process answers; no data, no database."""
    return HttpResponse("ok\n", content_type="text/plain")
