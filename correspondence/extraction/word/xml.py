"""Parses the XML of a Word document: no declarations, no network, no depth, and one set of names."""

import re

from lxml import etree

from correspondence.extraction.limits import Limits
from correspondence.extraction.plain_xml import parser
from correspondence.extraction.problems import limit_reached
from correspondence.extraction.word.package import damaged

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# ISO 29500 Strict has names of its own for the same things.
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": WORD[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": RELATED[1:-1].encode(),
}
_DECLARED = re.compile(rb"""(?<=["'])http://purl\.oclc\.org/ooxml/[a-zA-Z/]{1,60}(?=["'])""")
_ENCODINGS = {None, "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII", "ASCII", "ISO-8859-1"}
_OFF = {"0", "false", "off", "none"}


def parsed(data: bytes, limits: Limits) -> etree._Element:
    """The root; raises `Unreadable` for what is no XML, or more than plain XML."""
    if data.count(b"<") > limits.elements:
        raise limit_reached("elements", limits.elements)
    if any("<!DOCTYPE".encode(encoding) in data for encoding in ("ascii", "utf-16-le", "utf-16-be")):
        raise damaged()
    data = _DECLARED.sub(lambda match: _STRICT.get(match.group(), match.group()), data)
    try:
        root = etree.fromstring(data, parser())
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise damaged() from error
    about = root.getroottree().docinfo
    if about.internalDTD is not None or (about.encoding or "").upper() not in {name or "" for name in _ENCODINGS}:
        raise damaged()
    return root


def name_of(element: etree._Element) -> str:
    """The name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def value(element: etree._Element | None, name: str = "val") -> str | None:
    """An attribute in Word's namespace."""
    return None if element is None else element.get(WORD + name)


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The element at the end of this path of Word's own names."""
    for name in path:
        element = None if element is None else element.find(WORD + name)
    return element


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch is there and not set to off."""
    return element is not None and (value(element) or "true").lower() not in _OFF


def number(text: str | None, default: int = 0) -> int:
    """A whole number of at most nine digits; `default` for anything else."""
    return int(text) if text and re.fullmatch(r"-?[0-9]{1,9}", text) else default
