"""Reads what stands in the cells of a grid, word by word in the order of its lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from correspondence.extraction.cleaning import clean_text
from correspondence.extraction.letter import Box
from correspondence.extraction.pdf.glyphs import Glyphs

_SPACE = re.compile(r"\s|(?<=\ufffe)")  # pdfium leaves out the line end after a hyphen


@dataclass(frozen=True, slots=True)
class _Word:
    """Characters of one cell without a space between them; `x` and `y` are the middle of the first."""

    text: str
    x: float
    y: float
    height: float
    is_turned: bool


def cell_texts(cells: list[Box], glyphs: Glyphs) -> dict[Box, str]:
    """The text of each cell in which something stands."""
    words: dict[Box, list[_Word]] = {}
    for start, end in _between_spaces(glyphs) if cells else ():
        for cell, word in _in_cells(glyphs, start, end, cells):
            words.setdefault(cell, []).append(word)
    return {cell: clean_text(" ".join(_in_lines(found))).text for cell, found in words.items()}


def _between_spaces(glyphs: Glyphs) -> Iterator[tuple[int, int]]:
    """Where the words of the page begin and end, in the order of its content."""
    text, start = glyphs.text, 0
    invented = frozenset(glyphs.invented_spaces(0, len(text)))
    for match in _SPACE.finditer(text):
        if match.start() not in invented:
            yield start, match.end()
            start = match.end()
    yield start, len(text)


def _in_cells(glyphs: Glyphs, start: int, end: int, cells: list[Box]) -> Iterator[tuple[Box, _Word]]:
    """The word, in parts where it goes on in another cell; what stands in no cell is left out."""
    parts: list[tuple[Box | None, list[tuple[str, Box]]]] = []
    text = glyphs.text
    for at in range(start, end):
        if text[at].isspace() or (box := glyphs.loose_box(at)) is None:
            continue
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        if not (parts and (cell := parts[-1][0]) and _holds(cell, x, y)):
            in_row = (cell for cell in cells if cell[1] <= y < cell[3])
            parts.append((next((cell for cell in in_row if cell[0] <= x < cell[2]), None), []))
        parts[-1][1].append((text[at].replace("\ufffe", "-"), box))
    yield from ((cell, _word(characters)) for cell, characters in parts if cell)


def _word(characters: list[tuple[str, Box]]) -> _Word:
    first, last = characters[0][1], characters[-1][1]
    return _Word(
        text="".join(character for character, _ in characters),
        x=(first[0] + first[2]) / 2,
        y=(first[1] + first[3]) / 2,
        height=first[3] - first[1],
        is_turned=abs(last[1] - first[1]) > abs(last[0] - first[0]),
    )


def _holds(cell: Box, x: float, y: float) -> bool:
    return cell[0] <= x < cell[2] and cell[1] <= y < cell[3]


def _in_lines(words: list[_Word]) -> list[str]:
    """The texts of the words line by line; where letters lie on their side the order of the content is kept."""
    if any(word.is_turned for word in words):
        return [word.text for word in words]
    lines: list[list[_Word]] = []
    for word in sorted(words, key=lambda word: word.y):
        if lines and word.y - lines[-1][0].y < 0.4 * word.height:  # raised and lowered ones are in the line
            lines[-1].append(word)
        else:
            lines.append([word])
    return [word.text for line in lines for word in sorted(line, key=lambda word: word.x)]
