"""Finds who signed: the office, the name below it, in whose stead, and the gaps that a template left open."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from correspondence.extraction.hyphens import joined
from correspondence.extraction.kinds import CLOSING
from correspondence.extraction.layout.rows import Row
from correspondence.extraction.letter import Capacity, Evidence, Signature
from correspondence.extraction.names import OFFICE, ON_BEHALF_OF, is_name
from correspondence.extraction.pages import around
from correspondence.extraction.signing.stand_ins import IN_STEAD, PLACEHOLDER, StandIn, skip_boilerplate, stand_ins

_TITLE_LINES, _TITLE_LENGTH, _NEAR = 5, 220, 3
_SENTENCE = re.compile(r"[.!?]$|\b(?:heeft|is|zal|wordt|kan|hebben|zijn|worden|ontvangt|stuurt)\b", re.I)
# What recognisers of scans make of a title: a stain on `De`, no space in a narrow line.
_STAINED, _GLUED = re.compile(r"^([Dd])[éè](?=\s)"), re.compile(r"\b(minister|staatssecretaris)(van|voor)\b", re.I)
_MINISTRY = re.compile(r"^(?:het\s+)?ministerie\s+van\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureBlock:
    """The signatures, the rows from `start` up to `end` that they take, and the placeholders among them."""

    start: int
    end: int
    signatures: tuple[Signature, ...]
    placeholders: tuple[Row, ...]


def find_signatures(rows: Sequence[Row]) -> SignatureBlock | None:
    """The first place where an office stands by itself with a name, a stead or nothing but the end below it."""
    for at, row in enumerate(rows):
        if _may_begin(rows, at) and (row.apart or row.turn or row.forced or at == 0 or _closes(rows[at - 1])):
            block = _Reader(rows, at).read()
            if block.signatures:
                return block
    return None


def _may_begin(rows: Sequence[Row], at: int) -> bool:
    """An office; a ministry only where somebody signs for it (`Ministerie van …,` / `namens deze:`)."""
    text = rows[at].text
    if OFFICE.match(text):
        return True
    return bool(_MINISTRY.match(text)) and any(ON_BEHALF_OF.match(row.text) for row in rows[at + 1 : at + 1 + _NEAR])


def _closes(row: Row) -> bool:
    return bool(CLOSING.match(row.text) or ON_BEHALF_OF.match(row.text)) or row.text.endswith(",")


class _Reader:
    """Walks down the rows of one block of signatures."""

    def __init__(self, rows: Sequence[Row], start: int) -> None:
        self._rows = rows
        self._start = self._at = start
        self._signatures: list[Signature] = []
        self._placeholders: list[Row] = []

    def read(self) -> SignatureBlock:
        while self._at < len(self._rows) and (offices := self._offices()) and self._signed(offices):
            pass
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
        while title := self._title(at):
            if offices and not _is_behalf(title) and not _is_behalf(offices[-1]):
                break
            offices.append(title)
            at += len(title)
            if not _is_behalf(title) and not (at < len(self._rows) and _is_behalf([self._rows[at]])):
                break
        return offices

    def _title(self, at: int) -> list[Row]:
        """The rows of the office that begins at `at`, up to the comma, white space or name that ends it."""
        if at >= len(self._rows) or not (OFFICE.match(self._rows[at].text) or _may_begin(self._rows, at)):
            return []
        taken = [self._rows[at]]
        for row in self._rows[at + 1 : at + _TITLE_LINES]:
            if (
                (row.apart and not _goes_on(taken[-1]))
                or row.table
                or ON_BEHALF_OF.match(row.text)
                or _is_behalf([row])
            ):
                break
            if is_name(row.text) and not _goes_on(taken[-1]):
                break
            if taken[-1].text.endswith(",") and not _is_more_title(row):
                break
            taken.append(row)
        text = joined(row.text for row in taken)
        return [] if len(text) > _TITLE_LENGTH or _SENTENCE.search(text) else taken

    def _signed(self, offices: list[list[Row]]) -> bool:
        """Takes what these offices sign; false when what follows shows that they sign nothing."""
        below = self._at + sum(map(len, offices))
        at = skip_boilerplate(self._rows, below)
        row = self._rows[at] if at < len(self._rows) else None
        title = offices[-1]
        if row is not None and ON_BEHALF_OF.match(row.text):
            for office in offices:
                self._add(office, None, Capacity.ON_BEHALF)
            self._at = self._take(stand_ins(self._rows, at + 1), at + 1)
            return True
        if row is not None and is_name(row.text):
            signs = next((office for office in reversed(offices) if not _is_behalf(office)), None)
            if signs is None:
                return False
            for office in offices:
                self._add(office, row if office is signs else None, _capacity(office))
            self._at = at + 1
            return True
        is_end = row is None or PLACEHOLDER.match(row.text)
        if (is_end or self._signatures) and title[-1].text.endswith(","):
            for office in offices:
                self._add(office, None, _capacity(office))
            self._at = below
            return True
        return False

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
                title=_title_text(title),
                name=IN_STEAD.sub("", name.text).strip(" -–—") if name else None,
                capacity=capacity,
                evidence=Evidence(
                    page=_page(rows), text=" ".join(row.text for row in rows), box=around(row.line for row in rows)
                ),
            )
        )


def _is_behalf(title: Sequence[Row]) -> bool:
    match = OFFICE.match(title[0].text)
    return bool(match and match["behalf"])


def _capacity(title: list[Row]) -> Capacity:
    return Capacity.ON_BEHALF if _is_behalf(title) else Capacity.SIGNS


def _title_text(rows: list[Row]) -> str | None:
    """The title as printed, without `mede namens` before and the comma behind."""
    text = joined(row.text for row in rows).rstrip(" ,:;<>|")
    office = OFFICE.match(text)
    if office and office["behalf"]:
        text = text[office.end("behalf") :].strip()
    return _GLUED.sub(r"\1 \2", _STAINED.sub(r"\1e", text)) or None


def _goes_on(row: Row) -> bool:
    """A title that ends in a word that cannot end it runs over the line: `De Minister van` / `Defensie`."""
    return row.text.endswith((" van", " voor", " en", " de", "-", " der"))


def _is_more_title(row: Row) -> bool:
    """Whether a line after a comma is still the title: `Onderwijs,` / `Cultuur en Wetenschap,`."""
    if row.text[:3].lower() == "de " or PLACEHOLDER.match(row.text):
        return False
    return row.text.endswith(",")


def _page(rows: list[Row]) -> int:
    return next((row.line.page for row in rows if row.line), 1)
