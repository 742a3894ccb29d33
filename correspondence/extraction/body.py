"""Makes the paragraphs of the contract: letter, signature taken out, annex, notes at their page."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import UNSET

from correspondence.extraction.kinds import kinds_of
from correspondence.extraction.layout.layout import Layout
from correspondence.extraction.layout.notes import Note, notes_of
from correspondence.extraction.layout.rows import Row
from correspondence.extraction.letter import Paragraph, ParagraphKind, Part
from correspondence.extraction.markup.raised import raised_mark
from correspondence.extraction.paragraphs import BULLET, Block, blocks_of
from correspondence.extraction.requests import Opening
from correspondence.extraction.signing.signatures import SignatureBlock
from correspondence.extraction.signing.stand_ins import PLACEHOLDER

_RAISED = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<=\S)[ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ]\b|\*{1,3}")
# A page that begins so is no letter any more, also where no signature was found before it.
_ANNEX = re.compile(r"^Bijlagen?(?:\s+(?:[0-9]{1,2}|[A-Z]|[IVX]{1,4}))?\b(?:\s*[:.–-].*)?$")
_OPENING = 200  # rows: several pages, more than any opening takes
_INDENT = 4.0  # points by which an item stands further in than the one it belongs to


def paragraphs_of(layout: Layout, signed: SignatureBlock | None) -> tuple[Paragraph, ...]:
    """All paragraphs in reading order, numbered from 1."""
    parts = [
        (part, block, kind)
        for part, rows in _parts(layout, signed)
        for block, kind in _kinded(blocks_of([row for row in rows if not PLACEHOLDER.match(row.text)]))
    ]
    notes = {page: list(group) for page, group in groupby(notes_of(layout.notes), key=lambda note: note.page)}
    return tuple(_numbered(parts, notes, layout))


def opening_of(layout: Layout, signed: SignatureBlock | None) -> tuple[Opening, ...]:
    """The first running paragraphs of the letter, with their places."""
    rows = next(iter(_parts(layout, signed)))[1][:_OPENING]
    return tuple(
        Opening(text=block.text, page=block.page, box=block.box)
        for block, kind in _kinded(blocks_of(rows))
        if kind is ParagraphKind.BODY
    )


def _parts(layout: Layout, signed: SignatureBlock | None) -> list[tuple[Part, Sequence[Row]]]:
    if signed is None:
        annex = next((at for at, row in enumerate(layout.rows) if at and row.turn and _ANNEX.match(row.text)), None)
        return [(Part.LETTER, layout.rows[:annex]), *([(Part.ANNEX, layout.rows[annex:])] if annex else [])]
    return [(Part.LETTER, layout.rows[: signed.start]), (Part.ANNEX, layout.rows[signed.end :])]


def _kinded(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, ParagraphKind]]:
    return zip(blocks, kinds_of(blocks), strict=True)


def _numbered(
    parts: Iterable[tuple[Part, Block, ParagraphKind]], notes: dict[int, list[Note]], layout: Layout
) -> Iterator[Paragraph]:
    """The paragraphs with their positions; notes come after the last paragraph that begins on their page.

    Where the format says which are notes, they come after the part of the document that has their mark.
    """
    position, here, before = 0, 0, Part.LETTER
    marks: set[str] = set()
    is_stated = any(line.mark for line in layout.notes)
    indents: list[float] = []
    for part, block, kind in parts:
        indents = _indents(indents, block) if kind is ParagraphKind.LIST_ITEM else []
        due = _tied(notes, marks) if is_stated and part is not before else _due(notes, block.page)
        for note in due:
            position += 1
            yield _note(note, position, before if is_stated else part)
        before = part
        if is_stated:
            marks.update(_RAISED.findall(block.text))
        position, here = position + 1, block.page
        yield Paragraph(
            position=position,
            part=part,
            kind=kind,
            page=here,
            text=BULLET.sub("", block.text) if kind is ParagraphKind.LIST_ITEM else block.text,
            level=_level(block, indents) if kind is ParagraphKind.LIST_ITEM else UNSET,
            rows=block.table.rows if block.table else UNSET,
        )
    for note in _due(notes, None):
        position += 1
        yield _note(note, position, before)


def _tied(notes: dict[int, list[Note]], marks: set[str]) -> Iterator[Note]:
    """The notes that these marks lead to, each once."""
    for page, found in notes.items():
        yield from (note for note in found if raised_mark(note.mark) in marks)
        notes[page] = [note for note in found if raised_mark(note.mark) not in marks]


def _due(notes: dict[int, list[Note]], before: int | None) -> Iterator[Note]:
    """The notes of the pages before this one, each once."""
    for page in sorted(page for page in notes if before is None or page < before):
        yield from notes.pop(page)


def _note(note: Note, position: int, part: Part) -> Paragraph:
    return Paragraph(
        position=position, part=part, kind=ParagraphKind.FOOTNOTE, page=note.page, text=note.text, note_mark=note.mark
    )


def _indents(before: list[float], block: Block) -> list[float]:
    """The left edges of the levels that are open at this item of a list, its own last."""
    if block.box is None:
        return before[:1] or [0.0]
    left = block.box[0]
    return [*(edge for edge in before if edge < left - _INDENT), left]


def _level(block: Block, indents: list[float]) -> int:
    """1 for the outermost items of a list, one more for each indent, unless the format says it."""
    line = block.rows[0].line
    return line.level if line and line.level else len(indents)
