"""The word somebody probably meant."""

import difflib
import re
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Of the known words the one most like this one; None when none is."""
    plain = {_plain(each): each for each in known}
    found = difflib.get_close_matches(_plain(word[:60]), plain, n=1, cutoff=0.6)
    return plain[found[0]] if found else None


def _plain(word: str) -> str:
    """Without the marks by which camelCase, snake_case and kebab-case differ; a minus in front stays."""
    return re.sub(r"(?<=\w)[-_]", "", word).lower()
