"""Knows the vocabulary of official publications (op-xsd and the older kamerwrk): what each element does to its text."""

from correspondence.extraction.letter import ParagraphKind
from correspondence.extraction.markup.parsing import Element
from correspondence.extraction.markup.roles import Act, Role

_ACTS = {
    Act.SKIP: "metadata meta kamerstukkop kamervraagkop kamervraagnummer kamervraagomschrijving dossier stuknr"
    " datumtekst frontm plaatje illustratie figuur officiele-inhoudsopgave noot.nr sys.gegevens",
    Act.PARAGRAPH: "al considerans.al context.al noot.al wat wie wij tekstregel ondertekening ondtek ondertek title",
    Act.LIST: "lijst ol ul definitielijst specificatielijst noot.lijst",
    Act.ITEM: "li lid definitie-item specificatie-item noot.li",
    Act.MARK: "li.nr lidnr",
    Act.WORD: "voornaam voorvoegsels achternaam begrotingshoofdstuk ondernummer herdruk",
    Act.INLINE: "extref intref extref-groep intref-groep dossierref inf sub datum organisatie kamervraagonderwerp",
    Act.BLOCK: "witreg tgroup thead tbody toelichting kamervraagopmerking bijlage divisie tekst al-groep",
    Act.BREAK: "br",
    Act.RAISED: "sup",
    Act.TABLE: "table tabel",
    Act.ROW: "row tr",
}
_ROLES = {name: Role(act=act) for act, names in _ACTS.items() for name in names.split()} | {
    "tuskop": Role(act=Act.PARAGRAPH, kind=ParagraphKind.HEADING),
    "kop": Role(act=Act.PARAGRAPH, kind=ParagraphKind.HEADING),
    "vraag": Role(act=Act.BLOCK, kind=ParagraphKind.QUESTION),
    "antwoord": Role(act=Act.BLOCK, kind=ParagraphKind.ANSWER),
    "citaat": Role(act=Act.BLOCK, kind=ParagraphKind.QUOTE),
    "aanhaling": Role(act=Act.BLOCK, kind=ParagraphKind.QUOTE),
    "blockquote": Role(act=Act.BLOCK, kind=ParagraphKind.QUOTE),
}
_UNKNOWN = Role(act=Act.UNKNOWN)
_HEADING = Role(act=Act.PARAGRAPH, kind=ParagraphKind.HEADING)
_SKIP, _WORD, _LINE = Role(act=Act.SKIP), Role(act=Act.WORD), Role(act=Act.LINE)
# By the element around it: the head of a paper is read by itself, so is the number of a note.
_PLACED = (
    (("titel", "ltrlabel", "nummer", "onderwerp"), ("stuk",), _SKIP),
    (("kop",), ("kamerwrk",), _SKIP),
    (("nr",), ("noot", "voetnoot"), _SKIP),
    (("nr", "label", "titel", "subtitel"), ("kop",), _WORD),
    (("nr",), ("vraag", "antwoord"), _HEADING),
)
_SIGNED = frozenset(("functie", "naam", "deze", "organisatie", "plaats", "datum", "dagtekening"))
_LONGEST_HEADING = 160  # an intermediate heading in plain type may be a whole paragraph: the print only spaces it
_MOST_SPANNED = 10_000


class PublicationRoles:
    """The role of each element, asked in the order of the text: a table names its columns before its cells."""

    def __init__(self) -> None:
        self._columns: dict[str, int] = {}
        self._marks: dict[str, str] | None = None

    def __call__(self, element: Element) -> Role:
        name, within = local_name(element), local_name(element.getparent())
        return (
            self._in_table(element, name)
            or self._of_note(element, name)
            or _styled(element, name)
            or _by_parent(name, within)
            or _ROLES.get(name, _UNKNOWN)
        )

    def _in_table(self, element: Element, name: str) -> Role | None:
        if name == "tgroup":
            self._columns = {spec.get("colname", ""): at for at, spec in enumerate(element.findall("colspec"))}
        return self._cell(element) if name in ("entry", "td", "th") else None

    def _of_note(self, element: Element, name: str) -> Role | None:
        if name in ("noot", "voetnoot"):
            return Role(act=Act.NOTE, mark=_note_mark(element))
        if name in ("nootref", "voetref"):
            return Role(act=Act.NOTE_MARK, mark="" if element.text or len(element) else self._mark_of(element))
        return None

    def _mark_of(self, reference: Element) -> str:
        """The mark of the note that an empty reference points to."""
        if self._marks is None:
            notes = reference.getroottree().getroot().iter("noot", "voetnoot")
            self._marks = {note.get("id", ""): _note_mark(note) for note in notes}
        return self._marks.get(reference.get("refid", ""), "")

    def _cell(self, element: Element) -> Role:
        first, last = element.get("namest"), element.get("nameend")
        start = self._columns.get(first or element.get("colname") or "")
        end = self._columns.get(last or "")
        columns = end - start + 1 if start is not None and end is not None else number(element.get("colspan"), 1)
        rows = 1 + number(element.get("morerows"), 0)
        return Role(act=Act.CELL, columns=columns, rows=max(rows, number(element.get("rowspan"), 1)), column=start)


def local_name(element: Element | None) -> str:
    """The name without its namespace; empty for none."""
    return "" if element is None or not isinstance(element.tag, str) else element.tag.rpartition("}")[2]


def number(text: str | None, otherwise: int) -> int:
    """A number from an attribute, small and never negative."""
    return min(int(text), _MOST_SPANNED) if text and text.isascii() and text.isdigit() and len(text) < 9 else otherwise


def _styled(element: Element, name: str) -> Role | None:
    """What an element is by how it was to be printed."""
    if name == "nadruk":
        return Role(act=Act.SLANTED if element.get("type") == "cur" else Act.BOLD)
    if name == "tussenkop":
        is_short = len("".join(element.itertext())) <= _LONGEST_HEADING
        return _HEADING if is_short else Role(act=Act.PARAGRAPH)
    return None


def _by_parent(name: str, within: str) -> Role | None:
    """What an element is by where it stands."""
    if within in ("ondertekening", "ondtek", "ondertek") and name in _SIGNED:
        return _LINE
    return next((role for names, places, role in _PLACED if name in names and within in places), None)


def _note_mark(element: Element) -> str:
    mark = element.findtext("noot.nr") or element.findtext("nr") or element.get("nr") or ""
    return " ".join(mark.split()).rstrip(".)")[:10]
