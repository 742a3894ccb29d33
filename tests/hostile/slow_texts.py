"""Texts that patterns would hate, and texts without end (D4, D5)."""

# ruff: noqa: E501 - a case is one line

from tests.hostile.case import Case, cases

_READ = "ok|limit:references|limit:paragraphs|limit:signatures|limit:characters"
_SIZE = 300_000  # characters, but for the largest

# What is repeated on one line, and what stands behind it: a pattern that nearly fits, again and again.
_NEARLY = {
    "words": "woord ", "letters": "w", "digits": "1", "points": "1.", "spaces": " ", "tabs": "\t", "hyphens": "a-", "brackets": "(",
    "closed brackets": "()", "quotes": "'\u201c", "initials": "A.B.", "addresses": "www.", "mail": "a@", "paths": "a/b/",
    "questions": "Vraag 1, ", "requests": "over het verzoek van de vaste commissie voor ", "ministers": "De Minister van ",
    "ministers and": "De Minister van Economische Zaken en ", "names": "Van der ", "behalf": "namens ", "dates": "12 januari ",
    "days": "1 2 3 ", "numbers": "35 570, nr. ", "series": "Kamerstuk 35 570, nr. 1, 2, 3, ", "ranges": "nr. 1 t/m 200, ",
    "years": "2020-2021, ", "cases": "2020Z1458", "documents": "2020D", "laws": "artikel 3 lid 2 ", "gazettes": "Stcrt. 2020, ",
    "european": "COM(2020) ", "marks": "Ons kenmerk ", "subjects": "Betreft ", "commas": "a, ", "ands": "a en ", "accents": "\u00e9\u00ef ",
    "semicolons": "12;", "slashes": "1/2/", "minus": "--", "dots": ".....", "stars": "**", "lists": "1) a) ", "notes": "\u00b9\u00b2\u00b3 ",
}  # fmt: skip


def line(piece: str, size: int = _SIZE) -> bytes:
    return f"Geachte voorzitter,\n\n{piece * (size // len(piece))}!\n".encode()


def lines(piece: str, size: int = _SIZE) -> bytes:
    return ("Geachte voorzitter,\n\n" + f"{piece}\n" * (size // (len(piece) + 1))).encode()


CASES: list[Case] = [
    *cases("D4", [(f"line of {name}", line(piece), _READ) for name, piece in _NEARLY.items()], file_name="brief.txt"),
    *cases(
        "D4",
        [(f"lines of {name}", lines(_NEARLY[name]), _READ) for name in
         ("letters", "digits", "hyphens", "questions", "ministers", "names", "dates", "numbers", "marks", "subjects", "lists", "notes", "dots")],
        file_name="brief.txt",
    ),
    *cases(
        "D5",
        [
            ("a line of a million and a half", line("w", 1_500_000), _READ),
            ("a hundred thousand paragraphs", b"Geachte voorzitter,\n\n" + b"alinea\n\n" * 100_000, "limit:paragraphs|limit:time"),
            ("words, two hundred thousand", line("woord anders ", 1_900_000), _READ),
            ("two million characters and one", b"a" * 2_000_001, "limit:characters"),
            ("twenty megabytes and one byte", lambda: b"x" * 20_000_001, "limit:upload"),
            ("pages, five hundred and one", b"bladzijde\f" * 501, "limit:pages"),
            ("references, two thousand and one", b"2020Z14586 " * 2_001, "limit:references"),
            ("signatories, twenty-one", b"Geachte voorzitter,\n\n" + b"De Minister van Defensie,\n\nA. de Vries\n\n" * 21, "limit:signatures"),
            ("empty lines", b" \n" * 400_000 + b"Een brief.", _READ + "|limit:time"),
            ("empty pages", b"\f" * 100_000 + b"Een brief.", "limit:pages"),
            ("lines of one letter", b"a\n" * 400_000, _READ + "|limit:time|limit:memory"),
        ],
        file_name="brief.txt",
    ),
]  # fmt: skip
