"""Tells the name of a person from other lines of a signature, and an office from a sentence about one."""

import re

_LONGEST_SURNAME, _MOST_WORDS = 45, 7
_TITLES = r"(?:(?i:prof|drs?|mr|ir|ing|mw|mevr|dhr|ds|bc)\.?|[Dd]e heer|[Mm]evrouw)"
_INFIX = (
    r"(?:van|de|der|den|het|ten|ter|te|in|op|'t|’t|von|el|al|di|la|le|du|da|dos|bin|à|van der|van den|van de|op de)"
)
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž]"
_WORD = rf"(?:{_CAPITAL}[\w’'ʼ]*(?:-(?:[a-zà-ÿ]+-)?{_CAPITAL}[\w’']*)*|{_CAPITAL}\w*-{_INFIX})"
# `M.L.A.`, `S.Th.M.`, and as printed with a stop left out: `M.A.A `, `PM.`
_INITIALS = rf"(?:(?:{_CAPITAL}[a-z]?h?\.\s?-?){{1,6}}|(?:{_CAPITAL}\.){{1,5}}{_CAPITAL}\s|{_CAPITAL}{{2,4}}\.\s?)"
_SURNAME = rf"(?:(?i:{_INFIX})\s+){{0,3}}{_WORD}(?:\s+(?:{_INFIX}\s+){{0,2}}{_WORD}){{0,2}}"
_NAME = re.compile(
    rf"^(?:{_TITLES}\s+){{0,4}}"
    rf"(?:(?:{_WORD}\s+)?{_INITIALS}\s?(?:\([A-Z][\w-]+\)\s)?{_SURNAME}"
    rf"|{_WORD}(?:\s+(?:{_INFIX}\s+){{0,3}}{_WORD}){{1,4}})(?:\s[-–]\s{_SURNAME})?"
    r"(?:,?\s(?:RA|MPA|MSc|LLM|MBA|Ph\.?D\.?)){0,3}$"
)
_NO_NAME = re.compile(
    r"\b(?:minist\w*|\w*(?:secretaris|directeur|hoofd|leider|manager|inspecteur|dienst|zaken|griffier)|directoraat|commissie|kamer"
    r"|vraag|antwoord|bijlage|datum|betreft|kenmerk|referentie|postbus|afdeling|directie|den haag|nederland|pagina"
    r"|wnd|plv)\b",
    re.I,
)
# A surname alone; or words that may each be part of a name, however oddly it is written.
_BARE_SURNAME = re.compile(rf"^(?:(?i:{_INFIX})\s+){{0,3}}{_WORD}$")
_NAME_WORD = re.compile(rf"^(?:{_TITLES}|{_INFIX}|[\W\d_]?{_CAPITAL}\S*|[-–&])$")
OFFICE = re.compile(
    r"^(?:(?P<behalf>mede[- ]?namens|namens)\s+)?(?:d[eéè]\s+|het\s+)?"  # é: so recognisers of scans read stains
    r"(?:(?:vice-?\s?)?minister-president|min(?:i)?sters?|staatssecretaris(?:sen)?|eerste minister)(?:(?=van|voor)|\b)",
    re.I,
)
# What makes a line that begins with an office a sentence about it.
SENTENCE = re.compile(r"[.!?]$|\b(?:heeft|is|zal|wordt|kan|hebben|zijn|worden|ontvangt|stuurt|ik|uw)\b", re.I)
ON_BEHALF_OF = re.compile(
    r"^(?:voor deze[nr]?|namens [,.]?d?e[zs]e[nr]?|namens dezen|overeenkomstig het door)\b\s*[,:]?\s*(?P<rest>.*)$",
    re.I,
)
# The posts of civil servants who sign for a minister; also where the name stands before them on the same line.
FUNCTION = re.compile(
    r"\b(?:plv\.|plaatsvervangend|waarnemend|wnd\.|(?:project|programma|divisie|afdelings|team|sector|unit)?"
    r"(?:leider|manager|hoofd|directeur)|\w*secretaris|\w*directeur-?\s?generaal|inspecteur|griffier|co[öo]rdinator"
    r"|adviseur|beleidsmedewerker|jurist)\b",
    re.I,
)


def is_name(text: str) -> bool:
    """Whether the line is a name and nothing else: `D. Yeşilgöz-Zegerius`, `Stef Blok`, `mr. N.T. van Schelven`."""
    return len(text) <= 60 and bool(_NAME.match(text)) and not _NO_NAME.search(text)


def is_surname(text: str) -> bool:
    """Whether the line is a surname and nothing else: `Schouten`, `van der Burg`."""
    return len(text) <= _LONGEST_SURNAME and bool(_BARE_SURNAME.match(text)) and not _NO_NAME.search(text)


def may_be_name(text: str) -> bool:
    """Whether a line could be a name that is written oddly: few words, each with a capital or one that joins them."""
    words = text.split()
    return (
        len(text) <= _LONGEST_SURNAME
        and 1 <= len(words) <= _MOST_WORDS
        and all(_NAME_WORD.match(word) for word in words)
        and any(len(word) > 2 and word[:1].isupper() for word in words)
        and not _NO_NAME.search(text)
    )


def name_and_function(text: str) -> tuple[str, str] | None:
    """The two halves of a line that holds both: `mr. A.A. ten Cate Teamleider Openbaarmaking en privacy`."""
    found = FUNCTION.search(text[:160])
    if found is None or len(text) > 160:
        return None
    name = text[: found.start()].rstrip(" ,")
    return (name, text[found.start() :]) if is_name(name) else None
