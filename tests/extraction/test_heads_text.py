"""In plain text, where the columns of a letterhead run through each other, a value ends before what is not its own."""

# ruff: noqa: E501 - a case is one line

import pytest

from correspondence.extraction import Field, read_letter
from correspondence.extraction.fields.chambers import addresses_parliament
from tests.extraction.made import Sheet, codes, read, texts

BODY = "In uw brief heeft u verzocht om informatie over de voortgang van het programma."
LINE = "Dit is een regel van een brief die de hele breedte van de bladzijde vult en meer."
CHAMBER = "Tweede Kamer der Staten-Generaal"


def value(field: Field | None) -> str | None:
    return field.value if field else None


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Een besluit\nGeachte heer,", "Een besluit"),
        ("Een besluit\nover iets\nGeachte,", "Een besluit over iets"),
        ("Een besluit Ons kenmerk\nDGS / 22018152\nGeachte heer,", "Een besluit"),
        ("Een besluit\nOnze referentie\n123456\nGeachte heer,", "Een besluit"),
        ("Een besluit Bijlage(n)\n2\nGeachte heer,", "Een besluit"),
        ("Een besluit Bijlagen\nA – Relevante wetsartikelen\nGeachte heer,", "Een besluit"),
        ("Een besluit\nTeam\nFormeel recht\nGeachte heer,", "Een besluit"),
        ("Een besluit\n3362406\nBij beantwoording de datum\nGeachte heer,", "Een besluit"),
        ("Een besluit\nBezwaar\nAls u belang hebt bij dit besluit,\nGeachte heer,", "Een besluit"),
        ("De bijlage bij het besluit\nGeachte heer,", "De bijlage bij het besluit"),
        ("Teamwork in bijlagen en kenmerken\nGeachte heer,", "Teamwork in bijlagen en kenmerken"),
    ],
)
def test_subject_ends_before_the_salutation_and_before_another_label(subject: str, expected: str) -> None:
    letter = read(f"Datum 3 mei 2020\nBetreft {subject}\n{BODY}\n")
    assert value(letter.subject) == expected
    assert texts(letter, "salutation")
    assert "no_subject" not in codes(letter)


def test_subject_does_not_take_the_paragraph_below_it() -> None:
    letter = read(f"Betreft: Een besluit\n{BODY} {BODY}\n{BODY}\n")
    assert value(letter.subject) == "Een besluit"
    assert texts(letter) == [f"{BODY} {BODY} {BODY}"]


def test_line_of_the_margin_below_a_return_address_is_no_addressee() -> None:
    head = "> Retouradres Postbus 20401 2500 EC Den Haag\nProgramma DG Stikstof\nDatum 3 mei 2020"
    assert read(f"{head}\nGeachte heer,\n{BODY}").addressee is None


@pytest.mark.parametrize(
    ("block", "addressee"),
    [
        (["Aan de Voorzitters van de Eerste en van de", CHAMBER, "Postbus 20018"], f"Aan de Voorzitters van de Eerste en van de {CHAMBER}"),
        (["Aan de Voorzitter van de", CHAMBER, "Binnenhof 4"], f"Aan de Voorzitter van de {CHAMBER}"),
        ([CHAMBER, "T.a.v. de voorzitter", "Postbus 20018"], CHAMBER),
        ([f"De Voorzitter van de {CHAMBER} Postbus 20018"], f"De Voorzitter van de {CHAMBER}"),
        (["Aan de voorzitter van de vaste commissie voor Financiën", "Postbus 20018"], "Aan de voorzitter van de vaste commissie voor Financiën"),
        (["De griffier van de vaste commissie voor Defensie", "Postbus 20018"], "De griffier van de vaste commissie voor Defensie"),
        (["De leden van de Tweede Kamer", "Postbus 20018"], "De leden van de Tweede Kamer"),
    ],
)  # fmt: skip
def test_forms_of_parliament_are_addressee_in_a_pdf_and_in_text(block: list[str], addressee: str) -> None:
    sheet = Sheet()
    sheet.write(block, top=165)
    sheet.write(["Datum 3 mei 2020", "Betreft Stand van zaken", "", *[LINE] * 9], top=300)
    for letter in (
        read_letter(sheet.done(), file_name="b.pdf"),
        read("\n".join([*block, "Datum 3 mei 2020", f"{LINE}\n{LINE}"])),
    ):
        assert value(letter.addressee) == addressee
        assert letter.kind == "letter"


@pytest.mark.parametrize("name", ["De voorzitter van de Raad van State", "De Gelderlander", "", "Kamerkoor"])
def test_others_are_not_parliament(name: str) -> None:
    assert not addresses_parliament(name)


def test_chamber_as_sender_is_no_addressee() -> None:
    assert read(f"{CHAMBER}\nGriffie\n\nDatum 3 mei 2020\n\nGeachte heer,\n\n{BODY}").addressee is None


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        ("Beantwoording Kamervragen over defensie", "answer_to_questions"),
        ("Antwoord op vragen in een Woo-verzoek", "letter"),
        ("Antwoord op vragen in bezwaar", "letter"),
        ("Antwoord op verzoek om informatie en vragen", "letter"),
    ],
)
def test_decision_on_a_request_for_information_is_no_answer_to_members(subject: str, kind: str) -> None:
    head = f"Aan de Voorzitter van de {CHAMBER}\n\nBetreft: {subject}\n\nGeachte voorzitter,\n\n"
    assert read(f"{head}{BODY}").kind == kind


@pytest.mark.parametrize(("label", "kind"), [("Vraag 1", "answer_to_questions"), ("Stand van zaken", "letter")])
def test_answers_count_with_questions_only(label: str, kind: str) -> None:
    head = f"Aan de Voorzitter van de {CHAMBER}\n\nGeachte voorzitter,\n\n{BODY}\n\n"
    assert read(f"{head}{label}\n\n{BODY}\n\nAntwoord 1\n\n{BODY}\n\n{BODY}").kind == kind
