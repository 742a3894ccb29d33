"""Finds the main text of a web page, and what in it a reader does not see or that belongs to the site."""

import re
from collections.abc import Iterator

from lxml import etree

from correspondence.extraction.markup.parsing import Element

_OF_THE_SITE = frozenset(
    (
        *("script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed", "audio", "video"),
        *("form", "button", "select", "input", "textarea", "nav", "aside", "footer", "dialog", "map"),
        *("head", "link", "meta"),
    )
)
_OF_THE_SITE_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "complementary", "dialog"))
_HIDDEN_CLASSES = frozenset(
    (
        *("hidden", "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "invisible", "print-only"),
        *("note-close", "breadcrumb", "breadcrumbs", "skiplinks", "to-top", "disclaimer"),
    )
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])", re.I)
# Where the text of a page stands, the surest sign first; else it is the body.
_PLACES = (
    ("id", ("broodtekst",)),
    ("tag", ("article",)),
    ("tag", ("main",)),
    ("role", ("main",)),
    ("id", ("main-column", "main-content", "content", "main", "inhoud")),
    ("tag", ("body",)),
)
_ENOUGH = 80  # characters: less in a place is not the text of a letter


def main_text(root: Element) -> Element | None:
    """The element that holds the text; of several articles on a page none is the one."""
    for kind, names in _PLACES:
        found = [element for element in root.iter() if isinstance(element.tag, str) and _is(element, kind, names)]
        among = frozenset(found)
        outer = [element for element in found if among.isdisjoint(element.iterancestors())]
        if len(outer) == 1 and _length(outer[0]) >= _ENOUGH:
            return outer[0]
    return next((element for element in root.iter("body") if _length(element)), None)


def is_unseen(element: Element) -> bool:
    """Whether this element with all in it is hidden, or no part of the text."""
    if element.tag in _OF_THE_SITE or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if _HIDDEN_STYLE.search(element.get("style") or "") or element.get("role") in _OF_THE_SITE_ROLES:
        return True
    if element.tag == "header" and not any(above.tag in ("article", "main") for above in element.iterancestors()):
        return True
    return not _HIDDEN_CLASSES.isdisjoint(classes(element))


def classes(element: Element) -> frozenset[str]:
    return frozenset((element.get("class") or "").lower().split())


def stated(root: Element) -> Iterator[tuple[str, str | None]]:
    """What the meta tags of the page state."""
    for element in root.iter("meta"):
        yield element.get("name") or element.get("property") or "", element.get("content")


def _is(element: Element, kind: str, names: tuple[str, ...]) -> bool:
    return (element.tag if kind == "tag" else element.get(kind)) in names


def _length(element: Element) -> int:
    """The length of what can be seen in it."""
    length = 0
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, part in walk:
        if event == "end":
            length += len((part.tail or "").strip()) if part is not element else 0
        elif is_unseen(part):
            walk.skip_subtree()
        else:
            length += len((part.text or "").strip())
    return length
