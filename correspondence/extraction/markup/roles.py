"""What an element can do to the text in it; each vocabulary says which of its elements does what."""

from dataclasses import dataclass
from enum import Enum, auto

from correspondence.extraction.letter import ParagraphKind


class Act(Enum):
    """What an element does to the text in it."""

    SKIP = auto()
    INLINE = auto()
    UNKNOWN = auto()
    """Part of a paragraph inside one, a paragraph of its own elsewhere."""
    BLOCK = auto()
    PARAGRAPH = auto()
    LIST = auto()
    ITEM = auto()
    MARK = auto()
    """The number or sign of the item around it."""
    WORD = auto()
    """Inline, but a word apart from what stands before it: the parts of a name."""
    LINE = auto()
    """Begins a line within its paragraph: the office and the name in a signature."""
    BREAK = auto()
    BOLD = auto()
    SLANTED = auto()
    RAISED = auto()
    NOTE = auto()
    """Stands in the text, where its mark is left."""
    NOTE_BELOW = auto()
    NOTE_MARK = auto()
    TABLE = auto()
    ROW = auto()
    CELL = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """`kind` holds for the paragraphs within; `mark` is of an item or note, the rest of a cell."""

    act: Act
    kind: ParagraphKind | None = None
    mark: str = ""
    columns: int = 1
    rows: int = 1
    column: int | None = None
