"""What the styles of a Word document give to its paragraphs and runs."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from lxml import etree

from correspondence.extraction.word.xml import WORD, child, is_on, name_of, number, value

_MOST_BASES = 50  # styles below each other; Word stops far sooner, and a loop ends here
_SWITCHES = ("vanish", "b", "i")
Look = Mapping[str, str]
"""Of a run: `vanish`, `b`, `i` (`1` or `0`), `color`, `size` in half points, `shaded`, `raised`."""


class Styles:
    """The styles by their id. All answers follow `basedOn` to its end."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._default = ""
        self._defaults = {} if root is None else look_of(child(root, "docDefaults", "rPrDefault", "rPr"))
        self._spacing = child(root, "docDefaults", "pPrDefault", "pPr")
        for style in () if root is None else root.iterchildren(WORD + "style"):
            identity = value(style, "styleId") or ""
            self._styles.setdefault(identity, style)
            if value(style, "type") == "paragraph" and (value(style, "default") or "0") in {"1", "true", "on"}:
                self._default = identity
        self.look = lru_cache(maxsize=1000)(self._look)

    def _look(self, paragraph: str, run: str) -> Look:
        """What the paragraph's style and the run's own style make of a run."""
        look = dict(self._defaults)
        for identity in (paragraph or self._default, run):
            for style in reversed(list(self._bases(identity))):
                look.update(look_of(child(style, "rPr")))
        return look

    def found(self, paragraph: str, *path: str) -> tuple[str, etree._Element] | None:
        """The first paragraph property at this path, from the style upwards, with the id of the style that has it."""
        for style in self._bases(paragraph or self._default):
            if (element := child(style, "pPr", *path)) is not None:
                return value(style, "styleId") or "", element
        return None

    def is_shaded(self, table: str) -> bool:
        """Whether a table style colours cells, so that white text in them can be read."""
        return any(next(style.iter(WORD + "shd"), None) is not None for style in self._bases(table))

    def has_borders(self, table: str) -> bool:
        return any(has_lines(borders) for style in self._bases(table) for borders in style.iter(WORD + "tblBorders"))

    def heading_level(self, paragraph: str) -> int:
        """1 to 9 of a heading style, by its name or its level in the outline; 0 of any other."""
        for style in self._bases(paragraph):
            name = (value(child(style, "name")) or "").lower()
            if name.startswith("heading ") and number(name[8:]):
                return number(name[8:])
        outline = self.found(paragraph, "outlineLvl")
        level = number(value(outline[1]), 9) if outline else 9
        return level + 1 if 0 <= level < 9 else 0

    def space(self, own: etree._Element | None, paragraph: str) -> tuple[int, int]:
        """The white space before and after a paragraph, in twentieths of a point."""
        return self._space(own, paragraph, "before"), self._space(own, paragraph, "after")

    def _space(self, own: etree._Element | None, paragraph: str, side: str) -> int:
        styles = (child(style, "pPr", "spacing") for style in self._bases(paragraph or self._default))
        for spacing in (child(own, "spacing"), *styles, child(self._spacing, "spacing")):
            if (said := value(spacing, side)) is not None:
                return number(said)
        return 0

    def _bases(self, identity: str) -> Iterator[etree._Element]:
        for _ in range(_MOST_BASES):
            style = self._styles.get(identity)
            if style is None:
                return
            yield style
            identity = value(child(style, "basedOn")) or ""


def look_of(properties: etree._Element | None) -> dict[str, str]:
    """What these run properties say themselves."""
    look: dict[str, str] = {}
    for element in () if properties is None else properties:
        name = name_of(element)
        if name in _SWITCHES:
            look[name] = "1" if is_on(element) else "0"
        elif name == "sz":
            look["size"] = value(element) or ""
        elif name == "color":
            look["color"] = (value(element) or "").upper()
        elif name in ("shd", "highlight"):
            look["shaded"] = "1" if is_coloured(element) else look.get("shaded", "")
        elif name == "vertAlign":
            look["raised"] = "1" if value(element) == "superscript" else ""
    return look


def is_coloured(shading: etree._Element | None) -> bool:
    """Whether a shading or highlight is anything but white."""
    if shading is None:
        return False
    said = value(shading) if name_of(shading) == "highlight" else value(shading, "fill") or value(shading, "themeFill")
    return (said or "auto").lower() not in {"auto", "ffffff", "white", "none", "background1"}


def has_lines(borders: etree._Element | None) -> bool:
    """Whether any of these borders is drawn."""
    return borders is not None and any((value(edge) or "nil") not in {"nil", "none"} for edge in borders)
