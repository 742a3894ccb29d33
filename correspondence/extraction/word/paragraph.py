"""Gathers the text of one paragraph of a Word document, run by run."""

from dataclasses import dataclass, field

from lxml import etree

from correspondence.extraction.cleaning import clean_text
from correspondence.extraction.word.blocks import Para, Text
from correspondence.extraction.word.numbering import Numbering
from correspondence.extraction.word.run import raised
from correspondence.extraction.word.styles import Look, Styles
from correspondence.extraction.word.xml import child, is_on, value


@dataclass(slots=True)
class _Piece:
    text: str
    bold: bool
    slanted: bool


@dataclass(slots=True, kw_only=True)
class Open:
    """A paragraph that is being read: its lines so far, and what its properties say."""

    properties: etree._Element | None
    style: str
    page: int
    lines: list[tuple[int, list[_Piece]]] = field(default_factory=list)
    numbers_pages: bool = False

    def __post_init__(self) -> None:
        self.lines = self.lines or [(self.page, [])]

    @property
    def is_bare(self) -> bool:
        return not any(piece.text.strip() for _, pieces in self.lines for piece in pieces)

    @property
    def is_line_bare(self) -> bool:
        """Whether the line that is being written is still empty."""
        return not any(piece.text.strip() for piece in self.lines[-1][1])

    def write(self, text: str, look: Look) -> None:
        if look.get("raised") and text.strip().isdigit() and not self.is_line_bare:
            text = raised(text.strip())
        self.lines[-1][1].append(_Piece(text, look.get("b") == "1", look.get("i") == "1"))

    def break_line(self, page: int) -> None:
        self.lines.append((page, []))

    def turn(self, page: int) -> None:
        """The page turns here; what is already written stays on its page, whole."""
        if self.is_line_bare:
            self.lines[-1] = (page, self.lines[-1][1])
        if self.is_bare:
            self.page = page

    def done(self, styles: Styles, numbering: Numbering) -> tuple[Para, tuple[str, ...]]:
        """The paragraph, and the codes of what its cleaning met."""
        texts, notes = [], set[str]()
        for page, pieces in self.lines:
            cleaned = clean_text("".join(piece.text for piece in pieces))
            notes.update(cleaned.notes)
            seen = [piece for piece in pieces if any(map(str.isalnum, piece.text))]
            texts.append(
                Text(
                    text=cleaned.text.replace("\n", " "),
                    page=page,
                    bold=bool(seen) and all(piece.bold for piece in seen),
                    slanted=bool(seen) and all(piece.slanted for piece in seen),
                )
            )
        while texts and not texts[-1].text.strip():
            texts.pop()
        while texts and not texts[0].text.strip():
            texts.pop(0)
        listed = numbering.label(self.properties, self.style) if texts else None
        before, after = styles.space(self.properties, self.style)
        return Para(
            texts=tuple(texts),
            page=texts[0].page if texts else self.page,
            label=listed[0] if listed else "",
            level=listed[1] if listed else 0,
            heading=self._heading(styles),
            before=before,
            after=after,
            numbers_pages=self.numbers_pages,
            floats=child(self.properties, "framePr") is not None,
        ), tuple(notes)

    def _heading(self, styles: Styles) -> int:
        outline = value(child(self.properties, "outlineLvl"))
        if outline is not None and outline.isdigit():
            return int(outline) + 1 if len(outline) == 1 and outline != "9" else 0
        return styles.heading_level(self.style)


def turns_page(properties: etree._Element | None, styles: Styles, style: str) -> bool:
    own = child(properties, "pageBreakBefore")
    if own is not None:
        return is_on(own)
    found = styles.found(style, "pageBreakBefore")
    return found is not None and is_on(found[1])
