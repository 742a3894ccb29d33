"""The form of parliamentary papers (*Kamerstukken*): dossier, addition, number."""

import re

from correspondence.references.form import Form, Scheme

# The one dossier that always has two digits behind it: the councils of the Union, 21 501-02.
COUNCILS = "21501"
# A budget chapter (*begrotingshoofdstuk*): a roman numeral, with a letter where the chapter was split (IXB).
CHAPTER = r"(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})[A-C]?"

# Digits of the Tweede Kamer, letters of the Eerste Kamer; the highest number to date has four digits.
_NUMBER = r"(?:[1-9][0-9]{0,3}|[A-Z]{1,2})"
_NORMAL = re.compile(
    rf"(?:{COUNCILS}-[0-9]{{2}}|[1-9][0-9]{{4}}(?:-(?:{CHAPTER}|[A-Z]))?)(?:-{_NUMBER})?"
    rf"|[1-9][0-9]{{4}}-[0-9]{{2}}-{_NUMBER}"
)
_COUNCIL_ALONE = re.compile(rf"{COUNCILS}-[0-9]{{2}}")
_CHAPTER_ALONE = re.compile(rf"[1-9][0-9]{{4}}-{CHAPTER}")


def _printed(value: str) -> str:
    """Print as in "Kamerstuk 35 570 V, nr. 12".

    35302-F is either a chapter or a letter of the Eerste Kamer: both are spelled alike, so both are the same value.
    """
    parts = value.split("-")
    if len(parts) == 1 or _COUNCIL_ALONE.fullmatch(value) or _CHAPTER_ALONE.fullmatch(value):
        return f"Kamerstuk {_print_dossier(parts)}"
    *dossier, number = parts
    return f"Kamerstuk {_print_dossier(dossier)}, nr. {number}"


def _print_dossier(parts: list[str]) -> str:
    dossier, addition = [*parts, ""][:2]
    between = "-" if addition.isdigit() else " "
    return f"{dossier[:2]} {dossier[2:]}{between}{addition}".strip()


FORMS = {
    # A dossier with its addition (*toevoeging*) and number (*ondernummer*), the last two where there are any.
    Scheme.KAMERSTUK: Form(normal=_NORMAL, example="35570-V-12", prefix="kst", printed=_printed),
}
