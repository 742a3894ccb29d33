"""Web pages of the official sites: the text is read, the site around it is not."""

# ruff: noqa: E501 - a case is one line

import pytest

from correspondence.extraction import Identifier, ReadLetter, read_letter
from tests.extraction.made import codes, texts

TEXT = "Met deze brief informeer ik uw Kamer over de voortgang van de uitvoering van de wet in dit jaar."
OPENING = """<h1 class="dossiertitel">32 802 Toepassing van de Wet open overheid</h1><h1 class="stuktitel">Nr. 73 BRIEF VAN DE MINISTER VAN DEFENSIE</h1>
<p>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</p><p>Den Haag, 17 juli 2023</p>"""
SIGNED = """<p class="ondertekening"><span class="functie">De Minister van Defensie,</span> <span class="naam"><span class="voornaam">K.H.</span> <span class="achternaam">Ollongren</span></span></p>"""
META = """<meta name="DC.identifier" scheme="OVERHEIDop.ParlID" content="kst-32802-73"/><meta name="OVERHEIDop.documenttitel" content="Uitvoering moties Woo"/>
<meta name="DCTERMS.issued" content="2023-07-17"/><meta name="DCTERMS.available" content="2023-07-27"/>"""


def page(text: str = f"<p>{TEXT}</p>", *, meta: str = META, opening: str = OPENING, signed: str = SIGNED) -> ReadLetter:
    """A page of officielebekendmakingen.nl with this text."""
    return read(
        f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8">{meta}<title>Kamerstuk</title><style>p {{}}</style></head><body>
        <header><a href="/">Overheid.nl</a></header><nav><ul><li>Home</li></ul></nav><div id="broodtekst"><div class="stuk">{opening}{text}{signed}</div></div>
        <footer>Over deze site</footer><script>var x = "tekst";</script></body></html>"""
    )


def read(html: str) -> ReadLetter:
    return read_letter(html.encode(), file_name="pagina.html")


def lines(letter: ReadLetter) -> list[tuple[str, str]]:
    return [(paragraph.kind.value, paragraph.text) for paragraph in letter.paragraphs]


def test_page_of_a_paper_is_a_letter() -> None:
    letter = page()
    assert (letter.outcome, letter.kind, letter.source.media_type, codes(letter)) == ("ok", "letter", "text/html", [])
    assert letter.identifiers == (Identifier(scheme="kamerstuk", value="32802-73"),)
    assert letter.dated
    assert (letter.dated.value, letter.dated.evidence.text) == ("2023-07-17", "Den Haag, 17 juli 2023")
    assert letter.subject
    assert letter.subject.value == "Uitvoering moties Woo"
    assert letter.addressee
    assert letter.addressee.value == "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal"
    assert [(s.title, s.name) for s in letter.signatures] == [("De Minister van Defensie", "K.H. Ollongren")]
    assert texts(letter) == [TEXT]


def test_page_without_meta_tags_gives_the_number_it_prints() -> None:
    letter = page(meta="")
    assert letter.identifiers == (Identifier(scheme="kamerstuk", value="32802-73"),)
    assert codes(letter) == ["no_subject"]


def test_heading_of_a_page_of_the_tweede_kamer_is_the_subject() -> None:
    letter = page(meta="", opening=f"<h1>Brief regering : Uitvoering moties Woo</h1>{OPENING}")
    assert letter.subject
    assert letter.subject.value == "Uitvoering moties Woo"
    assert codes(letter) == []


def test_letter_in_a_frame_of_tables_is_read_as_text() -> None:
    letter = read(
        f"<table><tr><td>{OPENING}</td></tr><tr><td><p>{TEXT}</p><p>En meer.</p></td></tr><tr><td>{SIGNED}</td></tr></table>"
    )
    assert lines(letter) == [("body", TEXT), ("body", "En meer.")]
    assert [s.name for s in letter.signatures] == ["K.H. Ollongren"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h2>Inleiding</h2>", [("heading", "Inleiding")]),
        ("<ul><li>een</li><li>twee<ul><li>genest</li></ul></li></ul>", [("list_item", "een"), ("list_item", "twee"), ("list_item", "genest")]),
        ("<ol start='2'><li><p>een</p><p>meer</p></li><li>twee</li></ol>", [("list_item", "2. een"), ("body", "meer"), ("list_item", "3. twee")]),
        ("<ol type='a'><li>een</li></ol>", [("list_item", "a. een")]),
        ("<ul class='expliciet'><li class='li'><p class='labeled'><span class='ol'>1. </span>een</p></li></ul>", [("list_item", "1. een")]),
        ("<blockquote><p>Zij zeiden dit.</p></blockquote>", [("quote", "Zij zeiden dit.")]),
        ("<div>Los van alinea's<div>nog een</div>en na</div>", [("body", "Los van alinea's"), ("body", "nog een"), ("body", "en na")]),
        ("<p>Een<br>regel</p>", [("body", "Een regel")]),
        ("<p>Een<br><br>Twee</p>", [("body", "Een"), ("body", "Twee")]),
        ("<div class='vraag'><h2>Vraag 1</h2><p>Klopt het?</p></div><div class='antwoord'><h2>Antwoord 1</h2><p>Ja.</p></div>", [("heading", "Vraag 1"), ("question", "Klopt het?"), ("heading", "Antwoord 1"), ("answer", "Ja.")]),
        ("<p>10 m<sup>2</sup> en CO<sub>2</sub>&nbsp;&euro;</p>", [("body", "10 m² en CO2 €")]),
        ("<table><tr><td>alleen een kader</td></tr></table>", [("body", "alleen een kader")]),
        ("<table><tr><td><table><tr><th colspan='2'>a</th></tr><tr><td>1</td><td>2</td></tr></table></td></tr></table>", [("table", "a\t\n1\t2")]),
    ],
)  # fmt: skip
def test_elements_become_paragraphs(html: str, expected: list[tuple[str, str]]) -> None:
    assert lines(page(f"<p>{TEXT}</p>{html}")) == [("body", TEXT), *expected]


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>weg</p>",
        "<p style='color:red; display: none'>weg</p>",
        "<div style='visibility:hidden'><p>weg</p></div>",
        "<span class='visually-hidden'>weg</span>",
        "<p aria-hidden='true'>weg</p>",
        "<nav><p>weg</p></nav>",
        "<aside>weg</aside>",
        "<form><label>weg</label><button>weg</button></form>",
        "<script>weg</script><style>weg</style><noscript>weg</noscript>",
        "<!-- weg --><template><p>weg</p></template>",
        "<div role='navigation'>weg</div>",
        "<iframe src='file:///etc/passwd'>weg</iframe>",
    ],
)
def test_what_is_not_seen_is_not_read(hidden: str) -> None:
    assert texts(page(f"{hidden}<p>{TEXT}</p>{hidden}")) == [TEXT]


def test_notes_are_tied_to_their_marks() -> None:
    letter = page(
        f"""<p>{TEXT}<a class="nootnum supernote-click-ID-1" href="#ID-1">1</a> En<a class="nootnum" href="#ID-2">2</a> verder.</p>
        <div id="noten"><hr/><div class="voet noot snp-mouseoffset" id="supernote-note-ID-1"><h5 class="note-close"><a class="note-close" href="#close-ID-1">X</a> Noot</h5>
        <sup><span class="nootnum"><a id="ID-1" name="ID-1"></a>1</span></sup><p><a href="http://nos.nl">http://nos.nl</a></p></div>
        <div class="voet noot" id="supernote-note-ID-2"><sup><span class="nootnum"><a id="ID-2" name="ID-2"></a>2</span></sup><p>VOG: verklaring</p></div></div>"""
    )
    assert lines(letter) == [
        ("body", f"{TEXT}¹ En² verder."),
        ("footnote", "http://nos.nl"),
        ("footnote", "VOG: verklaring"),
    ]
    assert [p.note_mark for p in letter.paragraphs[1:]] == ["1", "2"]


def test_notes_of_other_makers_are_tied_too() -> None:
    word = page(
        f"""<p>{TEXT}<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p><p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1"><sup>[1]</sup></a> Kamerstuk 28 844, nr. 3.</p>"""
    )
    list_ = page(
        f"""<p>{TEXT}<sup><a href="#fn1" id="r1">1</a></sup></p><ol><li id="fn1">Kamerstuk 28 844, nr. 3. <a href="#r1">↩</a></li></ol>"""
    )
    for letter in (word, list_):
        assert lines(letter) == [("body", f"{TEXT}¹"), ("footnote", "Kamerstuk 28 844, nr. 3.")]


def test_note_is_said_only_once_when_the_notes_stand_outside_the_text() -> None:
    html = f"""<html><body><div id="broodtekst"><p>{TEXT}<a class="nootnum" href="#n1">1</a></p></div><div id="noten"><div class="voet noot" id="n1"><sup>1</sup><p>Een noot.</p></div></div></body></html>"""
    assert lines(read(html)) == [("body", f"{TEXT}¹"), ("footnote", "Een noot.")]


@pytest.mark.parametrize("place", ["<article>{}</article>", "<main>{}</main>", "<div role='main'>{}</div>", "<div id='content'>{}</div>", "<div>{}</div>"])  # fmt: skip
def test_main_text_is_found(place: str) -> None:
    html = f"<html><body><header>Kop van de site</header><nav>Menu</nav>{place.format(f'<p>{TEXT}</p>')}<footer>Voet</footer></body></html>"
    assert texts(read(html)) == [TEXT]


def test_page_of_questions_without_its_title_is_a_print() -> None:
    letter = read(
        """<html><body><main><h1>Vragen van het lid Erkens (VVD) aan de Minister van Defensie over functies (ingezonden 20 december 2024).</h1>
        <h1>Antwoord van Minister Uitermark (Binnenlandse Zaken en Koninkrijksrelaties) (ontvangen 4 februari 2025).</h1>
        <h2>Vraag 1</h2><p>Deelt u de mening dat het zo is?</p><h2>Antwoord 1</h2><p>Ja, dat is zo.</p></main></body></html>"""
    )
    assert letter.dated
    assert letter.dated.value == "2025-02-04"
    assert letter.subject
    assert letter.subject.value.startswith("Vragen van het lid Erkens (VVD)")
    assert [s.name for s in letter.signatures] == ["Uitermark"]
    assert [p.kind.value for p in letter.paragraphs] == ["heading", "question", "heading", "answer"]


def test_letter_saved_as_a_page_is_read_by_its_labels() -> None:
    letter = read(
        f"""<html><body><p>Aan de voorzitter van de Tweede Kamer</p><p>Datum: 3 oktober 2018</p><p>Betreft: Leerlingendaling</p><p>Ons kenmerk: 1400405</p>
        <p>Geachte voorzitter,</p><p>{TEXT}</p><p>De Minister van Defensie,</p><p>K.H. Ollongren</p></body></html>"""
    )
    assert [field and field.value for field in (letter.dated, letter.subject, letter.our_reference)] == [
        "2018-10-03",
        "Leerlingendaling",
        "1400405",
    ]
    assert letter.addressee
    assert lines(letter) == [("salutation", "Geachte voorzitter,"), ("body", TEXT)]


def test_page_about_a_letter_says_so() -> None:
    letter = read(
        f"<html><body><main><h1>Kamerbrief over de wet</h1><p>{TEXT}</p><a href='/kamerbrief.pdf'>Kamerbrief (PDF)</a></main></body></html>"
    )
    assert "letter_elsewhere" in codes(letter)
    assert "letter_elsewhere" not in codes(page(f"<p>{TEXT}</p><a href='x.pdf'>Bijlage</a>"))


@pytest.mark.parametrize("html", ["<!DOCTYPE html>", "<html></html>", "<html><body><nav>Menu</nav><script>x</script></body></html>", "<p hidden>weg</p>"])  # fmt: skip
def test_page_without_text_has_none(html: str) -> None:
    assert (read(html).outcome, codes(read(html))) == ("no_text", ["no_text_in_markup"])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (f"<meta charset=utf-8><p>{TEXT} één</p>".encode(), None),
        (f"<meta charset='iso-8859-1'><p>{TEXT} één</p>".encode("iso-8859-1"), None),
        (f"<p>{TEXT} één</p>".encode("utf-16"), None),
        (f"<p>{TEXT} één</p>".encode("utf-8-sig"), None),
        (f"<meta charset='utf-8'><p>{TEXT} één</p>".encode("cp1252"), "encoding_assumed"),
        (f"<meta charset='x-onzin'><p>{TEXT} één</p>".encode(), None),
        (f"<p>{TEXT}\x00\x07 één</p>".encode(), "control_characters"),
    ],
)
def test_encodings(data: bytes, code: str | None) -> None:
    letter = read_letter(data, file_name="x.html")
    assert texts(letter) == [f"{TEXT} één"]
    assert [found for found in codes(letter) if found in ("encoding_assumed", "control_characters")] == (
        [code] if code else []
    )
