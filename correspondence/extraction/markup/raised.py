"""Writes what is printed above the line: note marks and powers as superscripts, as the reader of PDF does."""

import re

_RAISED = str.maketrans("0123456789+-=()abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
_LONGEST = 4
_LED = re.compile(r"^[\[(]?(?P<mark>[0-9]{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\*{1,3}|[a-z](?=[\]).]))[\]).]*\s+(?=\S)")
_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_WAY_BACK = re.compile(r"\s*[↩↑⇑^]\ufe0e?$")


def raised_mark(text: str) -> str:
    """The mark of a note in running text: `3` becomes `³`, `a` becomes `ᵃ`, `*` stays."""
    return text.strip().translate(_RAISED)


def raised_text(text: str) -> str:
    """What is printed small and high: a number becomes superscript (`m²`), letters stay (`1e`)."""
    stripped = text.strip()
    is_number = 0 < len(stripped) <= _LONGEST and stripped.lstrip("+-").isdigit()
    return raised_mark(stripped) if is_number else text


def without_mark(text: str, mark: str) -> tuple[str, str]:
    """The mark of a note and its text, where the note repeats its mark or is the only one to say it."""
    led = _LED.match(text)
    if led and (not mark or led["mark"].translate(_FIGURES) == mark):
        mark, text = led["mark"].translate(_FIGURES), text[led.end() :]
    return mark, _WAY_BACK.sub("", text)
