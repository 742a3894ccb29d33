"""The JSON of a read letter has the keys of the contract, in its order, null where nothing is known."""

import json

import msgspec
import pytest

from correspondence.extraction import EXTRACTOR_VERSION, ReadLetter, decode, encode, read_letter
from correspondence.extraction.problems import SENTENCES, problem
from tests.extraction.made import letter_pdf, read

TOP = [
    "extractor", "outcome", "kind", "source", "dated", "subject", "addressee", "ministry",
    "ourReference", "yourReference", "directorate", "attachments", "copies", "identifiers",
    "paragraphs", "signatures", "mentions", "requests", "problems",
]  # fmt: skip


def as_json(letter: ReadLetter) -> dict[str, object]:
    document: dict[str, object] = json.loads(encode(letter))
    return document


def test_required_keys_are_there_with_null_for_the_unknown() -> None:
    document = as_json(read("Zomaar een tekst."))
    assert list(document) == TOP
    assert document["extractor"] == EXTRACTOR_VERSION == "1.1.0"
    assert [document[key] for key in TOP[4:10]] == [None] * 6
    source = document["source"]
    assert isinstance(source, dict)
    assert list(source) == ["fileName", "sha256", "mediaType", "pages"]
    assert document["paragraphs"] == [
        {"position": 1, "part": "letter", "kind": "body", "page": 1, "text": "Zomaar een tekst."}
    ]


def test_optional_keys_are_there_where_they_apply() -> None:
    letter = read(
        "Uw kenmerk 2020Z14586\n\nGeachte voorzitter,\n\n- een punt over 2020D31249\n\n"
        "De Minister van Defensie,\n\nA. de Vries"
    )
    document = msgspec.to_builtins(letter)
    assert document["paragraphs"][1]["level"] == 1
    assert list(document["mentions"][0]) == ["paragraph", "start", "end", "text", "scheme", "value", "field"]
    assert list(document["mentions"][1]) == ["paragraph", "start", "end", "text", "scheme", "value"]
    assert list(document["ministry"]) == ["value", "evidence", "basis"]
    assert list(document["yourReference"]) == ["value", "evidence"]
    assert list(document["signatures"][0]) == ["position", "title", "name", "capacity", "evidence"]
    assert document["signatures"][0]["evidence"] == {
        "page": 1,
        "text": "De Minister van Defensie, A. de Vries",
        "box": None,
    }
    assert list(document["problems"][0]) == ["code", "message", "page"]


def test_request_has_the_keys_of_the_contract() -> None:
    text = "Op verzoek van de vaste commissie voor Defensie informeer ik u over Mali (2020Z14586)."
    (request,) = msgspec.to_builtins(read(text))["requests"]
    assert list(request) == ["kind", "references", "committee", "subject", "response", "evidence"]
    assert request["references"] == ({"scheme": "zaak", "value": "2020Z14586"},)


def test_boxes_are_on_the_page() -> None:
    letter = read_letter(letter_pdf(["Geachte voorzitter,", "", "Dit is de brief."]), file_name="brief.pdf")
    assert letter.subject
    assert letter.subject.evidence.box
    x0, top, x1, bottom = letter.subject.evidence.box
    assert 0 < x0 < x1 < 595
    assert 300 < top < bottom < 330


def test_other_json_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        decode(b'{"outcome": "ok"}')


def test_value_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        read("Een brief.").outcome = "damaged"  # type: ignore[misc]


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_every_problem_has_two_sentences_of_two_parts(code: str) -> None:
    found = problem(
        code,
        what=("een foto", "a picture"),
        extension=".pdf",
        media_type="text/plain",
        name="pages",
        value=1,
        placeholder="[x]",
        text="[x]",
        line=1,
        column=2,
        count=3,
        seconds=10,
        most=50,
    )
    for message in (found.message.nl, found.message.en):
        assert "{" not in message
        assert len(message.split(". ")) > 1 or ";" in message or "?" in message
    assert found.message.nl != found.message.en
