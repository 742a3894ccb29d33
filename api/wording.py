"""Sentences that people read, in both languages."""

from dataclasses import dataclass
from typing import Literal

from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

Language = Literal["en", "nl"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The same sentence in English and in Dutch."""

    en: str
    nl: str

    def spoken(self, language: Language) -> str:
        """The sentence in this language."""
        return self.nl if language == "nl" else self.en


def language_of(request: HttpRequest) -> Language:
    """The language the client would rather read, of the two there are; English when it does not say."""
    for code, _weight in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        match code.split("-")[0]:
            case "nl":
                return "nl"
            case "en":
                return "en"
    return "en"


def shown(text: str) -> str:
    """Something a client sent, fit to be repeated to it: short, and without invisible characters."""
    visible = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)
    return visible if len(visible) <= 60 else f"{visible[:59]}…"
