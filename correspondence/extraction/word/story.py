"""Walks through a part of a Word document (its text, a header, a note), and gives what it prints, block by block."""

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from correspondence.extraction.word.blocks import Block, Frame, Grid
from correspondence.extraction.word.fields import Fields, numbers_pages, unclosed_fields
from correspondence.extraction.word.notes import NOTES
from correspondence.extraction.word.paragraph import Open, turns_page
from correspondence.extraction.word.passing import is_deleted, is_passed_by
from correspondence.extraction.word.pen import Pen
from correspondence.extraction.word.rules import Rules
from correspondence.extraction.word.run import raised, symbol
from correspondence.extraction.word.sections import Sections
from correspondence.extraction.word.styles import Look, look_of
from correspondence.extraction.word.tables import cell_of, grid_of, is_filled, is_shaded, row_of
from correspondence.extraction.word.xml import WORD, child, name_of, value

_FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


@dataclass(slots=True)
class _Place:
    """A text, a cell or a text box: its blocks, its fields, and the paragraph whose end was deleted."""

    fields: Fields
    blocks: list[Block] = field(default_factory=list)
    merged: Open | None = None
    on_colour: bool = False
    look: Look = field(default_factory=dict[str, str])


class Story:
    """One walk; `blocks` is what it gave, `page` where it ended."""

    def __init__(self, root: etree._Element, rules: Rules, *, page: int = 1) -> None:
        self._pen = Pen(rules, page)
        self._rules, self._seen = rules, rules.seen
        self._unclosed = unclosed_fields(root)
        self._sections = Sections(root)
        self._tables: list[Grid] = []
        self._places = [_Place(Fields(self._unclosed))]
        self._walk(root)
        self.blocks = self._closed(self._places[0])

    @property
    def page(self) -> int:
        return self._pen.page

    @property
    def _place(self) -> _Place:
        return self._places[-1]

    def _walk(self, root: etree._Element) -> None:
        """Every element once, without recursion."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                if end := _END.get(str(element.tag)):
                    end(self, element)
            elif is_passed_by(element, self._seen, self._pen.page):
                walk.skip_subtree()
            elif begin := _BEGIN.get(str(element.tag)):
                begin(self, element)

    # What holds text: paragraphs, boxes, tables.

    def _begin_paragraph(self, element: etree._Element) -> None:
        properties = child(element, "pPr")
        style = value(child(properties, "pStyle")) or ""
        if turns_page(properties, self._rules.styles, style):
            self._pen.turn()
        before, self._place.merged = self._place.merged, None
        lines = before.lines if before else []
        self._pen.open.append(Open(properties=properties, style=style, page=self._pen.page, lines=lines))

    def _end_paragraph(self, element: etree._Element) -> None:
        paragraph = self._pen.open.pop()
        if is_deleted(child(paragraph.properties, "rPr"), self._seen):
            self._place.merged = paragraph
        else:
            self._finish(paragraph, self._place)
        if self._sections.turn_after(paragraph.properties):
            self._pen.turn()

    def _finish(self, paragraph: Open, place: _Place) -> None:
        done, notes = paragraph.done(self._rules.styles, self._rules.numbering)
        for code in notes:
            self._seen.note(code)
        place.blocks.append(done)

    def _closed(self, place: _Place) -> list[Block]:
        if place.merged:
            self._finish(place.merged, place)
        return place.blocks

    def _begin_box(self, element: etree._Element) -> None:
        self._places.append(_Place(Fields(self._unclosed), on_colour=is_filled(element)))

    def _end_box(self, element: etree._Element) -> None:
        box = self._places.pop()
        self._place.blocks.append(Frame(page=self._pen.page, blocks=self._closed(box)))

    def _begin_table(self, element: etree._Element) -> None:
        self._tables.append(grid_of(element, self._pen.page))

    def _end_table(self, element: etree._Element) -> None:
        self._place.blocks.append(self._tables.pop())

    def _begin_row(self, element: etree._Element) -> None:
        if self._tables:
            self._tables[-1].rows.append(row_of(element))

    def _begin_cell(self, element: etree._Element) -> None:
        on_colour = self._place.on_colour or is_shaded(element, self._rules.styles)
        self._places.append(_Place(self._place.fields, on_colour=on_colour))

    def _end_cell(self, element: etree._Element) -> None:
        cell = cell_of(element, self._closed(self._places.pop()), self._rules.styles)
        if self._tables and self._tables[-1].rows:
            self._tables[-1].rows[-1].append(cell)

    # What is text.

    def _begin_run(self, element: etree._Element) -> None:
        properties = child(element, "rPr")
        style = self._pen.open[-1].style if self._pen.open else ""
        look = self._rules.styles.look(style, value(child(properties, "rStyle")) or "")
        self._place.look = {**look, **look_of(properties)} if properties is not None else look

    def _text(self, element: etree._Element) -> None:
        self._write(element.text or "")

    def _symbol(self, element: etree._Element) -> None:
        self._write(symbol(value(element, "font") or "", value(element, "char") or ""))

    def _note(self, element: etree._Element) -> None:
        custom = element.getnext() if value(element, "customMarkFollows") in ("1", "true", "on") else None
        own = (custom.text or "").strip() if custom is not None and name_of(custom) == "t" else ""
        if self._place.fields.prints:
            mark = self._rules.notes.mark(NOTES[name_of(element)], value(element, "id") or "", self._pen.page, own)
            self._write("" if own else raised(mark))

    def _write(self, text: str) -> None:
        self._pen.write(text, self._place.look, self._place.fields, on_colour=self._place.on_colour)

    def _break(self, element: etree._Element) -> None:
        if self._place.fields.prints:
            self._pen.break_line(element)

    def _printed_turn(self, element: etree._Element) -> None:
        self._pen.turn_as_printed()

    def _field(self, element: etree._Element) -> None:
        self._place.fields.meet(element)

    def _instruction(self, element: etree._Element) -> None:
        self._place.fields.instruct(element.text or "")

    def _simple_field(self, element: etree._Element) -> None:
        if self._pen.open and numbers_pages(value(element, "instr") or ""):
            self._pen.open[-1].numbers_pages = True


def _printing(text: str) -> Callable[[Story, etree._Element], None]:
    return lambda story, _: story._write(text)


_Handler = Callable[[Story, etree._Element], None]
_BEGIN: dict[str, _Handler] = {
    **{
        WORD + name: handler
        for name, handler in {
            "p": Story._begin_paragraph,
            "r": Story._begin_run,
            "t": Story._text,
            "tab": _printing("\t"),
            "ptab": _printing("\t"),
            "noBreakHyphen": _printing("-"),
            "sym": Story._symbol,
            "br": Story._break,
            "cr": Story._break,
            "fldChar": Story._field,
            "instrText": Story._instruction,
            "fldSimple": Story._simple_field,
            "footnoteReference": Story._note,
            "endnoteReference": Story._note,
            "lastRenderedPageBreak": Story._printed_turn,
            "txbxContent": Story._begin_box,
            "tbl": Story._begin_table,
            "tr": Story._begin_row,
            "tc": Story._begin_cell,
        }.items()
    },
    _FORMULA + "r": Story._begin_run,
    _FORMULA + "t": Story._text,
}
_END: dict[str, _Handler] = {
    WORD + "p": Story._end_paragraph,
    WORD + "txbxContent": Story._end_box,
    WORD + "tbl": Story._end_table,
    WORD + "tc": Story._end_cell,
}
