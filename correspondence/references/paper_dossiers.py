"""Dossier numbers of parliamentary papers, with the addition that may stand behind each."""

import re
from dataclasses import dataclass

from correspondence.references.glyphs import DASH, ENDS, GAP, SPACE, THOUSANDS, UNSEEN
from correspondence.references.paper_lists import NUMBER_WORD
from correspondence.references.papers import CHAPTER, COUNCILS

# "36 200" or "36200"; a dot or a line break inside only after the word Kamerstuk.
DOSSIER = re.compile(
    rf"(?P<digits>[1-9](?<![0-9][1-9])[0-9](?P<gap>(?:{SPACE}|\.)?)[0-9]{{3}})"
    rf"(?![0-9]|\.[0-9]|{THOUSANDS}|{UNSEEN}{{1,4}}[0-9])"
)
_MOST_DOSSIERS = 4

_TOGETHER = re.compile(rf"{GAP}/{GAP}")
_NUMBERED = rf"{GAP},?{GAP}{NUMBER_WORD}"
# A law of the whole Kingdom (*rijkswet*) has a second name, (R2068); official keys leave it out, and so do values.
_KINGDOM = re.compile(rf"{GAP}{DASH}?{GAP}(?:\(R[0-9]{{4}}\)|R[0-9]{{4}}(?={DASH}))")
# *Hoofdstuk* may as well be a chapter of what the paper says: only "nr." behind it makes it one of the budget.
_USUAL = (
    rf"(?:{SPACE}|{DASH})?({CHAPTER}){ENDS}"
    rf"|{GAP},?{GAP}(?ai:hoofdstuk|hfst\.){GAP}((?ai:{CHAPTER}))(?={_NUMBERED})"
    rf"|(?:{SPACE}|{DASH})([A-Z])(?={_NUMBERED}|{DASH}[0-9A-Z])"
    rf"|{DASH}([0-9]{{2}})(?={_NUMBERED}|{DASH}[0-9A-Z])"
)
_ADDITION = re.compile(_USUAL)
# In small letters a chapter is easily a word (*via*, a footnote's i): only the word Kamerstuk and a number make it one.
_ADDITION_OF_PAPER = re.compile(
    rf"{_USUAL}|(?:{SPACE}|{DASH})(?!(?ai:via))((?ai:{CHAPTER}))(?={_NUMBERED}|{DASH}[0-9A-Z])"
)
_COUNCIL = re.compile(rf"(?:{DASH}|{SPACE})([0-9]{{2}}){ENDS}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossiers:
    """The dossiers before one number, with their additions."""

    values: tuple[str, ...]
    end: int
    gap: str
    has_addition: bool


def read_dossiers(text: str, first: re.Match[str], *, is_paper: bool) -> Dossiers:
    """Read the dossiers from the first on, joined by slashes; `is_paper` when words say that they are of papers."""
    values: list[str] = []
    has_addition = False
    dossier: re.Match[str] | None = first
    while dossier and len(values) < _MOST_DOSSIERS:
        value, end = _read_addition(text, dossier, usual=_ADDITION_OF_PAPER if is_paper else _ADDITION)
        values.append(value)
        has_addition = has_addition or end > dossier.end()
        slash = _TOGETHER.match(text, end)
        dossier = DOSSIER.match(text, slash.end()) if slash else None
    return Dossiers(values=tuple(dict.fromkeys(values)), end=end, gap=first["gap"], has_addition=has_addition)


def _read_addition(text: str, dossier: re.Match[str], *, usual: re.Pattern[str]) -> tuple[str, int]:
    """Read the dossier with what belongs to it, and where that ends."""
    digits = re.sub(r"[^0-9]", "", dossier["digits"])
    kingdom = _KINGDOM.match(text, dossier.end())
    end = kingdom.end() if kingdom else dossier.end()
    found = (_COUNCIL if digits == COUNCILS else usual).match(text, end)
    if not found:
        return digits, end
    addition = next(group for group in found.groups() if group)
    return f"{digits}-{addition.upper()}", found.end()
