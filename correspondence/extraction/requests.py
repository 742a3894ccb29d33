"""Reads from the opening of a letter what it responds to: a committee's request, a member's written questions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from correspondence.extraction.committees import COMMITTEE
from correspondence.extraction.layout.prints import Print
from correspondence.extraction.letter import (
    Box,
    Evidence,
    Field,
    Identifier,
    Request,
    RequestKind,
    ResponseKind,
)
from correspondence.extraction.pages import around
from correspondence.extraction.sentences import sentences
from correspondence.references import Scheme, find_references

_LONGEST = 5_000  # characters of a paragraph that are matched: patterns stay quick on a text without line ends
_OPENING = 3  # paragraphs: a letter says first what it answers; later requests are history
_MOST_NUMBERS = 2_000  # a few characters, nr. 1 t/m 200, stand for hundreds
_NUMBERS = (Scheme.ZAAK, Scheme.DOCUMENT)

_BY_COMMITTEE = re.compile(
    r"\b(?:verzoek|vraag|vragen|verzocht|gevraagd|gesteld|rappel|(?:uw|de)\s+brief)"
    r"(?:\s+(?:d\.d\.|van)\s+[0-9]{1,2}\s+\w+(?:\s+(?:[0-9]{4}|jl\.|jongstleden))?,?)?"
    r"\s+(?:van|door|namens|vanuit|uit)\s+(?:de\s+leden\s+van\s+)?(?:de|uw)\s+"
    rf"(?P<committee>{COMMITTEE})"
)
_COMMITTEE_ASKS = re.compile(
    rf"\b[Dd]e\s+(?P<committee>{COMMITTEE})\s+(?:heeft|verzocht|vroeg|verzoekt|vraagt)\b(?:.{{0,80}}?\b(?:verzocht|gevraagd))?"
)
# What follows must be the letter's own act; `… heeft verzocht` about somebody else is history.
_ANSWERED = re.compile(
    r"\b(?:kan ik u|bericht ik|informeer ik|deel ik|doe ik|stuur ik|zend ik|bied ik|ga ik|treft u|ontvangt u|geef ik"
    r"|reageer ik"
    r"|hierbij|hiermee|bij dezen|met deze brief|in deze brief|middels deze|in antwoord op|in reactie op|op verzoek van"
    r"|naar aanleiding van|zoals verzocht|conform)\b",
    re.I,
)
_TOPIC = re.compile(
    r"\b(?:te worden geïnformeerd over|te informeren over|om (?:een |uw |mijn |nadere |schriftelijke )*"
    r"(?:reactie|brief|informatie|toelichting|stand van zaken|appreciatie|kabinetsreactie)"
    r"\s+(?:op|over|inzake|betreffende|met betrekking tot|ten aanzien van)"
    r"|te reageren op|inzake|betreffende|over|met betrekking tot)\s+"
)
# `… stuur ik u een reactie op X`: only where nothing above says what it is about.
_REPLY = re.compile(
    r"\b(?:een|mijn|onze|de)\s+(?:\w+\s+)?(?:kabinets)?(?:reactie|antwoord|appreciatie|toelichting)\s+op\s+"
)
_TOPIC_ENDS = re.compile(
    r"\s*(?:\((?=(?:uw\s|ons\s)?(?:referentie|kenmerk|ingezonden|nr\.|Kamerstuk|20[0-9]{2}[ZD]|d\.d\.))"
    r"|,\s+(?:(?:met|onder|uw)\s+(?:kenmerk|referentie)|(?:kan|bericht|informeer|deel|doe|stuur|zend|bied|ga|treft|ontvangt|geef|reageer|die|gesteld|ingezonden|welke)\b)"
    r"|\s(?:treft u|ontvangt u|worden beantwoord|zijn beantwoord|beantwoord zoals|niet binnen de|kunnen niet)\b"
    r"|;|[.]?$)"
)
_TOPIC_BEFORE = re.compile(
    r"\b(?:reactie op|brief over|informatie over|vragen over|inzake|over)\s+(?P<topic>.{3,600}?),?\s*"
    r"(?:(?:zoals|gesteld|op|in reactie op het|naar aanleiding van het)\s*)?$"
)
_QUESTIONS = re.compile(
    r"\b(?:schriftelijke\s+)?(?:Kamer)?[Vv]ragen\s+(?:van|gesteld door|die zijn gesteld door|door)\s+"
    r"(?:de\s+leden|het\s+lid|het\s+Kamerlid|de\s+Kamerleden)\s+[^.]{2,160}?"
    r"\s(?:over|inzake|betreffende)\s"
)
# The answering stands before the questions or after them, never inside what they are about.
_ANSWERS_THEM = re.compile(r"\b(?:antwoord(?:en)?\s+op|beantwoording\s+van|beantwoord\s+ik)\b", re.I)
_ARE_ANSWERED = re.compile(r"\b(?:worden|zijn|heb\s+ik)\s+beantwoord\b", re.I)
_PRINTED_TOPIC = re.compile(r"\s(?:over|inzake|betreffende)\s")
_DELAYS = re.compile(
    r"niet binnen (?:de gebruikelijke|de gestelde|drie weken)|\buitstel\b|meer tijd (?:nodig|behoeft|vergt)"
    r"|langer de tijd nodig"
    r"|niet (?:tijdig|op tijd) (?:kan|kunnen)|zo spoedig mogelijk (?:beantwoord|toegezonden|doen toekomen)",
    re.I,
)
_REFUSES = re.compile(
    r"\b(?:(?:kan|zal|wil) ik|ik (?:kan|zal|wil)) (?:niet voldoen|geen gevolg geven) aan"
    r"|voldoe ik niet aan (?:dit|het) verzoek",
    re.I,
)
_PARTLY = re.compile(r"\b(?:gedeeltelijk|deels) (?:beantwoord|antwoord)|eerste deel van de (?:vragen|antwoorden)", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """One paragraph of the opening, as the rules see it."""

    text: str
    page: int
    box: Box | None


def requests_of(
    opening: Sequence[Opening], *, subject: Field | None, your_reference: Field | None
) -> tuple[Request, ...]:
    """What the first paragraphs say that the letter responds to, at most one request of each kind."""
    found: dict[RequestKind, Request] = {}
    paragraphs = opening[:_OPENING]
    about = " ".join([*(part.text[:_LONGEST] for part in paragraphs), subject.value if subject else ""])
    for part in paragraphs:
        for sentence in sentences(part.text[:_LONGEST]):
            for request in _in_sentence(sentence, part, _response(about), your_reference):
                found.setdefault(request.kind, request)
    return tuple(found.values())


def is_delayed(text: str) -> bool:
    return bool(_DELAYS.search(text))


def _response(text: str) -> ResponseKind:
    if is_delayed(text):
        return ResponseKind.EXTENSION
    if _REFUSES.search(text):
        return ResponseKind.REFUSAL
    return ResponseKind.PARTIAL_ANSWER if _PARTLY.search(text) else ResponseKind.ANSWER


def _in_sentence(
    sentence: str, part: Opening, response: ResponseKind, your_reference: Field | None
) -> Iterator[Request]:
    evidence = Evidence(page=part.page, text=sentence, box=part.box)
    numbers = _numbers(sentence) or _numbers(your_reference.value if your_reference else "")
    match = _BY_COMMITTEE.search(sentence) or _COMMITTEE_ASKS.search(sentence)
    if match and _ANSWERED.search(sentence):
        yield Request(
            kind=RequestKind.COMMITTEE_REQUEST,
            references=numbers,
            committee=" ".join(match["committee"].split()),
            subject=_committee_topic(sentence, match),
            response=response,
            evidence=evidence,
        )
        return
    asked = _QUESTIONS.search(sentence)
    if asked and _is_answered(sentence, asked):
        yield Request(
            kind=RequestKind.WRITTEN_QUESTIONS,
            references=numbers,
            committee=None,
            subject=_cut(sentence[asked.end() :]),
            response=response,
            evidence=evidence,
        )


def request_of_print(printed: Print) -> Request:
    """The written questions that an official print answers, or says to be delayed."""
    heading, answered = printed.subject, printed.answered
    asked = _QUESTIONS.search(heading)
    about = _PRINTED_TOPIC.search(heading)
    is_late = printed.is_notice or is_delayed(answered)
    return Request(
        kind=RequestKind.WRITTEN_QUESTIONS,
        references=_numbers(printed.case or heading),
        committee=None,
        subject=_cut(heading[asked.end() :]) if asked else (_cut(heading[about.end() :]) if about else None),
        response=ResponseKind.EXTENSION if is_late else ResponseKind.ANSWER,
        evidence=Evidence(
            page=(printed.heading or printed.answer)[0].page,
            text=answered or heading,
            box=around(printed.answer or printed.heading),
        ),
    )


def _is_answered(sentence: str, asked: re.Match[str]) -> bool:
    before, after = sentence[: asked.start()], sentence[asked.end() :]
    return bool(_ANSWERS_THEM.search(before) or _ARE_ANSWERED.search(after)) or is_delayed(sentence)


def _numbers(text: str) -> tuple[Identifier, ...]:
    """The numbers of a request are the case and the document; a paper cited beside them is what it is about."""
    found = (reference.reference for reference in find_references(text, most=_MOST_NUMBERS))
    numbers = (
        Identifier(scheme=number.scheme.value, value=number.value) for number in found if number.scheme in _NUMBERS
    )
    return tuple(dict.fromkeys(numbers))


def _committee_topic(sentence: str, asked: re.Match[str]) -> str | None:
    after = sentence[asked.end() :]
    return _topic(after) or _topic_before(sentence[: asked.start()]) or _topic(after, _REPLY)


def _topic(text: str, introduced: re.Pattern[str] = _TOPIC) -> str | None:
    match = introduced.search(text)
    return _cut(text[match.end() :]) if match else None


def _topic_before(text: str) -> str | None:
    """`Hierbij ontvangt u een reactie op X, zoals verzocht door …`, `de vragen over X, gesteld door …`."""
    match = _TOPIC_BEFORE.search(text)
    return _cut(match["topic"]) if match else None


def _cut(text: str) -> str | None:
    match = _TOPIC_ENDS.search(text)
    return (text[: match.start()] if match else text).strip(" ,") or None
