"""Takes down a marked-up text as lines: one for a paragraph, with what the markup says that it is."""

from dataclasses import dataclass, field

from correspondence.extraction.cleaning import clean_text
from correspondence.extraction.letter import ParagraphKind
from correspondence.extraction.limits import Limits
from correspondence.extraction.pages import Line, Table
from correspondence.extraction.problems import limit_reached

_HEAD = 100  # paragraphs above the text, which do not count
_PAGE = 1  # there are no pages in markup
_SOFT_HYPHEN = "\u00ad"  # not seen but where a line breaks


@dataclass(slots=True)
class _Text:
    """A stretch of text that is being written; `is_bold` and `is_slanted` hold as long as all of it is."""

    parts: list[str] = field(default_factory=list)
    is_empty: bool = True
    is_bold: bool = True
    is_slanted: bool = True


class Manuscript:
    """Lines and notes in the order of the text; blank lines part paragraphs.

    Text goes to the innermost stretch that was begun with `begin_aside` (a cell, a note, a mark), else to the line.
    """

    def __init__(self, limits: Limits) -> None:
        self.lines: list[Line] = []
        self.notes: list[Line] = []
        self.faults: set[str] = set()
        self._texts = [_Text()]
        self._left = self._most = limits.characters
        self._paragraphs, self._most_paragraphs = 0, limits.paragraphs + _HEAD

    @property
    def is_aside(self) -> bool:
        return len(self._texts) > 1

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in the line so far."""
        return self._texts[0].is_empty

    def write(self, text: str | None, *, bold: bool = False, slanted: bool = False) -> None:
        if not text:
            return
        self._left -= len(text)
        if self._left < 0:
            raise limit_reached("characters", self._most)
        here = self._texts[-1]
        here.parts.append(text)
        here.is_empty = here.is_empty and text.isspace()
        if any(map(str.isalnum, text)):
            here.is_bold, here.is_slanted = here.is_bold and bold, here.is_slanted and slanted

    def space(self) -> None:
        """A space between words that the markup parts without one."""
        here = self._texts[-1]
        if here.parts and (here.parts[-1][-1:].isalnum() or here.parts[-1].endswith(".")):
            here.parts.append(" ")

    def write_mark(self, mark: str) -> None:
        """The mark of a note, close to the word before it."""
        here = self._texts[-1]
        if here.parts:
            here.parts[-1] = here.parts[-1].rstrip()
        here.parts.append(mark)
        here.is_empty = here.is_empty and not mark.strip()

    def begin_aside(self) -> None:
        self._texts.append(_Text())

    def end_aside(self) -> str:
        return self._tidy(self._texts.pop())

    def end_line(self, kind: ParagraphKind | None, *, level: int = 0, before: str = "") -> None:
        """Ends the line; one without text is left out. Text that is bold or slanted throughout may be a heading."""
        text = self._texts[0]
        self._texts[0] = _Text()
        written = self._tidy(text)
        if not written:
            return
        is_styled = text.is_bold or text.is_slanted
        self.lines.append(
            Line(
                text=f"{before} {written}".strip(),
                page=_PAGE,
                bold=text.is_bold,
                slanted=text.is_slanted,
                kind=None if is_styled and kind is ParagraphKind.BODY else kind,
                level=level,
            )
        )

    def part(self) -> None:
        """White space before what comes next."""
        if self.lines and (self.lines[-1].text or self.lines[-1].table):
            self._paragraphs += 1
            if self._paragraphs + len(self.notes) > self._most_paragraphs:
                raise limit_reached("paragraphs", self._most_paragraphs - _HEAD)
            self.lines.append(Line(text="", page=_PAGE))

    def put_table(self, rows: tuple[tuple[str, ...], ...]) -> None:
        self.lines.append(Line(text="", page=_PAGE, table=Table(page=_PAGE, rows=rows)))

    def put_note(self, mark: str, text: str) -> None:
        if text:
            self.notes.append(Line(text=text, page=_PAGE, kind=ParagraphKind.FOOTNOTE, mark=mark))

    def _tidy(self, text: _Text) -> str:
        cleaned = clean_text("".join(text.parts).replace(_SOFT_HYPHEN, ""))
        self.faults.update(cleaned.notes)
        return " ".join(cleaned.text.split())
