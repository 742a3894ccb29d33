"""The names of Dutch ministries since 2010, to give a name its own spelling back where it is printed in capitals."""

import re
import unicodedata

NAMES = (
    "Algemene Zaken",
    "Asiel en Migratie",
    "Binnenlandse Zaken en Koninkrijksrelaties",
    "Buitenlandse Zaken",
    "Defensie",
    "Economische Zaken, Landbouw en Innovatie",
    "Economische Zaken en Klimaat",
    "Economische Zaken",
    "Financiën",
    "Infrastructuur en Milieu",
    "Infrastructuur en Waterstaat",
    "Justitie en Veiligheid",
    "Justitie",
    "Klimaat en Groene Groei",
    "Landbouw, Natuur en Voedselkwaliteit",
    "Landbouw, Visserij, Voedselzekerheid en Natuur",
    "Onderwijs, Cultuur en Wetenschap",
    "Sociale Zaken en Werkgelegenheid",
    "Veiligheid en Justitie",
    "Verkeer en Waterstaat",
    "Volksgezondheid, Welzijn en Sport",
    "Volkshuisvesting en Ruimtelijke Ordening",
    "Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer",
)
# Where a ministry's own mail and pages live; addresses that outlived a change of name are left out.
DOMAINS = {
    "minaz": "Algemene Zaken",
    "minbuza": "Buitenlandse Zaken",
    "minbzk": "Binnenlandse Zaken en Koninkrijksrelaties",
    "mindef": "Defensie",
    "minezk": "Economische Zaken en Klimaat",
    "minfin": "Financiën",
    "minienm": "Infrastructuur en Milieu",
    "minienw": "Infrastructuur en Waterstaat",
    "minjenv": "Justitie en Veiligheid",
    "minocw": "Onderwijs, Cultuur en Wetenschap",
    "minszw": "Sociale Zaken en Werkgelegenheid",
    "minvenj": "Veiligheid en Justitie",
    "minvws": "Volksgezondheid, Welzijn en Sport",
    "rijksoverheid.nl/jenv": "Justitie en Veiligheid",
}
_DOMAIN = re.compile(
    r"(?:@|www\.|^)(?:[\w-]+\.)?(?P<name>min[a-z]{2,6})\.nl\b|(?P<path>rijksoverheid\.nl/[a-z]{2,6})\b", re.I
)
_HEADED = re.compile(r"\bMinisterie\s+van\s+(?P<name>.+)$", re.I)


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFD", text[:200]).encode("ascii", "ignore").decode()
    return " ".join(re.sub(r"[^a-z]+", " ", plain.casefold()).split())


_BY_FOLDED = sorted(((_folded(name), name) for name in NAMES), key=lambda pair: -len(pair[0]))


def known_ministry(text: str) -> str | None:
    """The full name when `text` begins with the name of a ministry: `FINANCIEN` gives `Ministerie van Financiën`."""
    folded = _folded(text)
    for key, name in _BY_FOLDED:
        if folded == key or folded.startswith(key + " "):
            return f"Ministerie van {name}"
    return None


def headed_ministry(text: str) -> str | None:
    """The ministry that a line of a letterhead names: `Ministerie van Buitenlandse Zaken`."""
    match = _HEADED.search(text)
    return known_ministry(match["name"]) if match else None


def addressed_ministry(text: str) -> str | None:
    """The ministry whose mail or web address a line of a letterhead gives: `wob@minbuza.nl`."""
    match = _DOMAIN.search(text[:200])
    name = DOMAINS.get((match["name"] or match["path"]).lower()) if match else None
    return f"Ministerie van {name}" if name else None
