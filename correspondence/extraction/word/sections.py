"""The sections of a Word document: where one begins a new page, and which headers the first pages bear."""

from lxml import etree

from correspondence.extraction.word.xml import RELATED, WORD, child, is_on, name_of, value


class Sections:
    """The properties of the sections in order; each says how it begins itself, and stands at its end."""

    def __init__(self, root: etree._Element) -> None:
        self._all = [
            section
            for section in root.iter(WORD + "sectPr")
            if (parent := section.getparent()) is None or name_of(parent) != "sectPrChange"
        ]
        self._places = {section: at for at, section in enumerate(self._all)}

    def turn_after(self, paragraph: etree._Element | None) -> bool:
        """Whether the paragraph with these properties ends a section, and the next one begins on a new page."""
        ending = child(paragraph, "sectPr")
        if ending is None:
            return False
        at = self._places[ending] + 1
        return at < len(self._all) and (value(child(self._all[at], "type")) or "nextPage") not in (
            "continuous",
            "nextColumn",
        )

    def headers(self) -> tuple[str | None, str | None]:
        """The relations of the header of the first page, and of the pages behind it."""
        first = self._all[0] if self._all else None
        named = {
            value(each, "type") or "default": each.get(RELATED + "id")
            for each in (() if first is None else first.iterchildren(WORD + "headerReference"))
        }
        later = named.get("default")
        return (named.get("first"), later) if is_on(child(first, "titlePg")) else (later, None)
