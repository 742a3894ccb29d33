"""Sets the letterhead of a Word document apart: the headers, and what stands before the letter in its text."""

from collections.abc import Iterable, Iterator, Sequence

from correspondence.extraction.layout.furniture import is_return_address
from correspondence.extraction.layout.labels import Label, is_label, labelled
from correspondence.extraction.layout.salutation import SALUTATION
from correspondence.extraction.pages import Line
from correspondence.extraction.word.blocks import Block, Para
from correspondence.extraction.word.lines import lines_of

_REACH = 60  # printed lines of the first page in which the letterhead ends
_RUNNING = 80  # characters: so long a line is the letter's, and no label behind it belongs to its head
_TELLING = {Label.DATED, Label.SUBJECT, Label.OUR_REFERENCE, Label.YOUR_REFERENCE, Label.YOUR_LETTER}
Piece = tuple[bool, list[Line]]
"""Whether it stands apart from the running text (a table, a text box, a frame), and its lines."""


def set_apart(blocks: Iterable[Block], header: Sequence[Line], later: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of the letterhead, those of the first header first, of later ones last; and the lines of the text."""
    pieces = list(_pieces(blocks))
    opening = _opening(pieces, is_told={Label.DATED, Label.SUBJECT} <= {found.label for found in labelled(header)})
    head: list[Line] = [*header]
    for _, lines in pieces[:opening]:
        head += _ended(lines)
    text: list[Line] = []
    for is_apart, lines in pieces[opening:]:
        (head if is_apart and lines and lines[0].page == 1 and _tells(lines) else text).extend(lines)
    head += [Line(text="", page=1, own_end=True), *later]
    return (head if any(line.text for line in head) else []), text


def _pieces(blocks: Iterable[Block]) -> Iterator[Piece]:
    """What can only be letterhead as a whole: a paragraph, a table, a box, the frames behind each other."""
    framed: list[Block] = []
    before: Block | None = None
    for block in blocks:
        if isinstance(block, Para) and block.floats:
            framed.append(block)
            continue
        if framed:
            yield True, list(lines_of(framed))
            framed = []
        if isinstance(block, Para):
            lines = list(lines_of([before, block] if isinstance(before, Para) else [block]))
            yield False, lines[len(list(lines_of([before]))) if isinstance(before, Para) else 0 :]
        else:
            yield True, list(lines_of([block]))
        before = block
    if framed:
        yield True, list(lines_of(framed))


def _opening(pieces: Sequence[Piece], *, is_told: bool) -> int:
    """How many of the pieces are letterhead: up to the salutation, else up to the last that tells a label."""
    printed, opening = 0, 0
    for at, (is_apart, lines) in enumerate(pieces):
        texts = [line for line in lines if line.text]
        if printed > _REACH or any(line.page > 1 for line in texts) or any(line.table for line in lines):
            break
        if any(SALUTATION.match(line.text) for line in texts):
            return at
        if _tells(lines) and (is_apart or not is_told):
            opening = at + 1 + _value_below(pieces[at + 1 :], lines)
        elif at >= opening and not is_apart and any(len(line.text) >= _RUNNING for line in texts):
            break
        printed += len(texts)
    return opening + _floats_below(pieces[opening:]) if opening or is_told else 0


def _tells(lines: Sequence[Line]) -> bool:
    return any(found.label in _TELLING for found in labelled(lines)) or any(map(is_return_address, lines))


def _value_below(pieces: Sequence[Piece], lines: Sequence[Line]) -> int:
    """One, when the label stands alone and its value in the paragraph below."""
    texts = [line.text for line in lines if line.text]
    is_bare = len(texts) == 1 and is_label(texts[0]) and not labelled(lines)[0].value
    return int(is_bare and bool(pieces) and any(line.text for line in pieces[0][1]))


def _floats_below(pieces: Sequence[Piece]) -> int:
    """How many pieces before the first running text stand apart from it."""
    count = 0
    for at, (is_apart, lines) in enumerate(pieces):
        if any(line.text or line.table for line in lines):
            if not is_apart or not _tells(lines):
                break
            count = at + 1
    return count


def _ended(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, with white space behind a label that has its value on its own line: what follows is not more of it."""
    yield from lines
    last = next((line for line in reversed(lines) if line.text), None)
    if last and is_label(last.text) and labelled([last])[0].value:
        yield Line(text="", page=last.page, own_end=True)
