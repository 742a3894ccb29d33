"""What a run of characters looks like: hidden, bold, raised; and what its special characters print."""

import re

from correspondence.extraction.word.styles import Look
from correspondence.extraction.word.xml import number

_SMALLEST = 4  # half points: less than 2 points is not for eyes
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LETTERS = dict(zip("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", strict=True))
_WHITE = re.compile(r"(?:F[A-F0-9]){3}")
# The pictures of two fonts that letters use; the code is the font's own.
_SYMBOLS = {
    "symbol": {
        0xB7: "•", 0xB0: "°", 0xA3: "≤", 0xB3: "≥", 0xB4: "×", 0xB1: "±", 0xB8: "÷", 0xB9: "≠", 0xAE: "→", 0x6D: "µ",
    },
    "wingdings": {
        0xA7: "▪", 0x6E: "■", 0x6C: "●", 0x77: "◆", 0xA8: "☐", 0x6F: "☐", 0xFE: "☒", 0xFD: "☒", 0x78: "☒", 0x6D: "○",
        0xFC: "✓", 0xFB: "✗", 0xE0: "→", 0xDF: "←", 0xF0: "⇨", 0x2A: "✉", 0x28: "☎", 0xD8: "➢",
    },
}  # fmt: skip
UNKNOWN = "\N{REPLACEMENT CHARACTER}"


def is_hidden(look: Look, *, on_colour: bool) -> bool:
    """Whether nobody sees it: hidden by the writer, white on white, or too small."""
    if look.get("vanish") == "1" or 0 < number(look.get("size")) < _SMALLEST:
        return True
    return bool(_WHITE.fullmatch(look.get("color", ""))) and not on_colour and not look.get("shaded")


def raised(text: str) -> str:
    """The mark of a note as it is printed: `³`, `ⁱᵛ`."""
    return "".join(_LETTERS.get(letter, letter) for letter in text.translate(_RAISED))


def symbol(font: str, code: str) -> str:
    """The character that `w:sym` prints; the replacement character for what has none outside its font."""
    try:
        place = int(code, 16)
    except ValueError:
        return UNKNOWN
    known = _SYMBOLS.get(font.lower(), {})
    if place & 0xFF in known and (place < 0x100 or 0xF000 <= place <= 0xF0FF):
        return known[place & 0xFF]
    if 0xE000 <= place <= 0xF8FF or not 0x20 <= place < 0xD800:
        return UNKNOWN
    return chr(place)
