"""Numbers by which the Tweede Kamer registers cases, documents, activities, commitments."""

import re
from collections.abc import Iterator

from correspondence.references.form import Form, Scheme, Sighting
from correspondence.references.glyphs import DASH, ENDS, UNSEEN, begins

_BY_LETTER = {"Z": Scheme.ZAAK, "D": Scheme.DOCUMENT, "A": Scheme.ACTIVITEIT}

# The year is that of registration; the numbering began in the 2000s.
_REGISTERED = re.compile(rf"{begins('2')}0[0-9]{{2}}([ZDA])[0-9]{{5}}{ENDS}")
# A note mark glued in front, as in 32024Z15585/2024D37938: the pair shows that the 3 is no part of the number.
_BEHIND_NOTE = re.compile(
    rf"Z(?<=(?<!\w)[1-9]20[0-9]{{2}}Z)(?<!\w{UNSEEN}.{{6}})[0-9]{{5}}(?=/20[0-9]{{2}}D[0-9]{{5}}{ENDS})"
)
_COMMITTED = re.compile(rf"{begins('T')}Z(20[0-9]{{2}}(?:0[1-9]|1[0-2])){DASH}([0-9]{{3}}){ENDS}")

FORMS = {
    # A case (*zaak*): the process that a request or a letter belongs to.
    Scheme.ZAAK: Form(normal=re.compile(r"20[0-9]{2}Z[0-9]{5}"), example="2020Z14586"),
    # One registered item (*document*).
    Scheme.DOCUMENT: Form(normal=re.compile(r"20[0-9]{2}D[0-9]{5}"), example="2020D31249"),
    # A meeting or procedure (*activiteit*).
    Scheme.ACTIVITEIT: Form(normal=re.compile(r"20[0-9]{2}A[0-9]{5}"), example="2020A01234"),
    # A promise made in a debate (*toezegging*): year, month, serial number.
    Scheme.TOEZEGGING: Form(normal=re.compile(r"TZ20[0-9]{2}(?:0[1-9]|1[0-2])-[0-9]{3}"), example="TZ202008-012"),
}


def find(text: str) -> Iterator[Sighting]:
    """Find the numbers in running text; of a pair, 2020Z14586/2020D31249, each half by itself."""
    for found in _REGISTERED.finditer(text):
        yield Sighting(start=found.start(), end=found.end(), scheme=_BY_LETTER[found[1]], values=(found[0],))
    for found in _BEHIND_NOTE.finditer(text):
        start = found.start() - len("2024")
        yield Sighting(start=start, end=found.end(), scheme=Scheme.ZAAK, values=(text[start : found.end()],))
    for found in _COMMITTED.finditer(text):
        value = f"TZ{found[1]}-{found[2]}"
        yield Sighting(start=found.start(), end=found.end(), scheme=Scheme.TOEZEGGING, values=(value,))
