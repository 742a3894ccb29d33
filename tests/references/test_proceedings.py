"""The annex of the proceedings in running text."""

import pytest

from tests.references.checks import check_ignores, check_quotes, check_reads

CITATIONS = [
    ("Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 2147", "ah-tk-20232024-2147"),
    ("Aanhangsel Handelingen, vergaderjaar 2023–2024, 1028", "ah-tk-20232024-1028"),
    ("Aanhangsel Handelingen,vergaderjaar 2024–2025,nr. 318", "ah-tk-20242025-318"),
    ("Aanhangsel van de Handelingen, vergaderjaar 2023-2024, nr. 1121", "ah-tk-20232024-1121"),
    ("Aanhangsel van de Handelingen II, 2022/-23, nr. 1823", "ah-tk-20222023-1823"),
    ("Aanhangsel Handelingen II 2021/22, nr. 1346", "ah-tk-20212022-1346"),
    ("aanhangsel handelingen II 1999/2000, nr. 5", "ah-tk-19992000-5"),
    ("AANHANGSEL HANDELINGEN II 2021/22, NR. 1346", "ah-tk-20212022-1346"),
    ("Aanhangsel\nHandelingen, vergaderjaar 20212022, nr. 3173", "ah-tk-20212022-3173"),
    ("ah-tk-20232024-1786", "ah-tk-20232024-1786"),
]


@pytest.mark.parametrize(("citation", "key"), CITATIONS)
def test_a_number_of_the_annex_is_read(citation: str, key: str) -> None:
    for text in (citation, f"(zie ook {citation}).", f"10{citation} meldt" if citation[0] != "a" else citation):
        check_reads(text, key)
        check_quotes(text, citation)


@pytest.mark.parametrize(
    "text",
    [
        "Aanhangsel van de Handelingen 2386.",
        "Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2",
        "Vergaderjaar 2024–2025 Aanhangsel van de Handelingen",
        "Aanhangsel Handelingen I 2021/22, nr. 3",
        "Aanhangsel Handelingen II 2021/34, nr. 3",
        "Aanhangsel Handelingen II 2021/22, nr. 0",
        "Aanhangsel Handelingen II 2021/22, nr. 123456",
        "Xaanhangsel Handelingen II 2021/22, nr. 3",
        "ah-ek-20152016-3",
        "ah-tk-20152018-3",
        "blah-tk-20152016-3",
        "ah-tk-20152016-3x",
    ],
)
def test_what_only_looks_like_the_annex_is_ignored(text: str) -> None:
    check_ignores(text)
