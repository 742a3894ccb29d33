"""Who answers in an official print is read from its head, with capacity `answers`."""

import pytest

from correspondence.extraction.layout.prints import Print
from correspondence.extraction.pages import Line
from correspondence.extraction.signing.answering import answers_of


def answered(text: str) -> list[tuple[str | None, str | None, str]]:
    printed = Print(
        number="1",
        session="20232024",
        heading=(Line(text="Vragen van", page=1),),
        answer=(Line(text=text, page=1),),
        lines=2,
    )
    return [(one.title, one.name, one.capacity.value) for one in answers_of(printed)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Antwoord van Minister Hermans (Klimaat en Groene Groei) (ontvangen 23 juli 2024).",
            [("Minister (Klimaat en Groene Groei)", "Hermans", "answers")],
        ),
        (
            "Antwoord van Staatssecretaris Karremans (Volksgezondheid, Welzijn en Sport – Jeugd, Preventie en Sport) "
            "(ontvangen 12 augustus 2024). Zie ook Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 2147.",
            [
                (
                    "Staatssecretaris (Volksgezondheid, Welzijn en Sport – Jeugd, Preventie en Sport)",
                    "Karremans",
                    "answers",
                )
            ],
        ),
        (
            "Antwoord van Minister Bruins Slot (BZ) van Minister Schreinemacher (Buitenlandse Handel en "
            "Ontwikkelingssamenwerking) (ontvangen 28 juni 2024).",
            [
                ("Minister (BZ)", "Bruins Slot", "answers"),
                ("Minister (Buitenlandse Handel en Ontwikkelingssamenwerking)", "Schreinemacher", "answers"),
            ],
        ),
        (
            "Antwoord van Minister Van Hijum (Sociale Zaken en Werkgelegenheid), mede namens de Minister van "
            "Volksgezondheid, Welzijn en Sport (ontvangen 22 augustus 2024).",
            [
                ("Minister (Sociale Zaken en Werkgelegenheid)", "Van Hijum", "answers"),
                ("Minister van Volksgezondheid, Welzijn en Sport", None, "on_behalf"),
            ],
        ),
        (
            "Antwoord van staatssecretaris Karremans (Volksgezondheid, Welzijn en Sport (ontvangen 20 november 2024)",
            [("staatssecretaris (Volksgezondheid, Welzijn en Sport)", "Karremans", "answers")],
        ),
        (
            "Mededeling van Minister Faber – van de Klashorst (Asiel en Migratie)",
            [("Minister (Asiel en Migratie)", "Faber – van de Klashorst", "answers")],
        ),
        ("", []),
    ],
)
def test_offices_that_answer(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert answered(text) == expected
