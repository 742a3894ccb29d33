"""Ties the notes of a web page to their marks: a small link in the text, and the block that it leads to."""

import re

from correspondence.extraction.markup.parsing import Element
from correspondence.extraction.markup.web_content import classes

_MARK = re.compile(r"^(?P<opens>[\[(])?(?P<mark>\d{1,3}|[a-z]|\*{1,3})[\])]?$")
_MARK_CLASSES = frozenset(("nootnum", "nootnummer", "footnote-ref", "footnotereference"))
_NOTE_CLASSES = frozenset(("noot", "voetnoot", "footnote", "footnotetext", "msofootnotetext"))
_BLOCKS = frozenset(("div", "li", "p", "dd", "section", "td"))
_MOST_WITHIN = 5  # elements in a link that is no more than a mark


class WebNotes:
    """Which elements are marks in the text, which are notes, and which mark each note has where a link says so."""

    def __init__(self, root: Element) -> None:
        self._marks: dict[Element, str] = {}
        self._notes: dict[Element, str] = {}
        for element in root.iter(*_BLOCKS):
            if not _NOTE_CLASSES.isdisjoint(classes(element)) and self._around(element) is None:
                self._notes[element] = ""
        targets: dict[str, Element] = {}
        for element in root.iter():
            for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
                if name:
                    targets.setdefault(name, element)
        for link in root.iter("a"):
            self._tie(link, targets)

    def mark_of(self, element: Element) -> str | None:
        """The mark that this element is in the running text."""
        return self._marks.get(element)

    def note_of(self, element: Element) -> str | None:
        """The mark of the note that this element is, empty where only the note itself says it."""
        return self._notes.get(element)

    def _around(self, element: Element) -> Element | None:
        return next((above for above in (element, *element.iterancestors()) if above in self._notes), None)

    def _tie(self, link: Element, targets: dict[str, Element]) -> None:
        """Takes `link` for a mark, and what it leads to for its note; links within a note lead back to the text."""
        match = _MARK.match(_text(link))
        target = targets.get((link.get("href") or "").rpartition("#")[2])
        is_small = _is_small(link) or (match is not None and match["opens"] and target is not None)
        if match is None or not is_small or self._around(link) is not None:
            return
        self._marks[link] = match["mark"]
        if target is None:
            return
        note = self._around(target)
        if note is None:
            note = next((block for block in (target, *target.iterancestors()) if block.tag in _BLOCKS), None)
        if note is not None and not any(above is note for above in link.iterancestors()):
            self._notes[note] = self._notes.get(note) or match["mark"]


def _is_small(link: Element) -> bool:
    near = [link, *(above for _, above in zip(range(2), link.iterancestors(), strict=False)), *link]
    return any(element.tag == "sup" or not _MARK_CLASSES.isdisjoint(classes(element)) for element in near)


def _text(link: Element) -> str:
    is_short = sum(1 for _ in zip(range(_MOST_WITHIN + 1), link.iter(), strict=False)) <= _MOST_WITHIN
    return " ".join("".join(link.itertext()).split()) if is_short else ""
