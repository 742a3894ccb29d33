"""Numbers in the proceedings of the Tweede Kamer: debates, and the annex with written questions and answers."""

import re
from collections.abc import Iterator

from correspondence.references.form import Form, Scheme, Sighting, nothing
from correspondence.references.glyphs import ENDS, GAP, SESSION

_YEARS = r"(?:(?:19|20)[0-9]{2}){2}"
_PLACE = (
    rf"(?:,?{GAP}(?P<chamber>II?)(?![A-Za-z]))?,?{GAP}(?:(?ai:vergaderjaar|zittingsjaar){GAP})?"
    rf"(?P<session>{SESSION}|{_YEARS}),?{GAP}(?:(?ai:nr|no|nummer)\.?{GAP})?(?P<number>[1-9][0-9]{{0,4}}){ENDS}"
)

# A literal start lets a search run five times faster than one that begins with a choice; hence the "A" looked back at.
_OF = rf"{GAP}(?:(?ai:van){GAP})?(?:(?ai:de){GAP})?(?ai:handelingen)"
_ANNEXES = tuple(
    re.compile(rf"{word[1:]}(?<=(?ai:a){word[1:]})(?<![^\W0-9_].{{10}}){_OF}{_PLACE}")
    for word in ("aanhangsel", "AANHANGSEL")
)
_ANNEX_KEY = re.compile(rf"ah-tk(?<![\w-].{{5}})-(?P<session>{_YEARS})-(?P<number>[1-9][0-9]{{0,4}}){ENDS}")
_DEBATE = re.compile(rf"HANDELINGEN{_PLACE}(?:,? ITEM (?P<item>[1-9][0-9]{{0,3}}))?")


def find(text: str) -> Iterator[Sighting]:
    """Find the numbers of the annex in running text; without its session such a number identifies nothing."""
    for pattern, before in ((_ANNEXES[0], 1), (_ANNEXES[1], 1), (_ANNEX_KEY, 0)):
        for found in pattern.finditer(text):
            value = _value(found)
            if value:
                start = found.start() - before
                yield Sighting(start=start, end=found.end(), scheme=Scheme.AANHANGSEL, values=(value,))


def _value(found: re.Match[str]) -> str | None:
    """Compose session and number, or None for the Eerste Kamer and for years that do not follow each other."""
    groups = found.groupdict()
    digits = re.sub(r"[^0-9]", "", groups["session"])
    first, last = digits[:4], digits[4:]
    session = f"{first}{int(first) + 1}"
    if groups.get("chamber") == "I" or not session.endswith(last):
        return None
    parts = (session, groups["number"], groups.get("item"))
    return "-".join(part for part in parts if part)


def _follows(value: str) -> bool:
    """Whether the years of the session follow each other."""
    return int(value[4:8]) == int(value[:4]) + 1


def _read_debate(text: str) -> str | None:
    found = _DEBATE.fullmatch(text)
    return found and _value(found)


def _print_annex(value: str) -> str:
    session, number = value.split("-")
    return f"Aanhangsel Handelingen, vergaderjaar {session[:4]}–{session[4:]}, nr. {number}"


def _print_debate(value: str) -> str:
    session, number, *item = value.split("-")
    return ", ".join((f"Handelingen II {session[:4]}/{session[6:]}", f"nr. {number}", *(f"item {one}" for one in item)))


FORMS = {
    # Written questions with their answer (*Aanhangsel van de Handelingen*): parliamentary year, number.
    Scheme.AANHANGSEL: Form(
        normal=re.compile(rf"{_YEARS}-[1-9][0-9]{{0,4}}"),
        example="20192020-1234",
        prefix="ah-tk",
        holds=_follows,
        printed=_print_annex,
        read=nothing,
    ),
    # The verbatim report (*Handelingen*): parliamentary year, sitting, item.
    Scheme.HANDELINGEN: Form(
        normal=re.compile(rf"{_YEARS}-[1-9][0-9]{{0,3}}(?:-[1-9][0-9]{{0,3}})?"),
        example="20192020-45-3",
        prefix="h-tk",
        holds=_follows,
        printed=_print_debate,
        read=_read_debate,
    ),
}
