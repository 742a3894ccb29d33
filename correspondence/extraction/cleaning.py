"""Makes text safe to keep, at the one border where it comes in: no NUL, no controls, no half characters."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_NEW_LINE = re.compile(r"\r\n?|[\x0b\x85\u2028\u2029]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
# Normalising is quadratic in a run of combining marks (300,000 of them: over a minute); 30 is the Stream-Safe limit of
# UAX 15.
_STACK = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanText:
    text: str
    notes: tuple[str, ...] = ()
    """Codes of the problems this cleaning is: control_characters, combining_marks."""


def clean_text(text: str) -> CleanText:
    """`text` in NFC without NUL and controls (tab, newline and form feed stay); lone surrogates become U+FFFD."""
    notes: list[str] = []
    text = _NEW_LINE.sub("\n", text.removeprefix("\ufeff"))
    text, dropped = _CONTROL.subn("", text)
    text, replaced = _SURROGATE.subn("\ufffd", text)
    if dropped or replaced:
        notes.append("control_characters")
    if _NOT_ASCII.search(text):
        if is_stacked(text):
            notes.append("combining_marks")
        else:
            text = unicodedata.normalize("NFC", text)
    return CleanText(text=text, notes=tuple(notes))


def is_stacked(text: str) -> bool:
    """Whether more than 30 characters in a row belong to the one before them; linear, and quick on Dutch."""
    run = 0
    for part in _NOT_ASCII_RUN.finditer(text):
        run = 0
        for character in part.group():
            run = run + 1 if _is_mark(character) else 0
            if run > _STACK:
                return True
    return False


@lru_cache(maxsize=4096)
def _is_mark(character: str) -> bool:
    """Whether it counts as a mark once taken apart: U+0F73 has no combining class but is two marks."""
    return all(map(unicodedata.combining, unicodedata.normalize("NFKD", character)))


def is_blank(text: str) -> bool:
    """Whether nothing in `text` can be seen: spaces, controls, characters of no width, marks on nothing."""
    return not any(unicodedata.category(character)[0] in _SEEN for character in text.translate(_FILLERS).strip())


_SEEN = frozenset("LNPS")
# Letters and symbols by name, nothing to the eye: the Hangul fillers and the empty Braille cell.
_FILLERS = str.maketrans(dict.fromkeys("\u115f\u1160\u2800\u3164\uffa0", " "))
_NOT_ASCII_RUN = re.compile(rf"[^\x00-\x7f]{{{_STACK + 1},}}")
