"""Knows the words that open and close a letter: `Geachte voorzitter,`, `Hoogachtend,`."""

import re

SALUTATION = re.compile(
    r"^(?:(?:zeer |hoog)?ge(?:achte|ëerde)|beste|mijnheer de voorzitter|mevrouw de voorzitter|excellentie)\b", re.I
)
_SHORT = 40  # characters
CLOSING = re.compile(
    r"^(?:hoogachtend|met (?:de )?(?:vriendelijke|meeste) (?:groet|hoogachting)|met hoogachting)\b",
    re.I,
)


def is_salutation(text: str) -> bool:
    """Whether the line opens a letter; a line of a paragraph may begin with `beste` too."""
    if not SALUTATION.match(text):
        return False
    return text[0].isupper() or (len(text) <= _SHORT and text.endswith((",", ":")))
