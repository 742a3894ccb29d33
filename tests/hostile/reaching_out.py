"""Files that would read other files, ask the network or run something (C6, C11)."""

# ruff: noqa: E501 - a case is one line

import io

import pikepdf

from tests.hostile.case import Case, cases
from tests.hostile.pdf_parts import FONT, TEXT, one_page, pdf, sound, stream, with_page

_READ = "ok|damaged|no_text"
XXE = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'


def attached() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(sound())) as file:
        file.attachments["virus.exe"] = b"MZ\x90" + bytes(1000)
        file.attachments["../../etc/cron.d/x"] = b"* * * * * root true"
        file.save(out)
    return out.getvalue()


def acting(action: bytes) -> bytes:
    return with_page(None, catalog=b"/OpenAction << /S %s >> /AA << /WC << /S %s >> >>" % (action, action))


def character_map(name: bytes) -> bytes:
    font = b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding %s /DescendantFonts [7 0 R] >>" % name
    below = b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (../x) /Supplement 0 >> >>"
    return with_page(b"BT /F1 9 Tf 72 720 Td <00410042> Tj ET", {5: font, 7: below})


CASES: list[Case] = [
    *cases(
        "C6",
        [
            ("content in another file", lambda: with_page(None, {4: stream(b"", b"/F (/etc/passwd)")}), _READ),
            ("content at an address", lambda: with_page(None, {4: stream(TEXT, b"/F << /FS /URL /F (http://127.0.0.1:1/x) >>")}), _READ),
            ("font in another file", lambda: with_page(None, {5: FONT[:-2] + b"/FontDescriptor << /Type /FontDescriptor /FontFile2 6 0 R >> >>",
                                                             6: stream(b"", b"/F (/etc/passwd)")}), _READ),
            ("character map by path", lambda: character_map(b"/..#2f..#2f..#2fetc#2fpasswd"), _READ),
            ("character map by pickle", lambda: character_map(b"/..#2f..#2ftmp#2fevil.pickle"), _READ),
            ("form in XML", lambda: with_page(None, {6: stream(XXE)}, catalog=b"/AcroForm << /XFA 6 0 R /Fields [] >>"), _READ),
            ("properties in XML", lambda: with_page(None, {6: stream(XXE, b"/Type /Metadata /Subtype /XML")}, catalog=b"/Metadata 6 0 R"), _READ),
            ("picture by proxy", lambda: with_page(b"/I Do " + TEXT, {6: stream(b"", b"/Subtype /Image /Width 1 /Height 1 /OPI << /2.0 << /F "
                                                   b"(/etc/passwd) >> >>")}, resources=b"/XObject << /I 6 0 R >>"), _READ),
        ],
        never="root:x:0",
    ),
    *cases(
        "C11",
        [
            ("script at opening", lambda: acting(b"/JavaScript /JS (app.alert\\(1\\); while\\(1\\){})"), _READ),
            ("program at opening", lambda: acting(b"/Launch /F (/bin/sh) /Win << /F (cmd.exe) >>"), _READ),
            ("address at opening", lambda: acting(b"/URI /URI (http://127.0.0.1:1/)"), _READ),
            ("another file at opening", lambda: acting(b"/GoToR /F (\\\\\\\\host\\\\share\\\\x.pdf) /D [0 /Fit]"), _READ),
            ("data to import", lambda: acting(b"/ImportData /F (/etc/passwd)"), _READ),
            ("form to send", lambda: acting(b"/SubmitForm /F << /FS /URL /F (http://127.0.0.1:1/) >>"), _READ),
            ("scripts by name", lambda: with_page(None, catalog=b"/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (1) >>] >> >>"), _READ),
            ("actions without end", lambda: pdf({**one_page(catalog=b"/OpenAction 6 0 R"), 6: b"<< /S /GoTo /D [3 0 R /Fit] /Next 6 0 R >>"}), _READ),
            ("attachments", attached, "ok"),
            ("film", lambda: with_page(None, page=b"/Annots [<< /Subtype /RichMedia /Rect [0 0 9 9] /RichMediaContent << >> >>]"), _READ),
        ],
        never="root:x:0",
    ),
]  # fmt: skip
