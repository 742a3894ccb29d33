"""Lays a document out as a letter: head, margin column, body, notes, with the furniture gone."""

from dataclasses import dataclass, field

from correspondence.extraction.layout.aligned import with_aligned
from correspondence.extraction.layout.columns import columns_of
from correspondence.extraction.layout.frame import Frame, frames_of
from correspondence.extraction.layout.furniture import is_furniture, is_return_address, running_lines
from correspondence.extraction.layout.labels import Labelled, labelled
from correspondence.extraction.layout.notes import split_notes
from correspondence.extraction.layout.opening import HEAD_LINES, text_start
from correspondence.extraction.layout.paper_heads import PaperHead, paper_head
from correspondence.extraction.layout.prints import Print, print_head
from correspondence.extraction.layout.rows import Row, rows_of
from correspondence.extraction.layout.side_by_side import in_columns
from correspondence.extraction.layout.steads import with_own_steads
from correspondence.extraction.pages import Document, Line, Page, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A document by its places; `labels` are the labelled values of head and margin, in reading order."""

    frame: Frame
    head: tuple[Line, ...]
    margin: tuple[Line, ...]
    rows: tuple[Row, ...]
    notes: tuple[Line, ...]
    labels: tuple[Labelled, ...] = ()
    printed: Print | None = field(default=None)
    paper: PaperHead | None = field(default=None)


def layout_of(document: Document) -> Layout:
    """The layout of all pages; the running text begins after the letterhead of the first."""
    letter, frames = frames_of(document.pages)
    running = running_lines(document.pages)
    head: list[Line] = []
    margin: list[Line] = []
    main: list[Line | Table] = []
    notes: list[Line] = []
    labels: list[Labelled] = []
    printed: Print | None = None
    paper: PaperHead | None = None
    for page in document.pages:
        frame = frames[page.number]
        columns = columns_of(page, frame)
        margin += columns.margin
        labels += labelled(columns.margin)
        kept = [line for line in columns.main if not _is_no_text(line, page, running)]
        lines, below = split_notes(tuple(kept), frame)
        notes += below
        if page.number == 1 and document.head:
            printed = print_head((*document.head, *lines))
            head += document.head
            labels = [*labelled(document.head), *labels]
        elif page.number == 1:
            printed = print_head(lines)
            paper = None if printed else paper_head(lines)
            found = labelled(lines[:HEAD_LINES])
            official = printed or paper
            opening = min(official.lines, len(lines)) if official else text_start(lines, found, frame)
            head += lines[:opening]
            labels = [*(value for value in found if value.last < opening), *labels]
            lines = lines[opening:]
        elif frame.left:
            lines = tuple(line for line in lines if line.left > frame.left - 30)
        lines = with_aligned([line for line in lines if not is_return_address(line)], frame)
        main += _with_tables(lines, page)
    return Layout(
        frame=letter,
        head=tuple(head),
        margin=tuple(margin),
        rows=with_own_steads(in_columns(rows_of(main, frames), frames)),
        notes=tuple(notes),
        labels=tuple(labels),
        printed=printed,
        paper=paper,
    )


def _is_no_text(line: Line, page: Page, running: frozenset[Line]) -> bool:
    return is_furniture(line, page) or _is_running(line, running, page)


def _is_running(line: Line, running: frozenset[Line], page: Page) -> bool:
    """A repeated line is furniture; on the first page it may be a heading that the others repeat."""
    return line in running and (page.number > 1 or not page.height)


def _with_tables(lines: tuple[Line, ...], page: Page) -> list[Line | Table]:
    out: list[Line | Table] = [line.table or line for line in lines]
    for table in page.tables:
        top = table.box[1] if table.box else 0.0
        at = next((i for i, line in enumerate(out) if isinstance(line, Line) and line.top > top), len(out))
        out.insert(at, table)
    return out
