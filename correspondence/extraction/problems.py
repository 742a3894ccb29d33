"""The sentences that tell a clerk what is the matter and what to do, in Dutch and in English."""

from correspondence.extraction.errors import Unreadable
from correspondence.extraction.letter import Message, Problem

# code: (Dutch, English). The codes are stable: the API and the desk sort and filter on them.
SENTENCES = {
    "empty_file": (
        "Het bestand is leeg. Kies het bestand opnieuw of vraag de afzender om een nieuwe kopie.",
        "The file is empty. Choose the file again or ask the sender for a new copy.",
    ),
    "wrong_type": (
        "Dit is geen PDF of platte tekst maar {what}. Zet de brief om naar PDF en lever die in.",
        "This is not a PDF or plain text but {what}. Convert the letter to PDF and submit that.",
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
        "De PDF is met een wachtwoord beveiligd. Sla haar op zonder wachtwoord en lever die versie in.",
        "The PDF is protected by a password. Save it without one and submit that version.",
    ),
    "damaged": (
        "De PDF is beschadigd; er kan tekst ontbreken. Sla haar opnieuw op als PDF of vraag de afzender een nieuwe.",
        "The PDF is damaged; text may be missing. Save it again as PDF, or ask the sender for a new copy.",
    ),
    "no_text": (
        "Geen tekst gevonden: waarschijnlijk een scan. Laat de tekst herkennen (OCR) en lever een doorzoekbare PDF in.",
        "No text was found: probably a scan. Have its text recognised (OCR) and submit a searchable PDF.",
    ),
    "page_without_text": (
        "Op deze bladzijde staat geen leesbare tekst. Bekijk of er iets ontbreekt.",
        "This page has no readable text. Check whether anything is missing.",
    ),
    "limit": (
        "Het document gaat over de grens '{name}' ({value}). Splits het document of lever alleen de brief in.",
        "The document exceeds the limit '{name}' ({value}). Split the document or submit the letter alone.",
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
    "combining_marks": (
        "De tekst stapelt ongewoon veel accenten; de spelling is niet genormaliseerd. Bekijk de tekst.",
        "The text piles up unusually many accents; its spelling was not normalised. Check the text.",
    ),
    "turned_page": (
        "Deze bladzijde ligt op haar kant; de tekst is in leesrichting gelezen. Vergelijk met het origineel.",
        "This page lies on its side; its text was read upright. Compare with the original.",
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
    """The problem of this code, its sentence filled in with `values`; `limit:pages` uses the sentence of `limit`."""
    dutch, english = SENTENCES[code.partition(":")[0]]
    named = {name: value for name, value in values.items() if not isinstance(value, tuple)}
    nl, en = ({name: value[at] for name, value in values.items() if isinstance(value, tuple)} for at in (0, 1))
    return Problem(
        code=code, message=Message(nl=dutch.format(**named, **nl), en=english.format(**named, **en)), page=page
    )


def limit_reached(name: str, value: object) -> Unreadable:
    """The exception for a document that is more than the limit of this name allows."""
    return Unreadable(f"limit:{name}", problem(f"limit:{name}", name=name, value=value))
