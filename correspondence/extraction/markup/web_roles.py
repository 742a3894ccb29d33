"""Knows the vocabulary of web pages, and the class names of officielebekendmakingen.nl."""

from itertools import islice

from correspondence.extraction.letter import ParagraphKind
from correspondence.extraction.markup.parsing import Element
from correspondence.extraction.markup.publication_roles import number
from correspondence.extraction.markup.roles import Act, Role
from correspondence.extraction.markup.web_content import classes, is_unseen
from correspondence.extraction.markup.web_notes import WebNotes

_ACTS = {
    Act.SKIP: "img picture hr del",
    Act.PARAGRAPH: "p pre address figcaption caption dt dd summary",
    Act.BLOCK: "div section article main body html center header figure fieldset details dl tbody thead tfoot colgroup",
    Act.LIST: "ul ol menu dir",
    Act.BREAK: "br",
    Act.BOLD: "b strong",
    Act.SLANTED: "i em cite",
    Act.RAISED: "sup",
    Act.INLINE: "a span sub small big u s font abbr acronym q code tt kbd samp var dfn time mark label bdi bdo ins wbr",
}
_ROLES = {name: Role(act=act) for act, names in _ACTS.items() for name in names.split()} | {
    "blockquote": Role(act=Act.BLOCK, kind=ParagraphKind.QUOTE),
    **{f"h{level}": Role(act=Act.PARAGRAPH, kind=ParagraphKind.HEADING) for level in range(1, 7)},
}
_BY_CLASS = {
    "vraag": Role(act=Act.BLOCK, kind=ParagraphKind.QUESTION),
    "antwoord": Role(act=Act.BLOCK, kind=ParagraphKind.ANSWER),
    "tussenkop": Role(act=Act.PARAGRAPH, kind=ParagraphKind.HEADING),
}
_SIGNED = frozenset(("functie", "naam", "deze"))
_UNKNOWN, _SKIP, _BLOCK = Role(act=Act.UNKNOWN), Role(act=Act.SKIP), Role(act=Act.BLOCK)
_IN_FRAMES = ("h1", "h2", "h3", "h4", "ul", "ol", "blockquote")
_FEW = 3  # paragraphs in a cell of a table
_SMALL_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


class WebRoles:
    """The role of each element of one page."""

    def __init__(self, root: Element) -> None:
        self._notes = WebNotes(root)
        self._framing = _framing_tables(root)
        self._counted: dict[Element, int] = {}

    def __call__(self, element: Element) -> Role:
        if not isinstance(element.tag, str) or is_unseen(element):
            return _SKIP
        return (
            self._of_note(element)
            or self._of_table(element)
            or self._of_item(element)
            or _by_class(element)
            or _ROLES.get(element.tag, _UNKNOWN)
        )

    def _of_note(self, element: Element) -> Role | None:
        if (mark := self._notes.note_of(element)) is not None:
            return Role(act=Act.NOTE_BELOW, mark=mark)
        mark = self._notes.mark_of(element)
        return None if mark is None else Role(act=Act.NOTE_MARK, mark=mark)

    def _of_table(self, element: Element) -> Role | None:
        if element.tag not in ("table", "tr", "td", "th"):
            return None
        table = element if element.tag == "table" else next(element.iterancestors("table"), None)
        if table is None or table in self._framing:
            return _BLOCK
        if element.tag in ("table", "tr"):
            return Role(act=Act.TABLE if element.tag == "table" else Act.ROW)
        return Role(act=Act.CELL, columns=number(element.get("colspan"), 1), rows=number(element.get("rowspan"), 1))

    def _of_item(self, element: Element) -> Role | None:
        if element.tag == "li":
            return Role(act=Act.ITEM, mark=self._ordinal(element))
        is_mark = element.tag == "span" and not classes(element).isdisjoint(("ol", "lidnr"))
        return Role(act=Act.MARK) if is_mark else None

    def _ordinal(self, item: Element) -> str:
        """The number that a browser shows before an item; none where the text has its own."""
        above = item.getparent()
        if above is None or above.tag != "ol" or _has_mark(item):
            return ""
        at = self._counted.get(above, number(above.get("start"), 1) - 1) + 1
        at = number(item.get("value"), at)
        self._counted[above] = at
        return f"{_figure(at, above.get('type') or '1')}."


def _framing_tables(root: Element) -> set[Element]:
    """The tables that only put text in its place: with tables, headings, lists or many paragraphs in their cells."""
    framing = {table for inner in root.iter("table", *_IN_FRAMES) for table in inner.iterancestors("table")}
    framing |= {table for table in root.iter("table") if table.get("role") in ("presentation", "none")}
    wide = {table for row in root.iter("tr") if len(row) > 1 for table in islice(row.iterancestors("table"), 1)}
    for cell in root.iter("td"):
        if sum(1 for part in cell if part.tag == "p") > _FEW:
            framing.update(islice(cell.iterancestors("table"), 1))
    return framing | {table for table in root.iter("table") if table not in wide}


def _by_class(element: Element) -> Role | None:
    names = classes(element)
    if element.tag in ("span", "div") and not _SIGNED.isdisjoint(names) and _is_signed(element):
        return Role(act=Act.LINE)
    if element.tag not in ("div", "p", "section"):
        return None
    return next((_BY_CLASS[name] for name in sorted(names) if name in _BY_CLASS), None)


def _figure(at: int, style: str) -> str:
    if style in "aA" and 1 <= at <= len(_SMALL_LETTERS):
        return _SMALL_LETTERS[at - 1] if style == "a" else _SMALL_LETTERS[at - 1].upper()
    if style in "iI" and 1 <= at <= len(_ROMAN):
        return _ROMAN[at - 1] if style == "i" else _ROMAN[at - 1].upper()
    return str(at)


def _has_mark(item: Element) -> bool:
    return any(not classes(span).isdisjoint(("ol", "lidnr")) for span in item.iter("span"))


def _is_signed(element: Element) -> bool:
    return any("ondertekening" in classes(above) for above in element.iterancestors())
