"""Says where a value ends in plain text, in which the columns of a letterhead run through each other."""

import re

from correspondence.extraction.pages import Line

_WORDS = (
    r"Ons\skenmerk|Onze\sreferentie|Uw\skenmerk|Uw\sreferentie|Uw\sbrief\s\(kenmerk\)|Kenmerk"
    r"|Bijlage\(n\)|Bijlagen?(?=$|:|\s[0-9]{1,2}$)|[A-Z1-9]\s[–-]\sRelevante"
    r"|Contactpersoon|Bezoekadres|Postadres|Behandeld\sdoor|Inlichtingen|Kopie\saan|Projectnaam|Team"
    r"|Bij\sbeantwoording|Wilt\su|Bezwaar(?=$|\sAls)|Als\su\sbelang\shebt|Datum(?=\s[0-9])"
)
_LABEL = re.compile(rf"(?:^|\s)(?:{_WORDS})(?![a-zà-ÿ])")
_ASIDE = re.compile(r"^(?=[^0-9]{0,20}[0-9])[\w./-]{6,30}$|^[A-Z1-9]\s?[–.:-]\s")
_LONGEST = 100  # characters: a longer line is a paragraph


def is_flat(line: Line) -> bool:
    """Whether the line has no place on a page, nor an end that its writer gave it."""
    return line.box is None and not line.own_end and line.kind is None


def ends_value(line: Line) -> bool:
    """Whether no value goes on in this line."""
    return len(line.text) > _LONGEST or bool(_LABEL.match(line.text))


def is_aside(line: Line) -> bool:
    """Whether the line is a mark, or an item of a list of annexes: it stands beside a subject, not in it."""
    return bool(_ASIDE.match(line.text))


def up_to_label(text: str) -> str:
    """The text without the label of another column and what follows it."""
    match = _LABEL.search(text)
    return text[: match.start()].rstrip() if match else text
