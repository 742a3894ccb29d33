"""Finds the footnotes: small print at the bottom of a page that begins with a mark."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from correspondence.extraction.hyphens import joined
from correspondence.extraction.layout.frame import Frame
from correspondence.extraction.letter import ParagraphKind
from correspondence.extraction.pages import Line

_MARK = re.compile(r"^(?P<mark>\d{1,3}|\*{1,3})(?P<text>[\s)].+|[A-Z(].*|https?:.*)?$")
_AHEAD = 8  # lines of a note
_MOSTLY = 0.6
_SMALL = 0.95  # of the size of the running text


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    mark: str
    text: str
    page: int


def split_notes(lines: tuple[Line, ...], frame: Frame) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines of the running text, and the lines of the notes below them."""
    if any(line.kind is ParagraphKind.FOOTNOTE for line in lines):  # the format says which
        return (
            tuple(line for line in lines if line.kind is not ParagraphKind.FOOTNOTE),
            tuple(line for line in lines if line.kind is ParagraphKind.FOOTNOTE),
        )
    is_small = [bool(line.box) and line.size < _SMALL * frame.size for line in lines]
    for at, line in enumerate(lines):
        if is_small[at] and _MARK.match(line.text) and _stands_off(lines, at, frame):
            below = is_small[at:]
            if sum(below) >= _MOSTLY * len(below):  # a pasted title in a note may be larger
                return lines[:at], lines[at:]
    return lines, ()


def _stands_off(lines: tuple[Line, ...], at: int, frame: Frame) -> bool:
    """White space or nothing above: the text does not run on into this line."""
    return (
        at == 0
        or lines[at].baseline - lines[at - 1].baseline > 1.15 * frame.leading
        or lines[at - 1].size < _SMALL * frame.size
    )


def notes_of(lines: Sequence[Line]) -> tuple[Note, ...]:
    """The notes, each with its mark; marks count up, so that a line that begins with another number is no new note."""
    notes: list[tuple[str, int, list[str]]] = []
    for at, line in enumerate(lines):
        if line.mark:
            notes.append((line.mark, line.page, [line.text]))
            continue
        match = _MARK.match(line.text)
        if match and _is_next(match["mark"], notes[-1][0] if notes else None, lines[at + 1 : at + 1 + _AHEAD]):
            notes.append((match["mark"], line.page, [(match["text"] or "").strip(" )")]))
        elif notes:
            notes[-1][2].append(line.text)
    read = (Note(mark=mark, page=page, text=joined(texts).strip()) for mark, page, texts in notes)
    return tuple(note for note in read if note.text)


def _is_next(mark: str, before: str | None, after: Sequence[Line]) -> bool:
    """One more than the mark before; some more only where the one between does not follow."""
    if before is None or not (mark.isdigit() and before.isdigit()):
        return True
    wanted = int(before) + 1
    if int(mark) in (wanted, 1):
        return True
    is_late = any((match := _MARK.match(line.text)) and match["mark"] == str(wanted) for line in after)
    return wanted < int(mark) <= wanted + 2 and not is_late
