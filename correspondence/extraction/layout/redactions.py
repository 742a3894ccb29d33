"""Knows the codes that are stamped over what was made unreadable: `10.2.e` (Wob), `5.1.2e` (Woo)."""

import re

from correspondence.extraction.pages import Line

# The article, the paragraph and the letter of a ground for refusal; all of them, so that a number of a list is none.
_CODE = r"\(?(?:10|11|5)\)?[. ]{0,3}\(?[1-5]\)?(?:[. ]{0,2}\(?[1-5]\)?)?[. ]{0,2}\(?[a-i]\)?\.?"
_REDACTED = re.compile(rf"^(?:{_CODE}(?:[\s,;/&]|en\s)*){{1,12}}$|^buiten (?:reikwijdte|verzoek)$", re.I)
_LONGEST = 80
_FIRST = frozenset("(15bB")  # what such a line can begin with


def is_redaction(line: Line) -> bool:
    """Whether the line is nothing but such codes; a sentence that cites one stays."""
    return is_code(line.text)


def is_code(text: str) -> bool:
    """As `is_redaction`, for a text; recognisers of scans leave spaces in it (`10 .2.e`)."""
    return text[:1] in _FIRST and len(text) <= _LONGEST and bool(_REDACTED.match(text))
