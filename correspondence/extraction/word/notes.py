"""Gives the footnotes and endnotes of a Word document the marks that are printed, in the order of the text."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from correspondence.extraction.word.numbering import shown
from correspondence.extraction.word.xml import WORD, child, number, value

NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
"""The element that stands in the text: the part in which its note stands."""
_KINDS = {"footnotes": "decimal", "endnotes": "lowerRoman"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A note that the text refers to."""

    part: str
    identity: str
    mark: str
    page: int


class NoteMarks:
    """The notes by part and id; only those that the text refers to are printed."""

    def __init__(self, parts: Mapping[str, etree._Element], settings: etree._Element | None) -> None:
        self._notes = {
            (part, value(note, "id") or ""): note
            for part, root in parts.items()
            for note in root
            if value(note, "type") in (None, "normal")
        }
        self._settings = settings
        self._counts: defaultdict[str, int] = defaultdict(int)
        self.found: list[Noted] = []

    def mark(self, part: str, identity: str, page: int, own: str) -> str:
        """The mark of this reference, `own` where the writer gave one; nothing where there is no such note."""
        if (part, identity) not in self._notes:
            return ""
        if not own:
            self._counts[part] += 1
        mark = own or shown(self._start(part) + self._counts[part] - 1, self._kind(part))
        self.found.append(Noted(part=part, identity=identity, mark=mark, page=page))
        return mark

    def text_of(self, noted: Noted) -> etree._Element:
        return self._notes[noted.part, noted.identity]

    def _kind(self, part: str) -> str:
        return value(child(self._said(part), "numFmt")) or _KINDS[part]

    def _start(self, part: str) -> int:
        return number(value(child(self._said(part), "numStart")), 1)

    def _said(self, part: str) -> etree._Element | None:
        name = f"{part[:-1]}Pr"
        return None if self._settings is None else self._settings.find(WORD + name)
