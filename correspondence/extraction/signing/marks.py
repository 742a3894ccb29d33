"""Knows the marks around a name: what a template left open, `i.o.`, `w.g.`, and the number of a stamp."""

import re

from correspondence.extraction.names import ON_BEHALF_OF, is_name

PLACEHOLDER = re.compile(r"^\[\s?(?:ondertekenaar|handtekening|naam|functie)[^\]]{0,40}\]$", re.I)
# In opdracht and bij afwezigheid: another signs for the one above. Was getekend: the one above did.
_ANOTHER = r"i\.?\s?o\.|b/a|b\.\s?a\.|bij afwezigheid"
_SIGNED = r"\(?w\.\s?g\.\)?|\(?was getekend\)?"
_IN_STEAD = re.compile(rf"^(?:{_ANOTHER}|{_SIGNED})(?:[\s,:]+|$)|^[-–—]+\s*", re.I)
BY_ANOTHER = re.compile(rf"^(?:{_ANOTHER})(?:[\s,:]|$)", re.I)
WAS_SIGNED = re.compile(rf"^(?:{_SIGNED})[,:]?$", re.I)
# A number of the file that text extraction puts before the name.
_STAMP = re.compile(r"^[\d.]{4,24}(?:\s\d{1,2})?(?=[A-Z])|^[\d.]{4,24}\s(?=[A-Z])")


def is_stead(text: str) -> bool:
    """Whether the line says that another signs: `namens deze,` or `i.o.`, with or without who."""
    return bool(ON_BEHALF_OF.match(text) or BY_ANOTHER.match(text))


def is_bare_stead(text: str) -> bool:
    """Whether it says that and nothing else, as no line of running text does."""
    stead = ON_BEHALF_OF.match(text)
    return not stead["rest"] if stead else bool(BY_ANOTHER.match(text)) and not unmarked(text)


def unmarked(text: str) -> str:
    """The text without the marks before it."""
    return _IN_STEAD.sub("", text).strip(" -–—")


def name_in(text: str) -> str | None:
    """The name that is all the line holds besides marks: `(w.g.) E.I. Schippers`, `W. Koolmees.`."""
    bare = _STAMP.sub("", unmarked(text))
    if is_name(bare):
        return bare
    return bare[:-1] if bare.endswith(".") and is_name(bare[:-1]) else None
