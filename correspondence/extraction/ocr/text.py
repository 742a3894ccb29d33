"""Writes recognised words as a line of text: broken numbers as one word, what looks alike as what it must be."""

import itertools
import re
from collections.abc import Sequence

from correspondence.extraction.ocr.words import Word

_TOUCHING = 0.3  # of the font size: a space between figures, with the white beside them, is 0.35 or more
_BROKEN = re.compile(r"\d\n\d|\n[.,]\w")  # `2020D31 249`, `www .rijksoverheid.nl`; a j leans back on what it follows
_BULLETS = frozenset("e*«»°©®¢¤·●▪")  # what a black dot is taken for; none of them is a word
# The raised mark of a note, which is too small to be read: it then stands as `*`.
_NOTE = re.compile(r"^[?!’'‘“”\"°®©é$#™«*•]{1,2}$")
_GLUED = re.compile(r"(?<=^\d)_|(?<=^\d\d)_")
# The number of a case in the House, 2020Z14586: in small print the Z is taken for a 2, and no other number of ten
# figures begins with a year.
_CASE = re.compile(r"(?<![\w-])(20[0-3]\d)2(\d{5})(?![\w-])")


def text_of(words: Sequence[Word], size: float, *, is_small: bool) -> str:
    """The words with spaces, but none where a number broke; `is_small` where the line may begin a note."""
    first = words[0].text
    if is_small:
        first = _NOTE.sub("*", _GLUED.sub(" ", first)) if len(words) > 1 else first
    elif first in _BULLETS and len(words) > 1:
        first = "•"
    texts = [first]
    for before, word in itertools.pairwise(words):
        is_broken = word.box[0] - before.box[2] < _TOUCHING * size and _BROKEN.search(before.text + "\n" + word.text)
        texts.append(word.text if is_broken else f" {word.text}")
    return _CASE.sub(r"\1Z\2", "".join(texts))
