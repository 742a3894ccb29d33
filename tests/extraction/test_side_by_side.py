"""Signatures that stand side by side keep their own names, in bands from top to bottom."""

from collections.abc import Sequence

import pytest

from correspondence.extraction import ReadLetter, read_letter
from tests.extraction.made import LEFT, Sheet, letterhead, texts

BLOK = ("De Minister van BZ,", "Stef Blok")
DEFENCE, FINANCE = ("De Minister van Defensie,", "R.P. Brekelmans"), ("De Minister van Financiën,", "E. Heinen")
HOME, LAW = ("De Minister van BZK,", "J. Uitermark"), ("De Minister van Justitie,", "D.M. van Weel")


def signed(
    *bands: Sequence[tuple[str, str]], width: float = 190, name_at: float = 0, after: Sequence[str] = ()
) -> ReadLetter:
    """A letter with these bands of offices and names, `width` apart, the names `name_at` right of the offices."""
    sheet = Sheet()
    letterhead(sheet, subject=["Een onderwerp"])
    text = "Dit is een brief van bewindspersonen die naast elkaar tekenen, en de tekst loopt zo breed als elke brief."
    sheet.write(["Geachte voorzitter,", "", text[:84], text[85:]])
    top = 432.0
    for band in bands:
        for at, (office, name) in enumerate(band):
            sheet.write([office], top=top, x=LEFT + at * width)
            sheet.write([name], top=top + 36, x=LEFT + at * width + name_at)
        top += 72
    sheet.write(after, top=top)
    return read_letter(sheet.done(), file_name="brief.pdf")


def check_signs(letter: ReadLetter, *expected: tuple[str, str]) -> None:
    found = [(signature.title, signature.name) for signature in letter.signatures]
    assert found == [(office.rstrip(","), name) for office, name in expected]
    assert all(signature.evidence.box for signature in letter.signatures)


def test_two_are_told_apart() -> None:
    check_signs(signed([DEFENCE, FINANCE]), DEFENCE, FINANCE)


@pytest.mark.parametrize("name_at", [0, 15, 40])
def test_three_are_told_apart(name_at: float) -> None:
    check_signs(signed([DEFENCE, FINANCE, HOME], width=125, name_at=name_at), DEFENCE, FINANCE, HOME)


def test_four_are_read_band_by_band() -> None:
    check_signs(signed([DEFENCE, FINANCE], [HOME, LAW]), DEFENCE, FINANCE, HOME, LAW)


def test_band_of_three_and_one_of_two() -> None:
    check_signs(signed([DEFENCE, FINANCE, HOME], [LAW, BLOK], width=125), DEFENCE, FINANCE, HOME, LAW, BLOK)


def test_one_that_stands_alone_below_comes_last() -> None:
    check_signs(signed([DEFENCE, FINANCE], [LAW]), DEFENCE, FINANCE, LAW)


def test_what_follows_on_the_page_stays_behind_the_signatures() -> None:
    after = [
        "Bijlage",
        "",
        "Dit is de tekst van de bijlage, die over de hele breedte van de pagina doorloopt en verder.",
    ]
    letter = signed([DEFENCE, FINANCE], after=after)
    check_signs(letter, DEFENCE, FINANCE)
    assert texts(letter)[-2:] == [after[0], after[2]]
