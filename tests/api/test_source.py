"""The original file of a letter: whole, in parts, and safe to keep."""

import pytest
from django.core.files.base import ContentFile
from django.http.response import HttpResponseBase

from api.letters.source import disposition, file_name
from correspondence.models import Letter, SourceFile
from tests.api.asking import ask, check_problem

pytestmark = pytest.mark.django_db
CONTENT = b"0123456789"


@pytest.fixture
def path(answering: Letter) -> str:
    source = answering.draft.source
    source.file.save("ab/cd/abcd", ContentFile(CONTENT), save=False)
    source.size, source.media_type, source.file_name = len(CONTENT), "application/pdf", "Brief über Minsk.pdf"
    source.save()
    return f"letters/{answering.public_id}/source"


def content(answer: HttpResponseBase) -> bytes:
    return b"".join(answer)


def test_the_file_comes_as_it_was(path: str, answering: Letter) -> None:
    answer = ask(path)

    assert content(answer) == CONTENT
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/pdf")
    assert (answer.headers["Content-Length"], answer.headers["Accept-Ranges"]) == ("10", "bytes")
    assert answer.headers["ETag"] == f'"{answering.draft.source.sha256}"'
    assert answer.headers["Cache-Control"].startswith("public")


def test_nothing_in_the_file_can_run_in_a_browser(path: str) -> None:
    answer = ask(path)

    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'; sandbox"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_the_file_comes_whatever_form_is_asked_for(path: str) -> None:
    assert ask(path, headers={"Accept": "application/pdf"}).status_code == 200


def test_an_unknown_type_is_just_bytes(path: str, answering: Letter) -> None:
    SourceFile.objects.update(media_type="image/svg+xml")

    assert ask(path).headers["Content-Type"] == "application/octet-stream"


@pytest.mark.parametrize(
    ("asked", "given", "where"),
    [
        ("bytes=0-3", b"0123", "bytes 0-3/10"),
        ("bytes=4-", b"456789", "bytes 4-9/10"),
        ("bytes=-3", b"789", "bytes 7-9/10"),
        ("bytes=-99", CONTENT, "bytes 0-9/10"),
        ("bytes=9-99", b"9", "bytes 9-9/10"),
        ("bytes=0-0", b"0", "bytes 0-0/10"),
        ("bytes=0-" + "9" * 22, CONTENT, "bytes 0-9/10"),
        ("bytes=-" + "9" * 22, CONTENT, "bytes 0-9/10"),
        ("bytes=2-" + "9" * 5000, b"23456789", "bytes 2-9/10"),
        ("bytes=" + "0" * 22 + "1-2", b"12", "bytes 1-2/10"),
    ],
)
def test_a_part_is_given_as_asked(asked: str, given: bytes, where: str, path: str) -> None:
    answer = ask(path, headers={"Range": asked})

    assert (answer.status_code, content(answer)) == (206, given)
    assert (answer.headers["Content-Range"], answer.headers["Content-Length"]) == (where, str(len(given)))


@pytest.mark.parametrize(
    "asked", ["bytes=0-1,3-4", "lines=1-2", "bytes=", "bytes=-", "bytes=5-3", "bytes=a-b", "bytes=١-٢", ""]
)
def test_a_range_that_makes_no_sense_is_ignored(asked: str, path: str) -> None:
    answer = ask(path, headers={"Range": asked})

    assert (answer.status_code, content(answer)) == (200, CONTENT)


@pytest.mark.parametrize("asked", ["bytes=10-", "bytes=10-20", "bytes=-0", f"bytes={10**18 - 1}-", f"bytes={10**22}-"])
def test_a_part_outside_the_file_is_refused(asked: str, path: str) -> None:
    answer = ask(path, headers={"Range": asked})

    check_problem(answer, 416, "range-not-satisfiable")
    assert answer.headers["Content-Range"] == "bytes */10"


def test_a_part_of_the_same_file_is_given(path: str) -> None:
    etag = ask(path).headers["ETag"]

    assert ask(path, headers={"Range": "bytes=0-1", "If-Range": etag}).status_code == 206


def test_a_part_of_another_file_is_the_whole_of_this_one(path: str) -> None:
    assert content(ask(path, headers={"Range": "bytes=0-1", "If-Range": '"other"'})) == CONTENT


@pytest.mark.parametrize("known", ["{etag}", "W/{etag}", '"x", {etag}', "*"])
def test_what_the_client_has_is_not_sent_again(known: str, path: str) -> None:
    etag = ask(path).headers["ETag"]

    answer = ask(path, headers={"If-None-Match": known.format(etag=etag)})

    assert (answer.status_code, answer.content, answer.headers["ETag"]) == (304, b"", etag)


def test_head_gives_the_length_without_the_file(path: str) -> None:
    answer = ask(path, method="HEAD")

    assert (answer.status_code, content(answer), answer.headers["Content-Length"]) == (200, b"", "10")


def test_a_range_is_for_get_only(path: str) -> None:
    answer = ask(path, method="HEAD", headers={"Range": "bytes=0-3"})

    assert (answer.status_code, answer.headers["Content-Length"]) == (200, "10")
    assert "Content-Range" not in answer.headers
    assert ask(path, method="HEAD", headers={"Range": "bytes=99-"}).status_code == 200


@pytest.mark.parametrize("expected", ['"other"', "W/{etag}", '"x", "y"'])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_another_file_than_the_client_expects_is_refused(method: str, expected: str, path: str) -> None:
    expected = expected.format(etag=ask(path).headers["ETag"])

    answer = ask(path, method=method, headers={"If-Match": expected, "Range": "bytes=0-1"})

    assert answer.status_code == 412
    if method == "GET":
        check_problem(answer, 412, "precondition-failed")


@pytest.mark.parametrize("expected", ["{etag}", '"x", {etag}', "*"])
def test_the_file_that_the_client_expects_is_given(expected: str, path: str) -> None:
    expected = expected.format(etag=ask(path).headers["ETag"])

    assert ask(path, headers={"If-Match": expected, "Range": "bytes=0-1"}).status_code == 206


def test_the_file_is_in_dutch_whatever_the_client_reads(path: str) -> None:
    assert ask(path, headers={"Accept-Language": "en"}).headers["Content-Language"] == "nl"


def test_a_file_that_is_lost_is_an_error_of_ours(path: str, answering: Letter) -> None:
    answering.draft.source.file.storage.delete(answering.draft.source.file.name)

    problem = check_problem(ask(path), 500, "internal-error")

    assert "abcd" not in str(problem)


@pytest.mark.parametrize(
    ("given", "media_type", "made"),
    [
        ("brief.pdf", "application/pdf", "brief.pdf"),
        ("brief.exe", "application/pdf", "brief.pdf"),
        ("brief", "text/plain", "brief.txt"),
        ("a/b\\c:d.pdf", "application/pdf", "a-b-c-d.pdf"),
        ('x"; filename="y.html', "image/svg+xml", "x- filename=-y.bin"),
        ("brief.pdf", "text/html", "brief.html"),
        ("cod.\u202efdp.exe", "application/pdf", "cod.-fdp.pdf"),
        ("...", "application/pdf", "brief.pdf"),
        ("a" * 300, "application/pdf", "a" * 120 + ".pdf"),
        ("regel\r\nSet-Cookie: x.pdf", "application/pdf", "regel-Set-Cookie- x.pdf"),
    ],
)
def test_the_name_of_the_file_is_safe(given: str, media_type: str, made: str) -> None:
    assert file_name(SourceFile(file_name=given, media_type=media_type)) == made


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("brief.pdf", 'attachment; filename="brief.pdf"'),
        ("Brief über.pdf", "attachment; filename=\"Brief uber.pdf\"; filename*=UTF-8''Brief%20%C3%BCber.pdf"),
        ("письмо.pdf", "attachment; filename=\".pdf\"; filename*=UTF-8''%D0%BF%D0%B8%D1%81%D1%8C%D0%BC%D0%BE.pdf"),
    ],
)
def test_the_name_is_written_for_old_clients_and_new(name: str, header: str) -> None:
    assert disposition(name) == header
