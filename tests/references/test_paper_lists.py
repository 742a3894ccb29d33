"""Several parliamentary papers in one citation: lists, ranges, two dossiers with one number."""

import pytest

from correspondence.references import find_references
from tests.references.checks import check_quotes, check_reads


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("Kamerstukken 29665, nummers 427, 433, 435 en 473 (verzamelbrief)", "29665-427 29665-433 29665-435 29665-473"),
        ("Kamerstuk 36 200, nrs. 12 en 13", "36200-12 36200-13"),
        ("Kamerstuk 36 200, nrs. 12, 13.", "36200-12 36200-13"),
        ("Kamerstuk 36 200, nrs. A, B en D", "36200-A 36200-B 36200-D"),
        ("Kamerstuk 36 200, nr. 12 en 13.", "36200-12 36200-13"),
        ("Kamerstukken II, 25 424, nr. 679, nr. 684 en 685", "25424-679 25424-684 25424-685"),
        ("Kamerstuk 36 229, nr. 6; nr. 7", "36229-6 36229-7"),
        ("Kamerstuk 36 200, nr. 1 en nrs. 4, 5 en 6", "36200-1 36200-4 36200-5 36200-6"),
        ("Kamerstuk 35 570 V, nr. 12, 13 en 14", "35570-V-12 35570-V-13 35570-V-14"),
        ("Kamerstuk 36 200, nr. 12, 13, 14, en 15 van mei", "36200-12 36200-13 36200-14 36200-15"),
        ("Kamerstukken II 2022/23, 36 021, nr. 6, p. 15-16; nr. 7", "36021-6 36021-7"),
        ("Kamerstuk 36 021, nr. 6, blz. 3, 5 en 7, nr. 8, p. 2 en nr. 9", "36021-6 36021-8 36021-9"),
        ("Kamerstuk 36 200, nrs. 3-5", "36200-3 36200-4 36200-5"),
        ("Kamerstuk 36 200, nrs. 3–5 en 9", "36200-3 36200-4 36200-5 36200-9"),
        ("Kamerstuk 36 200, nr. 3 t/m 5", "36200-3 36200-4 36200-5"),
        ("Kamerstuk 36 200, nrs. 3 tot en met 4", "36200-3 36200-4"),
        ("23 645, nr. 811 en 29 984, nr. 1207", "23645-811 29984-1207"),
        ("23 645, nr. 811 en 29984, nr. 1207", "23645-811 29984-1207"),
        ("Kamerstukken 36 200, nrs. 12 en 36 410 VIII, nr. 6", "36200-12 36410-VIII-6"),
        ("Kamerstukken II 2021/22,36 021, nr.6; I 2022/23, 36 021, B).", "36021-6 36021-B"),
        ("Tweede Kamer, vergaderjaar 2017-2018, 31 293/31 289, nr. 390", "31293-390 31289-390"),
        ("Kamerstuk 31 293 / 31 289, nrs. 4 en 5", "31293-4 31289-4 31293-5 31289-5"),
        ("Kamerstuk 36 200/36 200, nr. 5", "36200-5"),
    ],
)
def test_every_number_of_a_list_is_read(text: str, papers: str) -> None:
    check_reads(text, *(f"kst-{paper}" for paper in papers.split()))


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("Kamerstuk 36 200, nr. 12 en 13 maart 2024", "36200-12"),
        ("Kamerstuk 36 200, nr. 12 en 3 andere moties", "36200-12"),
        ("Kamerstuk 36 200, nr. 12, 13 en 14 maart 2024", "36200-12"),
        ("Kamerstuk 36 200, nr. 12, 13, 14", "36200-12"),
        ("Kamerstuk 36 200, nr. 12, 13 en 36 410, nr. 6", "36200-12 36410-6"),
        ("Kamerstuk 36 200, nr. 12, EU en NB", "36200-12"),
        ("Kamerstuk 36 200, nr. 6, p. 15-16; 7", "36200-6"),
        ("Kamerstuk 36 200, nr. 6, p. 15, 16 en 17", "36200-6"),
        ("Kamerstuk 36 200, nr. 6, p. 15-16; Stb. 2020, nr. 7", "36200-6"),
        ("Kamerstuk 36 200, nr. 6, punt 15; nr. 7", "36200-6"),
        ("Kamerstuk 36 200, nr. 3-5", "36200-3"),
        ("Kamerstuk 36 200, nrs. 12, 13, 14 november 2024", "36200-12 36200-13"),
        ("Kamerstuk 36 200, nrs. 12 en 13 november 2024", "36200-12"),
        ("Kamerstuk 36 200, nrs. 12 en 13-11-2024", "36200-12"),
        ("Kamerstuk 36 200, nrs. 12 en 13%", "36200-12"),
        ("Kamerstuk 36 200, nrs. 12, 2 moties", "36200-12"),
        ("Kamerstuk 36 200, nrs. 5-3", "36200-5 36200-3"),
        ("Kamerstuk 36 200, nrs. 1 t/m 900", "36200-1 36200-900"),
        ("Kamerstuk 36 200, nrs. A-5", "36200-A"),
    ],
)
def test_what_is_no_item_of_a_list_ends_it(text: str, papers: str) -> None:
    check_reads(text, *(f"kst-{paper}" for paper in papers.split()))


def test_the_first_number_of_a_list_takes_the_citation_and_the_others_themselves() -> None:
    check_quotes(
        "(Kamerstukken II, 25 424, nr. 679, nr. 684 en 685)", "Kamerstukken II, 25 424, nr. 679", "nr. 684", "685"
    )
    check_quotes("(Kamerstuk 36 021, nr. 6, p. 15-16; nr. 7)", "Kamerstuk 36 021, nr. 6", "nr. 7")
    check_quotes("(Kamerstuk 36 021, nr. 12, 13 en 14)", "Kamerstuk 36 021, nr. 12", "13", "14")


@pytest.mark.parametrize("citation", ["Kamerstuk 31 293/31 289, nr. 390", "Kamerstuk 31 293, nrs. 390-391"])
def test_one_span_counts_its_references(citation: str) -> None:
    found = find_references(f"({citation})")

    assert [(one.text, one.ordinal) for one in found] == [(citation, 1), (citation, 2)]


def test_a_range_holds_at_most_two_hundred_numbers() -> None:
    assert len(find_references("Kamerstuk 36 200, nrs. 1-200")) == 200
    assert len(find_references("Kamerstuk 36 200, nrs. 1-201")) == 2


def test_at_most_four_dossiers_share_a_number() -> None:
    check_reads("Kamerstuk " + "/".join(f"36 20{digit}" for digit in range(5)) + ", nr. 5", *(
        f"kst-3620{digit}" for digit in range(4)
    ))  # fmt: skip
