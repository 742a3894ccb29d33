"""Official XML is read element by element; what it states comes out as the print of it says."""

# ruff: noqa: E501 - a case is one line

import warnings
from pathlib import Path

import pytest

from correspondence.extraction import Identifier, ReadLetter, read_letter
from tests.extraction.made import codes, texts

SHARED = Path(__file__).resolve().parents[3] / "shared"
CORPUS = SHARED / "corpus"
here_only = pytest.mark.skipif(
    not CORPUS.exists(), reason="NOT CHECKED: the real documents (../shared/corpus) are not here"
)

OPENING = "<al>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</al><al>Den Haag, 7 juli 2023</al>"
SIGNED = "<ondertekening><functie>De Minister van Defensie,</functie><naam><voornaam>K.H.</voornaam><achternaam>Ollongren</achternaam></naam></ondertekening>"


def paper(
    text: str = "<al>Een alinea.</al>",
    *,
    signed: str = SIGNED,
    opening: str = OPENING,
    dossiers: str = "<dossier><dossiernummer><dossiernr>28 844</dossiernr></dossiernummer><titel>Integriteit</titel></dossier>",
    number: str = "269",
    after: str = "",
) -> ReadLetter:
    """A paper with this text, as `kst-28844-269.xml` is built."""
    return read(
        f"""<officiele-publicatie><metadata><meta name="x" content="y"/></metadata><kamerstuk>
        <kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2022-2023</tekstregel>
        <tekstregel inhoud="kamernummer">2</tekstregel></kamerstukkop>{dossiers}
        <stuk><stuknr>Nr. <ondernummer kamer="2">{number}</ondernummer></stuknr>
        <titel>BRIEF VAN DE MINISTER VAN DEFENSIE</titel>
        <algemeen><vrije-tekst><tekst status="goed">{opening}{text}</tekst></vrije-tekst>
        <tekst-sluiting>{signed}</tekst-sluiting></algemeen>{after}</stuk></kamerstuk></officiele-publicatie>"""
    )


def read(xml: str) -> ReadLetter:
    return read_letter(f'<?xml version="1.0" encoding="utf-8"?>\n{xml}'.encode(), file_name="kst.xml")


def lines(letter: ReadLetter) -> list[tuple[str, str]]:
    return [(paragraph.kind.value, paragraph.text) for paragraph in letter.paragraphs]


def test_paper_is_a_letter_with_its_head() -> None:
    letter = paper()
    assert (letter.outcome, letter.kind, letter.source.media_type) == ("ok", "letter", "application/xml")
    assert letter.dated
    assert (letter.dated.value, letter.dated.evidence.text) == ("2023-07-07", "Den Haag, 7 juli 2023")
    assert letter.addressee
    assert letter.addressee.value == "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal"
    assert letter.ministry
    assert letter.ministry.value == "Ministerie van Defensie"
    assert [(s.title, s.name) for s in letter.signatures] == [("De Minister van Defensie", "K.H. Ollongren")]
    assert lines(letter) == [("body", "Een alinea.")]


def test_title_of_a_paper_is_no_subject() -> None:
    letter = paper()
    assert letter.subject is None
    assert codes(letter) == ["no_subject"]


def test_subject_that_the_paper_states_is_its_subject() -> None:
    letter = paper(after="<onderwerp>Uitzending naar Mali</onderwerp>")
    assert letter.subject
    assert letter.subject.value == "Uitzending naar Mali"
    assert texts(letter) == ["Een alinea."]


@pytest.mark.parametrize(
    ("dossier", "number", "key"),
    [
        ("<dossiernr>28 844</dossiernr>", "269", "28844-269"),
        ("<dossiernr>36 200</dossiernr><begrotingshoofdstuk>XVI</begrotingshoofdstuk>", "25", "36200-XVI-25"),
        ("<dossiernr>21 501-02</dossiernr>", "3121", "21501-02-3121"),
        ("<dossiernr>35 261</dossiernr>", "B", "35261-B"),
    ],
)
def test_paper_has_its_key(dossier: str, number: str, key: str) -> None:
    head = f"<dossier><dossiernummer>{dossier}</dossiernummer><titel>Dossier</titel></dossier>"
    assert paper(dossiers=head, number=number).identifiers == (Identifier(scheme="kamerstuk", value=key),)


def test_first_of_two_dossiers_gives_the_key() -> None:
    two = "".join(
        f"<dossier><dossiernummer><dossiernr>{nr}</dossiernr></dossiernummer></dossier>" for nr in ("29 544", "29 279")
    )
    assert paper(dossiers=two, number="1223").identifiers == (Identifier(scheme="kamerstuk", value="29544-1223"),)


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<tussenkop kopopmaak='vet'>Inleiding</tussenkop><al>Een.</al>", [("heading", "Inleiding"), ("body", "Een.")]),
        ("<al-groep><al>Een</al><al>Twee</al></al-groep>", [("body", "Een"), ("body", "Twee")]),
        ("<al>Motie <nadruk type='cur'>Van</nadruk> Baarle,<?xpp break?> <extref doc='x'>nr. 3</extref>.</al>", [("body", "Motie Van Baarle, nr. 3.")]),
        ("<al>server<?xpp afbm?>certificaten en open\u00adbaar</al>", [("body", "servercertificaten en openbaar")]),
        ("<al>10 m<sup>2</sup>, de 1<sup>e</sup> CO<inf>2</inf></al>", [("body", "10 m², de 1e CO2")]),
        ("<al>Een<witreg/></al><plaatje><illustratie naam='x.png'/><bijschrift>weg</bijschrift></plaatje>", [("body", "Een")]),
        ("<divisie><kop><nr>1.</nr><titel>Doel</titel></kop><al>Een.</al></divisie>", [("heading", "1. Doel"), ("body", "Een.")]),
        ("<citaat><al>Zij zeiden dit.</al></citaat>", [("quote", "Zij zeiden dit.")]),
        ("<al>Geachte voorzitter,</al><al>Een.</al>", [("salutation", "Geachte voorzitter,"), ("body", "Een.")]),
        ("<al>Korte regel</al><al>Een.</al>", [("body", "Korte regel"), ("body", "Een.")]),
        ("<al><nadruk type='vet'>Vette kop</nadruk></al><al>Een.</al>", [("body", "Een."), ("heading", "Vette kop"), ("body", "Twee.")]),
        ("<nieuw><a>Een</a><b>Twee</b></nieuw>", [("body", "Een"), ("body", "Twee")]),
        ("<al>Een <onbekend>woord</onbekend> erin.</al>", [("body", "Een woord erin.")]),
        ("<al>Regel een,<br/>regel twee.</al>", [("body", "Regel een, regel twee.")]),
        ("<al>&euro; 5 &amp; &lt;b&gt;</al>", [("body", "€ 5 & <b>")]),
        ("<tussenkop kopopmaak='rom'>" + "Lange tekst in gewoon schrift. " * 8 + "</tussenkop>", [("body", ("Lange tekst in gewoon schrift. " * 8).strip())]),
    ],
)  # fmt: skip
def test_elements_become_paragraphs(xml: str, expected: list[tuple[str, str]]) -> None:
    if "Vette" in xml:
        xml = f"<al>Een.</al>{xml.replace('Een.', 'Twee.')}"
    assert lines(paper(xml)) == expected


def test_lists_keep_their_marks_and_levels() -> None:
    letter = paper(
        "<al>Namelijk:</al><lijst type='expliciet'><li><li.nr>1.</li.nr><al>een;</al><al>en nog wat.</al></li>"
        "<li><li.nr>2.</li.nr><al>twee:</al><lijst><li><li.nr>–</li.nr><al>genest</al></li></lijst></li></lijst>"
    )
    assert lines(letter) == [
        ("body", "Namelijk:"),
        ("list_item", "1. een;"),
        ("body", "en nog wat."),
        ("list_item", "2. twee:"),
        ("list_item", "genest"),
    ]
    assert [p.level for p in letter.paragraphs if p.kind == "list_item"] == [1, 1, 2]


def test_note_leaves_its_mark_in_the_text() -> None:
    letter = paper(
        "<al>Op 9 mei 2023<noot id='a' type='voet'><noot.nr>1</noot.nr><noot.al>Kamerstuk <extref doc='kst-28844-266'>"
        "28 844, nr. 266</extref>.</noot.al><noot.al>En meer.</noot.al></noot> gezegd<nootref refid='a'/>.</al>"
    )
    assert lines(letter) == [("body", "Op 9 mei 2023¹ gezegd¹."), ("footnote", "Kamerstuk 28 844, nr. 266. En meer.")]
    assert letter.paragraphs[1].note_mark == "1"
    assert [mention.value for mention in letter.mentions] == ["28844-266"]


def test_notes_stand_with_the_part_that_has_their_mark() -> None:
    def note(nr: int) -> str:
        return f"<noot><noot.nr>{nr}</noot.nr><noot.al>Noot {nr}</noot.al></noot>"

    letter = paper(
        f"<al>Brief.{note(1)}</al>",
        after=f"<bijlage><kop><titel>Bijlage</titel></kop><al>Tekst.{note(2)}</al></bijlage>",
    )
    assert [(p.part.value, p.text) for p in letter.paragraphs] == [
        ("letter", "Brief.¹"), ("letter", "Noot 1"), ("annex", "Bijlage"), ("annex", "Tekst.²"), ("annex", "Noot 2"),
    ]  # fmt: skip


def test_table_spreads_its_cells() -> None:
    letter = paper(
        """<table><title>Staat</title><tgroup cols="3"><colspec colname="c1"/><colspec colname="c2"/><colspec colname="c3"/>
        <thead><row><entry colname="c1"><al>Art.</al></entry><entry namest="c2" nameend="c3"><al>Begroting</al></entry></row></thead>
        <tbody><row><entry colname="c1" morerows="1"><al>1</al></entry><entry colname="c2"><al>a</al><al>b</al></entry><entry colname="c3"><al>3</al></entry></row>
        <row><entry colname="c2"><al>4<noot><noot.nr>1</noot.nr><noot.al>Geschat.</noot.al></noot></al></entry><entry colname="c3"><al>5</al></entry></row>
        <row><entry colname="c1"/><entry colname="c2"/></row></tbody></tgroup></table><al>Na.</al>"""
    )
    assert [p.kind.value for p in letter.paragraphs] == ["body", "table", "body", "footnote"]
    assert letter.paragraphs[1].rows == (("Art.", "Begroting", ""), ("1", "a b", "3"), ("", "4¹", "5"))
    assert letter.paragraphs[1].text == "Art.\tBegroting\t\n1\ta b\t3\n\t4¹\t5"


@pytest.mark.parametrize(
    ("signed", "expected"),
    [
        (SIGNED, [("De Minister van Defensie", "K.H. Ollongren", "signs")]),
        ("<ondertekening><functie>De Minister van LNV,</functie><deze>C.J. Schouten</deze></ondertekening>", [("De Minister van LNV", "C.J. Schouten", "signs")]),
        ("<ondertekening><functie>De Minister</functie> voor Rechtsbescherming,<naam><voornaam>S.</voornaam><achternaam>Dekker</achternaam></naam></ondertekening>", [("De Minister voor Rechtsbescherming", "S. Dekker", "signs")]),
        (SIGNED + SIGNED.replace("Defensie", "Justitie en Veiligheid").replace("K.H.", "D.").replace("Ollongren", "Yeşilgöz-Zegerius"), [("De Minister van Defensie", "K.H. Ollongren", "signs"), ("De Minister van Justitie en Veiligheid", "D. Yeşilgöz-Zegerius", "signs")]),
        (SIGNED + "<al>mede namens de Minister van Buitenlandse Zaken,</al>", [("De Minister van Defensie", "K.H. Ollongren", "signs"), ("de Minister van Buitenlandse Zaken", None, "on_behalf")]),
        ("<al>De Minister van VWS, E.J. Kuipers</al><al>De Minister van Defensie, K.H. Ollongren</al>", [("De Minister van VWS", "E.J. Kuipers", "signs"), ("De Minister van Defensie", "K.H. Ollongren", "signs")]),
        ("<witreg/><al>De Minister van Defensie, </al><al>K.H. Ollongren </al>", [("De Minister van Defensie", "K.H. Ollongren", "signs")]),
    ],
)  # fmt: skip
def test_signatures_are_read(signed: str, expected: list[tuple[str, str | None, str]]) -> None:
    letter = paper(signed=signed)
    assert [(s.title, s.name, s.capacity.value) for s in letter.signatures] == expected
    assert texts(letter) == ["Een alinea."]


def test_text_after_the_signature_is_annex() -> None:
    letter = paper(after="<bijlage><kop><label>Bijlage</label><nr>1</nr></kop><al>Tekst.</al></bijlage>")
    assert [(p.part.value, p.text) for p in letter.paragraphs] == [
        ("letter", "Een alinea."), ("annex", "Bijlage 1"), ("annex", "Tekst."),
    ]  # fmt: skip


def test_older_paper_is_read() -> None:
    letter = read(
        """<kamerwrk kamer="2"><kop><titel>Tweede Kamer der Staten-Generaal</titel><subtitel>2</subtitel></kop>
        <frontm><versie dtd="0.10"/><ordernr>KST1</ordernr><vergjaar>2000-2001</vergjaar><onderw><nummer>26 387</nummer><naam>Elektronische overheid</naam></onderw></frontm>
        <body><stuk><ltrlabel>Nr. </ltrlabel><nummer>11</nummer><titel>BRIEF VAN DE MINISTER</titel>
        <al>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</al><al>Den Haag, 17 oktober 2001</al>
        <tuskop letat="vet">1. Inleiding</tuskop><al>Tekst<voetref refid="n1">1</voetref> van\nde brief.</al><witreg></witreg>
        <al>De Minister voor Grote Steden- en Integratiebeleid,</al><al>R.H.L.M. van Boxtel</al>
        <voetnoot id="n1" nr="1"><al>Een noot.</al></voetnoot></stuk></body></kamerwrk>"""
    )
    assert letter.identifiers == (Identifier(scheme="kamerstuk", value="26387-11"),)
    assert letter.dated
    assert letter.dated.value == "2001-10-17"
    assert [s.name for s in letter.signatures] == ["R.H.L.M. van Boxtel"]
    assert lines(letter) == [("heading", "1. Inleiding"), ("body", "Tekst¹ van de brief."), ("footnote", "Een noot.")]


def printed(
    *, chamber: str = "Tweede Kamer der Staten-Generaal", label: str = "Vraag 1", answered: str = "Antwoord"
) -> ReadLetter:
    return read(
        f"""<officiele-publicatie><kamervragen><kamervraagkop>
        <tekstregel inhoud="vergaderjaar">Vergaderjaar 2020-2021</tekstregel>
        <tekstregel inhoud="kameraanduiding">{chamber}</tekstregel><tekstregel inhoud="kamernummer">2</tekstregel>
        <tekstregel inhoud="documenttype">\n\t\tAanhangsel van de Handelingen\n</tekstregel></kamervraagkop>
        <kamervraagnummer>3235</kamervraagnummer>
        <kamervraagomschrijving type="vraag">Vragen van de leden <naam><achternaam>Van Weyenberg</achternaam></naam>, <naam><voornaam>Romke de </voornaam><achternaam>Jong</achternaam></naam> (D66) aan de Minister van Financiën over <kamervraagonderwerp>de TOZO</kamervraagonderwerp> (ingezonden <datum isodatum="2021-06-03">3 juni 2021</datum>).</kamervraagomschrijving>
        <kamervraagomschrijving type="antwoord">{answered} van Minister <naam><achternaam>Hoekstra</achternaam></naam> (<organisatie afkorting="FIN">Financiën</organisatie>) (ontvangen <datum isodatum="2021-06-21">21 juni 2021</datum>).</kamervraagomschrijving>
        <vraag><nr status="officieel">{label}</nr><al>Klopt het bericht?<noot id="x"><noot.nr>1</noot.nr><noot.al>Trouw, 1 juni.</noot.al></noot></al></vraag>
        <antwoord><nr status="officieel">{label.replace("Vraag", "Antwoord")}</nr><al>Ja.</al><lijst><li><li.nr>a.</li.nr><al>Deels.</al></li></lijst></antwoord>
        <kamervraagopmerking><tussenkop>Toelichting:</tussenkop><al>Deze vragen dienen ter aanvulling.</al></kamervraagopmerking>
        </kamervragen></officiele-publicatie>"""
    )


def test_print_has_its_number_heading_day_and_who_answers() -> None:
    letter = printed()
    assert (letter.kind, codes(letter)) == ("answer_to_questions", [])
    assert letter.identifiers == (Identifier(scheme="aanhangsel", value="20202021-3235"),)
    assert letter.dated
    assert (letter.dated.value, letter.dated.evidence.text[:30]) == ("2021-06-21", "Antwoord van Minister Hoekstra")
    assert letter.subject
    assert (
        letter.subject.value
        == "Vragen van de leden Van Weyenberg, Romke de Jong (D66) aan de Minister van Financiën over de TOZO (ingezonden 3 juni 2021)."
    )
    assert [(s.name, s.capacity.value) for s in letter.signatures] == [("Hoekstra", "answers")]
    assert letter.requests[0].subject == "de TOZO"


@pytest.mark.parametrize("label", ["Vraag 1", "1"])
def test_questions_and_answers_are_told_apart(label: str) -> None:
    assert lines(printed(label=label)) == [
        ("heading", label), ("question", "Klopt het bericht?¹"), ("heading", label.replace("Vraag", "Antwoord")), ("answer", "Ja."),
        ("list_item", "a. Deels."), ("heading", "Toelichting:"), ("body", "Deze vragen dienen ter aanvulling."), ("footnote", "Trouw, 1 juni."),
    ]  # fmt: skip
    assert printed(label=label).kind == "answer_to_questions"


def test_print_of_the_eerste_kamer_has_no_key() -> None:
    assert printed(chamber="Eerste Kamer der Staten-Generaal").identifiers == ()


def test_notice_of_delay_is_an_extension() -> None:
    assert printed(answered="Mededeling").kind == "extension"


RECORD = """<metadata_gegevens><metadata name="DC.identifier" scheme="OVERHEIDop.ParlID" content="kst-28844-269"/>
<metadata name="DC.title" content="Integriteitsbeleid; Brief regering; Opzet evaluaties"/>
<metadata name="OVERHEIDop.dossiertitel" content="Integriteitsbeleid"/>{more}</metadata_gegevens>"""


def test_record_gives_what_it_states_and_says_what_it_is() -> None:
    letter = read(RECORD.format(more='<metadata name="DCTERMS.issued" content="2023-07-07"/>'))
    assert letter.identifiers == (Identifier(scheme="kamerstuk", value="28844-269"),)
    assert letter.subject
    assert letter.subject.value == "Opzet evaluaties"
    assert letter.dated
    assert letter.dated.value == "2023-07-07"
    assert (letter.outcome, letter.paragraphs, codes(letter)[0]) == ("ok", (), "metadata_only")


def test_day_of_publication_is_not_the_day_of_the_letter() -> None:
    assert read(RECORD.format(more='<metadata name="DCTERMS.available" content="2023-07-17"/>')).dated is None


def test_record_in_owms_is_read() -> None:
    letter = read(
        """<owms-metadata xmlns:dcterms="http://purl.org/dc/terms/" xmlns:o="http://standaarden.overheid.nl/oep/meta/"><owmskern>
        <dcterms:identifier>ah-tk-20202021-3235</dcterms:identifier><dcterms:title>Antwoord op vragen over de Tozo</dcterms:title></owmskern>
        <oep><o:datumOntvangst>2021-06-21</o:datumOntvangst><o:vraagnummer>2021Z09739</o:vraagnummer></oep></owms-metadata>"""
    )
    assert letter.identifiers == (Identifier(scheme="aanhangsel", value="20202021-3235"),)
    assert letter.dated
    assert letter.dated.value == "2021-06-21"


def test_list_of_records_is_refused() -> None:
    record = "<record><recordData><identifier>kst-1-1</identifier></recordData></record>"
    letter = read(f"<searchRetrieveResponse><records>{record * 2}</records></searchRetrieveResponse>")
    assert (letter.outcome, codes(letter)) == ("wrong_type", ["many_records"])


@pytest.mark.parametrize(
    ("xml", "outcome", "code"),
    [
        ("<brief><al>Geachte voorzitter,</al></brief>", "wrong_type", "unknown_xml"),
        ("<officiele-publicatie><staatscourant><al>Tekst</al></staatscourant></officiele-publicatie>", "wrong_type", "unknown_xml"),
        ("<officiele-publicatie/>", "wrong_type", "unknown_xml"),
        ("<officiele-publicatie><kamerstuk><stuk/></kamerstuk></officiele-publicatie>", "no_text", "no_text_in_markup"),
        ("<officiele-publicatie>\n<al>", "damaged", "broken_xml"),
        ("<officiele-publicatie><al>&onbekend;</al></officiele-publicatie>", "damaged", "broken_xml"),
    ],
)  # fmt: skip
def test_other_xml_is_refused_with_a_way_out(xml: str, outcome: str, code: str) -> None:
    letter = read(xml)
    assert (letter.outcome, codes(letter), letter.paragraphs) == (outcome, [code], ())


def test_damage_is_told_by_line() -> None:
    assert "regel 3" in read("<officiele-publicatie>\n<al></officiele-publicatie>").problems[0].message.nl


@here_only
def test_one_publication_says_the_same_in_all_its_forms() -> None:
    folder = CORPUS / "publication" / "ah-tk-20202021-3235"
    with warnings.catch_warnings():
        forms = {
            end: read_letter((folder / f"{folder.name}.{end}").read_bytes(), file_name=f"{folder.name}.{end}")
            for end in ("xml", "html", "pdf")
        }
    said = {
        end: (
            letter.kind,
            letter.identifiers,
            letter.dated and letter.dated.value,
            letter.subject and letter.subject.value,
            [(p.part, p.kind, p.text) for p in letter.paragraphs],
            [(s.title, s.name, s.capacity) for s in letter.signatures],
            [(r.kind, r.subject, r.response) for r in letter.requests],
            codes(letter),
        )
        for end, letter in forms.items()
    }
    assert said["xml"] == said["html"] == said["pdf"]
    assert len(forms["xml"].paragraphs) == 37


@here_only
def test_real_letter_in_xml() -> None:
    letter = read_letter((CORPUS / "xml" / "kst_28844_269.xml").read_bytes(), file_name="kst-28844-269.xml")
    assert letter.identifiers == (Identifier(scheme="kamerstuk", value="28844-269"),)
    assert letter.dated
    assert letter.dated.value == "2023-07-07"
    assert [s.name for s in letter.signatures] == ["H.G.J. Bruins Slot"]
    assert [p.note_mark for p in letter.paragraphs if p.kind == "footnote"] == [str(nr) for nr in range(1, 16)]
    assert sum(p.kind == "heading" for p in letter.paragraphs) == 6
    assert [m.value for m in letter.mentions] == ["28844-266", "28844-261", "36101-15", "28844-261"]


@here_only
def test_real_records_never_fail() -> None:
    for path in sorted((CORPUS / "xml" / "metadata").glob("*.xml")):
        letter = read_letter(path.read_bytes(), file_name=path.name)
        assert codes(letter)[0] in {"metadata_only", "many_records"}, path.name
        assert letter.outcome == "wrong_type" or letter.subject, path.name
