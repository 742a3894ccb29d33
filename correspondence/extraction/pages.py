"""What every reader of a format gives: pages of lines, before anything is known about letters."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from correspondence.extraction.letter import Box, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One printed line or, where columns stand side by side, the part of it in one column.

    Plain text has no geometry: box is null, size and baseline are 0, and an empty text is a blank line.
    """

    text: str
    page: int
    box: Box | None = None
    baseline: float = 0.0
    size: float = 0.0
    bold: bool = False
    slanted: bool = False

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
class Table:
    """A ruled table: its rows of cells and the place it takes on the page."""

    page: int
    box: Box
    rows: tuple[tuple[str, ...], ...]


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
    problems: tuple[Problem, ...] = field(default=())


def around(lines: Iterable[Line | None]) -> Box | None:
    """The box around those of `lines` that stand on the page of the first; null where there is no geometry."""
    placed = [line for line in lines if line and line.box]
    boxes = [line.box for line in placed if line.box and line.page == placed[0].page]
    if not boxes:
        return None
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)
