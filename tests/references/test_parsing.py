"""A whole spelling, as someone types it or pastes it."""

import pytest

from correspondence.references import NotAReference, parse_references
from tests.references.checks import check_parses
from tests.references.test_papers import CITATIONS as PAPERS
from tests.references.test_proceedings import CITATIONS as ANNEXES


@pytest.mark.parametrize(("citation", "key"), PAPERS + ANNEXES)
def test_every_printed_form_parses_in_small_letters_and_in_capitals(citation: str, key: str) -> None:
    for spelling in (citation, f" {citation.upper()} ", citation.lower()):
        check_parses(spelling, key)


@pytest.mark.parametrize(
    ("spelling", "keys"),
    [
        ("2020z14586", ["2020Z14586"]),
        ("tz202008-012", ["TZ202008-012"]),
        ("2020Z14586/2020D31249", ["2020Z14586", "2020D31249"]),
        ("2020Z14586 en 2020D31249", ["2020Z14586", "2020D31249"]),
        ("(2020Z14586)", ["2020Z14586"]),
        ("35570-V-12", ["kst-35570-V-12"]),
        ("35570-v-12", ["kst-35570-V-12"]),
        ("35 570 xiii", ["kst-35570-XIII"]),
        ("35570", ["kst-35570"]),
        ("35 570", ["kst-35570"]),
        ("36 021, B", ["kst-36021-B"]),
        ("36836 D", ["kst-36836-D"]),
        ("19637-2535", ["kst-19637-2535"]),
        ("31 293/31 289, nr. 390", ["kst-31293-390", "kst-31289-390"]),
        ("23 645, nr. 811 en 29 984, nr. 1207", ["kst-23645-811", "kst-29984-1207"]),
        ("Kamerstukken II, 2003-2004, 29 255 nr. 3 p. 13 en 14", ["kst-29255-3"]),
        ("Kamerstukken II, 1986/87, 19 859, nr. 3, blz. 33", ["kst-19859-3"]),
        (
            "19637-2535; 2019Z19614; 35300-IX-8; 35315-(R2137)-1",
            ["kst-19637-2535", "2019Z19614", "kst-35300-IX-8", "kst-35315-1"],
        ),
        ("Staatsblad 2017 327", ["stb-2017-327"]),
        ("stcrt-2018-49440", ["stcrt-2018-49440"]),
        ("Staatscourant 2018, 20926", ["stcrt-2018-20926"]),
        ("Trb. 2015, nr. 64", ["trb-2015-64"]),
        ("Handelingen II 2022/23, nr. 84, item 12", ["h-tk-20222023-84-12"]),
        ("ecli:nl:rvs:2019:642", ["ecli-ECLI:NL:RVS:2019:642"]),
        ("COM(2021) 726 final", ["com-COM(2021)726"]),
        ("bwbr0035951", ["bwb-BWBR0035951"]),
    ],
)
def test_usual_spellings_parse(spelling: str, keys: list[str]) -> None:
    check_parses(spelling, *keys)


@pytest.mark.parametrize(
    "spelling",
    [
        "",
        " ",
        "hallo",
        "12",
        "nr. 5293107",
        "Uw kenmerk 2022Z01743",
        "2020Z14586 van mei",
        "2024Z 17972",
        "2020-123",
        "20192020-1234",
        "kst-1268678",
        "kst-36021-0",
        "Handelingen I 2022/23, nr. 84",
        "Handelingen II 2022/25, nr. 84",
        "Stb. 2017",
        "COM 2021",
        "kenmerk:BZ:5293107",
        "IENW/BSK-2023/297705",
    ],
)
def test_what_is_no_reference_is_refused_with_a_way_out(spelling: str) -> None:
    with pytest.raises(NotAReference, match="is no reference number; give a number such as 2020Z14586"):
        parse_references(spelling)


@pytest.mark.parametrize(
    "spelling", ["2020Ζ14586", "２０２０Z14586", "2020Z14\u200b586", "2020Z1458\u0666", "ſtb-2020-1"]
)
def test_characters_of_other_scripts_are_refused(spelling: str) -> None:
    with pytest.raises(NotAReference, match="use ASCII letters and digits"):
        parse_references(spelling)


def test_a_whole_letter_is_refused() -> None:
    with pytest.raises(NotAReference, match="at most 300 characters"):
        parse_references("2020Z14586 " * 30)
