"""Passes over the sentence that says why no signature is there: digitally approved, sent without one."""

import re
from collections.abc import Sequence

from correspondence.extraction.hyphens import joined
from correspondence.extraction.layout.rows import Row
from correspondence.extraction.signing.marks import PLACEHOLDER

REACH = 14  # rows: further down nothing belongs to a signature
_UNSIGNED = re.compile(
    r"digitale omgeving|gedigitaliseerd proces|(?:elektronisch|digitaal)\s"
    r"(?:ondertekend|geaccordeerd|vastgesteld|goedgekeurd)"
    r"|(?:geen|niet voorzien van een) handtekening|automatisch gegenereerd|\bniet ondertekend",
    re.I,
)


def skip_boilerplate(rows: Sequence[Row], at: int) -> int:
    """The row behind that sentence, which is often in brackets; `at` where there is none."""
    if at >= len(rows) or PLACEHOLDER.match(rows[at].text):
        return at
    last = min(len(rows), at + REACH)
    if rows[at].text.startswith("["):
        closes = next((i for i in range(at, last) if rows[i].text.endswith("]")), None)
        if closes is not None and not any(row.turn or row.table for row in rows[at + 1 : closes + 1]):
            return closes + 1
    end = next((i for i in range(at + 1, last) if rows[i].apart or rows[i].turn), last)
    text = joined(row.text for row in rows[at:end])
    return end if rows[at].apart and _UNSIGNED.search(text[:400]) else at
