"""Makes `letters/voorbeeld-belarus-vervolg.pdf`, an invented letter laid out like a real one: run it after editing."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

TARGET = Path(__file__).parent / "letters" / "voorbeeld-belarus-vervolg.pdf"

MARK = "Voorbeeldbrief: verzonnen tekst, nooit verzonden"
MINISTRY = ("Ministerie van", "Buitenlandse Zaken")
RETURN_ADDRESS = "> Retouradres Postbus 99902 2500 ZZ Den Haag"
ADDRESSEE = ("Aan de Voorzitter van de", "Tweede Kamer der Staten-Generaal", "Postbus 20018", "2500 EA DEN HAAG")
DATED = "14 september 2020"
SUBJECT = ("Nadere informatie in vervolg op de brief over de", "presidentsverkiezingen in Wit-Rusland")
OUR_REFERENCE = "VB-BuZa.2020.99902"
YOUR_REFERENCE = ("2020Z99902/2020D99902",)
FUNCTION = "De Minister van Buitenlandse Zaken,"
NAME = "Teun van Verzonnen"

# A tilde is a space that does not end a line, an equals sign a place where a word may be broken.
PARAGRAPHS = (
    "Geachte voorzitter,",
    "Naar aanleiding van het verzoek van de vaste commissie voor Buitenlandse Zaken te worden geïnformeerd over het "
    "vervolg op de brief over de presidentsverkiezingen in Wit-Rusland (referentie 2020Z99902/2020D99902), kan ik u "
    "het volgende berichten.",
    "In augustus is uw Kamer een brief gezonden over de presidentsverkiezingen in Wit-Rusland van zondag "
    "9~augustus~jl. (2020Z14586/2020D31249). De commissie vraagt op welke wijze zij over het vervolg op de hoogte "
    "wordt gehouden. Deze brief gaat alleen over die werkwijze en bevat geen nieuw oordeel over de gebeurtenissen "
    "zelf.",
    "Voor deze voorbeeldbrief is het project Open Telling bedacht. In dat project schrijven vijf verzonnen "
    "organisaties samen een handreiking over de waarneming van verkiezingen. De handreiking beschrijft in gewone taal "
    "hoe een stembureau wordt ingericht, hoe de stemmen worden geteld en hoe waarnemers hun bevindingen vastleggen. "
    "Zij is bedoeld voor iedereen die zich op waarneming voorbereidt, in welk land ook. De kosten bedragen ten "
    "hoogste €~85.000, verdeeld over de jaren 2020 en 2021.",
    "De commissie heeft ten eerste gevraagd wanneer de handreiking gereed is. De eerste versie wordt in november 2020 "
    "voorgelegd aan een leesgroep van twaalf personen. Hun opmerkingen worden in december verwerkt. De definitieve "
    "tekst verschijnt naar verwach=ting in februari 2021 in het Nederlands, het Engels en het Russisch. Ik zend uw "
    "Kamer op dat moment een exemplaar.",
    "Ten tweede heeft de commissie gevraagd of het ambassadekantoor bij het project betrokken is. De bijdrage van het "
    "kantoor blijft beperkt tot het nalezen van de vertaling. Het kantoor neemt geen deel aan de leesgroep en draagt "
    "niet bij aan de kosten. Over de vertaling is overleg gevoerd met twee andere EU-lidstaten, die de tekst ook "
    "willen gebruiken. Met hen is afgesproken dat iedere deelnemer de vertaling in de eigen taal zelf verzorgt en "
    "betaalt.",
    "Ten derde heeft de commissie gevraagd hoe vaak zij een overzicht ontvangt. Ik stel voor uw Kamer twee keer per "
    "jaar te informeren: in het voorjaar over de voortgang en in het najaar over de uitgaven. Het eerste overzicht "
    "kan uw Kamer in april 2021 tegemoetzien. Het zal bestaan uit een lijst van bijeenkomsten, de stand van de "
    "vertalingen en een korte opgave van de gemaakte kosten. Wanneer zich tussentijds een wijziging voordoet in de "
    "planning of in de samenstelling van de leesgroep, meld ik dat in een afzonderlijke brief.",
    "Voor de opzet van de overzichten is gekeken naar een ander verzonnen project, Heldere Meren, waarin beheerders "
    "van zoete wateren kennis uitwisselen. De indeling van de projectbeschrijving daarvan (Kamerstuk~99~901, nr.~1) "
    "wordt overgenomen. Naar dat project heeft ook de vaste commissie voor Landbouw, Natuur en Voedselkwaliteit "
    "gevraagd, in haar verzoek met referentie 2020Z99901/2020D99901. Dat verzoek wordt beantwoord door de Minister "
    "van Landbouw, Natuur en Voedselkwaliteit. In beide projecten zijn bezoeken over en weer voorzien. Die zijn in "
    "overleg met de deelnemers verplaatst naar het voorjaar van 2021.",
    "De commissie heeft ten slotte gevraagd of de handreiking gevolgen heeft voor lopende afspraken. Dat is niet het "
    "geval. De handreiking is een hulpmiddel, waaraan niemand rechten of plichten kan ontlenen. Zij verandert niets "
    "aan de afspraken die in internationaal verband over verkiezingswaarneming zijn gemaakt, en evenmin aan de wijze "
    "waarop Nederland daaraan bijdraagt. In een eerder stuk over Open Telling (Kamerstuk~99~902, nr.~1) is dit ook zo "
    "beschreven.",
    "Met de toezending van deze brief beschouw ik de vragen van de commissie over de werkwijze als beantwoord. De "
    "handreiking zelf en het eerste overzicht volgen naar verwachting op de genoemde momenten.",
)

BODY, SMALL = 9, 6.5
LEADING, SMALL_LEADING = 13, 9
LEFT, VALUE, SIDE, RIGHT = 79, 126, 467, 440
FIRST_TOP, NEXT_TOP, BOTTOM = 310, 122, 762
PLAIN, BOLD = "Helvetica", "Helvetica-Bold"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """One line of the body: the page it stands on, how far from the top, and its words."""

    page: int
    top: float
    text: str


def make() -> bytes:
    """The PDF; the same bytes every time."""
    file = io.BytesIO()
    # Compressed bytes differ between builds of zlib, so the pages are left as they are.
    canvas = Canvas(file, pagesize=A4, invariant=1, pageCompression=0, lang="nl")
    canvas.setTitle(MARK)
    canvas.setAuthor("Voorbeeld")
    canvas.setSubject(" ".join(SUBJECT))
    body = list(_placed_lines())
    pages = body[-1].page
    for page in range(1, pages + 1):
        _draw_furniture(canvas, page=page, pages=pages)
        if page == 1:
            _draw_letterhead(canvas)
        for line in body:
            if line.page == page:
                _write(canvas, LEFT, line.top, line.text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _placed_lines() -> Iterator[Placed]:
    page, top = 1, float(FIRST_TOP)
    for paragraph in PARAGRAPHS:
        for text in wrapped(paragraph):
            if top > BOTTOM:
                page, top = page + 1, float(NEXT_TOP)
            yield Placed(page=page, top=top, text=text)
            top += LEADING
        top += LEADING
    # The signature stays on one page, with room above the name for the pen.
    if top + 5 * LEADING > BOTTOM:
        page, top = page + 1, float(NEXT_TOP)
    yield Placed(page=page, top=top + LEADING, text=FUNCTION)
    yield Placed(page=page, top=top + 5 * LEADING, text=NAME)


def wrapped(paragraph: str) -> list[str]:
    """The lines of a paragraph, broken at spaces, after the hyphen of a compound and at the marked places."""
    lines, line = [], ""
    for word in paragraph.split(" "):
        pieces = word.replace("-", "-\0").replace("=", "\0").split("\0")
        for place, piece in enumerate(pieces):
            joined = line + (" " if line and place == 0 else "") + piece
            may_break_after = place < len(pieces) - 1 and not piece.endswith("-")
            if _width(joined + ("-" if may_break_after else "")) <= RIGHT - LEFT:
                line = joined
            else:
                lines.append(line + ("-" if place > 0 and not line.endswith("-") else ""))
                line = piece
    return [done.replace("~", " ") for done in [*lines, line]]


def _width(text: str) -> float:
    return stringWidth(text.replace("~", " "), PLAIN, BODY)


def _draw_letterhead(canvas: Canvas) -> None:
    _write(canvas, LEFT, 134, RETURN_ADDRESS, size=SMALL)
    for row, text in enumerate(ADDRESSEE):
        _write(canvas, LEFT, 164 + row * LEADING, text)
    _write(canvas, LEFT, 255, "Datum")
    _write(canvas, VALUE, 255, DATED)
    _write(canvas, LEFT, 255 + LEADING, "Betreft")
    for row, text in enumerate(SUBJECT):
        _write(canvas, VALUE, 255 + (row + 1) * LEADING, text)


def _draw_furniture(canvas: Canvas, *, page: int, pages: int) -> None:
    """What surrounds the letter on each page: the mark of an example, the side column, the page number."""
    _write(canvas, LEFT, 60, MARK, size=SMALL, font=BOLD)
    blocks = [("Datum", (DATED,)), ("Onze referentie", (OUR_REFERENCE,))]
    if page == 1:
        blocks = [(MINISTRY[0], MINISTRY[1:]), *blocks, ("Uw referentie", YOUR_REFERENCE)]
    top = 164.0 if page == 1 else 122.0
    for label, values in blocks:
        _write(canvas, SIDE, top, label, size=SMALL, font=BOLD)
        for row, text in enumerate(values):
            _write(canvas, SIDE, top + (row + 1) * SMALL_LEADING, text, size=SMALL)
        top += (len(values) + 2) * SMALL_LEADING
    _write(canvas, SIDE, 808, f"Pagina {page} van {pages}", size=SMALL)


def _write(canvas: Canvas, x: float, top: float, text: str, *, size: float = BODY, font: str = PLAIN) -> None:
    canvas.setFont(font, size)
    canvas.drawString(x, A4[1] - top, text)


if __name__ == "__main__":
    TARGET.write_bytes(make())
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes")
