"""Parts the rows of the running text into paragraphs, and joins those that a page turn cut in two."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from correspondence.extraction.hyphens import joined
from correspondence.extraction.layout.rows import Row
from correspondence.extraction.layout.salutation import SALUTATION
from correspondence.extraction.letter import Box, ParagraphKind
from correspondence.extraction.pages import Table, around

LIST_MARK = re.compile(
    r"^(?:[-–—•●▪◦·*o\uf0b7\uf0a7]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\(?[ivx]{1,4}[.)]|\d{1,2}\.\d{1,2}\.?)\s+(?=\S)"
)
BULLET = re.compile(r"^[-–—•●▪◦·*o\uf0b7\uf0a7]\s+")
_QA_LABEL = re.compile(
    r"^(?P<label>Vra(?:ag|gen)|Antwoord(?:en)?(?: (?:op )?(?:de )?vra(?:ag|gen))?)"
    r"(?:\s?\(?\d{1,3}[a-z]?"
    r"(?:(?:,\s?(?:en\s)?|\sen\s|\s&\s|\st/m\s|\stot en met\s|\s[-–]\s|[-–]|\s)\d{1,3}[a-z]?){0,30}\)?)?"
    r"(?:\s\([A-Z][^()]{1,30}\))?\s?[:.]?$",
    re.I,
)
_LONGEST_LABEL = 80
_BROKEN = 40  # characters: a line that the writer broke off within a sentence is at least this long
_ENDS = re.compile(r"[.!?:;…][\"'’”»)\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
_ABBREVIATION = re.compile(
    r"\b(?:nr|nrs|jl|dhr|mw|mevr|drs|mr|ir|dr|prof|bijv|blz|art|resp|o\.a|m\.n|t\.a\.v|Stb|Stcrt|ca|incl|excl|vgl|zgn)\.$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The rows of one paragraph, or one table."""

    rows: tuple[Row, ...]
    text: str

    @property
    def table(self) -> Table | None:
        return self.rows[0].table

    @property
    def page(self) -> int:
        first = self.rows[0].line or self.rows[0].table
        return first.page if first else 1

    @property
    def kind(self) -> ParagraphKind | None:
        """What the format itself says it is, where it says so."""
        return self.rows[0].line.kind if self.rows[0].line else None

    @property
    def box(self) -> Box | None:
        """The place of what stands on the first page of the block."""
        return around(row.line for row in self.rows)

    @property
    def is_styled(self) -> bool:
        """Bold or slanted from the first letter to the last."""
        lines = [row.line for row in self.rows if row.line]
        return bool(lines) and (all(line.bold for line in lines) or all(line.slanted for line in lines))


def blocks_of(rows: Sequence[Row]) -> tuple[Block, ...]:
    """The paragraphs of `rows`, in order."""
    blocks: list[list[Row]] = []
    for row in rows:
        if blocks and not row.table and not blocks[-1][-1].table and not _begins(blocks[-1], row):
            blocks[-1].append(row)
        else:
            blocks.append([row])
    return tuple(Block(rows=tuple(block), text=_text(block)) for block in blocks)


def qa_label(text: str) -> re.Match[str] | None:
    """The match of a line that is a label and nothing else: `Vraag 1`, `Antwoord op vraag 2 en 3`."""
    return _QA_LABEL.match(text) if len(text) <= _LONGEST_LABEL else None


def ends(text: str) -> bool:
    """Whether a sentence can end here."""
    return bool(_ENDS.search(text)) and not _ABBREVIATION.search(text)


def _text(rows: list[Row]) -> str:
    table = rows[0].table
    if table:
        return "\n".join("\t".join(cells) for cells in table.rows)
    return joined(row.text for row in rows)


def _begins(block: list[Row], row: Row) -> bool:
    """Whether `row` begins a new paragraph after the rows of `block`."""
    before = block[-1]
    if before.line and before.line.own_end:
        return row.apart or not _runs_on(before, row)
    if _is_next_item(block, row):
        return True
    if LIST_MARK.match(row.text) and (row.line is None or row.line.box or _is_listed(block, row)):
        return not _is_dash_in_sentence(before, row)
    if qa_label(row.text) or qa_label(before.text) or _is_greeted(block, row):
        return True
    if row.turn:
        return _begins_page(block, row)
    return (
        row.apart
        or _changes_style(before, row)
        or _ends_heading(block, row)
        or (row.forced and _is_closed(before, row))
    )


def _is_greeted(block: list[Row], row: Row) -> bool:
    """Whether the block is a salutation by itself: `Geachte voorzitter,`."""
    text = block[-1].text
    return len(block) == 1 and (row.turn or row.forced) and text.endswith(",") and bool(SALUTATION.match(text))


def _runs_on(before: Row, row: Row) -> bool:
    """Whether a sentence goes on where the writer ended a line: `… op Kamervragen` / `van het lid Eerdmans (JA21)`."""
    if (before.line and before.line.kind) or (row.line and row.line.kind) or qa_label(before.text):
        return False
    goes_on = row.text[:1].islower() or before.text.endswith(",")
    return goes_on and len(before.text) >= _BROKEN and not ends(before.text) and not LIST_MARK.match(row.text)


def _begins_page(block: list[Row], row: Row) -> bool:
    """At a page turn white space says nothing: the sentence does, and how far the last line came."""
    if row.text[:1].islower():
        return False
    if _changes_style(block[-1], row):
        return True
    return ends(block[-1].text) and (row.forced or row.apart or row.line is None or row.line.box is not None)


def _is_next_item(block: list[Row], row: Row) -> bool:
    """A bullet or dash in line with the one that the paragraph began with."""
    first = block[0]
    if not (BULLET.match(row.text) and BULLET.match(first.text)) or row.text[0] != first.text[0]:
        return False
    return bool(row.line and first.line and row.line.box and row.line.page == first.line.page) and (
        abs(row.line.left - first.line.left) < 3 if row.line and first.line else False
    )


def _ends_heading(block: list[Row], row: Row) -> bool:
    """From lines in bold or slanted type alone to a line of plain text that begins anew."""
    if not row.line or not row.line.box or row.line.bold or row.line.slanted or not row.text[:1].isupper():
        return False
    is_styled = all(part.line.bold or part.line.slanted for part in block if part.line)
    return is_styled and not block[-1].text.endswith((",", "-"))


def _changes_style(before: Row, row: Row) -> bool:
    """From a bold or slanted heading to text, or back."""
    if before.line is None or row.line is None or not row.forced:
        return False
    return (before.line.bold, before.line.slanted) != (row.line.bold, row.line.slanted)


def _is_closed(before: Row, row: Row) -> bool:
    """Whether a line that the writer broke off ends its paragraph: by its own end, or by the capital that follows."""
    return (ends(before.text) or row.text[:1].isupper()) and not before.text.endswith((",", "-"))


def _is_listed(block: list[Row], row: Row) -> bool:
    """In plain text a mark within a paragraph makes an item only after a colon or another item."""
    return row.apart or block[-1].text.endswith((":", ";")) or bool(LIST_MARK.match(block[0].text))


def _is_dash_in_sentence(before: Row, row: Row) -> bool:
    """A dash or number at the start of a line can be the sentence's: `… (2018)` / `- zogenaamde pseudofusies -`."""
    if row.apart or ends(before.text):
        return False
    if row.line and row.line.box and before.line and row.line.left > before.line.left + 6:
        return False
    return row.text[0] in "-–—" or (row.text[0].isdigit() and not LIST_MARK.match(before.text) and not row.forced)
