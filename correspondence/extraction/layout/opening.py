"""Finds where the text of a letter begins: at its salutation, else below what is letterhead."""

from collections.abc import Sequence

from correspondence.extraction.layout.frame import Frame
from correspondence.extraction.layout.furniture import is_return_address
from correspondence.extraction.layout.labels import Label, Labelled
from correspondence.extraction.layout.salutation import is_salutation
from correspondence.extraction.layout.sent import is_sent
from correspondence.extraction.pages import Line

HEAD_LINES = 60  # a letterhead ends well before this many lines
_RUNNING = 60  # characters
_PARAGRAPH = 120  # characters: more than is printed on one line
_INDENT = 60.0  # points


def text_start(lines: Sequence[Line], labels: Sequence[Labelled], frame: Frame) -> int:
    """The place of the first line that is no letterhead; `labels` are those of the first `HEAD_LINES`."""
    top = lines[:HEAD_LINES]
    salutation = next((at for at, line in enumerate(top) if is_salutation(line.text)), None)
    if salutation is not None:
        return salutation
    end = _first_text(top, labels, frame)
    ends = [_end(value, end) for value in labels if value.first < end]
    ends += [at + 1 for at, line in enumerate(top[:end]) if is_sent(line.text)]
    return max(ends, default=0)


def _end(value: Labelled, end: int) -> int:
    """The place behind a labelled value; what only seems to be a value may be the first line of the text."""
    return value.last + 1 if value.last < end else value.first + 1


def _first_text(top: Sequence[Line], labels: Sequence[Labelled], frame: Frame) -> int:
    """The place of the first running text: a long line, in the column of the text, that is no value of a label.

    Above the first label a single long line may be something else, such as what was added when it was published.
    """
    subjects = {line for value in labels if value.label is Label.SUBJECT for line in value.lines}
    first = min((value.first for value in labels), default=0)
    is_text = [line not in subjects and _is_running(line, frame) for line in top]
    for at, line in enumerate(top):
        goes_on = is_text[at + 1 : at + 2] == [True] or len(line.text) >= _PARAGRAPH
        if is_text[at] and (at >= first or goes_on):
            return at
    return len(top)


def _is_running(line: Line, frame: Frame) -> bool:
    if len(line.text) < _RUNNING or is_return_address(line):
        return False
    is_in_column = -6 <= line.left - frame.left <= _INDENT and line.size >= 0.9 * frame.size
    return line.box is None or is_in_column
