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
    "rijksoverheid.nl/bzk": "Binnenlandse Zaken en Koninkrijksrelaties",
    "rijksoverheid.nl/ezk": "Economische Zaken en Klimaat",
    "rijksoverheid.nl/ienw": "Infrastructuur en Waterstaat",
    "rijksoverheid.nl/jenv": "Justitie en Veiligheid",
    "rijksoverheid.nl/lnv": "Landbouw, Natuur en Voedselkwaliteit",
    "rijksoverheid.nl/lvvn": "Landbouw, Visserij, Voedselzekerheid en Natuur",
    "rijksoverheid.nl/ocw": "Onderwijs, Cultuur en Wetenschap",
    "rijksoverheid.nl/szw": "Sociale Zaken en Werkgelegenheid",
    "rijksoverheid.nl/venj": "Veiligheid en Justitie",
    "rijksoverheid.nl/vws": "Volksgezondheid, Welzijn en Sport",
}
_DOMAIN = re.compile(
    r"(?:@|www\.|^)(?:[\w-]+\.)?(?P<name>min[a-z]{2,6})\.nl\b|(?P<path>rijksoverheid\.n[lI1]/[a-z]{2,6})\b", re.I
)
# Agencies write under their own name; which ministry is theirs only their letterhead says, and not always.
_AGENCY = re.compile(
    r"^(?:rijksdienst|rijksinstituut|rijkswaterstaat|belastingdienst|douane\b|inspectie|dienst\s[A-Z]|agentschap|autoriteit"
    r"|immigratie- en|nederlandse voedsel|centraal justitieel|staatstoezicht)"
    r"|\b(?:www\.|@)(?:rvo|dji|nvwa|ind|ilent|rivm|rijkswaterstaat|rws|belastingdienst|douane|cjib|justis|igj|duo|sodm|kvk)\.nl\b",
    re.I,
)
_PATH = re.compile("n[I1]/")  # so recognisers of scans read `nl/`
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


def names_agency(text: str) -> bool:
    """Whether a line of a letterhead is that of an agency: `Rijksdienst voor`, `www.nvwa.nl`."""
    return bool(_AGENCY.search(text[:200]))


def addressed_ministry(text: str) -> str | None:
    """The ministry whose mail or web address a line of a letterhead gives: `wob@minbuza.nl`."""
    match = _DOMAIN.search(text[:200])
    name = DOMAINS.get(_PATH.sub("nl/", match["name"] or match["path"]).lower()) if match else None
    return f"Ministerie van {name}" if name else None
