"""Puts the values of an older letterhead beside their labels: a row of labels above a row of values."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from correspondence.extraction.layout.label_words import is_bare, label_of
from correspondence.extraction.pages import Line

Row = list[list[Line]]
"""The cells of a row, each the lines in it."""


def with_values_beside(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows, but for labels above their values a row for each label with its value."""
    is_taken = False
    for row, below in zip_longest(rows, rows[1:]):
        if is_taken:
            is_taken = False
        elif below is not None and _are_labels(row) and _are_values(below, len(row)):
            yield from ([label, value] for label, value in zip(row, below, strict=True))
            is_taken = True
        else:
            yield row


def _are_labels(row: Row) -> bool:
    texts = [[line.text for line in cell if line.text] for cell in row]
    return len(row) > 1 and all(len(printed) == 1 and is_bare(printed[0]) for printed in texts)


def _are_values(row: Row, columns: int) -> bool:
    return len(row) == columns and not any(label_of(line.text) for cell in row for line in cell)
