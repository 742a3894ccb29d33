"""Case, document, activity and commitment numbers in running text."""

import pytest

from correspondence.references import Scheme, find_references
from tests.references.checks import check_ignores, check_quotes, check_reads


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("In antwoord op uw brief van 8 juli 2024, nr. 2024Z11889, deel ik u mede", ["2024Z11889"]),
        ("Uw kenmerk 2022Z01743", ["2022Z01743"]),
        ("De schriftelijke vragen gesteld op 7 december 2018 (2018Z23261)", ["2018Z23261"]),
        ("(referentie 2020Z14586/2020D31249)", ["2020Z14586", "2020D31249"]),
        ("32024Z15585/2024D37938", ["2024Z15585", "2024D37938"]),
        ("32024Z15585 / 2024D37938", ["2024D37938"]),
        ("32024Z15585/2024D379381", []),
        ("32024D15585/2024D37938", ["2024D37938"]),
        ("132024Z15585/2024D37938", ["2024D37938"]),
        ("1\u200b32024Z15585/2024D37938", ["2024D37938"]),
        ("a32024Z15585/2024D37938", ["2024D37938"]),
        ("2020Z14586 / 2020D31249", ["2020Z14586", "2020D31249"]),
        ("de vragen van de SGP-leden Bisschop en Van der Staaij (2022D22285)", ["2022D22285"]),
        ("De passage in de Kamerbrief nr. 2021D05706", ["2021D05706"]),
        ("Activiteitnummer: 2015A01320", ["2015A01320"]),
        ("2 Toezegging TZ202309-010", ["TZ202309-010"]),
        ("TZ202306\u2011026 met een harde streep", ["TZ202306-026"]),
        ("detail?id=2022D25169&did=2022D25169", ["2022D25169", "2022D25169"]),
        ("(Kamerstuk 2024D28457) van vragen vanuit uw Kamer", ["2024D28457"]),
        ("Kamerstuk (2024Z00081) is de Kamer recent", ["2024Z00081"]),
        ("kv-tk-2024Z18563", ["2024Z18563"]),
        ("2099Z00000 en 2000D99999.", ["2099Z00000", "2000D99999"]),
        ("2022Z01743\u00b2 met een nootcijfer", ["2022Z01743"]),
        ("\u200f2022Z01743\u200f tussen schrijfrichtingen", ["2022Z01743"]),
    ],
)
def test_numbers_of_the_chamber_are_found(text: str, keys: list[str]) -> None:
    check_reads(text, *keys)


@pytest.mark.parametrize(
    "text",
    [
        "2020 Z-wave 14586",
        "2020Z1458",
        "2020Z145867",
        "32024Z15585",
        "1999Z14586",
        "2100Z14586",
        "1020Z14586",
        "2020z14586",
        "2020P14586",
        "2020Z14586a",
        "2020Z14586_antwoord.pdf",
        "a2020Z14586",
        "2020Z 14586",
        "2020 Z14586",
        "2020Z14\u00ad586",
        "2020Z1458\u200b6",
        "2020Z14586\u200b7",
        "1\u200b2020Z14586",
        "2020Ζ14586",  # a Greek zeta
        "2020Z1458\u0666",  # an Arabic six
        "2020Z14586\u0666",
        "\uff12020Z14586",  # a full-width two
        "TZ202313-010",
        "TZ202300-010",
        "TZ202309-0101",
        "ATZ202309-010",
        "TZ2023-010",
    ],
)
def test_what_only_looks_like_a_number_of_the_chamber_is_ignored(text: str) -> None:
    check_ignores(text)


def test_a_pair_gives_two_spans_that_do_not_touch() -> None:
    check_quotes("(2020Z14586/2020D31249)", "2020Z14586", "2020D31249")
    check_quotes("(32024Z15585/2024D37938)", "2024Z15585", "2024D37938")


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        ("2020Z14586", Scheme.ZAAK),
        ("2020D31249", Scheme.DOCUMENT),
        ("2020A01234", Scheme.ACTIVITEIT),
        ("TZ202008-012", Scheme.TOEZEGGING),
    ],
)
def test_the_letter_tells_the_scheme(text: str, scheme: Scheme) -> None:
    assert [found.reference.scheme for found in find_references(text)] == [scheme]
