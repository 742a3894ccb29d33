"""Finds the parts of a Word document by the relations between them: text, headers, notes, styles, numbering."""

import posixpath

from lxml import etree

from correspondence.extraction.limits import Limits
from correspondence.extraction.word.package import Package
from correspondence.extraction.word.xml import parsed

_MAIN = "word/document.xml"


class Parts:
    """The parts, parsed when they are asked for; what stands outside the file is never looked up."""

    def __init__(self, package: Package, limits: Limits) -> None:
        self._package, self._limits = package, limits
        start = next((target for kind, target in self._relations("").values() if kind == "officeDocument"), _MAIN)
        self._place = start if start in package else _MAIN
        self.main = parsed(package.read(self._place), limits)
        self._related = self._relations(self._place)

    def related(self, kind: str) -> etree._Element | None:
        """The one part of this kind, such as `styles`."""
        return self._part(next((target for each, target in self._related.values() if each == kind), None))

    def of_relation(self, identity: str) -> etree._Element | None:
        """The part behind a relation that the text names."""
        return self._part(self._related.get(identity, ("", None))[1])

    def _part(self, target: str | None) -> etree._Element | None:
        return parsed(self._package.read(target), self._limits) if target and target in self._package else None

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        """By their id: the last word of their type, and the member that they lead to."""
        folder, name = posixpath.split(part)
        place = posixpath.join(folder, "_rels", f"{name}.rels")
        if place not in self._package:
            return {}
        return {
            each.get("Id", ""): (
                each.get("Type", "").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, each.get("Target", ""))).lstrip("/"),
            )
            for each in parsed(self._package.read(place), self._limits)
            if each.get("TargetMode") != "External"
        }
