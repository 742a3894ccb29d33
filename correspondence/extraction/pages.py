"""What every reader of a format gives: pages of lines, before anything is known about letters."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import msgspec

from correspondence.extraction.letter import Box, Field, Identifier, ParagraphKind, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: its rows of cells and the place it takes on the page; null where there is no geometry."""

    page: int
    rows: tuple[tuple[str, ...], ...]
    box: Box | None = None


class Line(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One printed line or, where columns stand side by side, the part of it in one column.

    Plain text has no geometry: box is null, size and baseline are 0, and an empty text is a blank line. A format that
    marks up its paragraphs (DOCX, XML, HTML) gives a whole paragraph as one line, with what the format says of it.

    There are very many of them: a Struct is made in a twentieth of the time of a frozen dataclass.
    """

    text: str
    page: int
    box: Box | None = None
    baseline: float = 0.0
    size: float = 0.0
    bold: bool = False
    slanted: bool = False
    kind: ParagraphKind | None = None
    """What the format itself says it is; null where that is left to layout and wording."""
    level: int = 0
    """Of a list item, from 1; 0 where the format does not say."""
    mark: str = ""
    """Of a footnote."""
    table: Table | None = None
    """The table that stands in the place of this line; its text is then empty."""
    own_end: bool = False
    """Whether the writer ended it (DOCX: a paragraph, a forced line end), and not the edge of the paper."""

    @property
    def left(self) -> float:
        return self.box[0] if self.box else 0.0

    @property
    def top(self) -> float:
        return self.box[1] if self.box else 0.0

    @property
    def right(self) -> float:
        return self.box[2] if self.box else 0.0

    @property
    def bottom(self) -> float:
        return self.box[3] if self.box else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    number: int
    lines: tuple[Line, ...]
    width: float = 0.0
    height: float = 0.0
    turn: int = 0
    """Quarter turns to the right from upright lines, in which all boxes here are, to the page as it is shown."""
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """All pages of a file, with what was noticed while opening it."""

    media_type: str
    pages: tuple[Page, ...]
    is_damaged: bool = False
    problems: tuple[Problem, ...] = ()
    head: tuple[Line, ...] = ()
    """The letterhead, where the format sets it apart from the text; else it is found by layout."""
    fields: Mapping[str, Field] = field(default_factory=dict)
    """What the format states outright, by the contract's name in Python (`dated`, `subject`): it beats what is read."""
    identifiers: tuple[Identifier, ...] = ()
    """The numbers that the format says the document bears."""


def around(lines: Iterable[Line | None]) -> Box | None:
    """The box around those of `lines` that stand on the page of the first; null where there is no geometry."""
    placed = [line for line in lines if line and line.box]
    boxes = [line.box for line in placed if line.box and line.page == placed[0].page]
    if not boxes:
        return None
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)
