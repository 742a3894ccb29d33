"""Joins lines into text and heals the words that were broken at a line end."""

import re
from collections.abc import Iterable

_BROKEN = re.compile(r"(?P<head>[^\W_]+(?:[-'’/][^\W_]+)*)-$")
_HALVED = re.compile(r"\s(?:en|of)\s[-–]$")  # beleidsvorming en – / voorbereiding
_SUSPENDED = re.compile(r"^(?:en|of|dan wel|tot|noch|en/of)\b|^/")
_WORD = re.compile(r"^[^\W\d_]+")
_SENTENCE_END = re.compile(r"(?:^|[«“„‘(]|[.!?:…]['\"’”»)]*\s+|^[-•–]\s+)$")
# Short names and prefixes that always keep their hyphen, also where a sentence begins with them.
_KEEPS = frozenset(
    (  # noqa: SIM905 - words in a row read better
        "anti ex matra niet non oud vice avg btw bv cao eu ggz gps havo hbo ict mbo mkb ngo nv ov po pvda tv vmbo vo"
        " vwo wia wlz wmo wob woo ww zbo zzp"
    ).split()
)
# Two adjectives in one: financieel-economisch, sociaal-cultureel.
_PAIR = re.compile(r"(?:eel|aal|isch)-(?:[a-z]+(?:isch|eel|eke?|aal)e?)\b")
_URL = re.compile(r"(?:https?://|www\.)\S*$")
# Vowels that would read as one sound: a compound keeps its hyphen (`fusie-effect`), a word takes a diaeresis.
_CLASH = re.compile(r"(?:a[aeiu]|e[eiu]|i[ej]|o[oeiu]|u[ui])$", re.I)
_DIAERESIS = str.maketrans("aeiou", "äëïöü")
_PREFIX = re.compile(r"(?:^|[^\W_])(?:be|ge)$|^(?:co|be|ge)$|i$", re.I)


def joined(lines: Iterable[str]) -> str:
    """The lines as one text: words broken at a line end whole again, everything else with a single space."""
    parts: list[str] = []
    for line in lines:
        if parts:
            parts[-1], line = _seam(parts[-1], line)  # noqa: PLW2901 -- the line as it goes in
        parts.append(line)
    return "".join(parts)


def join(before: str, after: str) -> str:
    """Two lines as one text."""
    return "".join(_seam(before, after))


def _seam(before: str, after: str) -> tuple[str, str]:
    """Both lines, changed where they meet; looking at the ends only keeps a text of 100,000 lines linear."""
    if before.endswith(("/", "-", "=", "?", "&", "_")) and _URL.search(before[-300:]):
        return before, after
    if before.endswith(("-", "–")) and _HALVED.search(before[-12:]) and after[:1].islower():
        return before, after
    broken = _BROKEN.search(before[-80:]) if before.endswith("-") else None
    if broken is None or _SUSPENDED.match(after):
        return before, f" {after}"
    next_word = _WORD.match(after)
    lead = before[: -len(broken.group())]
    if next_word is None or _keeps_hyphen(broken["head"], next_word.group(), lead[-80:]):
        return before, after
    return before[:-1], _healed(broken["head"].rpartition("-")[2], after)


def _keeps_hyphen(head: str, next_word: str, lead: str) -> bool:
    """Whether the hyphen is the word's own: beside a name, an abbreviation or a number, or in a known compound."""
    word = head.rpartition("-")[2].rpartition("/")[2]
    if next_word[0].isupper():
        return True  # Wit-Rusland, VN-Veiligheidsraad
    if word.lower() in _KEEPS or any(character.isdigit() for character in word):
        return True  # Wob-verzoek, 2030-doelen
    if (word.isupper() and len(word) > 1) or any(letter.isupper() for letter in word[1:]):
        return True  # EU-samenwerking, GroenLinks-fractie
    if _PAIR.search(f"{word}-{next_word}"):
        return True
    if len(word) == 1:
        return True  # e-mail, x-as
    # A capital inside a sentence is a name (Matra-programma); the first word of one is a word like any other.
    return word[0].isupper() and not _SENTENCE_END.search(lead)


def _healed(word: str, after: str) -> str:
    """The rest of a word; where two vowels meet it gets the diaeresis that the break had taken, or is a compound."""
    if not _CLASH.search(word[-1] + after[0]):
        return after
    if _PREFIX.search(word) or (word.endswith("ee") and after.startswith("en")):
        return after[0].translate(_DIAERESIS) + after[1:]
    return f"-{after}"
