"""How names and titles are compared: case, accents, articles and degrees make no difference."""

import re
import unicodedata

ARTICLE = re.compile(r"^(?:de|het)\s+")
DEGREES = re.compile(r"\b(?:drs|dr|mr|ir|ing|prof|bc|jhr|jkvr|ba|ma|msc|llm|mba|rc|ra)\.\s*")
SPACES = re.compile(r"\s+")


def fold(text: str) -> str:
    """The text in lower case without accents, with single spaces and plain dashes and quotes."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
    return SPACES.sub(" ", plain.replace("–", "-").replace("’", "'")).strip(" ,.;:")


def fold_title(title: str) -> str:
    """An office's title as compared: “De Minister van Buitenlandse Zaken,” is “minister van buitenlandse zaken”."""
    return ARTICLE.sub("", fold(title))


def fold_committee(name: str) -> str:
    """A committee's name as compared: “de vaste Kamercommissie voor Financiën” is “vaste commissie voor financien”."""
    return (
        ARTICLE.sub("", fold(name)).replace("kamercommissie", "commissie").replace("commissie van ", "commissie voor ")
    )


def fold_name(name: str) -> str:
    """A person's name as compared, without degrees and without spaces between initials: “s.a.blok”."""
    return re.sub(r"(?<=\.)\s+", "", DEGREES.sub("", fold(name)))
