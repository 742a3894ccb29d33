"""Locked files, and files with nothing to read (C7, C8)."""

# ruff: noqa: E501 - a case is one line

import io
from functools import partial

import pikepdf

from tests.extraction.made import Sheet
from tests.hostile.case import Case, cases
from tests.hostile.pdf_parts import one_page, pdf, sound, with_page


def locked(*, user: str, revision: int = 6, may_extract: bool = True) -> bytes:
    out = io.BytesIO()
    allow = pikepdf.Permissions(extract=may_extract)
    weak = {"aes": False, "metadata": False} if revision < 4 else {}
    lock = pikepdf.Encryption(owner="a", user=user, R=revision, allow=allow, **weak)
    with pikepdf.open(io.BytesIO(sound())) as file:
        file.save(out, encryption=lock)
    return out.getvalue()


def with_lock(lock: bytes) -> bytes:
    return pdf(one_page(), trailer=b"/Encrypt << %s >> /ID [<00> <00>]" % lock)


def broken_lock() -> bytes:
    return locked(user="b").replace(b"/U <", b"/U <00").replace(b"/UE ", b"/XX ")


def scan() -> bytes:
    sheet = Sheet()
    for _ in range(3):
        sheet.canvas.rect(100, 100, 300, 300, fill=1)
        sheet.page()
    return sheet.done()


def form() -> bytes:
    sheet = Sheet()
    sheet.canvas.acroForm.textfield(name="brief", value="Geachte voorzitter", x=50, y=700, width=300)
    sheet.page()
    return sheet.done()


def spaces() -> bytes:
    sheet = Sheet()
    sheet.write(["\u00a0 \u00a0", " "])
    return sheet.done()


def drawn() -> bytes:
    return with_page(b" ".join(b"%d %d m %d %d l S" % (x, x, x + 9, 800 - x) for x in range(3000)))


CASES: list[Case] = [
    *cases(
        "C7",
        [
            *((f"password, revision {each}", partial(locked, user="b", revision=each), "encrypted") for each in (2, 3, 4, 6)),
            *((f"no password to open, revision {each}", partial(locked, user="", revision=each), "ok") for each in (2, 3, 4, 6)),
            ("extraction not allowed", partial(locked, user="", may_extract=False), "ok"),
            ("broken lock", broken_lock, "encrypted|damaged"),
            ("lock of nobody", partial(with_lock, b"/Filter /Nobody /V 9 /R 9"), "encrypted|damaged"),
            ("lock without keys", partial(with_lock, b"/Filter /Standard /V 1 /R 2"), "encrypted|damaged"),
            ("lock with a long key", partial(with_lock, b"/Filter /Standard /V 2 /R 3 /Length 2147483647 /P -1 /O <00> /U <00>"), "encrypted|damaged"),
        ],
    ),
    *cases(
        "C8",
        [
            ("scan", scan, "no_text"),
            ("form", form, "no_text|ok"),
            ("spaces", spaces, "no_text"),
            ("drawing", drawn, "no_text"),
            ("empty content", lambda: with_page(b""), "no_text"),
            ("no pages", lambda: pdf({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [] /Count 0 >>"}), "damaged"),
        ],
    ),
]  # fmt: skip
