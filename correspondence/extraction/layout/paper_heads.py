"""Knows the head of a letter that was printed as a paper of parliament (*Kamerstuk*): dossier, number, `BRIEF VAN`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from correspondence.extraction.layout.sent import is_sent
from correspondence.extraction.pages import Line
from correspondence.references import Scheme, find_references

_DOSSIER = re.compile(
    r"^(?P<dossier>[0-9]{2}\s?[0-9]{3}(?:[-–][0-9]{2})?(?:\s[IVXLC]{1,6}[A-Z]?|\s[A-Z])?)(?:\s[-–]?\(R[0-9]{3,4}\))?(?=\s|$)"
)
_NUMBER = re.compile(r"^[Nn][Rr]\.?\s?(?P<number>[0-9]{1,5})(?:\s+(?P<title>[A-Z].*))?$")
_TITLE = re.compile(r"^(?:GEWIJZIGDE\s|NADERE\s)?BRIEF VAN\s")
_ADDRESSEE = re.compile(r"^Aan\s(?:de\s)?(?:Voorzitters?|leden|Tweede|Eerste)\b", re.I)
_REACH = 25  # printed lines in which the number stands
_BELOW = 12  # printed lines from there to the day


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperHead:
    """The head of a printed letter: its number in the normal form, where it says so, and its length in lines."""

    number: str | None
    lines: int


def paper_head(lines: Sequence[Line]) -> PaperHead | None:
    """The head of the paper that begins with `lines`; null for any other document."""
    top = [(at, line.text) for at, line in enumerate(lines[: 2 * (_REACH + _BELOW)]) if line.text]
    for place, (_, text) in enumerate(top[:_REACH]):
        match = _NUMBER.match(text)
        if match is None or not _TITLE.match(
            match["title"] or "".join(after for _, after in top[place + 1 : place + 2])
        ):
            continue
        below = top[place : place + _BELOW]
        addressee = next((i for i, (_, other) in enumerate(below) if _ADDRESSEE.match(other)), len(below))
        day = next((at for at, other in below[addressee:] if is_sent(other)), None)
        if day is not None:
            return PaperHead(number=_key([above for _, above in top[:place]], match["number"]), lines=day + 1)
    return None


def _key(above: Sequence[str], number: str) -> str | None:
    """The normal form; of two dossiers above one number the first counts."""
    dossier = next((match["dossier"] for text in above if (match := _DOSSIER.match(text))), None)
    if dossier is None:
        return None
    found = find_references(f"Kamerstuk {dossier}, nr. {number}", most=1)
    return next((ref.reference.value for ref in found if ref.reference.scheme is Scheme.KAMERSTUK), None)
