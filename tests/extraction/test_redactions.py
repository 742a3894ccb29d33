"""Codes stamped over what was made unreadable are no text of the letter."""

import pytest

from correspondence.extraction.layout.redactions import is_redaction
from correspondence.extraction.pages import Line


@pytest.mark.parametrize(
    "text",
    ["10.2.e", "10.2.e.", "10.2e", "10.2.e 10.2.e",
     "(10)(2e)", "10 2 e", "5.1.2e", "5.1.2.e, 5.2.1.a", "10.1.c", "buiten reikwijdte"],
)  # fmt: skip
def test_codes_are_redactions(text: str) -> None:
    assert is_redaction(Line(text=text, page=1))


@pytest.mark.parametrize(
    "text", ["10.2", "5.1", "11.1", "10", "onder vermelding van: 10.2.e", "10.2.e van de Wob", "1.2.a", "2.1 e"]
)
def test_numbers_and_sentences_are_not(text: str) -> None:
    assert not is_redaction(Line(text=text, page=1))
