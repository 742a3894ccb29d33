"""Parts a paragraph into sentences, knowing the abbreviations that government letters are full of."""

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?][\"'’”»)]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*\s+(?=[\"'‘“„«(]?[A-ZÀ-Þ0-9])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:jl|nr|nrs|dhr|mw|mevr|drs|mr|ir|dr|prof|bijv|blz|art|resp|d\.d|o\.a|m\.n|t\.a\.v|Stb|Stcrt|Trb|ca|incl|vgl|[A-Z]))\.\s*$"
)


def sentences(text: str) -> Iterator[str]:
    start = 0
    for end in _END.finditer(text):
        if _ABBREVIATED.search(text[max(start, end.start() - 8) : end.start() + 1]):
            continue
        yield text[start : end.end()].strip()
        start = end.end()
    if start < len(text):
        yield text[start:].strip()
