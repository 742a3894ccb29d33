"""Numbers in the state's official journals, and of its consolidated regulations."""

import re
from collections.abc import Callable

from correspondence.references.form import Form, Scheme


def _reads(names: str) -> Callable[[str], str | None]:
    """Make the reader of "Stb. 2020, 123" and its like: a name, a year, a number."""
    spelling = re.compile(rf"(?:{names})[ ,-]{{0,3}}([0-9]{{4}})[ ,-]{{1,3}}(?:NR\.? ?)?([0-9]{{1,6}})")

    def read(text: str) -> str | None:
        found = spelling.fullmatch(text)
        return found and f"{found[1]}-{found[2]}"

    return read


def _prints(name: str) -> Callable[[str], str]:
    def printed(value: str) -> str:
        year, number = value.split("-")
        return f"{name} {year}, {number}"

    return printed


FORMS = {
    # Bulletin of acts, orders, decrees (*Staatsblad*).
    Scheme.STB: Form(
        normal=re.compile(r"(?:1[89]|20)[0-9]{2}-[1-9][0-9]{0,3}"),
        example="2020-123",
        prefix="stb",
        printed=_prints("Stb."),
        read=_reads(r"STB\.?|STAATSBLAD"),
    ),
    # Government gazette (*Staatscourant*).
    Scheme.STCRT: Form(
        normal=re.compile(r"(?:1[89]|20)[0-9]{2}-[1-9][0-9]{0,5}"),
        example="2020-12345",
        prefix="stcrt",
        printed=_prints("Stcrt."),
        read=_reads(r"STCRT\.?|STAATSCOURANT"),
    ),
    # Treaty series (*Tractatenblad*).
    Scheme.TRB: Form(
        normal=re.compile(r"(?:19|20)[0-9]{2}-[1-9][0-9]{0,2}"),
        example="2020-12",
        prefix="trb",
        printed=_prints("Trb."),
        read=_reads(r"TRB\.?|TRACTATENBLAD"),
    ),
    # A regulation (R), treaty (V) or BES regulation (W) in the register of consolidated texts (*Basiswettenbestand*).
    Scheme.BWB: Form(normal=re.compile(r"BWB[RVW][0-9]{7}"), example="BWBR0005416", prefix="bwb"),
}
