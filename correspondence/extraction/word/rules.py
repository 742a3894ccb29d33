"""What holds for every part of one Word document, and what was met on the way through them."""

from dataclasses import dataclass, field

from correspondence.extraction.limits import Limits
from correspondence.extraction.word.notes import NoteMarks
from correspondence.extraction.word.numbering import Numbering
from correspondence.extraction.word.styles import Styles


@dataclass(slots=True)
class Seen:
    """What a clerk should know of, with the page where that helps."""

    codes: dict[str, int | None] = field(default_factory=dict)
    hidden: set[int] = field(default_factory=set)
    """The pages with text that nobody sees."""
    placeholders: list[tuple[str, int]] = field(default_factory=list)
    characters: int = 0

    def note(self, code: str, page: int | None = None) -> None:
        """Remember that this was met, once."""
        self.codes.setdefault(code, page)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    styles: Styles
    numbering: Numbering
    notes: NoteMarks
    limits: Limits
    seen: Seen = field(default_factory=Seen)
