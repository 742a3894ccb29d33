"""A document of each type goes through `import_letters` to the API, and comes back as it was."""

import io
import warnings
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client, override_settings

from correspondence.admin.uploading import UploadForm
from correspondence.models import Draft, Letter, SourceFile
from tests.admin.conftest import a_user
from tests.api.asking import ask, read
from tests.extraction.made import letter_pdf
from tests.extraction.word import docx, para, paras, table

pytestmark = pytest.mark.django_db

SHARED = settings.BASE_DIR.parent / "shared" / "corpus"
ASKED = "Naar aanleiding van uw brief van 14 augustus 2020 (2020Z14586) bericht ik u als volgt."
OFFICE, NAME = "De Minister van Buitenlandse Zaken,", "Stef Blok"
LINES = (ASKED, "", OFFICE, "", "", NAME)
HEAD = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal"
SUBJECT = "Presidentsverkiezingen Wit-Rusland"


def text_file() -> bytes:
    head = f"{HEAD}\n\nMinisterie van Buitenlandse Zaken\n\nDatum 20 augustus 2020\nBetreft {SUBJECT}\n\n"
    return (head + "Geachte voorzitter,\n\n" + "\n".join(LINES)).encode()


def word_file() -> bytes:
    dates = table(("Datum", "20 augustus 2020"), ("Betreft", SUBJECT), lines=False)
    return docx(para("Ministerie van Buitenlandse Zaken") + "<w:p/>" + para(HEAD) + dates + paras(*LINES))


def xml_file() -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?><officiele-publicatie><kamerstuk>'
        "<dossier><dossiernummer><dossiernr>35 373</dossiernr></dossiernummer><titel>Wit-Rusland</titel></dossier>"
        '<stuk><stuknr>Nr. <ondernummer kamer="2">9</ondernummer></stuknr>'
        "<titel>BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN</titel><algemeen><vrije-tekst><tekst>"
        f"<al>{HEAD}</al><al>Den Haag, 20 augustus 2020</al><al>{ASKED}</al></tekst></vrije-tekst>"
        "<tekst-sluiting><ondertekening><functie>De Minister van Buitenlandse Zaken,</functie>"
        "<naam><voornaam>S.A.</voornaam><achternaam>Blok</achternaam></naam></ondertekening></tekst-sluiting>"
        "</algemeen></stuk></kamerstuk></officiele-publicatie>"
    ).encode()


def html_file() -> bytes:
    head = f"<p>{HEAD}</p><p>Ministerie van Buitenlandse Zaken</p><p>Datum 20 augustus 2020</p><p>Betreft {SUBJECT}</p>"
    body = f"<p>Geachte voorzitter,</p><p>{ASKED}</p><p>{OFFICE}</p><p>{NAME}</p><script>alert(1)</script>"
    return (
        f'<!DOCTYPE html><html lang="nl"><head><title>{SUBJECT}</title></head><body>{head}{body}</body></html>'.encode()
    )


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FILES = {
    "brief.pdf": ("application/pdf", letter_pdf(LINES, subject=(SUBJECT,))),
    "brief.txt": ("text/plain", text_file()),
    "brief.docx": (WORD, word_file()),
    "brief.xml": ("application/xml", xml_file()),
    "brief.html": ("text/html", html_file()),
    "brief.htm": ("text/html", html_file()),
}


@pytest.fixture(autouse=True)
def _plain_http() -> Any:
    with override_settings(SECURE_SSL_REDIRECT=False):
        yield


def imported(*paths: Path) -> str:
    out = io.StringIO()
    call_command("import_letters", *map(str, paths), "--publish", stdout=out)
    return out.getvalue()


@pytest.mark.parametrize("name", FILES)
def test_document_goes_from_a_folder_to_the_api(name: str, tmp_path: Path) -> None:
    kind, data = FILES[name]
    (tmp_path / name).write_bytes(data)
    assert f"{name}: new, published" in imported(tmp_path)
    letter = Letter.objects.get()
    shown = read(f"letters/{letter.public_id}")
    assert shown["dated"] == ("2020-08-14" if name == "brief.pdf" else "2020-08-20")
    paragraphs = read(f"letters/{letter.public_id}/paragraphs")["items"]
    assert ASKED in [paragraph["text"] for paragraph in paragraphs]
    assert "alert" not in str(paragraphs)
    mentions = read(f"letters/{letter.public_id}/mentions")["items"]
    assert "2020Z14586" in str(mentions)
    check_source(letter, kind, data, name)


def check_source(letter: Letter, kind: str, data: bytes, name: str) -> None:
    """The file comes back byte for byte, under its own type, and no browser shows or runs it."""
    answer = ask(f"letters/{letter.public_id}/source")
    assert b"".join(answer) == data
    assert answer.headers["Content-Type"] == kind
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert f'filename="{name.removesuffix(".htm")}' in answer.headers["Content-Disposition"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer.headers["Content-Security-Policy"]


def test_documents_of_all_types_are_taken_from_one_folder(tmp_path: Path) -> None:
    for name, (_, data) in FILES.items():
        (tmp_path / name).write_bytes(data + (b"\n" if name.endswith(".htm") else b""))
    imported(tmp_path)
    assert set(SourceFile.objects.values_list("media_type", flat=True)) == {kind for kind, _ in FILES.values()}


@pytest.mark.parametrize("name", FILES)
def test_document_is_handed_in_at_the_desk(name: str) -> None:
    desk = Client()
    desk.force_login(a_user("clerk"))
    kind, data = FILES[name]
    page = desk.post("/admin/correspondence/draft/add/", {"documents": [SimpleUploadedFile(name, data)]}, follow=True)
    assert page.status_code == 200
    assert (Draft.objects.get().outcome, SourceFile.objects.get().media_type) == ("ok", kind)


def test_page_to_hand_in_names_every_type() -> None:
    form = str(UploadForm())
    assert all(ending in form for ending in (".pdf", ".txt", ".docx", ".xml", ".html", ".htm"))
    assert "PDF, Word (DOCX), platte tekst, XML of HTML" in form


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("pattern", ["docx/*.docx"])
def test_real_documents_go_the_same_way(pattern: str) -> None:
    files = sorted(SHARED.glob(pattern))
    if not files:
        warnings.warn(f"No real documents in {SHARED}/{pattern}: they stay untested.", stacklevel=1)
        pytest.skip("../shared is not there")
    assert f"{len(files)} files: {len(files)} new" in imported(*files)
    assert Letter.objects.count() == len(files)
    for letter in Letter.objects.select_related("draft__source"):
        assert b"".join(ask(f"letters/{letter.public_id}/source"))[:2] == b"PK"
