"""The page of a draft: what was read beside what a person makes of it."""

import re
from typing import Any

import msgspec
import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client

from correspondence.actions.reviewing import correct, discard
from correspondence.extraction import Identifier, Mention, Message, Problem
from correspondence.models import Act, Draft, DraftStatus, Event, Letter, SourceFile
from tests.admin.conftest import a_user
from tests.admin.reading import at, check_clean, messages_of, text_of
from tests.factories import (
    a_draft,
    a_letter,
    a_minister,
    a_ministry,
    a_reading,
    a_request,
    a_signature,
    a_term,
    an_office,
)

pytestmark = pytest.mark.django_db

READ = {
    "dated": "14-08-2020",
    "subject": "Verkiezingen",
    "addressee": "De voorzitter van de Tweede Kamer der Staten-Generaal",
    "ministry": "Ministerie van Buitenlandse Zaken",
    "our_reference": "",
    "your_reference": "",
    "kind": "letter",
}


def save(client: Client, draft: Draft, deed: str = "_save", **entered: Any) -> HttpResponse:
    given = {**READ, "version": str(draft.version), deed: "1", **entered}
    return client.post(at("draft_change", draft.pk), given, follow=True)


def corrections(draft: Draft) -> dict[str, Any]:
    return Draft.objects.get(pk=draft.pk).corrections


def test_the_page_shows_what_was_read_and_where(desk: Client) -> None:
    a_ministry()
    a_term(a_minister(), an_office())
    numbers = ("2020Z14586", "2020D31249")
    draft = a_draft(
        a_reading(
            "Zie 2020Z14586 & meer.",
            requests=(a_request(*numbers),),
            signatures=(a_signature(), a_signature(name=None, position=2)),
        )
    )
    page = desk.get(at("draft_change", draft.pk))
    text = text_of(page)
    check_clean(page)
    assert 'value="14-08-2020"' in text
    assert "blz. 1: “Verkiezingen”" in text
    assert "Herkend als" in text
    assert '<mark title="zaak 2020Z14586">2020Z14586</mark> &amp; meer.' in text
    assert "Stef Blok (Minister van Buitenlandse Zaken)" in text
    assert "niet gevonden" in text
    assert "commissieverzoek" in text
    assert "2020D31249" in text
    assert "Kan worden gepubliceerd" in text


def test_numbers_that_are_known_lead_to_their_page(desk: Client) -> None:
    a_letter(a_reading("Over 2020Z14586."))
    page = text_of(desk.get(at("draft_change", a_draft(a_reading(requests=(a_request("2020Z14586"),))).pk)))
    assert "/admin/correspondence/reference/" in page


def test_a_field_as_it_was_read_is_no_correction(desk: Client) -> None:
    draft = a_draft()
    page = save(desk, draft)
    assert messages_of(page) == ["Bewaard."]
    assert corrections(draft) == {}
    assert not Event.objects.filter(act=Act.CORRECTED).exists()


def test_what_is_typed_is_kept_and_what_is_emptied_is_none(desk: Client) -> None:
    draft = a_draft()
    save(desk, draft, dated="1-9-2020", subject="", our_reference=" BZ-1 ", kind="extension")
    assert corrections(draft) == {"dated": "2020-09-01", "subject": None, "ourReference": "BZ-1", "kind": "extension"}
    page = text_of(desk.get(at("draft_change", draft.pk)))
    assert "Verbeterd." in page
    assert 'value="01-09-2020"' in page


def test_a_correction_can_be_dropped(desk: Client) -> None:
    draft = a_draft()
    correct(draft=draft, corrections={"subject": "Anders", "addressee": None}, version=1, by=a_user("admin"))
    draft.refresh_from_db()
    save(desk, draft, subject="Anders", subject_as_read="on", addressee="")
    assert corrections(draft) == {"addressee": None}
    draft.refresh_from_db()
    save(desk, draft)
    assert corrections(draft) == {}


def test_a_field_that_was_not_asked_for_stays_as_it_is(desk: Client) -> None:
    draft = a_draft()
    correct(draft=draft, corrections={"addressee": None}, version=1, by=a_user("admin"))
    desk.post(at("draft_change", draft.pk), {"version": "2", "subject": "Nieuw", "kind": "letter"})
    assert corrections(draft) == {"subject": "Nieuw", "addressee": None}


def test_line_ends_of_a_browser_are_no_change(desk: Client) -> None:
    draft = a_draft(a_reading(subject="Eerste regel\ntweede regel"))
    save(desk, draft, subject="Eerste regel\r\ntweede regel")
    assert corrections(draft) == {}


@pytest.mark.parametrize("typed", ["31-2-2020", "gisteren", "2020"])
def test_a_date_that_is_none_is_said_at_the_field_and_nothing_is_lost(desk: Client, typed: str) -> None:
    draft = a_draft()
    page = save(desk, draft, dated=typed, subject="Getypt")
    text = text_of(page)
    assert "Dit is geen datum." in text
    assert f'value="{typed}"' in text
    assert "Getypt" in text
    assert corrections(draft) == {}
    assert 'name="version" value="1"' in text


def test_whom_somebody_was_before_is_told_and_nothing_is_lost(desk: Client) -> None:
    draft = a_draft()
    correct(draft=draft, corrections={"subject": "Van een ander"}, version=1, by=a_user("clerk"))
    page = save(desk, draft, subject="Van mij")
    text = text_of(page)
    assert page.status_code == 409
    assert "Iemand anders heeft dit concept intussen gewijzigd" in text
    assert "Van mij</textarea>" in text
    assert "Intussen bewaard: <strong><bdi>Van een ander</bdi></strong>" in text
    assert corrections(draft) == {"subject": "Van een ander"}
    draft.refresh_from_db()
    save(desk, draft, subject="Van mij")
    assert corrections(draft) == {"subject": "Van mij"}


def boxes_of(page: HttpResponse) -> dict[str, str]:
    """What a browser would send back: every box of the page as it stands."""
    form = page.context["form"]
    names = [name for name in form.fields if not name.endswith("_as_read")]
    text = text_of(page)
    hidden = dict(re.findall(r'<input type="hidden" name="(initial-\w+)"(?: value="([^"]*)")?', text))
    shown = {name: form[name].field.widget.format_value(form[name].value()) or "" for name in names}
    shown = {name: value[0] if isinstance(value, list) else value for name, value in shown.items()}
    [version] = re.findall(r'name="version" value="(\d+)"', text)
    return {**hidden, **shown, "version": version}


def test_boxes_left_alone_take_what_somebody_else_saved(desk: Client) -> None:
    draft = a_draft()
    opened = boxes_of(desk.get(at("draft_change", draft.pk)))
    theirs = {"subject": "Van een ander", "dated": "2020-09-01", "addressee": None, "kind": "extension"}
    correct(draft=draft, corrections=theirs, version=1, by=a_user("clerk"))
    page = desk.post(
        at("draft_change", draft.pk), {**opened, "our_reference": "BZ-1", "subject": "Van mij", "_save": "1"}
    )
    text = text_of(page)
    assert page.status_code == 409
    assert "opnieuw opslaan bewaart wat in de vakken staat" in text
    assert text.count("Overgenomen van wie het intussen bewaarde.") == 3
    assert "Intussen bewaard: <strong><bdi>Van een ander</bdi></strong>" in text
    again = boxes_of(page)
    assert (again["subject"], again["dated"], again["our_reference"]) == ("Van mij", "01-09-2020", "BZ-1")
    desk.post(at("draft_change", draft.pk), {**again, "_save": "1"})
    assert corrections(draft) == {**theirs, "subject": "Van mij", "ourReference": "BZ-1"}


def test_boxes_left_alone_take_it_a_second_time_too(desk: Client) -> None:
    draft = a_draft()
    opened = boxes_of(desk.get(at("draft_change", draft.pk)))
    correct(draft=draft, corrections={"subject": "Een"}, version=1, by=a_user("clerk"))
    again = boxes_of(desk.post(at("draft_change", draft.pk), {**opened, "our_reference": "BZ-1", "_save": "1"}))
    correct(draft=draft, corrections={"subject": "Twee"}, version=2, by=a_user("clerk"))
    last = boxes_of(desk.post(at("draft_change", draft.pk), {**again, "_save": "1"}))
    assert (last["subject"], last["our_reference"], last["version"]) == ("Twee", "BZ-1", "3")


@pytest.mark.parametrize("typed", ["1-1-0001", "31-12-1814", "31-12-9999", "1-1-2100"])
def test_a_day_that_no_letter_can_have_is_refused_in_words(desk: Client, typed: str) -> None:
    draft = a_draft()
    assert "Deze datum kan niet: kies een dag van 1 januari 1815" in text_of(save(desk, draft, dated=typed))
    assert corrections(draft) == {}


def test_how_many_fields_need_a_look_is_said(desk: Client) -> None:
    said = Problem(code="no_subject", message=Message(nl="Vul het onderwerp in.", en="Enter the subject."))
    read = msgspec.structs.replace(a_reading(), subject=None, problems=(said,))
    text = text_of(desk.get(at("draft_change", a_draft(read).pk)))
    assert "1 veld in het briefhoofd om na te kijken." in text
    assert "Geen verdere meldingen" not in text
    assert "Geen verdere meldingen" in text_of(desk.get(at("draft_change", a_draft().pk)))


def test_publishing_from_the_list_is_asked_first(desk: Client) -> None:
    good, damaged, done = a_draft(), a_draft(outcome="damaged"), a_letter().draft
    given = {"action": "publish_selected", "_selected_action": [good.pk, damaged.pk, done.pk]}
    page = desk.post(at("draft_changelist", status="all"), given)
    check_clean(page)
    assert page.context["prospects"] == {"ready": 1, "refused": 1, "done": 1}
    assert "1 concept kan worden gepubliceerd." in text_of(page)
    assert Letter.objects.count() == 1
    desk.post(at("draft_changelist", status="all"), {**given, "confirmed": "1"})
    assert Letter.objects.count() == 2


def test_a_stale_page_with_a_bad_date_stays_stale(desk: Client) -> None:
    draft = a_draft()
    correct(draft=draft, corrections={"subject": "Van een ander"}, version=1, by=a_user("clerk"))
    assert 'name="version" value="1"' in text_of(save(desk, draft, dated="x"))


@pytest.mark.parametrize("version", ["", "x", "0", "99999999999999999999"])
def test_a_page_without_a_version_overwrites_nothing(desk: Client, version: str) -> None:
    draft = a_draft()
    assert save(desk, draft, subject="Blind", version=version).status_code == 409
    assert corrections(draft) == {}


def test_what_is_decided_is_not_corrected_any_more(desk: Client) -> None:
    draft = a_letter().draft
    page = save(desk, draft, subject="Te laat")
    assert page.status_code == 409
    assert "al afgehandeld" in text_of(page)
    assert 'name="_save"' not in text_of(desk.get(at("draft_change", draft.pk)))
    assert corrections(draft) == {}


def test_a_strange_kind_is_refused(desk: Client) -> None:
    draft = a_draft()
    assert "errornote" in text_of(save(desk, draft, kind="gedicht"))
    assert corrections(draft) == {}


def test_save_and_publish_in_one(desk: Client) -> None:
    draft = a_draft()
    page = save(desk, draft, "_publish", subject="Verbeterd onderwerp")
    letter = Letter.objects.get()
    assert letter.subject == "Verbeterd onderwerp"
    assert letter.published_by == a_user("admin")
    assert "1 brief gepubliceerd" in messages_of(page)[0]
    assert page.redirect_chain[-1][0] == at("draft_changelist")
    shown = text_of(desk.get(at("draft_change", draft.pk)))
    assert at("letter_change", letter.pk) in shown


@pytest.mark.parametrize("mark", ["x" * 300, "twee  spaties", "regel een regel twee"])
def test_whatever_a_person_calls_our_reference_it_publishes(desk: Client, mark: str) -> None:
    a_ministry()
    save(desk, a_draft(), "_publish", our_reference=mark)
    assert Letter.objects.get().our_reference == mark


def test_what_stands_in_the_way_is_said(desk: Client) -> None:
    draft = a_draft(outcome="damaged")
    assert "Kan nog niet worden gepubliceerd" in text_of(desk.get(at("draft_change", draft.pk)))
    page = save(desk, draft, "_publish", subject="Toch bewaard")
    assert any("niet goed gelezen" in said for said in messages_of(page))
    assert corrections(draft) == {"subject": "Toch bewaard"}
    assert not Letter.objects.exists()


def test_a_draft_is_put_aside_and_taken_back(desk: Client) -> None:
    draft = a_draft()
    save(desk, draft, "_discard")
    assert Draft.objects.get().status == DraftStatus.DISCARDED
    assert "brief-" not in text_of(desk.get(at("draft_changelist")))
    assert "Niets veranderd" in messages_of(save(desk, draft, "_discard"))[0]
    save(desk, draft, "_publish")
    assert not Letter.objects.exists()
    save(desk, draft, "_restore")
    assert Draft.objects.get().status == DraftStatus.NEW
    assert Event.objects.filter(act=Act.CORRECTED, by=a_user("admin")).count() == 2


def test_the_list_publishes_several_and_counts(desk: Client) -> None:
    good, twin, damaged = a_draft(), a_draft(), a_draft(outcome="damaged")
    done, aside = a_letter().draft, a_draft()
    discard(drafts=[aside], by=a_user("admin"))
    chosen = [each.pk for each in (good, twin, damaged, done, aside)]
    given = {"action": "publish_selected", "confirmed": "1", "_selected_action": chosen}
    said = messages_of(desk.post(at("draft_changelist", status="all"), given, follow=True))
    assert said[:3] == ["2 brieven gepubliceerd.", "1 concept was al gepubliceerd.", "2 concepten niet gepubliceerd."]
    assert any("niet goed gelezen" in each for each in said[3:])
    assert any("verworpen" in each for each in said[3:])
    assert Letter.objects.count() == 3


def test_the_list_puts_aside_and_takes_back(desk: Client) -> None:
    drafts = [a_draft(), a_draft()]
    given = {"_selected_action": [draft.pk for draft in drafts]}
    said = messages_of(desk.post(at("draft_changelist"), {**given, "action": "discard_selected"}, follow=True))
    assert said == ["2 concepten verworpen."]
    address = at("draft_changelist", status="discarded")
    assert messages_of(desk.post(address, {**given, "action": "restore_selected"}, follow=True)) == [
        "2 concepten teruggezet."
    ]
    assert messages_of(desk.post(at("draft_changelist"), {**given, "action": "restore_selected"}, follow=True)) == [
        "0 concepten teruggezet."
    ]


def test_the_list_shows_what_counts_now(desk: Client) -> None:
    draft = a_draft()
    correct(draft=draft, corrections={"subject": "Verbeterd", "ministry": None}, version=1, by=a_user("admin"))
    text = text_of(desk.get(at("draft_changelist")))
    assert "Verbeterd" in text
    assert "Buitenlandse Zaken" not in text
    assert "Verbeterd" in text_of(desk.get(at("draft_changelist", q="verbeterd")))
    assert "Verbeterd" not in text_of(desk.get(at("draft_changelist", status="discarded")))
    assert "Verbeterd" in text_of(desk.get(at("draft_changelist", status="onzin", outcome="ok")))


def test_text_is_only_text(desk: Client) -> None:
    evil = "<script>alert('x')</script> zie 2020Z14586 \u202e<b>"
    draft = a_draft(
        a_reading(
            evil,
            subject=evil,
            requests=(a_request("2020Z14586", committee=evil),),
            signatures=(a_signature(evil, evil),),
        )
    )
    shown = [desk.get(at("draft_change", draft.pk)), desk.get(at("draft_changelist"))]
    save(desk, draft, "_publish", subject=evil)
    letter = Letter.objects.get()
    shown += [
        desk.get(at("letter_change", letter.pk)),
        desk.get(at("letter_changelist")),
        desk.get(at("paragraph_changelist")),
    ]
    shown += [desk.get(at("request_change", letter.responses.get().request_id)), desk.get(at("signature_changelist"))]
    for page in shown:
        assert "<script>alert" not in text_of(page)
        assert "&lt;script&gt;alert" in text_of(page)
        check_clean(page)


def test_a_span_outside_its_text_is_left_out(desk: Client) -> None:
    read = a_reading("Zie 2020Z14586.")
    far = Mention(paragraph=2, start=3, end=900, text="x", scheme="zaak", value="2020Z14586")
    over = Mention(paragraph=2, start=6, end=9, text="x", scheme="zaak", value="2020Z14586")
    draft = a_draft(
        msgspec.structs.replace(
            read, mentions=(*read.mentions, far, over), identifiers=(Identifier(scheme="zaak", value="2020Z1"),)
        )
    )
    text = text_of(desk.get(at("draft_change", draft.pk)))
    assert text.count("<mark") == 1


def test_the_source_is_handed_out_as_a_download(desk: Client) -> None:
    draft = a_draft()
    draft.source.file_name = 'brief "é".html'
    draft.source.media_type = "text/html"
    draft.source.save()
    page = desk.get(at("draft_source", draft.pk))
    assert b"".join(page.streaming_content) == b"brief"
    assert page["Content-Disposition"].startswith("attachment;")
    assert page["Content-Type"] == "application/octet-stream"
    assert page["X-Content-Type-Options"] == "nosniff"
    assert page["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert "no-store" in page["Cache-Control"]
    page.close()


def test_a_source_that_is_gone_is_said(desk: Client) -> None:
    draft = a_draft()
    SourceFile._meta.get_field("file").storage.delete(draft.source.file.name)
    page = desk.get(at("draft_source", draft.pk), follow=True)
    assert "Het bronbestand is er niet meer" in messages_of(page)[0]
    assert desk.get(at("draft_source", 10**9)).status_code == 404


def test_looking_changes_nothing(desk: Client) -> None:
    draft = a_draft()
    for deed in ("_save", "_publish", "_discard"):
        desk.get(at("draft_change", draft.pk), {deed: "1", "version": "1", "subject": "x"})
    assert Draft.objects.get().status == DraftStatus.NEW
    assert corrections(draft) == {}


def test_a_broken_record_says_so(desk: Client) -> None:
    draft = a_draft()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE correspondence_draft SET extracted = '{}'::jsonb")
    text = text_of(desk.get(at("draft_change", draft.pk)))
    assert "beschadigd bewaard" in text
    assert 'name="_publish"' not in text
    assert 'name="_discard"' in text
