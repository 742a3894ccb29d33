"""Makes the rows of a table whose cells span columns and rows: a cell stands once, what it covers is empty."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_WIDEST = 100  # columns; more is no table that a letter has
_MOST_CELLS = 50_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """`column` is its place from 0 where the table names it; null is the next free one."""

    text: str
    columns: int = 1
    rows: int = 1
    column: int | None = None


def grid(rows: Iterable[Sequence[Cell]]) -> tuple[tuple[str, ...], ...]:
    """The rows, without those that are empty, all of the same width; a table too large for that is left ragged."""
    out: list[dict[int, str]] = []
    covered: dict[int, int] = {}  # column: how many rows below are still covered by a cell above
    for row in rows:
        texts, spans = _placed(row, covered)
        covered = {column: left - 1 for column, left in {**covered, **spans}.items() if left > 1}
        if any(texts.values()):
            out.append(texts)
    width = max((max(texts) + 1 for texts in out), default=0)
    if width * len(out) > _MOST_CELLS:
        return tuple(tuple(texts.values()) for texts in out)
    return tuple(tuple(texts.get(column, "") for column in range(width)) for texts in out)


def _placed(row: Sequence[Cell], covered: dict[int, int]) -> tuple[dict[int, str], dict[int, int]]:
    """The texts of a row by their column, and for how many rows each column is taken; the last takes what is left."""
    texts: dict[int, list[str]] = {}
    spans: dict[int, int] = {}
    at = 0
    for cell in row:
        if cell.column is not None:
            at = max(at, cell.column)
        while cell.column is None and at in covered and at < _WIDEST:
            at += 1
        at = min(at, _WIDEST - 1)
        texts.setdefault(at, []).append(cell.text)
        end = min(at + max(cell.columns, 1), _WIDEST)
        for column in range(at, end):
            spans[column] = max(cell.rows, 1)
            texts.setdefault(column, [])
        at = end
    return {column: " ".join(filter(None, parts)) for column, parts in texts.items()}, spans
