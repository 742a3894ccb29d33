"""What holds for every text: spans quote it, stand in order, never overlap in part."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from correspondence.references import NotAReference, Reference, Scheme, find_references, parse_references
from correspondence.references.finding import keep_apart
from correspondence.references.form import Sighting
from correspondence.references.reference import FORMS

PRINTABLE = [scheme for scheme in Scheme if scheme is not Scheme.KENMERK]
FOUND_IN_TEXT = [*PRINTABLE[:4], Scheme.KAMERSTUK, Scheme.AANHANGSEL]
PIECES = [
    "Kamerstuk ", "Kamerstukken II 2019/20, ", "Tweede Kamer, vergaderjaar 2017-2018, ", "t.v.v. ", "36 200",
    "nr. 4 (", "36800-XVI)", " xvi", " hoofdstuk VI", ", p. 3; ", "/dossier/", "3", "tel. ",
    "21501-02", "kst-", "/31 289", " XVI", " A", "-B", ", nr. ", ", nrs. ", " en ", ", ", "-", " t/m ", "7", "12",
    "2020Z14586", "/2020D31249", "TZ202008-012", "Aanhangsel Handelingen II 2021/22, nr. 13", "€ ",
    "\n", "\u200b", "ë", "😀", "²",
]  # fmt: skip


@st.composite
def references(draw: st.DrawFn, schemes: list[Scheme]) -> Reference:
    """Any reference of these schemes, in normal form."""
    scheme = draw(st.sampled_from(schemes))
    values = st.from_regex(FORMS[scheme].normal, fullmatch=True)
    if scheme in (Scheme.AANHANGSEL, Scheme.HANDELINGEN):
        parts = st.tuples(st.integers(1900, 2098), st.lists(st.integers(1, 9999), min_size=1, max_size=2))
        values = parts.map(lambda part: "-".join(map(str, (f"{part[0]}{part[0] + 1}", *part[1])))).filter(
            FORMS[scheme].allows
        )
    return Reference(scheme=scheme, value=draw(values))


@given(references(PRINTABLE))
def test_a_printed_reference_is_read_back(reference: Reference) -> None:
    assert parse_references(str(reference)) == (reference,)


@given(references(PRINTABLE))
def test_a_key_leads_back_to_its_reference(reference: Reference) -> None:
    assert Reference.from_key(reference.key) == reference
    assert parse_references(reference.key) == (reference,)


@given(references(FOUND_IN_TEXT))
def test_a_printed_reference_is_found_in_a_sentence(reference: Reference) -> None:
    found = find_references(f"Zie de brief ({reference}), die u kent.")

    assert [(one.text, one.reference) for one in found] == [(str(reference), reference)]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=12).map("".join)))
@example("😀 Kamerstuk 31 293/31 289, nrs. 3-5 en 7, 2020Z14586/2020D31249")
def test_spans_quote_their_text_in_order_and_apart(text: str) -> None:
    found = find_references(text)

    spans = list(dict.fromkeys((one.start, one.end) for one in found))
    assert all(one.text == text[one.start : one.end] != "" for one in found)
    assert spans == sorted(spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    for span in spans:
        here = [one for one in found if (one.start, one.end) == span]
        assert [one.ordinal for one in here] == list(range(1, len(here) + 1))
        assert len({one.reference for one in here}) == len(here)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.integers(0, 9))
@example("Kamerstuk 36 200, nrs. 1 t/m 200", 7)
def test_most_gives_the_first_of_all(text: str, most: int) -> None:
    assert find_references(text, most=most) == find_references(text)[:most]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=6).map("".join)))
def test_parsing_answers_or_refuses(text: str) -> None:
    try:
        answer = parse_references(text)
    except NotAReference:
        return
    assert answer
    assert len(set(answer)) == len(answer)


def test_of_two_that_overlap_the_first_or_longer_stays() -> None:
    def seen(start: int, end: int) -> Sighting:
        return Sighting(start=start, end=end, scheme=Scheme.ZAAK, values=("2020Z14586",))

    kept = keep_apart([seen(8, 12), seen(0, 4), seen(0, 9), seen(9, 10), seen(9, 11)])

    assert [(one.start, one.end) for one in kept] == [(0, 9), (9, 11)]
