"""What stands in a Word document before it is lines: paragraphs, tables, text boxes."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What a paragraph prints between two forced line ends; tabs are kept."""

    text: str
    page: int
    bold: bool = False
    slanted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Para:
    """A paragraph; one without texts is white space."""

    texts: tuple[Text, ...]
    page: int
    label: str = ""
    """The number or bullet that its list prints before it."""
    level: int = 0
    """In its list, from 1."""
    heading: int = 0
    """The level of its heading style, from 1."""
    before: int = 0
    after: int = 0
    """White space, in twentieths of a point."""
    numbers_pages: bool = False
    """Whether it prints the number of the page."""
    floats: bool = False
    """Whether it stands in a frame of its own somewhere on the page."""


@dataclass(slots=True, kw_only=True)
class Cell:
    blocks: "list[Block]" = field(default_factory=list)
    span: int = 1
    goes_on: bool = False
    """Whether the cell above runs on into it."""
    has_lines: bool = False


@dataclass(slots=True, kw_only=True)
class Grid:
    """A table of Word, which may hold figures or only place text."""

    page: int
    rows: list[list[Cell]] = field(default_factory=list)
    floats: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A text box."""

    page: int
    blocks: "list[Block]"


Block = Para | Grid | Frame
