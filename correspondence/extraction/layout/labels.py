"""Reads the labelled values of a letterhead: `Datum`, `Betreft`, `Ons kenmerk` with what stands beside or below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from correspondence.extraction.layout.flat_values import ends_value, is_aside, is_flat, up_to_label
from correspondence.extraction.layout.label_rows import column_below
from correspondence.extraction.layout.label_words import Label, is_label, label_of
from correspondence.extraction.layout.salutation import is_salutation
from correspondence.extraction.letter import Box
from correspondence.extraction.pages import Line, around

__all__ = ["Label", "Labelled", "is_label", "labelled"]

_MOST_LINES = 8
_ALIGNED = 1.5  # points
_LEVEL = 0.3  # of the size: baselines this near are one row


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A label with its value as printed, joined by spaces; `first` and `last` are the places of its lines."""

    label: Label
    lines: tuple[Line, ...]
    value: str
    first: int
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
    return tuple(_valued(lines, at, *found) for at, line in enumerate(lines) if (found := label_of(line.text)))


def _valued(lines: Sequence[Line], at: int, label: Label, rest: str) -> Labelled:
    """The rest of the label's line, then the lines below that continue it."""
    column = column_below(lines, at)
    places = list(_below(lines, at, label, rest)) if column is None else column
    values = [*([rest] if rest else []), *(lines[place].text for place in places)]
    return Labelled(
        label=label,
        lines=(lines[at], *(lines[place] for place in places)),
        value=_joined([up_to_label(value) for value in values] if is_flat(lines[at]) else values),
        first=at,
        last=max(places, default=at),
    )


def _below(lines: Sequence[Line], at: int, label: Label, rest: str) -> Iterator[int]:
    before, value = lines[at], rest
    for place, line in enumerate(lines[at + 1 : at + _MOST_LINES], start=at + 1):
        if not line.text or _ends(line, value, label) or not _continues(before, line, lines[at], bool(value)):
            return
        yield place
        before, value = line, line.text
        if label is not Label.SUBJECT and lines[at].box is None:
            return


def _ends(line: Line, value: str, label: Label) -> bool:
    """Whether what was read of the value ends before this line, by what they say."""
    if label_of(line.text) or is_salutation(line.text):
        return True
    if not is_flat(line):
        return False
    is_beside = label is Label.SUBJECT and bool(value) and is_aside(line)
    return is_beside or ends_value(line) or up_to_label(value) != value


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
