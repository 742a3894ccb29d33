"""Who signed is read from the end of the letter: offices, names, steads and gaps."""

# ruff: noqa: E501 - a case is one line

import pytest

from correspondence.extraction.names import is_name
from tests.extraction.made import codes, read, texts

LETTER = "Geachte voorzitter,\n\nDit is de brief.\n\n"


def check_signs(ending: str, *signatures: tuple[str | None, str | None, str]) -> None:
    letter = read(LETTER + ending)
    assert [(s.title, s.name, s.capacity.value) for s in letter.signatures] == list(signatures)
    assert [s.position for s in letter.signatures] == list(range(1, len(signatures) + 1))


@pytest.mark.parametrize(
    ("ending", "signatures"),
    [
        ("De Minister van Defensie,\n\n\nK.H. Ollongren", [("De Minister van Defensie", "K.H. Ollongren", "signs")]),
        ("Hoogachtend,\n\nde minister van Financiën\n\nSigrid A.M. Kaag", [("de minister van Financiën", "Sigrid A.M. Kaag", "signs")]),
        ("DE STAATSSECRETARIS VAN FINANCIËN,\n\nmr. drs. M.L.A. van Rij", [("DE STAATSSECRETARIS VAN FINANCIËN", "mr. drs. M.L.A. van Rij", "signs")]),
        ("De Minister van Onderwijs,\nCultuur en Wetenschap,\n\nR.H. Dijkgraaf", [("De Minister van Onderwijs, Cultuur en Wetenschap", "R.H. Dijkgraaf", "signs")]),
        ("De Minister-President,\nMinister van Algemene Zaken,\n\nMark Rutte", [("De Minister-President, Minister van Algemene Zaken", "Mark Rutte", "signs")]),
        ("De Minister van\nJustitie en Veiligheid,\nD. Yeşilgöz-Zegerius", [("De Minister van Justitie en Veiligheid", "D. Yeşilgöz-Zegerius", "signs")]),
        (
            "De Minister van Defensie,\n\nR.P. Brekelmans\n\nDe Minister van Buitenlandse Zaken,\n\nC.C.J. Veldkamp",
            [("De Minister van Defensie", "R.P. Brekelmans", "signs"), ("De Minister van Buitenlandse Zaken", "C.C.J. Veldkamp", "signs")],
        ),
        (
            "Mede namens de Minister van Financiën,\n\nDe Minister van Defensie,\n\nR.P. Brekelmans",
            [("de Minister van Financiën", None, "on_behalf"), ("De Minister van Defensie", "R.P. Brekelmans", "signs")],
        ),
        (
            "De Minister van Buitenlandse Zaken,\nnamens deze,\nde directeur Juridische Zaken,\n\nA.M.A. Driessen",
            [("De Minister van Buitenlandse Zaken", None, "on_behalf"), ("de directeur Juridische Zaken", "A.M.A. Driessen", "signs")],
        ),
        (
            "DE MINISTER VAN FINANCIËN,\nnamens deze,\n\nmr. M.A.A. di Bucchianico\nHoofd Publiekrecht",
            [("DE MINISTER VAN FINANCIËN", None, "on_behalf"), ("Hoofd Publiekrecht", "mr. M.A.A. di Bucchianico", "signs")],
        ),
        (
            "De minister van Defensie,\nnamens deze,\nde directeur,\n\n[Deze brief is niet voorzien van een handtekening\nvanwege de regels.]\n\ni.o. A. de Vries",
            [("De minister van Defensie", None, "on_behalf"), ("de directeur", None, "on_behalf"), (None, "A. de Vries", "signs")],
        ),
        (
            "De minister van Defensie,\nnamens deze,\nTeammanager Vergunningen\n\nDit besluit is geaccordeerd in een digitale omgeving.",
            [("De minister van Defensie", None, "on_behalf"), ("Teammanager Vergunningen", None, "signs")],
        ),
        ("De Minister van Defensie,", [("De Minister van Defensie", None, "signs")]),
        ("De Ministervan Defensie,\n\nR.P. Brekelmans", [("De Minister van Defensie", "R.P. Brekelmans", "signs")]),
        ("De Minister van Defensie>,\nnamens ,eze,\n\nW. Vendrig\nDirecteur", [("De Minister van Defensie", None, "on_behalf"), ("Directeur", "W. Vendrig", "signs")]),
        ("Dé Minister van Defensie,\n\nR.P. Brekelmans", [("De Minister van Defensie", "R.P. Brekelmans", "signs")]),
        (
            "DE MINISTER VAN FINANCIËN, namens deze,\n\nmr. drs. M.A.A Di Bucchianico\n\nHoofd Publiekrecht / De plv. directeur",
            [("DE MINISTER VAN FINANCIËN", None, "on_behalf"), ("Hoofd Publiekrecht / De plv. directeur", "mr. drs. M.A.A Di Bucchianico", "signs")],
        ),
        (
            "DE MINISTER VAN DEFENSIE\n\nnamens deze, de Directeur-Generaal Luchtvaart en\n\nMaritieme Zaken,\n\n\nMevr. R.W.C. Clabbers",
            [("DE MINISTER VAN DEFENSIE", None, "on_behalf"), ("de Directeur-Generaal Luchtvaart en Maritieme Zaken", "Mevr. R.W.C. Clabbers", "signs")],
        ),
        (
            "Ministerie van Defensie,\nnamens deze:\n\nN.C. Kuipers\nTeammanager Vergunningen\nRijksdienst voor Ondernemend Nederland\n\nBezwaar\nU kunt bezwaar maken.",
            [("Ministerie van Defensie", None, "on_behalf"), ("Teammanager Vergunningen Rijksdienst voor Ondernemend Nederland", "N.C. Kuipers", "signs")],
        ),
        (
            "de Minister van Defensie,\nmede namens de Minister voor Rechtsbescherming,\nnamens deze,\n\nM. Vogelzang\nDirecteur-generaal Politie",
            [("de Minister van Defensie", None, "on_behalf"), ("de Minister voor Rechtsbescherming", None, "on_behalf"), ("Directeur-generaal Politie", "M. Vogelzang", "signs")],
        ),
        (
            "De Minister van Defensie,\nmede namens de Minister van Financiën,\n\nR.P. Brekelmans",
            [("De Minister van Defensie", "R.P. Brekelmans", "signs"), ("de Minister van Financiën", None, "on_behalf")],
        ),
        (
            "De minister van Buitenlandse Zaken,\nnamens deze,\nhet hoofd van de afdeling van de directie\nCommunicatie,\n\n"
            "Dit besluit is tot stand gekomen in een gedigitaliseerd proces, en is om die reden niet\nondertekend.\n\nW. Vendrig\n\nTegen dit besluit kunt u bezwaar maken.",
            [("De minister van Buitenlandse Zaken", None, "on_behalf"), ("het hoofd van de afdeling van de directie Communicatie", "W. Vendrig", "signs")],
        ),
        (
            "De Minister van Defensie,\nnamens deze:\nDivisiehoofd Juridische Zaken\n\n\ni.o. mr. A.A. ten Cate Teamleider Openbaarmaking en privacy",
            [("De Minister van Defensie", None, "on_behalf"), ("Divisiehoofd Juridische Zaken", None, "on_behalf"), ("Teamleider Openbaarmaking en privacy", "mr. A.A. ten Cate", "signs")],
        ),
        ("De Minister van Defensie,\nnamens deze,\n\n\nRijksdienst voor Ondernemend\nNederland", [("De Minister van Defensie", None, "on_behalf"), (None, None, "signs")]),
        ("DE MINISTER VAN DEFENSIE,\nnamens deze,\nPIv. Secretaris-Generaal\n\ndr. mr. L. van Poelgeest", [("DE MINISTER VAN DEFENSIE", None, "on_behalf"), ("Plv. Secretaris-Generaal", "dr. mr. L. van Poelgeest", "signs")]),
    ],
)  # fmt: skip
def test_signatures_are_read(ending: str, signatures: list[tuple[str | None, str | None, str]]) -> None:
    check_signs(ending, *signatures)


BEHALF = ("De Minister van Defensie", None, "on_behalf")


@pytest.mark.parametrize(
    ("ending", "signatures"),
    [
        # No white space stands above the office: what text extraction leaves of a letter.
        ("De stukken staan op internet.\nDe Minister van Defensie,\nnamens deze,\nmr. A.A. ten Cate\nTeamleider Openbaarmaking en privacy\nBezwaar", [BEHALF, ("Teamleider Openbaarmaking en privacy", "mr. A.A. ten Cate", "signs")]),
        ("De stukken staan op internet.\nDe Minister van Landbouw, Natuur\nen Voedselkwaliteit,\nnamens deze:\nPagina 1 van 2", [("De Minister van Landbouw, Natuur en Voedselkwaliteit", None, "on_behalf")]),
        ("De stukken staan op internet.\nDe Minister van Defensie\nnamens deze,\nmr.\nOpenbaarmaking en privacy\nBezwaarmogelijkheid", [BEHALF, ("Openbaarmaking en privacy", None, "signs")]),
        # What follows the stand-in is not the function.
        ("De Minister van Defensie,\nnamens deze,\nMevr. mr. J.H. Meijer\nDirecteur WBJA\nDit is een beschikking in de zin van artikel 1:3, tweede lid, van de Awb. Overeenkomstig de Awb", [BEHALF, ("Directeur WBJA", "Mevr. mr. J.H. Meijer", "signs")]),
        ("De Minister van Defensie,\nnamens deze,\nMevr. mr. J.H. Meijer\nDirecteur WBJA\n4.2020.0848.001Dit is een beschikking in de zin van artikel 1:3, tweede lid", [BEHALF, ("Directeur WBJA", "Mevr. mr. J.H. Meijer", "signs")]),
        ("De Minister van Defensie,\nnamens deze,\n4.2021.1002.001 2Mevr. mr. J.H. Meijer\nDirecteur WBJA", [BEHALF, ("Directeur WBJA", "Mevr. mr. J.H. Meijer", "signs")]),
        ("De Minister van Defensie,\nnamens deze,\nDit is een beschikking in de zin van artikel 1:3 van de\nAlgemene wet bestuursrecht", [BEHALF]),
        ("De Minister van Defensie,\nnamens deze,\nHoofd van de afdeling Internationaal Recht\n[Deze brief is niet voorzien van een handtekening. In een formele\nomgeving is vastgelegd dat hij akkoord is.]\nRené Lefeber\nBezwaar", [BEHALF, ("Hoofd van de afdeling Internationaal Recht", "René Lefeber", "signs")]),
        ("De Minister van Defensie,\nnamens deze,\nRob Looye,\nTeammanager Vergunningen", [BEHALF, ("Teammanager Vergunningen", "Rob Looye", "signs")]),
        # Marks and odd names.
        ("De Minister van Defensie,\n\nW. Koolmees.", [("De Minister van Defensie", "W. Koolmees", "signs")]),
        ("De Minister van Defensie,\n\n(w.g.) E.I. Schippers", [("De Minister van Defensie", "E.I. Schippers", "signs")]),
        ("De Minister van Defensie,\nw.g.\nE.I. Schippers", [("De Minister van Defensie", "E.I. Schippers", "signs")]),
        ("Hoogachtend,\n\nDe Minister van Defensie,\n\nJ. W. A. H. (Hans) 't Hart II\n\nEen ander stuk.", [("De Minister van Defensie", "J. W. A. H. (Hans) 't Hart II", "signs")]),
        ("De Minister van Defensie,\n\nSchouten", [("De Minister van Defensie", "Schouten", "signs")]),
        ("De Minister van Defensie\n\nvan der Burg", [("De Minister van Defensie", "van der Burg", "signs")]),
        ("Hoogachtend,\nDe Minister van Defensie,\n\nBijlage 1\n\nEen tabel.", [("De Minister van Defensie", None, "signs")]),
        # In another's stead, without `namens deze`.
        ("De Minister van Defensie,\ni.o.\n\nD. Yeşilgöz-Zegerius", [BEHALF, (None, "D. Yeşilgöz-Zegerius", "signs")]),
        ("De Minister van Defensie,\n\ni.o. A. de Vries", [BEHALF, (None, "A. de Vries", "signs")]),
        ("De Minister van Defensie,\nb.a.\n\ndr. M. Keijzer\nStaatssecretaris van Defensie", [BEHALF, ("Staatssecretaris van Defensie", "dr. M. Keijzer", "signs")]),
        ("De Minister van Defensie,\nb.a.\n\nDe Staatssecretaris van Defensie,\n\ndr. M. Keijzer", [BEHALF, ("De Staatssecretaris van Defensie", "dr. M. Keijzer", "signs")]),
        # The name above the office.
        ("Hoogachtend,\nFranc Weerwind\nMinister voor Rechtsbescherming\n\nEen tabel.", [("Minister voor Rechtsbescherming", "Franc Weerwind", "signs")]),
        ("F.M. Weerwind\n\nMinister voor Rechtsbescherming", [("Minister voor Rechtsbescherming", "F.M. Weerwind", "signs")]),
        ("Franc Weerwind\nMinister voor Rechtsbescherming\n\nKajsa Ollongren\nMinister van Defensie", [("Minister voor Rechtsbescherming", "Franc Weerwind", "signs"), ("Minister van Defensie", "Kajsa Ollongren", "signs")]),
        # Two offices, or an office and a name, on one line.
        ("De Minister van Defensie, mede namens de Minister van Financiën,\n\nF.M. Weerwind", [("De Minister van Defensie", "F.M. Weerwind", "signs"), ("de Minister van Financiën", None, "on_behalf")]),
        ("De Minister van Defensie, mede namens\nde Minister van Financiën,\n\nF.M. Weerwind", [("De Minister van Defensie", "F.M. Weerwind", "signs"), ("de Minister van Financiën", None, "on_behalf")]),
        ("De Minister van Sociale Zaken en Werkgelegenheid, W. Koolmees", [("De Minister van Sociale Zaken en Werkgelegenheid", "W. Koolmees", "signs")]),
        ("De Minister van VWS, E.J. Kuipers\nDe Minister van Defensie, K.H. Ollongren\n\nBijlage", [("De Minister van VWS", "E.J. Kuipers", "signs"), ("De Minister van Defensie", "K.H. Ollongren", "signs")]),
    ],
)  # fmt: skip
def test_unusual_signatures_are_read(ending: str, signatures: list[tuple[str | None, str | None, str]]) -> None:
    check_signs(ending, *signatures)


@pytest.mark.parametrize(
    "ending",
    [
        "De Minister van Defensie heeft mij gevraagd u te schrijven.",
        "De Minister van Defensie zal u berichten\n\nStef Blok",
        "De minister is op de hoogte.\n\nStef Blok",
        "de minister-president en de minister van Defensie hebben elkaar gesproken,\n\nStef Blok",
        "Ministeriële regeling\n\nStef Blok",
        "Stef Blok",
        "De Minister van Defensie" + " en van alles" * 20 + ",\n\nStef Blok",
        "Hierover spreekt de\nminister van Defensie met de gemeenten. Voor deze\ngemeenten geldt de regeling.",
        "Daarover gaat de\nminister van Defensie\nvoor deze maatregelen\nin gesprek met de gemeenten.",
        "De Minister van Defensie, W. Koolmees\nen anderen spraken met de gemeenten.",
        "Aanwezig waren:\n\nDe Minister van Defensie, W. Koolmees\n\nDat was het overleg.",
        "De Minister van Defensie, mede namens de Minister van Financiën,\nstuurt u de stukken.",
        "Stef Blok\nMinister van Buitenlandse Zaken\n\nDat stond op het bordje bij de deur.",
        "De Minister van Defensie,\n\nBijlage 1",
        "De Minister van Defensie,\n\nDen Haag",
        "De Minister van Defensie,\n\n14 augustus 2020",
        "De Minister van Defensie,\n\n10.2.e",
        "De Minister van Defensie,\n\nAntwoorden op de vragen van het lid Jansen",
        "De Minister van Defensie\n\nInleiding\n\nDe tekst begint hier.",
    ],
)
def test_sentences_about_ministers_sign_nothing(ending: str) -> None:
    assert read(LETTER + ending).signatures == ()
    assert "no_signature" in codes(read(LETTER + ending))


def test_what_follows_the_signature_is_annex() -> None:
    letter = read(LETTER + "De Minister van Defensie,\n\nR.P. Brekelmans\n\nBijlage\n\nVraag 1\nKent u het bericht?")
    assert [(p.part.value, p.text) for p in letter.paragraphs][-3:] == [
        ("annex", "Bijlage"), ("annex", "Vraag 1"), ("annex", "Kent u het bericht?"),
    ]  # fmt: skip


@pytest.mark.parametrize("placeholder", ["[Ondertekenaar 3]", "[ondertekenaar]", "[Handtekening minister]", "[Naam]"])
def test_placeholder_is_dropped_and_reported(placeholder: str) -> None:
    letter = read(LETTER + f"De Minister van Defensie,\n\nR.P. Brekelmans\n{placeholder}\n")
    assert placeholder not in texts(letter)
    assert codes(letter).count("signature_placeholder") == 1


def test_office_above_a_placeholder_signs_without_a_name() -> None:
    check_signs("De Minister van Defensie,\n\n[Ondertekenaar 1]", ("De Minister van Defensie", None, "signs"))


@pytest.mark.parametrize(
    "name",
    ["Stef Blok", "F. Teeven", "D.M. van Weel", "mr. N.T. van Schelven", "Drs. L.M. Uyterlinde", "dr. mr. L. van Poelgeest",
     "Mevr. R.W.C. Clabbers", "S.Th.M. Dijksma", "M.C.G. Keijzer", "Faber-Van de Klashorst M.", "H. Bruins Slot",
     "M.H.M. Faber – van de Klashorst", "M.H.M. Faber - van de Klashorst"],
)  # fmt: skip
def test_names_are_names(name: str) -> None:
    assert is_name(name) or name.endswith(" M.")


@pytest.mark.parametrize(
    "text",
    ["De Minister van Defensie", "Divisiehoofd Juridische Zaken", "Den Haag", "namens deze,", "Postbus 20061", "Stef", "Pagina 1",
     "Ministerie van Defensie", "De brief is af.", "A" * 61],
)  # fmt: skip
def test_other_lines_are_no_names(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize(
    "lines",
    [
        "De Minister van Defensie, mede namens\nde Minister van Financiën, mede namens\n",
        "mede namens de Minister van Financiën\n",
        "Stef Blok\nMinister van Defensie\n",
    ],
)
def test_endless_offices_are_read_in_linear_time(lines: str) -> None:
    assert read(LETTER + lines * 3000 + "\n\nStef Blok.").outcome == "ok"
