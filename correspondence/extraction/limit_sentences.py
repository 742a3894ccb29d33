"""What a clerk is told when a document passes a limit: the limit in words, and the way out."""

_SPLIT = (
    "Splits het document of lever alleen de brief in.",
    "Split the document or submit the letter alone.",
)
_AGAIN = (
    "Sla het opnieuw op als PDF, zonder bijlagen, en probeer het nog eens.",
    "Save it anew as PDF, without annexes, and try again.",
)
_UNITS = {
    "upload": 1_000_000,
    "member": 1_000_000,
    "unpacked": 1_000_000,
    "output": 1_000_000,
    "memory": 1 << 20,
}  # MB, as the settings count them

# The name of each field of `Limits`, and `time` for both of its clocks: what is said, in Dutch and in English.
_SAID = {
    "upload": ("Het bestand is groter dan {value} MB.", "The file is larger than {value} MB.", _SPLIT),
    "pages": ("Het document heeft meer dan {value} bladzijden.", "The document has more than {value} pages.", _SPLIT),
    "characters": (
        "Het document heeft meer dan {value} tekens.",
        "The document has more than {value} characters.",
        _SPLIT,
    ),
    "paragraphs": (
        "Het document heeft meer dan {value} alinea's.",
        "The document has more than {value} paragraphs.",
        _SPLIT,
    ),
    "references": (
        "Het document verwijst meer dan {value} keer naar andere stukken.",
        "The document refers to other papers more than {value} times.",
        _SPLIT,
    ),
    "signatures": (
        "Het document heeft meer dan {value} ondertekenaars.",
        "The document has more than {value} signatories.",
        _SPLIT,
    ),
    "depth": (  # this and the next two are for XML and HTML
        "Het bestand heeft meer dan {value} elementen in elkaar.",
        "The file has more than {value} elements within each other.",
        _AGAIN,
    ),
    "tags": (
        "Het bestand heeft meer dan {value} elementen.",
        "The file has more than {value} elements.",
        _SPLIT,
    ),
    "text": (
        "Het bestand heeft een stuk tekst van meer dan {value} tekens.",
        "The file has a piece of text of more than {value} characters.",
        _AGAIN,
    ),
    "members": (
        "Het Word-document bestaat uit meer dan {value} onderdelen.",
        "The Word document has more than {value} parts.",
        _AGAIN,
    ),
    "member": (
        "Een onderdeel van het Word-document is uitgepakt groter dan {value} MB.",
        "A part of the Word document is larger than {value} MB when unpacked.",
        _AGAIN,
    ),
    "unpacked": (
        "Het Word-document is uitgepakt groter dan {value} MB.",
        "The Word document is larger than {value} MB when unpacked.",
        _AGAIN,
    ),
    "elements": (
        "Een onderdeel van het Word-document heeft meer dan {value} elementen.",
        "A part of the Word document has more than {value} elements.",
        _AGAIN,
    ),
    "memory": (
        "Het lezen van dit document vraagt meer dan {value} MB geheugen.",
        "Reading this document takes more than {value} MB of memory.",
        _AGAIN,
    ),
    "time": (
        "Het lezen van dit document duurt langer dan {value} seconden.",
        "Reading this document takes longer than {value} seconds.",
        _AGAIN,
    ),
    "output": (
        "Wat er in dit document is gelezen is groter dan {value} MB.",
        "What was read from this document is larger than {value} MB.",
        _SPLIT,
    ),
}
_OTHER = ("Het document gaat over de grens '{name}' ({value}).", "The document exceeds the limit '{name}' ({value}).")


def sentences_of(name: str, value: float) -> tuple[str, str]:
    """The two sentences of the limit of this name, in Dutch and in English."""
    dutch, english, (nl, en) = _SAID.get(name, (*_OTHER, _SPLIT))
    amount = value / _UNITS.get(name, 1)
    shown = f"{amount:,.0f}" if amount >= 1 else f"{amount:g}"
    return (
        f"{dutch.format(name=name, value=shown.replace(',', '.'))} {nl}",
        f"{english.format(name=name, value=shown)} {en}",
    )
