"""Words broken at a line end are healed by rule, and hyphens that belong to the word stay."""

import time

import pytest

from correspondence.extraction.hyphens import join, joined

CASES = [
    ("de democratische rechts-", "staat", "de democratische rechtsstaat"),
    ("is gecompen-", "seerd", "is gecompenseerd"),
    ("verkiezingen in Wit-", "Rusland afgelopen", "verkiezingen in Wit-Rusland afgelopen"),
    ("de huidige EU-", "samenwerking met", "de huidige EU-samenwerking met"),
    ("samen met EU-", "lidstaten", "samen met EU-lidstaten"),
    ("onder andere het Matra-", "programma", "onder andere het Matra-programma"),
    ("de VN-", "Veiligheidsraad", "de VN-Veiligheidsraad"),
    ("de GroenLinks-", "fractie", "de GroenLinks-fractie"),
    ("de 2030-", "doelen", "de 2030-doelen"),
    ("uw Wob-", "verzoek", "uw Wob-verzoek"),
    ("Wob-", "verzoeken zijn", "Wob-verzoeken zijn"),
    ("per e-", "mail", "per e-mail"),
    ("motie Joseph-", "Agema", "motie Joseph-Agema"),
    ("klaar. Samen-", "werking is", "klaar. Samenwerking is"),
    ("Beleids-", "maatregelen", "Beleidsmaatregelen"),
    ("alle vwo-", "leerlingen", "alle vwo-leerlingen"),
    ("de niet-", "aflatende inzet", "de niet-aflatende inzet"),
    ("de financieel-", "economische positie", "de financieel-economische positie"),
    ("bericht «Beoor-", "deling", "bericht «Beoordeling"),
    ("in-", "en uitvoer", "in- en uitvoer"),
    ("beleidsvorming en –", "voorbereiding", "beleidsvorming en –voorbereiding"),
    ("grond-", "of huurprijzen", "grond- of huurprijzen"),
    ("een -", "zogenaamde", "een - zogenaamde"),
    ("de fusie-", "effectrapportage", "de fusie-effectrapportage"),
    ("ge-", "informeerd", "geïnformeerd"),
    ("de co-", "ordinatie", "de coördinatie"),
    ("de ide-", "een", "de ide-een"),
    ("financi-", "ele zaken", "financiële zaken"),
    ("een gewone", "regel", "een gewone regel"),
    ("vergaderjaar 2023-", "2024", "vergaderjaar 2023-2024"),
    ("https://www.rijksoverheid.nl/onderwerpen/wet-", "openbaarheid", "https://www.rijksoverheid.nl/onderwerpen/wet-openbaarheid"),
    ("(https://www.tweedekamer.nl/kamerstukken/", "detail?id=1", "(https://www.tweedekamer.nl/kamerstukken/detail?id=1"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "whole"), CASES)
def test_line_end_joins(before: str, after: str, whole: str) -> None:
    assert join(before, after) == whole


def test_nothing_joins_to_nothing() -> None:
    assert joined([]) == ""


def test_joining_100_000_lines_takes_twice_as_long_as_half_of_them() -> None:
    lines = ["een regel van de lengte die een regel in een brief zo onge-", "veer heeft"]

    def seconds(times: int) -> float:
        taken = []
        for _ in range(3):
            begun = time.process_time()
            joined(lines * times)
            taken.append(time.process_time() - begun)
        return min(taken)

    assert seconds(50_000) / seconds(25_000) < 3
