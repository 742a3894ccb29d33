"""Counts the numbered paragraphs of a Word document, and gives each the label that is printed before it."""

import re
from collections import defaultdict

from lxml import etree

from correspondence.extraction.word.styles import Styles
from correspondence.extraction.word.xml import WORD, child, is_on, number, value

_LEVELS = 9
_LONGEST = 60  # characters of a label before its numbers are filled in
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_SMALL = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_BULLETS = set("-–—*•")


class Numbering:
    """The lists of a document; `label` must be asked for its paragraphs in order."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[str, etree._Element] = {}
        self._numbers: dict[str, etree._Element] = {}
        for element in () if root is None else root.iterchildren(WORD + "abstractNum"):
            self._lists.setdefault(value(element, "abstractNumId") or "", element)
        for element in () if root is None else root.iterchildren(WORD + "num"):
            self._numbers.setdefault(value(element, "numId") or "", element)
        self._linked = {value(child(each, "styleLink")): each for each in self._lists.values()}
        self._levels: dict[tuple[str, int], etree._Element | None] = {}
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[tuple[str, int]] = set()

    def label(self, properties: etree._Element | None, style: str) -> tuple[str, int] | None:
        """The label of the paragraph with these properties and its level from 1; null when it is in no list."""
        identity, level = self._place(properties, style)
        if not 0 <= level < _LEVELS or identity not in self._numbers:
            return None
        definition = self._level(identity, level)
        if definition is None:
            return None
        kind = value(child(definition, "numFmt")) or "decimal"
        text = (value(child(definition, "lvlText")) or "")[:_LONGEST]
        self._count(identity, level)
        if kind == "bullet":
            return (text if text in _BULLETS else "•"), level + 1
        if kind == "none" and "%" not in text:
            return None
        return re.sub("%([1-9])", lambda match: self._shown(identity, int(match[1]) - 1, definition), text), level + 1

    def _place(self, properties: etree._Element | None, style: str) -> tuple[str, int]:
        """The list and the level: of the paragraph itself, else of its style."""
        own = child(properties, "numPr")
        identity, said = value(child(own, "numId")), value(child(own, "ilvl"))
        found = None if identity else self._styles.found(style, "numPr")
        if found:
            holder, of_style = found
            identity = value(child(of_style, "numId"))
            said = said or value(child(of_style, "ilvl")) or self._level_of_style(identity or "", holder)
        return identity or "", number(said)

    def _level_of_style(self, identity: str, style: str) -> str:
        definition = self._definition(identity)
        levels = () if definition is None else definition.iterchildren(WORD + "lvl")
        return next((value(each, "ilvl") or "0" for each in levels if value(child(each, "pStyle")) == style), "0")

    def _definition(self, identity: str) -> etree._Element | None:
        """The list behind a number, or the one that it borrows by the name of a style."""
        found = self._lists.get(value(child(self._numbers.get(identity), "abstractNumId")) or "")
        link = value(child(found, "numStyleLink"))
        return self._linked.get(link, found) if link else found

    def _level(self, identity: str, level: int) -> etree._Element | None:
        if (identity, level) not in self._levels:
            definition = self._definition(identity)
            sources = (self._override(identity, level), definition)
            self._levels[identity, level] = next(
                (
                    each
                    for source in sources
                    if source is not None
                    for each in source.iterchildren(WORD + "lvl")
                    if value(each, "ilvl") == str(level)
                ),
                None,
            )
        return self._levels[identity, level]

    def _override(self, identity: str, level: int) -> etree._Element | None:
        overrides = self._numbers[identity].iterchildren(WORD + "lvlOverride")
        return next((each for each in overrides if value(each, "ilvl") == str(level)), None)

    def _count(self, identity: str, level: int) -> None:
        """One more at this level; the levels below it begin anew."""
        counts = self._counts[value(child(self._numbers[identity], "abstractNumId")) or ""]
        restart = value(child(self._override(identity, level), "startOverride"))
        if restart is not None and (identity, level) not in self._begun:
            counts[level] = number(restart, 1)
        else:
            counts[level] = counts[level] + 1 if level in counts else self._start(identity, level)
        self._begun.add((identity, level))
        for below in range(level + 1, _LEVELS):
            after = number(value(child(self._level(identity, below), "lvlRestart")), below)
            if below in counts and level < after:
                del counts[below]

    def _start(self, identity: str, level: int) -> int:
        return number(value(child(self._level(identity, level), "start")), 1)

    def _shown(self, identity: str, level: int, asking: etree._Element) -> str:
        counts = self._counts[value(child(self._numbers[identity], "abstractNumId")) or ""]
        count = counts.get(level, self._start(identity, level))
        kind = value(child(self._level(identity, level), "numFmt")) or "decimal"
        return shown(count, "decimal" if is_on(child(asking, "isLgl")) else kind)


def shown(count: int, kind: str) -> str:
    """A number as Word prints it; what no letter counts to, and kinds no letter uses, in figures."""
    if kind in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        text = ""
        for worth, letters in (*_ROMAN, *_ROMAN_SMALL):
            times, count = divmod(count, worth)
            text += letters * times
        return text if kind == "lowerRoman" else text.upper()
    if kind in ("lowerLetter", "upperLetter") and 0 < count <= 26 * 9:
        text = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return text if kind == "lowerLetter" else text.upper()
    if kind == "decimalZero":
        return f"{count:02d}"
    if kind == "ordinal":
        return f"{count}e"
    return "" if kind in ("none", "bullet") else str(count)
