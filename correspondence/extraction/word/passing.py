"""Says what of a Word document is not printed, and passed by with all that is in it: deletions, doubles, objects."""

from lxml import etree

from correspondence.extraction.word.rules import Seen
from correspondence.extraction.word.xml import WORD, child, is_on, name_of

_PROPERTIES = {"pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "tblPrEx", "sdtPr", "sectPr"}
DELETED = {"del", "moveFrom"}
_ADDED = {"ins", "moveTo"}
_EMBEDDED = {"object", "altChunk", "subDoc", "chart", "relIds", "control"}
_COMMENTS = {"commentReference", "commentRangeStart"}
_LONGEST = 100  # characters of a placeholder that are shown


def is_passed_by(element: etree._Element, seen: Seen, page: int) -> bool:
    """Whether nothing in `element` is printed; what a clerk should know of is noted in `seen`."""
    name = name_of(element)
    if name in DELETED or name in _ADDED:
        seen.note("tracked_changes")
    elif name in _COMMENTS:
        seen.note("comments")
    elif name in _EMBEDDED:
        seen.note("embedded_object", page)
    elif name == "tr":
        return is_deleted(child(element, "trPr"), seen)
    elif name in ("Choice", "Fallback"):  # the same twice, for newer and for older programs
        return any(name_of(other) == "Choice" for other in element.itersiblings(preceding=True))
    elif name == "sdt" and is_on(child(element, "sdtPr", "showingPlcHdr")):
        text = " ".join("".join(each.text or "" for each in element.iter(WORD + "t")).split())
        seen.placeholders += [(text[:_LONGEST], page)] if text else []
        return True
    return name in _PROPERTIES or name in DELETED or name in _EMBEDDED or name == "rt"


def is_deleted(properties: etree._Element | None, seen: Seen) -> bool:
    """Whether these properties, of a row or of the mark that ends a paragraph, say that it was deleted."""
    if any(child(properties, name) is not None for name in (*DELETED, *_ADDED)):
        seen.note("tracked_changes")
    return any(child(properties, name) is not None for name in DELETED)
