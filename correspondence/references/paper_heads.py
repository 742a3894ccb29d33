"""The words before a dossier number, which decide how little may follow it."""

import re
from dataclasses import dataclass

from correspondence.references.glyphs import DASH, GAP, SESSION, SPACE, UNSEEN
from correspondence.references.paper_numbers import ONLY_ANNOUNCED, Manner

# As far back as the longest head, the end of one, and a word that refuses reach.
_REACH, _EDGE_REACH, _REFUSAL_REACH = 110, 16, 40

_PAPER = rf"(?ai:kamer{DASH}?stuk(?:{DASH}?ken)?(?:dossiers?|nummers?)?)"
# "ll" is II, typed or scanned as two small letters.
_CHAMBER = rf"(?:II?|ll|LL|TK|EK|(?ai:tweede|eerste){SPACE}{{1,2}}(?ai:kamer))(?![A-Za-z])"
_HEAD = re.compile(
    r"(?:(?P<address>(?:officielebekendmakingen\.nl)?/dossier/)"
    r"|(?<![^\W0-9_])(?:"
    r"(?P<identifier>(?ai:kst))-(?:[0-9]{8}-)?"
    rf"|(?P<instead>(?ai:t\.v\.v\.)){GAP}"
    rf"|(?:(?P<paper>{_PAPER}){GAP},?{GAP}\(?)?(?:(?P<chamber>{_CHAMBER}){GAP},?{GAP})?"
    rf"(?:(?ai:vergaderjaar|zittingsjaar|zitting){GAP})?(?:(?P<session>{SESSION}){GAP}[,:;]?{GAP})?"
    rf"(?:(?ai:nr\.|nummer){GAP})?\(?"
    r"))\Z"
)
# The end of every head but the bare one; looking at it first keeps pages of figures cheap.
_EDGE = re.compile(
    rf"(?:(?:{DASH}|/){GAP}[0-9]{{2,4}}|(?ai:stuk|ken|dossier[s/]?|nummers?|kamer|ll|i|[et]k)|[-.]){GAP}[,:;]?{GAP}\(?\Z"
)

# What makes five digits something else: an article, an amount, an address, a number of an official journal.
_REFUSED = re.compile(
    rf"(?:{UNSEEN}|[\w€$+/]|{DASH}|[0-9][.,])\Z"
    r"|(?<![^\W_])(?ai:artikel(?:en)?|art\.|lid|eur|euro|bedrag van|bedragen van|postbus|tel\.|telefoon|telefoonnummer"
    rf"|(?:stb|stcrt|trb|staatsblad|staatscourant|tractatenblad)\.?{GAP}[0-9]{{4}}),?:?{GAP}\Z"
    rf"|€{GAP}\Z"
    # The rest of a telephone number: behind its area code, or the words for it.
    rf"|(?<![0-9])\(?0[0-9]{{1,3}}\)?(?:{SPACE}|{DASH}){{1,3}}\Z"
    rf"|\+[0-9]{{2}}[0-9 ()-]{{1,8}}\Z"
    r"|(?<![^\W_])(?ai:tel|telefoon|telefoonnummer)[.:]{0,2} {0,2}[0-9+][0-9 ()-]{0,12}\Z"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Where a citation starts, and what its words make believable.

    Bare is one without words; *ter vervanging van* (t.v.v.) makes a bare one more likely, but is no part of it. Nor is
    an address part of it: of the official journals any, elsewhere only before a dossier with an addition.
    """

    start: int
    is_bare: bool = False
    is_replacing: bool = False
    is_address: bool = False
    needs_addition: bool = False
    names_dossier: bool = False
    manner: Manner = ONLY_ANNOUNCED


def read_head(text: str, at: int) -> Head:
    """Read the words before a dossier number."""
    found = _HEAD.search(text, max(0, at - _REACH), at) if _EDGE.search(text, max(0, at - _EDGE_REACH), at) else None
    if found and found["address"]:
        return Head(
            start=at, is_address=True, needs_addition=found["address"].startswith("/"), manner=Manner(hyphen=True)
        )
    if found and (found["paper"] or found["identifier"] or (found["chamber"] and found["session"])):
        return _spoken(found)
    is_replacing = found is not None and found["instead"] is not None
    return Head(start=at, is_bare=True, is_replacing=is_replacing)


def is_refused(text: str, at: int) -> bool:
    """Whether the words before five digits make them something else than a dossier number."""
    return _REFUSED.search(text, max(0, at - _REFUSAL_REACH), at) is not None


def _spoken(found: re.Match[str]) -> Head:
    named = bool(found["paper"] or found["identifier"])
    first_chamber = (found["chamber"] or "").upper().startswith(("EK", "EERSTE")) or found["chamber"] == "I"
    manner = Manner(
        hyphen=True,
        loose_hyphen=bool(found["paper"]),
        digits=bool(found["session"]),
        letter=named,
        letters=first_chamber,
    )
    return Head(start=found.start(), names_dossier=named, manner=manner)
