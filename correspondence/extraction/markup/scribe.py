"""Walks through the elements of a marked-up text, in one loop, and has each do in the manuscript what its role says."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from correspondence.extraction.letter import ParagraphKind
from correspondence.extraction.markup.grids import Cell, grid
from correspondence.extraction.markup.manuscript import Manuscript
from correspondence.extraction.markup.parsing import Element
from correspondence.extraction.markup.raised import raised_mark, raised_text, without_mark
from correspondence.extraction.markup.roles import Act, Role


@dataclass(slots=True)
class _Item:
    mark: str
    is_begun: bool = False


@dataclass(slots=True)
class _State:
    """What holds at this place in the text."""

    kinds: list[ParagraphKind] = field(default_factory=lambda: [ParagraphKind.BODY])
    items: list[_Item] = field(default_factory=list)
    depth: Counter[Act] = field(default_factory=Counter)
    rows: list[list[Cell]] | None = None


_ASIDES = frozenset((Act.MARK, Act.RAISED, Act.NOTE, Act.NOTE_BELOW, Act.NOTE_MARK, Act.CELL))
_PARTING = frozenset((Act.BLOCK, Act.PARAGRAPH, Act.LIST, Act.ITEM, Act.ROW, Act.TABLE, Act.NOTE_BELOW))


class Scribe:
    """Writes one text down; `role_of` knows the vocabulary."""

    def __init__(self, manuscript: Manuscript, role_of: Callable[[Element], Role]) -> None:
        self._out = manuscript
        self._role_of = role_of
        self._state = _State()

    def take_down(self, root: Element) -> None:
        """Writes the text of `root` as paragraphs."""
        self._walk(root)
        self._end_paragraph()

    def take_down_words(self, root: Element) -> None:
        """Writes the text of `root` into the line at hand, which is not ended."""
        self._state.depth[Act.PARAGRAPH] += 1
        self._walk(root, Role(act=Act.WORD))
        self._state.depth[Act.PARAGRAPH] -= 1

    def _walk(self, root: Element, role_of_root: Role | None = None) -> None:
        walk = etree.iterwalk(root, events=("start", "end"))
        roles: list[Role] = []
        for event, element in walk:
            if event == "start":
                role = role_of_root if role_of_root and element is root else self._as_placed(self._role_of(element))
                roles.append(role)
                if role.act is Act.SKIP:
                    walk.skip_subtree()
                    continue
                self._begin(role)
                self._write(element.text)
            else:
                self._end(roles.pop())
                if element is not root:
                    self._write(element.tail)

    def _as_placed(self, role: Role) -> Role:
        """The role at this place: no table within a table, no block within a note or cell."""
        here = self._state
        if role.act is Act.UNKNOWN:
            return Role(act=Act.INLINE if here.depth[Act.PARAGRAPH] or self._out.is_aside else Act.BLOCK)
        if role.act in (Act.TABLE, Act.ROW, Act.CELL) and (
            self._out.is_aside or (role.act is Act.TABLE) is (here.rows is not None)
        ):
            return Role(act=Act.BLOCK)
        if role.act is Act.MARK and not here.items:
            return Role(act=Act.WORD)
        return role

    def _begin(self, role: Role) -> None:
        here, act = self._state, role.act
        if act in _PARTING:
            self._end_paragraph()
        here.depth[act] += 1
        if act is Act.ITEM:
            here.items.append(_Item(role.mark))
            if self._out.is_aside and role.mark:
                self._out.write(f"{role.mark} ")
        elif act is Act.WORD:
            self._out.space()
        elif act is Act.LINE or act is Act.BREAK:
            self._end_line(is_break=act is Act.BREAK)
        elif act is Act.TABLE:
            here.rows = []
        elif here.rows is not None and (act is Act.ROW or (act is Act.CELL and not here.rows)):
            here.rows.append([])
        if act in _ASIDES:
            self._out.begin_aside()
        if role.kind:
            here.kinds.append(role.kind)

    def _end(self, role: Role) -> None:
        here, act = self._state, role.act
        if act in _PARTING:
            self._end_paragraph()
        here.depth[act] -= 1
        if act in _ASIDES:
            self._end_aside(role, self._out.end_aside())
        elif act is Act.ITEM:
            here.items.pop()
        elif act is Act.TABLE:
            self._end_table()
        if role.kind:
            here.kinds.pop()

    def _end_aside(self, role: Role, text: str) -> None:
        here = self._state
        if role.act is Act.MARK and self._out.is_aside:
            self._out.write(f"{text} ")
        elif role.act is Act.MARK:
            here.items[-1].mark = f"{here.items[-1].mark} {text}".strip()
        elif role.act is Act.RAISED:
            self._out.write(raised_text(text), **self._style)
        elif role.act is Act.NOTE_MARK:
            self._out.write_mark(raised_mark(role.mark or text))
        elif role.act is Act.NOTE_BELOW:
            mark, text = without_mark(text, role.mark)
            self._out.put_note(mark or self._next_mark(), text)
        elif role.act is Act.NOTE:
            mark = role.mark or self._next_mark()
            self._out.put_note(mark, text)
            if self._out.is_aside or not self._out.is_empty:  # else its mark stands elsewhere, as a reference
                self._out.write_mark(raised_mark(mark))
        elif here.rows:
            here.rows[-1].append(Cell(text=text, columns=role.columns, rows=role.rows, column=role.column))

    def _next_mark(self) -> str:
        return str(len(self._out.notes) + 1)

    def _end_table(self) -> None:
        rows = grid(self._state.rows or ())
        self._state.rows = None
        if len(rows) > 1 or (rows and len(rows[0]) > 1):
            self._out.put_table(rows)
        elif rows:  # a frame around text
            self._out.write(rows[0][0])
        self._end_paragraph()

    @property
    def _style(self) -> dict[str, bool]:
        depth = self._state.depth
        return {"bold": depth[Act.BOLD] > 0, "slanted": depth[Act.SLANTED] > 0}

    def _write(self, text: str | None) -> None:
        self._out.write(text, **self._style)

    def _end_line(self, *, is_break: bool) -> None:
        if self._out.is_aside:
            self._out.write(" ")
        elif self._out.is_empty:
            if is_break:
                self._out.part()
        else:
            self._put_line()

    def _end_paragraph(self) -> None:
        if self._out.is_aside:
            self._out.write(" ")
            return
        if not self._out.is_empty:
            self._put_line()
        self._out.part()

    def _put_line(self) -> None:
        here = self._state
        pending = [item for item in here.items if not item.is_begun]
        if not pending or here.kinds[-1] is ParagraphKind.HEADING:
            self._out.end_line(here.kinds[-1])
            return
        for item in pending:
            item.is_begun = True
        marks = " ".join(item.mark for item in pending if item.mark)
        self._out.end_line(ParagraphKind.LIST_ITEM, level=max(here.depth[Act.LIST], 1), before=marks)
