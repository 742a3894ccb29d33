"""Reads one block of signatures: the offices, the names below them, in whose stead, and the gaps left open."""

from collections.abc import Sequence
from dataclasses import dataclass

from correspondence.extraction.layout.rows import Row
from correspondence.extraction.layout.salutation import CLOSING
from correspondence.extraction.letter import Capacity, Evidence, Signature
from correspondence.extraction.pages import around
from correspondence.extraction.signing.boilerplate import skip_boilerplate
from correspondence.extraction.signing.marks import (
    BY_ANOTHER,
    PLACEHOLDER,
    WAS_SIGNED,
    is_stead,
    name_in,
    unmarked,
)
from correspondence.extraction.signing.name_first import MOST, names_first
from correspondence.extraction.signing.stand_ins import StandIn, stand_ins
from correspondence.extraction.signing.titles import capacity_of, is_behalf, title_rows, title_text
from correspondence.extraction.signing.unusual import is_unusual_name, lacks_name


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureBlock:
    """The signatures, the rows from `start` up to `end` that they take, and the placeholders among them."""

    start: int
    end: int
    signatures: tuple[Signature, ...]
    placeholders: tuple[Row, ...]


class BlockReader:
    """Walks down the rows of one block of signatures."""

    def __init__(self, rows: Sequence[Row], start: int) -> None:
        self._rows = rows
        self._start = self._at = start
        self._is_closed = start > 0 and bool(CLOSING.match(rows[start - 1].text))
        self._signatures: list[Signature] = []
        self._placeholders: list[Row] = []

    def read(self) -> SignatureBlock:
        """The signatures of offices with the names below them."""
        while self._at < len(self._rows) and (offices := self._offices()) and self._signed(offices):
            pass
        return self._block()

    def read_names_first(self) -> SignatureBlock:
        """The signatures of names with the offices below them."""
        for name, title in names_first(self._rows, self._start):
            self._add(title, name, capacity_of(title))
            self._at += 1 + len(title)
        return self._block()

    def _block(self) -> SignatureBlock:
        self._drop_placeholders()
        return SignatureBlock(
            start=self._start,
            end=self._at,
            signatures=tuple(self._signatures),
            placeholders=tuple(self._placeholders),
        )

    def _offices(self) -> list[list[Row]]:
        """The rows of an office, and of each office that signs along with it (`mede namens …`)."""
        self._drop_placeholders()
        offices: list[list[Row]] = []
        at = self._at
        while len(offices) < MOST and (title := title_rows(self._rows, at)):
            if offices and not is_behalf(title) and not is_behalf(offices[-1]):
                break
            offices.append(title)
            at += len(title)
            if not is_behalf(title) and not (at < len(self._rows) and is_behalf([self._rows[at]])):
                break
        return offices

    def _signed(self, offices: list[list[Row]]) -> bool:
        """Takes what these offices sign; false when what follows shows that they sign nothing."""
        below = self._at + sum(map(len, offices))
        at = skip_boilerplate(self._rows, below)
        if at < len(self._rows) and WAS_SIGNED.match(self._rows[at].text):
            at += 1
        row = self._rows[at] if at < len(self._rows) else None
        title = offices[-1][-1].text
        if row is not None and is_stead(row.text):
            for office in offices:
                self._add(office, None, Capacity.ON_BEHALF)
            first = at if BY_ANOTHER.match(row.text) and unmarked(row.text) else at + 1
            self._at = self._take(stand_ins(self._rows, first), first)
            return True
        if row is not None and (name_in(row.text) or is_unusual_name(self._rows, at, title, closed=self._is_closed)):
            return self._sign(offices, row, at + 1)
        is_end = row is None or PLACEHOLDER.match(row.text) or lacks_name(row, title, closed=self._is_closed)
        if (is_end or self._signatures) and title.endswith(","):
            for office in offices:
                self._add(office, None, capacity_of(office))
            self._at = below
            return True
        return False

    def _sign(self, offices: list[list[Row]], name: Row, end: int) -> bool:
        """The last of the offices that signs itself takes the name."""
        signs = next((office for office in reversed(offices) if not is_behalf(office)), None)
        if signs is None:
            return False
        for office in offices:
            self._add(office, name if office is signs else None, capacity_of(office))
        self._at = end
        return True

    def _take(self, found: Sequence[StandIn], at: int) -> int:
        for stand_in in found:
            self._add(list(stand_in.function), stand_in.name, stand_in.capacity, extra=stand_in.organisation)
        return found[-1].end if found else at

    def _drop_placeholders(self) -> None:
        while self._at < len(self._rows) and PLACEHOLDER.match(self._rows[self._at].text):
            self._placeholders.append(self._rows[self._at])
            self._at += 1

    def _add(self, title: list[Row], name: Row | None, capacity: Capacity, extra: Sequence[Row] = ()) -> None:
        rows = [*title, *([name] if name else []), *extra]
        self._signatures.append(
            Signature(
                position=len(self._signatures) + 1,
                title=title_text(title),
                name=(name_in(name.text) or unmarked(name.text)) if name else None,
                capacity=capacity,
                evidence=Evidence(
                    page=next((row.line.page for row in rows if row.line), 1),
                    text=" ".join(row.text for row in rows),
                    box=around(row.line for row in rows),
                ),
            )
        )
