"""References: normal forms, keys, printed spellings."""

import pytest

from correspondence.references import MarkNeedsMinistry, NotAReference, Reference, Scheme, parse_references

# Scheme, value, key, printed spelling.
KNOWN = [
    (Scheme.ZAAK, "2020Z14586", "2020Z14586", "2020Z14586"),
    (Scheme.DOCUMENT, "2020D31249", "2020D31249", "2020D31249"),
    (Scheme.ACTIVITEIT, "2020A01234", "2020A01234", "2020A01234"),
    (Scheme.TOEZEGGING, "TZ202008-012", "TZ202008-012", "TZ202008-012"),
    (Scheme.KAMERSTUK, "35570-V-12", "kst-35570-V-12", "Kamerstuk 35 570 V, nr. 12"),
    (Scheme.KAMERSTUK, "21501-02-2498", "kst-21501-02-2498", "Kamerstuk 21 501-02, nr. 2498"),
    (Scheme.KAMERSTUK, "21501-33", "kst-21501-33", "Kamerstuk 21 501-33"),
    (Scheme.KAMERSTUK, "21501-5", "kst-21501-5", "Kamerstuk 21 501, nr. 5"),
    (Scheme.KAMERSTUK, "36600-12", "kst-36600-12", "Kamerstuk 36 600, nr. 12"),
    (Scheme.KAMERSTUK, "29911-77-3", "kst-29911-77-3", "Kamerstuk 29 911-77, nr. 3"),
    (Scheme.KAMERSTUK, "36410-A-51", "kst-36410-A-51", "Kamerstuk 36 410 A, nr. 51"),
    (Scheme.KAMERSTUK, "35925-IV-A", "kst-35925-IV-A", "Kamerstuk 35 925 IV, nr. A"),
    (Scheme.KAMERSTUK, "36200-IXB-5", "kst-36200-IXB-5", "Kamerstuk 36 200 IXB, nr. 5"),
    (Scheme.KAMERSTUK, "35570-V", "kst-35570-V", "Kamerstuk 35 570 V"),
    (Scheme.KAMERSTUK, "35570", "kst-35570", "Kamerstuk 35 570"),
    (Scheme.KAMERSTUK, "36021-B", "kst-36021-B", "Kamerstuk 36 021, nr. B"),
    (Scheme.KAMERSTUK, "34972-AE", "kst-34972-AE", "Kamerstuk 34 972, nr. AE"),
    (
        Scheme.AANHANGSEL,
        "20192020-1234",
        "ah-tk-20192020-1234",
        "Aanhangsel Handelingen, vergaderjaar 2019–2020, nr. 1234",
    ),
    (Scheme.HANDELINGEN, "20192020-45-3", "h-tk-20192020-45-3", "Handelingen II 2019/20, nr. 45, item 3"),
    (Scheme.HANDELINGEN, "19992000-45", "h-tk-19992000-45", "Handelingen II 1999/00, nr. 45"),
    (Scheme.STB, "2020-123", "stb-2020-123", "Stb. 2020, 123"),
    (Scheme.STCRT, "2020-12345", "stcrt-2020-12345", "Stcrt. 2020, 12345"),
    (Scheme.TRB, "2020-12", "trb-2020-12", "Trb. 2020, 12"),
    (Scheme.BWB, "BWBR0005416", "bwb-BWBR0005416", "BWBR0005416"),
    (Scheme.ECLI, "ECLI:NL:HR:2019:2006", "ecli-ECLI:NL:HR:2019:2006", "ECLI:NL:HR:2019:2006"),
    (Scheme.ECLI, "ECLI:NL:RVS:2010:BL4132", "ecli-ECLI:NL:RVS:2010:BL4132", "ECLI:NL:RVS:2010:BL4132"),
    (Scheme.CELEX, "32016R0679", "celex-32016R0679", "32016R0679"),
    (Scheme.COM, "COM(2020)123", "com-COM(2020)123", "COM(2020)123"),
]


@pytest.mark.parametrize(("scheme", "value", "key", "printed"), KNOWN)
def test_a_reference_has_one_key_and_one_printed_spelling(scheme: Scheme, value: str, key: str, printed: str) -> None:
    reference = Reference(scheme=scheme, value=value)

    assert (reference.key, str(reference)) == (key, printed)


@pytest.mark.parametrize(("scheme", "value", "key", "printed"), KNOWN)
def test_key_and_printed_spelling_lead_back(scheme: Scheme, value: str, key: str, printed: str) -> None:
    reference = Reference(scheme=scheme, value=value)

    assert Reference.from_key(key) == reference
    assert parse_references(key) == (reference,)
    assert parse_references(key.lower()) == (reference,)
    assert parse_references(printed) == (reference,)


def test_every_scheme_is_known_here() -> None:
    assert {scheme for scheme, *_ in KNOWN} | {Scheme.KENMERK} == set(Scheme)


@pytest.mark.parametrize(
    ("scheme", "value"),
    [
        (Scheme.ZAAK, "2020z14586"),
        (Scheme.ZAAK, "2020D14586"),
        (Scheme.ZAAK, "1999Z14586"),
        (Scheme.ZAAK, " 2020Z14586"),
        (Scheme.ZAAK, "2020Z14586\n"),
        (Scheme.ZAAK, "2020Z1458\u0666"),
        (Scheme.DOCUMENT, "2020Z31249"),
        (Scheme.ACTIVITEIT, "2020A1234"),
        (Scheme.TOEZEGGING, "TZ202013-012"),
        (Scheme.KAMERSTUK, ""),
        (Scheme.KAMERSTUK, "35 570-V-12"),
        (Scheme.KAMERSTUK, "35570-v-12"),
        (Scheme.KAMERSTUK, "35570-"),
        (Scheme.KAMERSTUK, "35570-0"),
        (Scheme.KAMERSTUK, "35570-012"),
        (Scheme.KAMERSTUK, "35570-02"),
        (Scheme.KAMERSTUK, "35570-12345"),
        (Scheme.KAMERSTUK, "35570-IIII-1"),
        (Scheme.KAMERSTUK, "35570-ABC"),
        (Scheme.KAMERSTUK, "35570-V-12-1"),
        (Scheme.KAMERSTUK, "34417-(R2068)"),
        (Scheme.KAMERSTUK, "05570-1"),
        (Scheme.KAMERSTUK, "3557-1"),
        (Scheme.AANHANGSEL, "20192021-1234"),
        (Scheme.AANHANGSEL, "18191820-1234"),
        (Scheme.AANHANGSEL, "2019-2020-1234"),
        (Scheme.AANHANGSEL, "20192020-0"),
        (Scheme.HANDELINGEN, "20192020"),
        (Scheme.HANDELINGEN, "20202020-45-3"),
        (Scheme.STB, "2020-0"),
        (Scheme.STB, "1720-1"),
        (Scheme.STCRT, "2020"),
        (Scheme.TRB, "2020-1234"),
        (Scheme.BWB, "BWBX0005416"),
        (Scheme.ECLI, "ECLI:NL:HR:2019"),
        (Scheme.ECLI, "ecli:nl:hr:2019:2006"),
        (Scheme.ECLI, "ECLI:NL:HR:2019:2006."),
        (Scheme.CELEX, "2016R0679"),
        (Scheme.COM, "COM(2020) 123"),
    ],
)
def test_a_value_that_is_not_in_normal_form_is_refused(scheme: Scheme, value: str) -> None:
    with pytest.raises(NotAReference, match=r"in normal form, such as .*; parse_references reads"):
        Reference(scheme=scheme, value=value)


@pytest.mark.parametrize(
    "key",
    ["", "2020z14586", "KST-35570", "kst-", "kst-1268678", "35570-V-12", "stb-2020", "-2020Z14586", "IENW/BSK-2023/1"],
)
def test_what_is_no_key_is_refused(key: str) -> None:
    with pytest.raises(NotAReference, match="keys look like"):
        Reference.from_key(key)


def test_references_are_values_that_sort() -> None:
    first, second = (Reference(scheme=Scheme.ZAAK, value=value) for value in ("2020Z00001", "2020Z00002"))

    assert first < second
    assert len({first, second, Reference(scheme=Scheme.ZAAK, value="2020Z00001")}) == 2


def test_a_mark_has_no_key_of_its_own() -> None:
    with pytest.raises(MarkNeedsMinistry, match="make it with mark_key"):
        _ = Reference(scheme=Scheme.KENMERK, value="5293107").key


def test_the_key_of_a_mark_is_looked_up_not_read() -> None:
    with pytest.raises(MarkNeedsMinistry, match="looked up as it stands"):
        Reference.from_key("kenmerk:BZ:5293107")
