"""Twice the text takes about twice the time, however hostile the text."""

import time

import pytest

from correspondence.references import find_references

HOSTILE = [
    "Kamerstuk",
    "Kamerstuk ",
    "Kamerstukken II 2009/10, ",
    "Kamer-",
    "Tweede Kamer, vergaderjaar 2017-2018, ",
    "36 200 ",
    "36200/",
    "36 200, nr. ",
    "36 200-",
    "Kamerstuk 36 200, nrs. 1, 2, 3, 4, 5",
    ", 12",
    "nr. 1 en ",
    "12345 ",
    "1",
    "2020Z1458",
    "TZ2020",
    " ",
    "\u200b",
    "X",
    "Aanhangsel ",
    "Aanhangsel Handelingen II 2021",
    "(R2068)",
    "2019/20",
    "Kamerstuk 36 200 (",
    "Kamerstuk 36 200 hoofdstuk ",
    "Kamerstuk 36 200 en nr. ",
    ", p. 1, 2, 3",
    ", 1, 2 en 3",
    "nr. 4 (36800-XVI)",
    "/dossier/",
    "/dossier/36600-XXIII",
    "tel. 070 ",
    "32024Z15585/",
]


def seconds(text: str, most: int | None = None) -> float:
    """The processor time of the best of three."""
    taken = []
    for _ in range(3):
        begun = time.process_time()
        find_references(text, most=most)
        taken.append(time.process_time() - begun)
    return min(taken)


def test_ranges_cost_no_more_than_what_is_asked_for() -> None:
    text = "Kamerstuk 36 200, " + "nr. 1 t/m 200, " * 400

    assert len(find_references(text, most=1_000)) == 1_000
    assert 5 * seconds(text, most=1_000) < seconds(text)


@pytest.mark.parametrize("prefix", ["", "Kamerstuk 36 200, nrs. 1"])
@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_length_only(piece: str, prefix: str) -> None:
    length = 10_000
    while (once := seconds(prefix + piece * (length // len(piece)))) < 0.002:
        length *= 4
    twice = seconds(prefix + piece * (2 * length // len(piece)))

    assert twice / once < 3
