"""Pieces of patterns for what printing does to a number: spaces, dashes, edges.

All are ASCII where a number is concerned: `\\d` would accept the digits of every script. Repeats are bounded, so that
every pattern made of these takes linear time.
"""

import re

from correspondence.references.form import NotAReference

SPACE = r"[ \t\n\r\u00a0\u2009\u202f]"
GAP = SPACE + r"{0,2}"
DASH = r"[-\u2010\u2011\u2012\u2013]"

# Characters without width (Unicode category Cf): invisible, so a number may not hide behind one.
UNSEEN = r"[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
# A superscript digit is a note mark, not part of a number.
WORD = r"[^\W\u00b2\u00b3\u00b9\u2070\u2074-\u2079]"
# Stands behind a number: no letter or digit follows, not even behind something unseen.
ENDS = rf"(?!{WORD}|{UNSEEN}{{1,4}}{WORD})"
# A thousands group follows, so what came before was the start of an amount or of a dossier number.
THOUSANDS = rf"{SPACE}[0-9]{{3}}(?![0-9])"

# A parliamentary year (*vergaderjaar*): 2019-2020, 2019/20, 2019–'20 is not seen; with a slip as in 2022/-23.
SESSION = rf"(?:19|20)[0-9]{{2}}{GAP}(?:{DASH}|/){{1,2}}{GAP}(?:(?:19|20)?[0-9]{{2}})(?![0-9])"

LONGEST_SPELLING = 300
_PLAIN = {ord(dash): "-" for dash in "\u2010\u2011\u2012\u2013\u2014\u2212"}


def begins(first: str) -> str:
    """Make the pattern of a first character that no letter or digit precedes; a plain start keeps the search fast."""
    return rf"{first}(?<!\w{first})(?<!\w{UNSEEN}{first})"


def plain(spelling: str) -> str:
    """Write a spelling in ASCII capitals, with plain hyphens and single spaces."""
    if len(spelling) > LONGEST_SPELLING:
        raise NotAReference(f"A reference has at most {LONGEST_SPELLING} characters; give one reference at a time.")
    text = re.sub(r"\s+", " ", spelling.translate(_PLAIN)).strip()
    if not text.isascii():
        raise NotAReference(f"{spelling!r} has characters that no reference number has; use ASCII letters and digits.")
    return text.upper()
