"""The frame of running text is that of the letter itself, whatever is bound in behind it."""

from correspondence.extraction.layout.frame import Frame, frames_of
from correspondence.extraction.pages import Line, Page


def text(page: int, *, left: float = 80, right: float = 450, size: float = 9, count: int = 30) -> list[Line]:
    return [
        Line(
            text="woord " * 12,
            page=page,
            box=(left, 150 + 12.0 * at, right, 158 + 12.0 * at),
            baseline=158 + 12.0 * at,
            size=size,
        )
        for at in range(count)
    ]


def margin(page: int) -> list[Line]:
    return [
        Line(
            text="Ons kenmerk",
            page=page,
            box=(466, 150 + 9.0 * at, 520, 156 + 9.0 * at),
            baseline=156 + 9.0 * at,
            size=6.5,
        )
        for at in range(6)
    ]


def page(number: int, *lines: Line) -> Page:
    return Page(number=number, lines=lines, width=595, height=842)


def test_frame_ends_before_the_margin_column() -> None:
    glued = Line(text="tekst en kenmerk", page=1, box=(80, 600, 520, 608), baseline=608, size=9)
    frame = Frame.of([page(1, *text(1), *margin(1), glued)])
    assert frame.right < 466
    assert frame.side == 466


def test_annex_with_another_setting_does_not_move_the_letter() -> None:
    annex = [page(number, *text(number, left=54, right=540, size=12, count=45)) for number in range(4, 12)]
    letter, frames = frames_of(
        [page(1, *text(1), *margin(1)), page(2, *text(2), *margin(2)), page(3, *text(3)), *annex]
    )
    assert (letter.left, letter.size) == (80, 9)
    assert (frames[6].left, frames[6].size) == (54, 12)
    assert frames[2].right == letter.right


def test_wider_page_in_the_same_type_keeps_its_own_right_edge() -> None:
    letter, frames = frames_of([page(1, *text(1), *margin(1)), page(2, *text(2)), page(3, *text(3, right=520))])
    assert letter.right < 466
    assert frames[3].right == 520


def test_text_across_the_page_has_no_margin_column() -> None:
    narrow = [
        Line(text="12", page=1, box=(466, 150 + 9.0 * at, 480, 156 + 9.0 * at), baseline=156 + 9.0 * at, size=8)
        for at in range(6)
    ]
    assert Frame.of([page(1, *text(1, right=520), *narrow)]).side == 0


def test_page_recognised_from_a_picture_keeps_its_own_size_of_type() -> None:
    letter, frames = frames_of([page(1, *text(1, size=9.0, count=20)), page(2, *text(2, size=9.35, count=40))])
    assert letter.size == 9.35
    assert frames[1].size == 9.0
