"""Follows the fields of a Word document: of a field its result is printed, never its instruction."""

import re

from lxml import etree

from correspondence.extraction.word.xml import WORD, value

_NUMBERS_PAGES = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.I)


class Fields:
    """The fields that are open at one place; they lie in each other, and run on over paragraphs."""

    def __init__(self, unclosed: set[etree._Element]) -> None:
        self._unclosed = unclosed
        self._open: list[tuple[bool, str]] = []  # whether its result has begun, and its instruction

    @property
    def prints(self) -> bool:
        """Whether text that stands here is printed."""
        return all(has_result for has_result, _ in self._open)

    @property
    def numbers_pages(self) -> bool:
        """Whether what stands here is the number of a page, or of all pages."""
        return any(numbers_pages(instruction) for _, instruction in self._open)

    def meet(self, character: etree._Element) -> None:
        """`w:fldChar`: a field begins, comes to its result, or ends."""
        kind = value(character, "fldCharType")
        if kind == "begin" and character not in self._unclosed:
            self._open.append((False, ""))
        elif kind == "separate" and self._open:
            self._open[-1] = (True, self._open[-1][1])
        elif kind == "end" and self._open:
            self._open.pop()

    def instruct(self, text: str) -> None:
        if self._open and not self._open[-1][0]:
            self._open[-1] = (False, (self._open[-1][1] + text)[:100])


def numbers_pages(instruction: str) -> bool:
    return bool(_NUMBERS_PAGES.match(instruction))


def unclosed_fields(root: etree._Element) -> set[etree._Element]:
    """The beginnings of fields that never end: they would hide all text behind them, and Word shows it."""
    begun: list[etree._Element] = []
    for character in root.iter(WORD + "fldChar"):
        kind = value(character, "fldCharType")
        if kind == "begin":
            begun.append(character)
        elif kind == "end" and begun:
            begun.pop()
    return set(begun)
