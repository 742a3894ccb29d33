"""Files that are not what they say, or two things at once (C12)."""

# ruff: noqa: E501 - a case is one line

import gzip
import io
import zipfile

from tests.hostile.case import Case, cases
from tests.hostile.pdf_parts import sound


def zipped_behind() -> bytes:
    """A PDF that is a zip file too."""
    out = io.BytesIO(sound())
    with zipfile.ZipFile(out, "a") as file:
        file.writestr("word/document.xml", "<w:document/>")
    return out.getvalue()


def zipped_before() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("brief.pdf", sound())
    return out.getvalue()


_PAGE = b"<html><body><p>Geachte voorzitter,</p><script>1</script></body></html>"
CASES: list[Case] = cases(
    "C12",
    [
        ("nothing", b"", "wrong_type"),
        ("spaces", b" \r\n\t" * 1000, "wrong_type"),
        ("NUL", bytes(10_000), "wrong_type"),
        ("photo", b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(1000), "wrong_type"),
        ("program", b"\x7fELF" + bytes(1000), "wrong_type"),
        ("old Word document", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000), "wrong_type"),
        ("packed letter", lambda: gzip.compress(sound()), "wrong_type"),
        ("letter in a zip", zipped_before, "wrong_type"),
        ("rich text", b"{\\rtf1\\ansi Geachte voorzitter,\\par}", "wrong_type"),
        ("rich text with an object", b"{\\rtf1{\\object\\objdata 0105}}" + b"x" * 5000, "wrong_type"),
        ("PostScript", b"%!PS-Adobe-3.0\n(x) run\nshowpage", "wrong_type"),
        ("PDF and zip", zipped_behind, "ok|damaged"),
        ("PDF and page", lambda: b"<!-- " + sound()[:-6] + b" -->" + _PAGE, "ok|damaged|wrong_type"),
        ("page and PDF", lambda: _PAGE + sound(), "wrong_type|ok|damaged"),
        ("picture and PDF", lambda: b"GIF89a" + bytes(50) + sound(), "wrong_type"),
        ("PDF far behind", lambda: b"x" * 5000 + sound(), "wrong_type"),
        ("two PDFs", lambda: sound() + sound(), "ok|damaged"),
        ("head of a PDF before text", b"%PDF-1.4\nGeachte voorzitter,\n\nDit is een brief.\n", "damaged"),
        ("mark of a PDF in text", b"Geachte voorzitter,\n\n" * 99 + b"%PDF- is het begin.", "ok"),
        ("noise", bytes(range(256)) * 400, "wrong_type"),
        ("e-mail", b"From: a@b.nl\nContent-Type: text/html\n\n" + _PAGE, "wrong_type|ok"),
        ("message with a letter", b"From: a@b.nl\nContent-Transfer-Encoding: base64\n\n" + b"JVBERi0x" * 500, "ok|wrong_type"),
    ],
)  # fmt: skip
