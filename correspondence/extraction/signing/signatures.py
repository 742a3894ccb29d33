"""Finds where the signatures of a letter stand."""

from collections.abc import Sequence

from correspondence.extraction.layout.rows import Row
from correspondence.extraction.layout.salutation import CLOSING
from correspondence.extraction.names import OFFICE, ON_BEHALF_OF
from correspondence.extraction.signing.block import BlockReader, SignatureBlock
from correspondence.extraction.signing.marks import is_bare_stead
from correspondence.extraction.signing.titles import may_begin, title_rows

__all__ = ["SignatureBlock", "find_signatures"]

_SHORT = 160  # characters: the longest office that white space need not part from the text


def find_signatures(rows: Sequence[Row]) -> SignatureBlock | None:
    """The first place where an office stands by itself with a name, a stead or nothing but the end below it."""
    for at in range(len(rows)):
        if may_begin(rows, at):
            block = BlockReader(rows, at).read() if _stands_apart(rows, at) or _is_stood_in_for(rows, at) else None
        elif at + 1 < len(rows) and OFFICE.match(rows[at + 1].text):
            block = BlockReader(rows, at).read_names_first()
        else:
            continue
        if block and block.signatures:
            return block
    return None


def _stands_apart(rows: Sequence[Row], at: int) -> bool:
    row = rows[at]
    return row.apart or row.turn or row.forced or at == 0 or _closes(rows[at - 1])


def _closes(row: Row) -> bool:
    return bool(CLOSING.match(row.text) or ON_BEHALF_OF.match(row.text)) or row.text.endswith(",")


def _is_stood_in_for(rows: Sequence[Row], at: int) -> bool:
    """Whether `namens deze` is all that the row below the office says: no sentence goes on like that."""
    title = title_rows(rows, at)
    below = at + len(title)
    is_short = 0 < sum(len(row.text) for row in title) <= _SHORT
    return is_short and below < len(rows) and is_bare_stead(rows[below].text)
