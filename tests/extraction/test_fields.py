"""The letterhead gives its fields with their evidence, and null for what it does not say."""

# ruff: noqa: E501 - a case is one line

from collections.abc import Sequence

import pytest

from correspondence.extraction import Field, read_letter
from correspondence.extraction.dates import find_date
from correspondence.extraction.ministries import headed_ministry, known_ministry
from tests.extraction.made import LEFT, MARGIN, SMALL, Sheet, read

BODY = "\n\nGeachte voorzitter,\n\nDit is de brief."


def value(field: Field | None) -> str | None:
    return field.value if field else None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("3 oktober 2018", "2018-10-03"),
        ("Den Haag, 14 Augustus 2020", "2020-08-14"),
        ("18-05-2021", "2021-05-18"),
        ("1/9/2020", "2020-09-01"),
        ("12november2020", "2020-11-12"),
        ("2 5 SEP. 2019", "2019-09-25"),
        ("19 APR, 2019", "2019-04-19"),
        ("1 mrt 2021", "2021-03-01"),
        ("30 februari 2020", None),
        ("99-99-2020", None),
        ("3 oktober 18", None),
        ("3 oktober 20181", None),
        ("13 oktober 1618", None),
        ("٣ oktober 2018", None),
        ("oktober 2018", None),
    ],
)
def test_date_is_a_day_of_the_calendar_or_none(text: str, date: str | None) -> None:
    found = find_date(text)
    assert (found.isoformat() if found else None) == date


@pytest.mark.parametrize(
    ("head", "field", "expected"),
    [
        ("Datum 3 oktober 2018", "dated", "2018-10-03"),
        ("Datum: 3 oktober 2018", "dated", "2018-10-03"),
        ("Datum\n3 oktober 2018", "dated", "2018-10-03"),
        ("Den Haag, 3 oktober 2018", "dated", "2018-10-03"),
        ("'s-Gravenhage, 3 oktober 2018", "dated", "2018-10-03"),
        ("Datum\nBetreft iets van 3 oktober 2018", "dated", None),
        ("Wij spraken elkaar op 3 oktober 2018.", "dated", None),
        ("Betreft Een onderwerp", "subject", "Een onderwerp"),
        ("Onderwerp: een onderwerp", "subject", "een onderwerp"),
        ("Betreft\nEen onderwerp\nop twee regels", "subject", "Een onderwerp op twee regels"),
        ("Betreft Verkiezingen in Wit-\nRusland", "subject", "Verkiezingen in Wit-Rusland"),
        ("Betreft", "subject", None),
        ("Ons kenmerk 5646209", "our_reference", "5646209"),
        ("Onze referentie\nBZDOC-1234-56", "our_reference", "BZDOC-1234-56"),
        ("Kenmerk IENW/BSK-2021/32819", "our_reference", "IENW/BSK-2021/32819"),
        ("Kenmerk DGA-DAD / 22136966", "our_reference", "DGA-DAD / 22136966"),
        ("Ons kenmerk -", "our_reference", None),
        ("Ons kenmerk\nUw kenmerk 2022Z01743", "our_reference", None),
        ("Uw kenmerk 2022Z01743", "your_reference", "2022Z01743"),
        ("Uw referentie 3001GE29215", "your_reference", "3001GE29215"),
        ("Uw brief van 19 oktober 2020", "your_reference", "19 oktober 2020"),
        ("Uw brief (kenmerk) 2020Z14586", "your_reference", "2020Z14586"),
        ("Uw brief van vorige week", "your_reference", None),
        ("Aan de Voorzitter van de Tweede Kamer\nder Staten-Generaal\nPostbus 20018\n2500 EA DEN HAAG", "addressee",
         "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal"),
        ("De voorzitter van de Eerste Kamer\nder Staten-Generaal\nBinnenhof 22", "addressee",
         "De voorzitter van de Eerste Kamer der Staten-Generaal"),
        ("> Retouradres Postbus 43006 3540 AA Utrecht\nPer mail\nStichting Varkens in Nood\nPostbus 14584", "addressee",
         None),
        ("> Retouradres Postbus 43006 3540 AA Utrecht\nKorfoedreef 213\n3562 SL UTRECHT", "addressee", None),
        ("> Retouradres Postbus 43006 3540 AA Utrecht\n[...]\n\nDatum 3 mei 2020", "addressee", None),
        ("Ministerie van Buitenlandse Zaken", "ministry", "Ministerie van Buitenlandse Zaken"),
        ("Ministerie van Onderwijs, Cultuur en\nWetenschap", "ministry", "Ministerie van Onderwijs, Cultuur en Wetenschap"),
        ("Ministerie van Toverij", "ministry", None),
    ],
)  # fmt: skip
def test_letterhead_in_text_gives_the_field_or_null(head: str, field: str, expected: str | None) -> None:
    assert value(getattr(read(head + BODY), field)) == expected


@pytest.mark.parametrize(
    ("title", "ministry"),
    [
        ("De Minister van Buitenlandse Zaken", "Ministerie van Buitenlandse Zaken"),
        ("DE MINISTER VAN FINANCIEN", "Ministerie van Financiën"),
        ("De staatssecretaris van Financiën – Toeslagen en Douane", "Ministerie van Financiën"),
        ("De Minister-President, Minister van Algemene Zaken", "Ministerie van Algemene Zaken"),
        ("De Minister van Digitale Zaken", "Ministerie van Digitale Zaken"),
        ("DE MINISTER VAN DIGITALE ZAKEN", None),
        ("De Minister voor Rechtsbescherming", None),
        ("De Staatssecretaris van Herstel en Toeslagen", None),
        ("De Minister-President", None),
    ],
)
def test_signing_office_gives_its_ministry_or_null(title: str, ministry: str | None) -> None:
    letter = read(f"Geachte voorzitter,\n\nDit is de brief.\n\n{title},\n\nA. de Vries")
    assert value(letter.ministry) == ministry
    assert letter.ministry is None or letter.ministry.basis == "signature"


def test_ministry_names_are_known_whole() -> None:
    assert known_ministry("Economische Zaken en Klimaat") == "Ministerie van Economische Zaken en Klimaat"
    assert known_ministry("Economische Zaken, en nog iets") == "Ministerie van Economische Zaken"
    assert known_ministry("Defensiebedrijf") is None
    assert headed_ministry("geen ministerie") is None


def pdf(margin: Sequence[str], main: Sequence[str] = ()) -> bytes:
    sheet = Sheet()
    sheet.write(margin, x=MARGIN, top=155, font=SMALL)
    sheet.write(main, top=165)
    sheet.write(
        [
            "Geachte voorzitter,",
            "",
            *["Dit is een regel van een brief die de hele breedte van de bladzijde vult en meer."] * 9,
        ]
    )
    return sheet.done()


def test_value_below_a_label_ends_at_white_space() -> None:
    letter = read_letter(pdf(["Ons kenmerk", "5646209", "", "Contactpersoon", "A. de Vries"]), file_name="b.pdf")
    assert value(letter.our_reference) == "5646209"
    assert letter.our_reference
    assert letter.our_reference.evidence.box
    x0, top, x1, bottom = letter.our_reference.evidence.box
    assert (round(x0), round(x1) > x0, 148 < top < bottom < 170) == (MARGIN, True, True)


def test_empty_mark_is_looked_for_on_the_next_page() -> None:
    sheet = Sheet()
    line = "Dit is een regel van een brief die de hele breedte van de bladzijde vult en meer."
    for kenmerk in ("-", "5646209"):
        sheet.write(["Ons kenmerk", kenmerk], x=MARGIN, top=155, font=SMALL)
        sheet.write([line] * 20, top=300)
        sheet.page()
    assert value(read_letter(sheet.done(), file_name="b.pdf").our_reference) == "5646209"


def test_subject_column_goes_on_below_itself() -> None:
    sheet = Sheet()
    sheet.write(["Datum 3 mei 2020"], top=290)
    sheet.write(["Betreft"], top=302)
    sheet.write(["De eerste regel van het onderwerp", "en de tweede"], x=LEFT + 62, top=302)
    sheet.write(["Dit is een regel van een brief die de hele breedte van de bladzijde vult en meer."] * 9)
    letter = read_letter(sheet.done(), file_name="b.pdf")
    assert value(letter.subject) == "De eerste regel van het onderwerp en de tweede"
    assert value(letter.dated) == "2020-05-03"
    assert len(letter.paragraphs) == 1


@pytest.mark.parametrize(
    ("address", "ministry"),
    [
        ("wob@minbuza.nl", "Ministerie van Buitenlandse Zaken"),
        ("www.minfin.nl", "Ministerie van Financiën"),
        ("www.rijksoverheid.nl/jenv", "Ministerie van Justitie en Veiligheid"),
        ("www.rijksoverheid.nI/lnv", "Ministerie van Landbouw, Natuur en Voedselkwaliteit"),
        ("www.rijksoverheid.nl", None),
        ("www.rvo.nl", None),
        ("info@adminfin.nl", None),
    ],
)
def test_address_in_the_margin_gives_its_ministry_or_null(address: str, ministry: str | None) -> None:
    letter = read_letter(pdf(["Rijnstraat 8", address]), file_name="b.pdf")
    assert value(letter.ministry) == ministry
    assert letter.ministry is None or letter.ministry.basis == "letterhead"


SIGNED = "De Minister van Landbouw, Natuur en Voedselkwaliteit,\nnamens deze,\n\nN.C. Kuipers"


@pytest.mark.parametrize(
    "sender", [["Rijksdienst voor", "Ondernemend Nederland"], ["divisie Juridische zaken", "www.nvwa.nl"]]
)
def test_agency_has_no_ministry_but_what_its_letterhead_says(sender: list[str]) -> None:
    letter = read_letter(signed_pdf(sender), file_name="b.pdf")
    assert letter.signatures[0].title == "De Minister van Landbouw, Natuur en Voedselkwaliteit"
    assert letter.ministry is None


def test_office_that_signs_goes_before_the_one_it_also_speaks_for() -> None:
    letter = read(
        BODY.strip() + "\n\nMede namens de Minister van Financiën,\n\nDe Minister van Defensie,\n\nR.P. Brekelmans"
    )
    assert value(letter.ministry) == "Ministerie van Defensie"


def signed_pdf(margin: list[str]) -> bytes:
    sheet = Sheet()
    sheet.write(margin, x=MARGIN, top=155, font=SMALL)
    sheet.write(
        ["Geachte voorzitter,", "", *["Dit is een regel van een brief die de hele breedte van de bladzijde vult."] * 9]
    )
    sheet.write(SIGNED.split("\n"), top=520)
    return sheet.done()


@pytest.mark.parametrize(
    "nobody", ["Dhr.", "De heer", "T.a.v. de heer", "De heer/mevrouw", "2 5 SEP. 2019", "Aantekenen", "E:"]
)
def test_form_of_address_without_a_name_is_no_addressee(nobody: str) -> None:
    letter = read(f"> Retouradres Postbus 1 2500 AA Den Haag\n{nobody}\n\nDatum 3 mei 2020{BODY}")
    assert letter.addressee is None


def test_addressee_below_the_return_address_is_read_where_lines_have_places() -> None:
    sheet = Sheet()
    sheet.write(["> Retouradres Postbus 43006 3540 AA Utrecht"], top=138, font=SMALL)
    sheet.write(["Per mail", "Stichting Varkens in Nood", "Postbus 14584", "1001 LB Amsterdam"], top=150)
    sheet.write(
        ["Geachte heer,", "", *["Dit is een regel van een brief die de hele breedte van de bladzijde vult."] * 9]
    )
    assert value(read_letter(sheet.done(), file_name="b.pdf").addressee) == "Stichting Varkens in Nood"


@pytest.mark.parametrize("mark", ["DGBI-I&K / 20236750", "2020.6149-18", "IENW/BSK-2023/297705"])
def test_marks_are_read_as_printed(mark: str) -> None:
    assert value(read(f"Datum 3 mei 2020\nOns kenmerk {mark}{BODY}").our_reference) == mark


def test_value_glued_to_its_label() -> None:
    assert value(read(f"Datum 3 mei 2020\nOns kenmerk5646209{BODY}").our_reference) == "5646209"


def test_mail_of_a_day_is_your_reference() -> None:
    assert value(read(f"Datum 3 mei 2020\nUw e-mail 17 april 2019{BODY}").your_reference) == "17 april 2019"


def test_margin_gives_directorate_attachments_and_copies() -> None:
    margin = [
        "Directoraat-generaal Agro",
        "Directie Strategie, Kennis en",
        "Innovatie",
        "",
        "Bezoekadres",
        "Rijnstraat 8",
        "",
    ]
    letter = read_letter(
        signed_pdf(
            [
                *margin,
                "Ons kenmerk",
                "DGA-SKI / 21165506",
                "",
                "Bijlage(n)",
                "3",
                "",
                "Kopie aan",
                "Minister van Financiën",
            ]
        ),
        file_name="b.pdf",
    )
    assert value(letter.directorate) == "Directoraat-generaal Agro Directie Strategie, Kennis en Innovatie"
    assert value(letter.attachments) == "3"
    assert value(letter.copies) == "Minister van Financiën"
    assert value(letter.our_reference) == "DGA-SKI / 21165506"


@pytest.mark.parametrize(
    ("printed", "number"), [("2", "2"), ("A en B", "A en B"), ("geen", "geen"), ("", None), ("-", None)]
)
def test_attachments_are_as_printed(printed: str, number: str | None) -> None:
    assert value(read(f"Datum 3 mei 2020\nBijlage(n) {printed}\nOns kenmerk 12{BODY}").attachments) == number


def test_plain_text_has_no_directorate() -> None:
    assert read(f"Datum 3 mei 2020{BODY}").directorate is None


@pytest.mark.parametrize("code", ["10.2.e", "10 .2.e"])
def test_code_of_a_redaction_is_no_mark(code: str) -> None:
    assert read(f"Datum 3 mei 2020\nOns kenmerk {code}{BODY}").our_reference is None
