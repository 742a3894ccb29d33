"""Tells the function of the one who signs in another's stead from what is printed below a signature."""

import re
from collections.abc import Sequence

from correspondence.extraction.hyphens import joined
from correspondence.extraction.layout.rows import Row
from correspondence.extraction.names import FUNCTION, OFFICE, ON_BEHALF_OF, is_name
from correspondence.extraction.signing.marks import BY_ANOTHER, name_in

_LONGEST, _SHORT = 110, 90
_TITLE = 6  # characters: `mr.`, whose name was made unreadable
_NAMED = 2  # lines within which a long function says what it is
# What follows a signature is not part of it.
_AFTER = re.compile(
    r"^(?:bezwaar|rechtsmiddel|beroep|bijlage|ondertekening|inlichtingen|afschrift|kopie|cc\b|datum\b"
    r"|tegen (?:dit|deze)|een belanghebbende|als u|indien u|bent u|u kunt|deze brief|dit (?:besluit|is)\b"
    r"|deze beschikking|overeenkomstig|daartoe|on(?:ze|s) (?:referentie|kenmerk)|uw (?:referentie|kenmerk|brief)"
    r"|voor (?:nadere|meer) inf|antwoord|vra(?:ag|gen)\b|nr\.|pagina)",
    re.I,
)
_VERB = re.compile(
    r"(?:^|\s)(?:is|zijn|was|waren|heeft|hebben|wordt|worden|werd|kan|kunt|kunnen|moet|moeten|zal|zullen|dient|treft|vindt"
    r"|verwijs|mag)(?=[\s,.:;]|$)",
    re.I,
)
_SENTENCE = re.compile(r"\b(?:ik|u|uw|wij|we|deze|dit|die|dat|niet|geen|hierbij|zoals|omdat|als)\b|@|\.$", re.I)
_DAY = re.compile(r"\d{1,2} (?:jan|feb|maart|apr|mei|juni|juli|aug|sep|okt|nov|dec)\w* \d{4}", re.I)


def ends_signature(row: Row) -> bool:
    """Whether the row shows that the signature is over."""
    text = row.text
    if row.table or OFFICE.match(text) or ON_BEHALF_OF.match(text) or _AFTER.match(text) or len(text) > _LONGEST:
        return True
    if _VERB.search(text) and not is_name(text):
        return True
    return text.endswith(".") and len(text) > _TITLE and not name_in(text) and not BY_ANOTHER.match(text)


def is_function(rows: Sequence[Row]) -> bool:
    """A post within the first lines; or few words that make no sentence: `Openbaarmaking en privacy`."""
    if FUNCTION.search(joined(row.text for row in rows[:_NAMED])):
        return True
    text = joined(row.text for row in rows)
    return len(text) <= _SHORT and not _SENTENCE.search(text) and not _DAY.search(text)
