"""Reads the labelled values of a letterhead: `Datum`, `Betreft`, `Ons kenmerk` with what stands beside or below."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from correspondence.extraction.letter import Box
from correspondence.extraction.pages import Line, around


class Label(StrEnum):
    DATED = "dated"
    SUBJECT = "subject"
    OUR_REFERENCE = "our_reference"
    YOUR_REFERENCE = "your_reference"
    YOUR_LETTER = "your_letter"
    ATTACHMENTS = "attachments"
    COPIES = "copies"
    OTHER = "other"
    """A label that no field reads, but that ends the value before it."""


_LABELS = (
    (Label.DATED, r"Datum"),
    (Label.SUBJECT, r"Betreft|Onderwerp"),
    (Label.OUR_REFERENCE, r"Ons kenmerk|Onze referentie|Kenmerk|Ons nummer|Onze ref\."),
    (Label.YOUR_LETTER, r"Uw brief \(kenmerk\)|Uw brief van|Uw brief|Uw bericht van|Uw e-?mail(?: van)?"),
    (Label.YOUR_REFERENCE, r"Uw kenmerk|Uw referentie|Uw nummer"),
    (Label.ATTACHMENTS, r"(?:Aantal )?bijlage(?:n|\(n\))?"),
    (Label.COPIES, r"(?:Kopie|Afschrift|c\.c\.)(?: aan)?"),
    (
        Label.OTHER,
        r"Contactpersoon|Inlichtingen|Contact|Projectnaam|Bezoekadres"
        r"|Postadres"
        r"|Doorkiesnummer|Telefoon|Aantal pagina['’]s|Behandeld door|Auteur|Zaaknummer|Pagina",
    ),
)
_ANY = re.compile(
    r"^(?:"
    + "|".join(f"(?P<{label.value}>{words})" for label, words in _LABELS)
    + r")(?![^\W\d])\s*:?\s*(?P<rest>.*)$",
    re.I,
)
# A sentence may begin with these words too; then it is no label.
_SENTENCE = re.compile(
    r"^(?:Contact|Pagina|Uw brief|Uw e-?mail|Kenmerk|Bijlage|Inlichtingen|Telefoon)\w*\s+(?!van [0-9])[a-z]{2,}\s"
)
_MOST_LINES = 8
_ALIGNED = 1.5  # points
_LEVEL = 0.3  # of the size: baselines this near are one row


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A label with its value as printed, joined by spaces; `last` is the place of its last line."""

    label: Label
    lines: tuple[Line, ...]
    value: str
    last: int

    @property
    def page(self) -> int:
        return self.lines[0].page

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def box(self) -> Box | None:
        return around(self.lines)


def labelled(lines: Sequence[Line]) -> tuple[Labelled, ...]:
    """Every label among `lines` with its value, which may be empty."""
    return tuple(_valued(lines, at, match) for at, line in enumerate(lines) if (match := _label(line)) is not None)


def is_label(text: str) -> bool:
    """Whether a text begins with the label of a letterhead."""
    return bool(_ANY.match(text))


def _label(line: Line) -> re.Match[str] | None:
    match = _ANY.match(line.text)
    if match is None or (_SENTENCE.match(line.text) and ":" not in line.text[:24]):
        return None
    return match


def _valued(lines: Sequence[Line], at: int, match: re.Match[str]) -> Labelled:
    """The rest of the label's line, then the lines below that continue it."""
    label = Label(next(name for name, found in match.groupdict().items() if found and name != "rest"))
    rest = match["rest"].strip()
    taken = [lines[at]]
    values = [rest] if rest else []
    for line in lines[at + 1 : at + _MOST_LINES]:
        if not line.text or _label(line) or not _continues(taken[-1], line, lines[at], bool(values)):
            break
        taken.append(line)
        values.append(line.text)
        if label is not Label.SUBJECT and lines[at].box is None:
            break
    return Labelled(label=label, lines=tuple(taken), value=_joined(values), last=at + len(taken) - 1)


def _continues(before: Line, line: Line, label: Line, has_value: bool) -> bool:
    """Whether `line` still belongs to the value: beside the label, or close below in the column of the value."""
    if line.box is None:
        return True
    if abs(line.baseline - label.baseline) < max(2.0, _LEVEL * line.size):
        return line.left > label.left
    step = line.baseline - before.baseline
    if not 0 < step < (1.7 if has_value else 2.2) * max(before.size, line.size):
        return False
    is_below_label = abs(line.left - label.left) < 12
    is_column_of_label = not has_value or (abs(before.left - label.left) < _ALIGNED and before is not label)
    return is_below_label if is_column_of_label else not is_below_label


def _joined(values: list[str]) -> str:
    text = ""
    for value in values:
        text = text + value if text.endswith(("-", "/")) and not text.endswith(" -") else f"{text} {value}"
    return text.strip()
