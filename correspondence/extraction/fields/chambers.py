"""Knows how letters address parliament: the chair of a chamber or of both, a chamber itself, a committee."""

import re

_COMMITTEE = r"(?:vaste\s|algemene\s|tijdelijke\s|parlementaire\s){0,2}(?:kamer)?commissie\b"
_CHAMBER = r"(?:tweede|eerste)\s(?:en\s(?:van\s)?(?:de\s)?(?:tweede|eerste)\s)?kamer\b"
_BOTH = r"(?:tweede|eerste)\sen\s(?:van\s)?de\s"
_OFFICE = r"(?:heer\s|mevrouw\s)?(?:voorzitters?|griffiers?|leden)"
_START = r"^(?:aan\s)?(?:de\s)?"
CHAIR = re.compile(_START + r"(?:heer\s|mevrouw\s)?voorzitters?\s+van\s+(?:de|der|beide)(?:\s|$)", re.I)
"""The chair of something; of what, a narrow column says on the next line."""
COMMITTEE = re.compile(_START + rf"(?:{_OFFICE}\svan\s(?:de|der)\s)?{_COMMITTEE}", re.I)
CHAMBER = re.compile(_START + rf"(?:leden\svan\sde\s)?{_CHAMBER}", re.I)
_PARLIAMENT = re.compile(
    _START + rf"(?:{_OFFICE}\svan\s(?:de|der|beide)\s)?(?:kamers\b|{_CHAMBER}|{_BOTH}|{_COMMITTEE})", re.I
)
_ENDS = re.compile(r"staten-\s?generaal", re.I)


def addresses_parliament(addressee: str) -> bool:
    """Whether the letter goes to parliament, by whom it is addressed to."""
    return bool(_PARLIAMENT.match(addressee))


def up_to_chamber(addressee: str) -> str:
    """The addressee without what was printed on the line behind `Staten-Generaal`."""
    ends = [match.end() for match in _ENDS.finditer(addressee)]
    return addressee[: ends[-1]] if ends and addresses_parliament(addressee) else addressee


def is_whole(line: str) -> bool:
    """Whether an addressee is complete with this line."""
    return bool(_ENDS.search(line))
