"""The grammar of committee names in running text: where `vaste commissie voor Buitenlandse Zaken` ends."""

_CAPITALS = r"[A-ZÀ-Þ][\w&-]*(?:\s+[A-ZÀ-Þ][\w&-]*){0,4}"
_NAME = rf"{_CAPITALS}(?:(?:,\s+{_CAPITALS}){{0,3}}\s+en\s+{_CAPITALS})?"
COMMITTEE = (
    r"(?:vaste\s+|algemene\s+|tijdelijke\s+|parlementaire\s+){0,2}(?:Tweede\s+Kamer|Eerste\s+Kamer|Kamer)?-?commissie"
    rf"(?:\s+(?:voor|van|inzake)\s+(?:de\s+|het\s+)?{_NAME})?"
)
