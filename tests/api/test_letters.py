"""Letters: what the list shows, what one letter shows, and what belongs to it."""

from typing import Any

import pytest

from correspondence.actions.publishing import withdraw
from correspondence.models import Draft, Letter, Paragraph, ParagraphKind
from tests.api.asking import ask, check_problem, faults, items, read, walk
from tests.factories import (
    a_committee,
    a_draft,
    a_letter,
    a_minister,
    a_ministry,
    a_reading,
    a_request,
    a_signature,
    an_office,
)

pytestmark = pytest.mark.django_db


def letter_of(letter: Letter) -> Any:
    return read(f"letters/{letter.public_id}")


def test_a_list_shows_what_a_reader_chooses_by(answering: Letter) -> None:
    [item] = items("letters")

    assert item["id"] == str(answering.public_id)
    assert item["url"] == f"http://testserver/api/v1/letters/{answering.public_id}"
    assert (item["dated"], item["subject"], item["kind"]) == ("2020-08-14", "Verkiezingen in Wit-Rusland", "letter")
    assert item["addressee"] == "De voorzitter van de Tweede Kamer der Staten-Generaal"
    assert (item["ministry"]["abbreviation"], item["ministryBasis"]) == ("BZ", "letterhead")
    assert item["ministryAsPrinted"] == "Ministerie van Buitenlandse Zaken"
    assert (item["ourReference"], item["yourReference"]) == ("DEU-2020/12", None)
    assert item["counts"] == {"paragraphs": 2, "mentions": 2}


def test_a_signature_leads_to_the_minister_and_the_office(answering: Letter) -> None:
    [signature] = letter_of(answering)["signatures"]

    assert (signature["name"], signature["capacity"], signature["resolution"]) == ("Stef Blok", "signs", "matched")
    term = signature["term"]
    assert (term["from"], term["until"]) == ("2018-03-07", "2021-05-25")
    for each, name in ((term["minister"], "Stef Blok"), (term["office"], "Minister van Buitenlandse Zaken")):
        assert name in (each.get("name"), each.get("title"))
        assert ask(each["url"].removeprefix("http://testserver")).status_code == 200


def test_a_signature_that_fits_no_term_leads_nowhere(db: None) -> None:
    [signature] = letter_of(a_letter(a_reading(signatures=(a_signature(name="Niemand"),))))["signatures"]

    assert (signature["name"], signature["resolution"], signature["term"]) == ("Niemand", "unmatched", None)


def test_a_letter_shows_the_numbers_it_bears(answering: Letter) -> None:
    found = [(each["key"], each["scheme"], each["origin"]) for each in letter_of(answering)["references"]]

    assert found == [("2020D33333", "document", "printed"), ("kenmerk:bz:DEU-2020/12", "kenmerk", "printed")]


def test_a_letter_shows_the_request_it_answers(answering: Letter) -> None:
    [answer] = letter_of(answering)["answers"]

    assert (answer["kind"], answer["origin"], answer["newDueOn"]) == ("answer", "automatic", None)
    assert answer["request"]["subject"] == "de verkiezingen"
    assert ask(answer["request"]["url"].removeprefix("http://testserver")).status_code == 200


def test_what_is_unknown_is_null(db: None) -> None:
    letter = letter_of(a_letter(a_reading(dated=None, subject=None, ministry=None)))

    unknown = ("dated", "subject", "ministry", "ministryAsPrinted", "ministryBasis", "ourReference", "yourReference")
    assert [letter[name] for name in unknown] == [None] * 7


def test_moments_are_in_utc(answering: Letter) -> None:
    Letter.objects.update(published_at="2026-07-01T12:00:00+02:00", updated_at="2026-01-01T00:30:00+01:00")

    letter = letter_of(answering)

    assert (letter["publishedAt"], letter["updatedAt"]) == ("2026-07-01T10:00:00Z", "2025-12-31T23:30:00Z")


@pytest.mark.parametrize("path", ["letters", "letters/{id}", "references/2020D33333"])
def test_the_text_is_not_in_lists_and_things(path: str, answering: Letter) -> None:
    assert "bericht ik u" not in str(read(path.format(id=answering.public_id)))


def test_the_text_is_a_resource_of_its_own(answering: Letter) -> None:
    first, second = items(f"letters/{answering.public_id}/paragraphs")

    assert (first["position"], first["kind"], first["text"]) == (1, "salutation", "Geachte voorzitter,")
    assert second["text"].endswith("bericht ik u 😀 als volgt.")
    assert (second["part"], second["page"], second["level"], second["rows"], second["noteMark"]) == (
        "letter", 1, None, None, None,
    )  # fmt: skip


def test_the_text_can_be_read_from_its_end(answering: Letter) -> None:
    found = items(f"letters/{answering.public_id}/paragraphs", sort="-position", fields="position")

    assert found == [{"position": 2}, {"position": 1}]


def test_a_table_has_rows(answering: Letter) -> None:
    rows = [["jaar", "bedrag"], ["2020", "3"]]
    Paragraph.objects.create(letter=answering, position=3, kind=ParagraphKind.TABLE, text="jaar bedrag", rows=rows)

    assert items(f"letters/{answering.public_id}/paragraphs")[2]["rows"] == rows


def test_a_mention_points_into_its_paragraph_by_code_points(answering: Letter) -> None:
    text = items(f"letters/{answering.public_id}/paragraphs")[1]["text"]
    case, document = items(f"letters/{answering.public_id}/mentions")

    for mention, number in ((case, "2020Z14586"), (document, "2020D31249")):
        assert text[mention["start"] : mention["end"]] == mention["text"] == number
        assert text[: mention["start"]].endswith(mention["prefix"])
        assert text[mention["end"] :].startswith(mention["suffix"])
        assert (len(mention["prefix"]), len(mention["suffix"])) == (32, 32 if number == "2020Z14586" else 27)
        assert (mention["paragraph"], mention["field"], mention["ordinal"], mention["origin"]) == (
            2,
            None,
            1,
            "automatic",
        )
        assert mention["reference"]["key"] == number
        assert mention["reference"]["state"] == "resolved"


def test_a_mention_in_the_letterhead_names_its_field(answering: Letter) -> None:
    answering.your_reference = "uw brief 2020Z14586 van 11 augustus"
    answering.save()
    reference = answering.mentions.order_by("pk")[0].reference
    answering.mentions.create(field="yourReference", reference=reference, start=9, end=19, text="2020Z14586")

    mention = items(f"letters/{answering.public_id}/mentions")[0]

    assert (mention["paragraph"], mention["field"]) == (None, "yourReference")
    assert (mention["prefix"], mention["suffix"]) == ("uw brief ", " van 11 augustus")


def test_pages_of_mentions_begin_in_the_letterhead(answering: Letter) -> None:
    reference = answering.mentions.order_by("pk")[0].reference
    answering.mentions.create(field="subject", reference=reference, start=0, end=3, text="Ver")
    path = f"letters/{answering.public_id}/mentions"

    first = read(path, pageSize=1)
    second = read(first["next"].removeprefix("http://testserver"))

    assert [first["items"][0]["field"], second["items"][0]["paragraph"]] == ["subject", 2]


@pytest.mark.parametrize("name", ["paragraphs", "mentions"])
def test_expanding_gives_what_the_resource_gives(name: str, answering: Letter) -> None:
    expanded = read(f"letters/{answering.public_id}", expand=name)

    assert expanded[name] == items(f"letters/{answering.public_id}/{name}")
    assert {"paragraphs", "mentions"} - {name} - expanded.keys()


def test_a_letter_links_to_what_belongs_to_it(answering: Letter) -> None:
    links = letter_of(answering)["links"]

    assert links.keys() == {"paragraphs", "mentions", "mentionedBy", "source"}
    assert all(ask(link.removeprefix("http://testserver")).status_code == 200 for link in links.values())


def test_a_letter_is_mentioned_by_its_own_number_and_by_what_it_answers(answering: Letter, citing: Letter) -> None:
    found = items(f"letters/{answering.public_id}/mentioned-by")

    assert [each["text"] for each in found] == ["2020D33333", "2020D31249"]
    assert found == walk(f"letters/{answering.public_id}/mentioned-by", pageSize=1)
    assert {each["letter"]["id"] for each in found} == {str(citing.public_id)}
    assert found[0]["letter"]["subject"] == "Vervolg"


def test_a_letter_does_not_mention_itself(answering: Letter) -> None:
    assert items(f"letters/{answering.public_id}/mentioned-by") == []


def test_a_letter_that_bears_nothing_is_mentioned_by_nobody(citing: Letter) -> None:
    assert items(f"letters/{citing.public_id}/mentioned-by") == []


def test_a_withdrawn_letter_mentions_nothing(answering: Letter, citing: Letter) -> None:
    withdraw(letters=[citing], because="Verkeerde versie", by=None)

    assert items(f"letters/{answering.public_id}/mentioned-by") == []


@pytest.mark.parametrize("path", ["", "/paragraphs", "/mentions", "/mentioned-by", "/source"])
def test_a_withdrawn_letter_is_gone(path: str, answering: Letter) -> None:
    withdraw(letters=[answering], because="Privé", by=None)
    answering.refresh_from_db()

    problem = check_problem(ask(f"letters/{answering.public_id}{path}"), 410, "gone")

    assert answering.withdrawn_at is not None
    assert problem["withdrawnAt"] == answering.withdrawn_at.isoformat().replace("+00:00", "Z")
    assert "Privé" not in str(problem)


@pytest.mark.parametrize("path", ["", "/paragraphs", "/mentions", "/mentioned-by", "/source"])
def test_the_id_of_a_draft_leads_nowhere(path: str) -> None:
    draft: Draft = a_draft(a_reading())

    check_problem(ask(f"letters/{draft.public_id}{path}"), 404, "not-found")


def test_a_withdrawn_letter_is_in_no_list(answering: Letter) -> None:
    withdraw(letters=[answering], because="Privé", by=None)

    assert read("letters", count="true")["count"] == 0
    assert items("requests") == []
    assert items("references") == []


FILTERS = {
    "dated": ("2020-08-14", "2020-08-15"),
    "datedFrom": ("2020-08-14", "2020-08-15"),
    "datedUntil": ("2020-08-14", "2020-08-13"),
    "kind": ("letter", "other"),
    "ministry": ("bz", "def"),
    "minister": ("stef-blok", "hugo-de-jonge"),
    "office": ("minister-bz", "minister-def"),
    "committee": ("buza", "fin"),
    "mentions": ("2020Z14586", "2020D33333"),
    "bears": ("2020D33333", "2020Z14586"),
    "reference": ("2020Z14586", "2021Z00001"),
    "updatedSince": ("2020-01-01T00:00:00Z", "2100-01-01T00:00:00Z"),
}


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_keeps_what_fits_and_nothing_else(name: str, answering: Letter) -> None:
    a_ministry("Ministerie van Defensie", slug="def", abbreviation="DEF")
    a_minister("Hugo", "de Jonge", slug="hugo-de-jonge")
    an_office("Minister van Defensie", slug="minister-def")
    a_committee("Vaste commissie voor Financiën", slug="fin", abbreviation="FIN")
    fitting, other = FILTERS[name]

    assert len(items("letters", **{name: fitting})) == 1
    assert items("letters", **{name: other}) == []


def test_a_letter_is_found_by_the_request_it_answers(answering: Letter) -> None:
    [answer] = letter_of(answering)["answers"]

    assert len(items("letters", answersRequest=answer["request"]["id"])) == 1
    assert items("letters", answersRequest=str(answering.public_id)) == []


@pytest.mark.parametrize(
    ("name", "path"),
    [("ministry", "ministries"), ("minister", "ministers"), ("office", "offices"), ("committee", "committees")],
)
def test_a_filter_takes_ids_too(name: str, path: str, answering: Letter) -> None:
    [found] = items(path)

    assert len(items("letters", **{name: found["id"]})) == 1
    assert faults(ask("letters", **{name: str(answering.public_id)})) == [(name, "invalid")]


@pytest.mark.parametrize("name", ["ministry", "committee"])
def test_an_abbreviation_is_known_whatever_its_capitals(name: str, answering: Letter) -> None:
    assert len(items("letters", **{name: {"ministry": "Bz", "committee": "BUZA"}[name]})) == 1


def test_repeated_means_any_of_these(answering: Letter, citing: Letter) -> None:
    assert len(items("letters", dated=["2020-08-14", "2020-09-01", "2020-10-01"])) == 2
    assert len(items("letters", kind=["other", "letter"])) == 2


def test_different_filters_must_all_fit(answering: Letter, citing: Letter) -> None:
    assert len(items("letters", mentions="2020D31249", datedUntil="2020-08-31")) == 1


def test_an_undated_letter_matches_no_date_but_unknown(db: None) -> None:
    a_letter(a_reading(dated=None))

    assert len(items("letters", dated="unknown")) == 1
    assert items("letters", datedFrom="0001-01-01") == items("letters", datedUntil="9999-12-31") == []


def test_one_letter_is_listed_once_however_often_it_fits(db: None) -> None:
    a_letter(a_reading("Over 2021Z00001.", "Nogmaals 2021Z00001 en 2021Z00002."))

    assert len(items("letters", mentions=["2021Z00001", "2021Z00002"])) == 1


def test_letters_that_answer_several_requests_say_so(db: None) -> None:
    requests = (a_request("2021Z00001", "2021D00001"), a_request("2021Z00002", "2021D00002"))
    letter = a_letter(a_reading(requests=requests))

    assert len(letter_of(letter)["answers"]) == 2
