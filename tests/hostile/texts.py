"""Plain text that is not plain: encodings, controls, directions, look-alikes, names (D1, D2, D3, D14)."""

# ruff: noqa: E501 - a case is one line

from dataclasses import replace

from tests.hostile.case import Case, cases

LETTER = "Geachte voorzitter,\n\nHierbij stuur ik u één brief over 2020Z14586, naar aanleiding van uw vraag.\n"


def with_(text: str) -> bytes:
    return (LETTER + text).encode("utf-8", "surrogatepass")


_NAMES = ("../../../etc/passwd", "C:\\temp\\..\\brief.txt", "brief\x00.txt", "a\r\nSet-Cookie: x=1\r\n.txt", "\u202etxt.exe",
          "x" * 5000 + ".txt", "", ".", "..", "con.txt", "\ud800.txt", "a\u0301" * 400, "<script>alert(1)</script>.txt",
          "=cmd|' /C calc'!A0.txt", "\x1b[31mbrief.txt", "brief.txt\u2028.pdf")  # fmt: skip
CASES: list[Case] = [
    *cases(
        "D1",
        [
            *((f"in {name}", LETTER.encode(name), "ok") for name in ("utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252")),
            ("UTF-16 without a mark", LETTER.encode("utf-16-le"), "ok|wrong_type"),
            ("UTF-16 cut in a letter", LETTER.encode("utf-16")[:-1], "ok"),
            ("UTF-32 beyond Unicode", b"\xff\xfe\x00\x00" + b"\xff\xff\xff\x7f" * 99 + LETTER.encode("utf-32-le"), "ok"),
            ("UTF-8 too long", LETTER.encode() + b"\xc0\x80\xc1\xbf\xe0\x80\x80", "ok"),
            ("UTF-8 broken", LETTER.encode() + b"\xff\xfe\xfd\x80", "ok"),
            ("two encodings", LETTER.encode() + LETTER.encode("cp1252"), "ok"),
            ("EBCDIC", LETTER.encode("cp500"), "ok|wrong_type"),
            ("UTF-7", b"Geachte voorzitter,\n\n+ADw-script+AD4-", "ok"),
        ],
        file_name="brief.txt",
    ),
    *cases(
        "D2",
        [
            ("NUL between letters", with_("een \x00 brief"), "ok"),
            ("many NUL", with_("\x00" * 10_000), "ok|wrong_type"),
            ("half characters", with_("half \ud800 teken \udfff"), "ok"),
            ("half characters in UTF-16", b"\xff\xfe" + LETTER.encode("utf-16-le") + b"\x00\xd8" * 5000, "ok"),
            ("controls", with_("".join(map(chr, range(32))) + "".join(map(chr, range(127, 160)))), "ok|wrong_type"),
            ("escapes of a terminal", with_("\x1b]0;titel\x07\x1b[2J\x1b[31m"), "ok"),
            ("no characters", with_("\ufffe\uffff\U0001ffff" * 999), "ok"),
            ("many marks of order", with_("\ufeff" * 100_000), "ok"),
        ],
        file_name="brief.txt",
    ),
    *cases(
        "D3",
        [
            ("directions", with_("\u202e68541Z0202\u202c \u2066\u2067" * 999), "ok|limit:references"),
            ("directions never closed", with_("\u202e" * 50_000), "ok"),
            ("no width", with_("2020\u200bZ\u200d14586 " * 99), "ok"),
            ("nothing but no width", ("\u200b\u2060\ufeff\u00ad" * 9999).encode(), "wrong_type"),
            ("other digits", with_("\u0662\u0660\u0662\u0660Z14586 \uff12\uff10\uff12\uff10Z14586"), "ok"),
            ("look-alikes", with_("\u0410an de V\u043eorzitter van de Tweede K\u0430mer"), "ok"),
            ("taken apart", with_("e\u0301e\u0301n ge\u0131\u0308nformeerd"), "ok"),
            ("marks piled up", with_("a" + "\u0301" * 300_000), "ok"),
            ("marks that are two", with_("a" + "\u0f73" * 100_000), "ok"),
            ("marks on marks", with_(("a" + "\u0301\u0323" * 14) * 20_000), "ok"),
            ("Hangul taken apart", with_("\u1112\u1161\u11ab" * 100_000), "ok"),
            ("one letter that is eighteen", with_("\ufdfa" * 100_000), "ok"),
            ("labels of a flag", with_("\U0001f3f4" + "\U000e0067" * 50_000), "ok"),
        ],
        file_name="brief.txt",
    ),
    *(
        replace(case, file_name=name)
        for name in _NAMES
        for case in cases("D14", [(f"name {ascii(name)[:30]}", LETTER.encode(), "ok")])
    ),
]  # fmt: skip
