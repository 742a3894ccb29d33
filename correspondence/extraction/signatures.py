"""Finds who signed: the office, the name below it, in whose stead, and the gaps that a template left open."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from correspondence.extraction.hyphens import joined
from correspondence.extraction.kinds import CLOSING
from correspondence.extraction.letter import Capacity, Evidence, Signature
from correspondence.extraction.names import OFFICE, ON_BEHALF_OF, is_name
from correspondence.extraction.pages import around
from correspondence.extraction.rows import Row

PLACEHOLDER = re.compile(r"^\[\s?(?:ondertekenaar|handtekening|naam|functie)[^\]]{0,40}\]$", re.I)
_TITLE_LINES, _TITLE_LENGTH, _REACH = 5, 220, 14
_SENTENCE = re.compile(r"[.!?]$|\b(?:heeft|is|zal|wordt|kan|hebben|zijn|worden|ontvangt|stuurt)\b", re.I)
_IN_STEAD = re.compile(r"^(?:i\.o\.|b/a|b\.a\.|w\.g\.)\s*", re.I)  # in opdracht, bij afwezigheid, was getekend
_UNSIGNED = re.compile(
    r"digitale omgeving|(?:elektronisch|digitaal) (?:ondertekend|geaccordeerd|vastgesteld|goedgekeurd)"
    r"|(?:geen|niet voorzien van een) handtekening"
    r"|automatisch gegenereerd|daarom niet ondertekend",
    re.I,
)


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
        if OFFICE.match(row.text) and (row.apart or row.turn or row.forced or at == 0 or _closes(rows[at - 1])):
            block = _Reader(rows, at).read()
            if block.signatures:
                return block
    return None


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
        while self._at < len(self._rows):
            title = self._title()
            if title is None or not self._signed(title):
                break
        self._drop_placeholders()
        return SignatureBlock(
            start=self._start,
            end=self._at,
            signatures=tuple(self._signatures),
            placeholders=tuple(self._placeholders),
        )

    def _title(self) -> list[Row] | None:
        """The rows of an office, up to the comma, white space or name that ends it."""
        self._drop_placeholders()
        if self._at >= len(self._rows) or not OFFICE.match(self._rows[self._at].text):
            return None
        taken = [self._rows[self._at]]
        for row in self._rows[self._at + 1 : self._at + _TITLE_LINES]:
            if row.apart or row.table or ON_BEHALF_OF.match(row.text):
                break
            if is_name(row.text) and not _goes_on(taken[-1]):
                break
            if taken[-1].text.endswith(",") and not _is_more_title(row):
                break
            taken.append(row)
        text = joined(row.text for row in taken)
        return None if len(text) > _TITLE_LENGTH or _SENTENCE.search(text) else taken

    def _signed(self, title: list[Row]) -> bool:
        """Takes the signature that this title begins; false when what follows shows that it is none."""
        at = self._skip_boilerplate(self._at + len(title))
        row = self._rows[at] if at < len(self._rows) else None
        office = OFFICE.match(title[0].text)
        if office and office["behalf"]:
            self._add(title, None, Capacity.ON_BEHALF)
            self._at += len(title)
            return True
        if row is not None and is_name(row.text):
            self._add(title, row, Capacity.SIGNS)
            self._at = at + 1
            return True
        if row is not None and ON_BEHALF_OF.match(row.text):
            self._add(title, None, Capacity.ON_BEHALF)
            self._at = at + 1
            self._stand_in()
            return True
        is_end = row is None or PLACEHOLDER.match(row.text)
        if (is_end or self._signatures) and title[-1].text.endswith(","):
            self._add(title, None, Capacity.SIGNS)
            self._at += len(title)
            return True
        return False

    def _stand_in(self) -> None:
        """Who signs for the office: a function with a name before or after it, each possibly missing."""
        function: list[Row] = []
        name: Row | None = None
        at = self._skip_boilerplate(self._at)
        while at < min(len(self._rows), self._at + _REACH):
            row = self._rows[at]
            if row.table or OFFICE.match(row.text) or len(row.text) > 110 or row.text.endswith("."):
                break
            if name is None and is_name(_IN_STEAD.sub("", row.text)):
                name = row
                at += 1
                if function:
                    break
                continue
            if function and (row.apart or row.turn):
                break
            function.append(row)
            at = self._skip_boilerplate(at + 1)
        if function or name:
            self._add(function, name, Capacity.SIGNS)
            self._at = at

    def _skip_boilerplate(self, at: int) -> int:
        """Past the sentence, often in brackets, that says why no signature is there."""
        if at >= len(self._rows) or PLACEHOLDER.match(self._rows[at].text):
            return at
        end = next(
            (i for i in range(at + 1, len(self._rows)) if self._rows[i].apart or self._rows[i].turn), len(self._rows)
        )
        text = joined(row.text for row in self._rows[at:end])
        is_bracketed = text.startswith("[") and text.endswith("]")
        return end if is_bracketed or (self._rows[at].apart and _UNSIGNED.search(text[:400])) else at

    def _drop_placeholders(self) -> None:
        while self._at < len(self._rows) and PLACEHOLDER.match(self._rows[self._at].text):
            self._placeholders.append(self._rows[self._at])
            self._at += 1

    def _add(self, title: list[Row], name: Row | None, capacity: Capacity) -> None:
        rows = [*title, *([name] if name else [])]
        self._signatures.append(
            Signature(
                position=len(self._signatures) + 1,
                title=_title_text(title),
                name=_IN_STEAD.sub("", name.text) if name else None,
                capacity=capacity,
                evidence=Evidence(
                    page=_page(rows), text=" ".join(row.text for row in rows), box=around(row.line for row in rows)
                ),
            )
        )


def _title_text(rows: list[Row]) -> str | None:
    """The title as printed, without `mede namens` before and the comma behind."""
    text = joined(row.text for row in rows).rstrip(" ,:;")
    office = OFFICE.match(text)
    if office and office["behalf"]:
        text = text[office.end("behalf") :].strip()
    return text or None


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
