"""Marks of ministries, which repeat from one ministry to the other."""

import pytest

from correspondence.references import NotAReference, Reference, Scheme, find_references, mark_key

MARKS = ["IENW/BSK-2023/297705", "DGA-DAD / 22136966", "2020.6149-18", "BZDOC-123", "5687928/11", "20-0554"]


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_is_printed_as_it_was(mark: str) -> None:
    assert str(Reference(scheme=Scheme.KENMERK, value=mark)) == mark


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_is_never_found_in_running_text(mark: str) -> None:
    assert find_references(f"uw brief met kenmerk {mark} van 3 mei") == ()


@pytest.mark.parametrize(
    ("ministry", "value", "key"),
    [
        ("IenW", "IENW/BSK-2023/297705", "kenmerk:IenW:IENW/BSK-2023/297705"),
        ("LNV", "DGA-DAD / 22136966", "kenmerk:LNV:DGA-DAD/22136966"),
        ("J&V", "wob/2021-032", "kenmerk:J&V:WOB/2021-032"),
    ],
)
def test_the_key_of_a_mark_names_its_ministry(ministry: str, value: str, key: str) -> None:
    assert mark_key(ministry=ministry, value=value) == key


@pytest.mark.parametrize("value", ["", " 123", "123 ", "1  2", "12\u200b3", "12\n3", "1" * 101])
def test_what_cannot_be_seen_is_no_mark(value: str) -> None:
    with pytest.raises(NotAReference, match="visible characters"):
        mark_key(ministry="BZ", value=value)


@pytest.mark.parametrize("ministry", ["", "BZ:DEF", "Buitenlandse Zaken", "x" * 41])
def test_a_mark_needs_a_ministry_that_a_key_can_name(ministry: str) -> None:
    with pytest.raises(NotAReference, match="abbreviation"):
        mark_key(ministry=ministry, value="123")
