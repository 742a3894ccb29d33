"""Knows the labels of a letterhead by their words: `Datum`, `Betreft`, `Ons kenmerk`."""

import re
from enum import StrEnum


class Label(StrEnum):
    DATED = "dated"
    SUBJECT = "subject"
    OUR_REFERENCE = "our_reference"
    YOUR_REFERENCE = "your_reference"
    YOUR_LETTER = "your_letter"
    ATTACHMENTS = "attachments"
    COPIES = "copies"
    OTHER = "other"
    """A label that no field reads, but that ends the value before it."""


_LABELS = (
    (Label.DATED, r"Datum"),
    (Label.SUBJECT, r"Betreft|Onderwerp"),
    (Label.OUR_REFERENCE, r"Ons kenmerk|Onze referentie|Kenmerk|Ons nummer|Onze ref\."),
    (Label.YOUR_LETTER, r"Uw brief \(kenmerk\)|Uw brief van|Uw brief|Uw bericht van|Uw e-?mail(?: van)?"),
    (Label.YOUR_REFERENCE, r"Uw kenmerk|Uw referentie|Uw nummer"),
    (Label.ATTACHMENTS, r"(?:Aantal )?bijlage(?:n|\(n\))?"),
    (Label.COPIES, r"(?:Kopie|Afschrift) aan|c\.c\."),
    (
        Label.OTHER,
        r"Contactpersoon|Inlichtingen|Contact|Projectnaam|Bezoekadres"
        r"|Postadres"
        r"|Doorkiesnummer|Telefoon|Aantal pagina['’]s|Behandeld door|Auteur|Zaaknummer|Pagina",
    ),
)
_ANY = re.compile(
    r"^(?:"
    + "|".join(f"(?P<{label.value}>{words})" for label, words in _LABELS)
    + r")(?![^\W\d])\s*:?\s*(?P<rest>.*)$",
    re.I,
)
# A sentence may begin with these words too; then it is no label.
_SENTENCE = re.compile(
    r"^(?:Contact|Pagina|Uw brief|Uw e-?mail|Kenmerk|Bijlage|Inlichtingen|Telefoon)\w*\s+(?!van [0-9])[a-z]{2,}\s"
)


def label_of(text: str) -> tuple[Label, str] | None:
    """The label with which a line begins, and the rest of the line; null for a sentence that begins so."""
    match = _ANY.match(text)
    if match is None or (_SENTENCE.match(text) and ":" not in text[:24]):
        return None
    label = Label(next(name for name, found in match.groupdict().items() if found and name != "rest"))
    return label, match["rest"].strip()


def is_label(text: str) -> bool:
    """Whether a text begins with the label of a letterhead."""
    return bool(_ANY.match(text))


def is_bare(text: str) -> bool:
    """Whether a line is a label and nothing else."""
    found = label_of(text)
    return found is not None and not found[1]
