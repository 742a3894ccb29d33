"""HEAD: as GET, without reading or sending what it is about."""

import io

import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.test import RequestFactory

from api.letters.ranges import Part, Span
from api.middleware import ApiMiddleware, without_body


@pytest.mark.django_db  # the end of an answer is where connections are looked after
def test_a_file_that_is_not_sent_is_closed_unread() -> None:
    class Unreadable(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise AssertionError("HEAD reads no file")

    file = Unreadable(b"0123456789")
    response = StreamingHttpResponse(Part(file, Span(first=0, last=9)))

    assert b"".join(without_body(response)) == b""
    response.close()
    assert file.closed


def test_what_is_not_of_the_api_is_left_alone() -> None:
    def page(request: object) -> HttpResponseBase:
        return HttpResponse("page")

    answer = ApiMiddleware(page)(RequestFactory().head("/admin/"))

    assert isinstance(answer, HttpResponse)
    assert answer.content == b"page"
    assert "API-Version" not in answer.headers


def test_an_error_that_is_not_the_databases_is_left_to_others() -> None:
    middleware = ApiMiddleware(lambda request: HttpResponse())

    assert middleware.process_exception(RequestFactory().get("/api/v1"), ValueError()) is None
