"""The sentences that tell a clerk what is the matter and what to do, in Dutch and in English."""

from correspondence.extraction.errors import Unreadable
from correspondence.extraction.letter import Message, Problem
from correspondence.extraction.limit_sentences import sentences_of

# code: (Dutch, English). The codes are stable: the API and the desk sort and filter on them.
SENTENCES = {
    "empty_file": (
        "Het bestand is leeg. Kies het bestand opnieuw of vraag de afzender om een nieuwe kopie.",
        "The file is empty. Choose the file again or ask the sender for a new copy.",
    ),
    "wrong_type": (
        "Dit is geen PDF, Word (DOCX), platte tekst, XML of HTML, maar {what}. Bewaar de brief als PDF of DOCX.",
        "This is not a PDF, Word (DOCX), plain text, XML or HTML, but {what}. Save the letter as PDF or DOCX.",
    ),
    "pdf_not_at_start": (
        "De PDF in dit bestand staat niet vooraan. Open het origineel, sla het opnieuw op als PDF en lever die in.",
        "The PDF in this file does not stand at its start. Open the original, save it again as PDF and submit that.",
    ),
    "wrong_extension": (
        "De naam eindigt op {extension}, maar de inhoud is {media_type}. De inhoud is gevolgd.",
        "The name ends in {extension}, but the content is {media_type}. The content was followed.",
    ),
    "encrypted": (
        "Het document is met een wachtwoord beveiligd. Sla het op zonder wachtwoord en lever die versie in.",
        "The document is protected by a password. Save it without one and submit that version.",
    ),
    "damaged": (
        "Het document is beschadigd; er kan tekst ontbreken. Sla het opnieuw op of vraag de afzender een nieuw.",
        "The document is damaged; text may be missing. Save it again, or ask the sender for a new copy.",
    ),
    "no_text": (
        "Geen tekst gevonden: waarschijnlijk een scan. Laat de tekst herkennen (OCR) en lever een doorzoekbare PDF in.",
        "No text was found: probably a scan. Have its text recognised (OCR) and submit a searchable PDF.",
    ),
    "page_without_text": (
        "Op deze bladzijde staat geen leesbare tekst. Bekijk of er iets ontbreekt.",
        "This page has no readable text. Check whether anything is missing.",
    ),
    "no_tesseract": (  # follows the sentences of no_text and page_without_text
        "Deze computer mist Tesseract met Nederlands (nld). Als dat is geïnstalleerd, worden scans gelezen.",
        "This machine lacks Tesseract with Dutch (nld). Once that is installed, scans are read.",
    ),
    "text_recognised": (
        "De tekst van deze bladzijde is herkend van een beeld (OCR). Vergelijk met het origineel.",
        "The text of this page was recognised from a picture (OCR). Compare with the original.",
    ),
    "scan_too_slow": (
        "Het herkennen van deze bladzijde duurt langer dan {value} seconden. Lever een schonere of kleinere scan in.",
        "Recognising this page takes longer than {value} seconds. Submit a cleaner or smaller scan.",
    ),
    "many_scans": (
        "Van meer dan {value} bladzijden zonder tekst zijn alleen de eerste herkend. Splits het document.",
        "Of more than {value} pages without text only the first were recognised. Split the document.",
    ),
    "encoding_unknown": (
        "Het bestand noemt de tekenset {name}, die hier niet wordt gelezen. Sla het op als UTF-8 en lever dat in.",
        "The file names the encoding {name}, which is not read here. Save it as UTF-8 and submit that.",
    ),
    "own_declarations": (
        "Dit XML-bestand bevat eigen verklaringen (DTD) en wordt niet gelezen. Lever de XML in zoals gepubliceerd.",
        "This XML file holds declarations of its own (DTD) and is not read. Submit the XML as it was published.",
    ),
    "broken_xml": (
        "Het XML-bestand is beschadigd (regel {line}, teken {column}). Haal het opnieuw op of lever de PDF in.",
        "The XML file is damaged (line {line}, character {column}). Fetch it again, or submit the PDF.",
    ),
    "unknown_xml": (
        "Dit XML-bestand ({name}) is geen Kamerstuk, Aanhangsel of metagegevens van officielebekendmakingen.nl."
        " Lever een van die in, of de PDF.",
        "This XML file ({name}) is no Kamerstuk, Aanhangsel or metadata of officielebekendmakingen.nl."
        " Submit one of those, or the PDF.",
    ),
    "many_records": (
        "Dit bestand beschrijft {count} publicaties. Lever de publicaties zelf in, elk als een bestand.",
        "This file describes {count} publications. Submit the publications themselves, each as one file.",
    ),
    "metadata_only": (
        "Dit bestand beschrijft een publicatie maar bevat haar tekst niet. Lever de publicatie zelf ook in.",
        "This file describes a publication but does not hold its text. Submit the publication itself too.",
    ),
    "no_text_in_markup": (
        "In dit bestand staat geen tekst van een brief. Lever de brief zelf in, of de PDF.",
        "This file holds no text of a letter. Submit the letter itself, or the PDF.",
    ),
    "letter_elsewhere": (
        "Deze pagina verwijst naar de brief maar is die niet zelf. Download de brief en lever die in.",
        "This page refers to the letter but is not the letter itself. Download the letter and submit that.",
    ),
    "crashed": (
        "Het lezen van dit document is afgebroken. Sla het opnieuw op als PDF en probeer het nog eens.",
        "Reading this document broke off. Save it as PDF anew and try again.",
    ),
    "encoding_assumed": (
        "De tekst is geen UTF-8 en is gelezen als Windows-1252. Controleer de letters met accenten.",
        "The text is not UTF-8 and was read as Windows-1252. Check the letters with accents.",
    ),
    "control_characters": (
        "Er stonden onleesbare tekens in de tekst; ze zijn weggelaten of vervangen. Vergelijk met het origineel.",
        "The text held unreadable characters; they were left out or replaced. Compare with the original.",
    ),
    "hidden_text": (
        "Op deze bladzijde staat tekst die niet te zien is; die is weggelaten. Bekijk het origineel.",
        "This page holds text that cannot be seen; it was left out. Look at the original.",
    ),
    "combining_marks": (
        "De tekst stapelt ongewoon veel accenten; de spelling is niet genormaliseerd. Bekijk de tekst.",
        "The text piles up unusually many accents; its spelling was not normalised. Check the text.",
    ),
    "turned_page": (
        "Deze bladzijde ligt op haar kant; de tekst is in leesrichting gelezen. Vergelijk met het origineel.",
        "This page lies on its side; its text was read upright. Compare with the original.",
    ),
    "tracked_changes": (
        "Het document bevat bijgehouden wijzigingen; de tekst is gelezen alsof alle zijn geaccepteerd. Bekijk haar.",
        "The document holds tracked changes; its text was read as if all were accepted. Check it.",
    ),
    "comments": (
        "Het document bevat opmerkingen in de kantlijn; die zijn weggelaten. Lever liever de definitieve versie in.",
        "The document holds comments in its margin; they were left out. Better submit the final version.",
    ),
    "embedded_object": (
        "Op deze bladzijde is een ander document ingevoegd; wat daarin staat is niet gelezen. Lever het apart in.",
        "Another document is embedded in this page; what it says was not read. Submit it by itself.",
    ),
    "open_field": (
        "Het invulveld '{text}' is leeg gebleven en is weggelaten. Ga na of er iets ontbreekt.",
        "The field '{text}' was left empty and was dropped. Check whether anything is missing.",
    ),
    "letterhead_recognised": (
        "Het ministerie is gelezen uit het beeldmerk boven de brief. Vergelijk met het origineel.",
        "The ministry was read from the picture above the letter. Compare with the original.",
    ),
    "no_date": (
        "Geen datum gevonden. Vul de datum van de brief in.",
        "No date was found. Enter the date of the letter.",
    ),
    "no_subject": (
        "Geen onderwerp gevonden. Vul het onderwerp in.",
        "No subject was found. Enter the subject.",
    ),
    "no_addressee": (
        "Geen geadresseerde gevonden. Vul in aan wie de brief is gericht.",
        "No addressee was found. Enter to whom the letter is addressed.",
    ),
    "no_ministry": (
        "Geen ministerie gevonden. Kies het ministerie.",
        "No ministry was found. Choose the ministry.",
    ),
    "no_signature": (
        "Geen ondertekening gevonden. Voeg toe wie de brief ondertekende.",
        "No signature was found. Add who signed the letter.",
    ),
    "no_body": (
        "Er zijn geen alinea's gevonden. Bekijk het document of dit de brief is.",
        "No paragraphs were found. Check in the document whether this is the letter.",
    ),
    "signature_placeholder": (
        "In de ondertekening stond invulplek {placeholder}; die is weggelaten. Ga na of een ondertekenaar ontbreekt.",
        "The signature still held the placeholder {placeholder}; it was dropped. Is a signatory missing?",
    ),
}


def problem(code: str, *, page: int | None = None, **values: object) -> Problem:
    """The problem of this code, its sentence filled in with `values`."""
    dutch, english = SENTENCES[code]
    named = {name: value for name, value in values.items() if not isinstance(value, tuple)}
    nl, en = ({name: value[at] for name, value in values.items() if isinstance(value, tuple)} for at in (0, 1))
    return Problem(
        code=code, message=Message(nl=dutch.format(**named, **nl), en=english.format(**named, **en)), page=page
    )


def limit_reached(name: str, value: float) -> Unreadable:
    """The exception for a document that is more than the limit of this name allows."""
    nl, en = sentences_of(name, value)
    return Unreadable(f"limit:{name}", Problem(code=f"limit:{name}", message=Message(nl=nl, en=en)))
