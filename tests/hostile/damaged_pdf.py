"""Damage: files cut off, bits turned, tables and lengths that lie (C1)."""

import random
import zlib
from functools import partial

from tests.hostile.case import Case, cases
from tests.hostile.pdf_parts import FONT, TEXT, deflated, one_page, pdf, sound, stream, with_page


def cut(share: float) -> bytes:
    data = sound()
    return data[: int(len(data) * share)]


def flipped(seed: int) -> bytes:
    """The letter with one bit in a thousand bytes turned."""
    data, chance = bytearray(sound()), random.Random(seed)
    for _ in range(len(data) // 1000 + 1):
        data[chance.randrange(20, len(data))] ^= 1 << chance.randrange(8)
    return bytes(data)


def hole(filling: bytes) -> bytes:
    data = sound()
    return data[: len(data) // 2] + filling + data[len(data) // 2 + len(filling) :]


def swapped(old: bytes, new: bytes) -> bytes:
    data = sound()
    assert old in data
    return data.replace(old, new)


def length(value: bytes) -> bytes:
    return pdf({**one_page(), 4: b"<< /Length %s >>\nstream\n%s\nendstream" % (value, TEXT)})


def half_deflated() -> bytes:
    packed = zlib.compress(TEXT * 40)
    return pdf({**one_page(), 4: stream(packed[: len(packed) // 2], b"/Filter /FlateDecode")})


_READ = "ok|damaged|no_text"
CASES: list[Case] = [
    *cases("C1", [(f"cut at {share}", partial(cut, share), "damaged") for share in (0.02, 0.2, 0.5, 0.8, 0.95, 0.99)]),
    *cases("C1", [(f"bits turned {seed}", partial(flipped, seed), _READ) for seed in range(10)]),
    *cases(
        "C1",
        [
            ("head alone", b"%PDF-1.7\n", "damaged"),
            ("head and NUL", b"%PDF-1.7\n" + bytes(5000), "damaged"),
            ("startxref lies", partial(swapped, b"startxref\n", b"startxref\n9"), "damaged"),
            ("startxref beyond", partial(swapped, b"startxref\n", b"startxref\n999999999999999999999"), "damaged"),
            ("no startxref", partial(swapped, b"startxref", b"startxxxx"), "damaged"),
            ("no trailer", partial(swapped, b"trailer", b"trxxler"), "damaged"),
            ("no root", partial(swapped, b"/Root", b"/Toor"), "damaged"),
            ("no page tree", partial(swapped, b"/Pages", b"/Sagep"), "damaged|no_text"),
            ("no endobj", partial(swapped, b"endobj", b"      "), "ok|damaged"),
            ("no endstream", partial(swapped, b"endstream", b"xxxxxxxxx"), "damaged"),
            ("hole of NUL", partial(hole, bytes(400)), "damaged"),
            ("hole of noise", partial(hole, random.Random(1).randbytes(400)), "damaged"),
            ("line ends changed", lambda: sound().replace(b"\n", b"\r\n"), "damaged"),
            ("high bits lost", lambda: bytes(byte & 0x7F for byte in sound()), "ok|damaged"),
            ("noise behind", lambda: sound() + random.Random(2).randbytes(5000), "ok|damaged"),
            ("noise before", lambda: b"\x00" * 500 + sound(), "ok|damaged"),
            ("length too short", partial(length, b"3"), "damaged"),
            ("length too long", partial(length, b"99999"), "damaged"),
            ("length negative", partial(length, b"-5"), "damaged"),
            ("length a word", partial(length, b"/Lang"), "damaged"),
            ("length of nobody", partial(length, b"77 0 R"), "damaged"),
            ("half a deflate stream", half_deflated, "damaged"),
            ("no deflate at all", lambda: pdf({**one_page(), 4: stream(TEXT, b"/Filter /FlateDecode")}), "damaged"),
            ("filter of nobody", lambda: pdf({**one_page(), 4: stream(TEXT, b"/Filter /NoDecode")}), "damaged|no_text"),
            ("page that is none", lambda: pdf({**one_page(), 3: b"(een bladzijde)"}), "damaged|no_text"),
            ("content that is none", lambda: pdf({**one_page(), 4: b"[1 2 3]"}), "damaged|no_text"),
            ("font that is none", lambda: pdf({**one_page(), 5: b"null"}), _READ),
            ("operators without operands", lambda: with_page(b"BT Tf Td Tj TJ Do cm " + TEXT), _READ),
            ("unclosed string", lambda: with_page(TEXT + b" BT (((((( Tj"), "ok|damaged"),
            ("broken map of characters", lambda: with_page(None, {5: FONT[:-2] + b"/ToUnicode 6 0 R >>",
                                                                  6: deflated(b"beginbfchar <zz> <")}), _READ),
            ("a second end in the middle", lambda: pdf(one_page()) + pdf({**one_page(), 4: b"null"}), _READ),
        ],
    ),
]  # fmt: skip
