"""Knows the official print of written questions and answers (*Aanhangsel van de Handelingen*) by its head."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from correspondence.extraction.hyphens import joined
from correspondence.extraction.layout.unset_prints import answer_of, case_of, end_of, number_of, session_of
from correspondence.extraction.letter import ParagraphKind
from correspondence.extraction.pages import Line

_TITLE = re.compile(r"Aanhangsel van de Handelingen")
_SESSION = re.compile(r"Vergaderjaar\s+([0-9]{4})\s?[-–]\s?([0-9]{4})")
_OTHER_CHAMBER = re.compile(r"^Eerste Kamer\b")
_NUMBER = re.compile(r"^\d{1,5}$")
_HEADING = re.compile(r"^(?:Nadere )?(?:Vragen|Vraag) van\b")
_ANSWER = re.compile(r"^(?:Nader a|A)ntwoord(?:en)? van\b|^Mededeling van\b")
_FIRST_QUESTION = re.compile(r"^Vraag\s+1\b|^Vraag$|^Vragen\s+1\b")
_EDGE = 100.0  # points: left of it stands the head of the paper
_REACH = 40  # lines in which the head must be complete


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """The head of a print: its own number, what was asked, who answered; `lines` is its length."""

    number: str | None
    session: str | None
    heading: tuple[Line, ...]
    answer: tuple[Line, ...]
    lines: int
    case: str | None = None
    """The number of the questions, where it stands at the head by itself."""

    @property
    def subject(self) -> str:
        return joined(line.text for line in self.heading)

    @property
    def answered(self) -> str:
        return joined(line.text for line in self.answer)

    @property
    def is_notice(self) -> bool:
        """Whether it only tells that the answer comes later (*mededeling*)."""
        return self.answered.startswith("Mededeling")

    @property
    def own_number(self) -> str | None:
        """The number in its normal form, `20232024-2129`."""
        return f"{self.session}-{self.number}" if self.session and self.number else None


def print_head(lines: Sequence[Line]) -> Print | None:
    """The head of the print that begins with `lines`; null for any other document."""
    top = lines[:_REACH]
    if number := number_of(top):
        return _unset(top, number)
    if not any(_TITLE.search(line.text) or _is_stated_heading(line) for line in top[:6]):
        return None
    heading = next((at for at, line in enumerate(top) if _HEADING.match(line.text)), None)
    question = next((at for at, line in enumerate(top) if _is_first_question(line)), None)
    if heading is None or question is None or heading > question:
        return None
    answer = next((at for at in range(heading, question) if _ANSWER.match(top[at].text)), question)
    above = [line.text for line in top[:heading]]
    numbers = [line.text for line in top[:heading] if _NUMBER.match(line.text) and _is_own_place(line)]
    session = next((match for line in top if (match := _SESSION.search(line.text))), None)
    return Print(
        # The last: above it stands the large figure of the chamber. Those of the Eerste Kamer count by themselves.
        number=numbers[-1] if numbers and not any(_OTHER_CHAMBER.search(text) for text in above) else None,
        session="".join(session.groups()) if session else None,
        heading=tuple(top[heading:answer]),
        answer=tuple(top[answer:question]),
        lines=question,
    )


def _unset(top: Sequence[Line], number: str) -> Print | None:
    """The head of a print that is not set yet; it repeats neither the heading of the questions nor the session."""
    start = next((at for at, line in enumerate(top) if _ANSWER.match(line.text)), None)
    if start is None:
        return None
    answer = answer_of(top[start:])
    return Print(
        number=number,
        session=session_of(joined(line.text for line in answer)),
        heading=(),
        answer=answer,
        lines=end_of(top, start + len(answer)),
        case=case_of(top[:start]),
    )


def _is_stated_heading(line: Line) -> bool:
    """Whether the format says that this is a heading, and it is that of a print: a page may leave out the title."""
    return line.kind is ParagraphKind.HEADING and bool(_HEADING.match(line.text)) and "(ingezonden" in line.text


def _is_own_place(line: Line) -> bool:
    return line.box is None or line.left > _EDGE


def _is_first_question(line: Line) -> bool:
    """By its words, or by what the format says; older publications number their questions with a bare figure."""
    is_numbered = line.kind is ParagraphKind.HEADING and line.text == "1"
    is_asked = line.kind in (ParagraphKind.QUESTION, ParagraphKind.ANSWER)
    return is_numbered or is_asked or bool(_FIRST_QUESTION.match(line.text))
