"""Parses XML and HTML so that a file can fetch nothing, unfold nothing and nest no deeper than a document does."""

import html
import re
from typing import NoReturn

from lxml import etree

from correspondence.extraction.decoding import decoded, encoding_of
from correspondence.extraction.errors import Unreadable
from correspondence.extraction.letter import Problem
from correspondence.extraction.limits import Limits
from correspondence.extraction.plain_xml import parser
from correspondence.extraction.problems import limit_reached, problem
from correspondence.extraction.sources import prolog_end

Element = etree._Element

_DEEPEST = 256  # elements within each other: libxml2's own limit without `huge_tree`
_LONGEST = 10_000_000  # characters of one text or attribute: the same
_DECLARED = re.compile(r"""<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([^"'>]{1,40})["']""")
_ENCODINGS = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "us-ascii": "utf-8",
    "utf-16": "utf-16",
    "iso-8859-1": "iso-8859-1",
    "windows-1252": "cp1252",
}
_META_CHARSET = re.compile(r"<meta\b[^>]{0,300}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I)
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_OF_XML = frozenset(("amp", "lt", "gt", "quot", "apos"))
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_HEAD = 5_000  # characters in which a file says its encoding


def parse_xml(data: bytes, limits: Limits) -> tuple[Element, list[Problem]]:
    """The root of an XML document; raises `Unreadable` where it is broken, too deep or declares things of its own."""
    declared = _DECLARED.search(data[:_HEAD].decode("latin-1"))
    if declared and not encoding_of(data) and declared[1].lower() not in _ENCODINGS:
        raise Unreadable("wrong_type", problem("encoding_unknown", name=declared[1]))
    text, problems = decoded(data, _ENCODINGS.get(declared[1].lower()) if declared else None)
    _check_number(text, limits)
    prolog, body = text[: prolog_end(text)], text[prolog_end(text) :]
    if "<!DOCTYPE" in prolog and "[" in prolog.split("<!DOCTYPE", 1)[1]:
        raise Unreadable("wrong_type", problem("own_declarations"))
    # What stood before the root is left out: no document type, so that no entity can be anything but a mistake.
    body = _NAMED.sub(lambda name: name[0] if name[1] in _OF_XML else _character(name), body)
    try:
        return etree.fromstring(_lines_of(prolog) + body.encode(errors="replace"), parser("utf-8")), problems
    except etree.XMLSyntaxError as error:
        _refuse(error)


def _lines_of(prolog: str) -> bytes:
    """As many lines as were left out, so that a mistake is reported where it stands."""
    return b"\n" * prolog.count("\n")


def parse_html(data: bytes, limits: Limits) -> tuple[Element | None, list[Problem]]:
    """The root of a web page, mended as browsers do; null where there is nothing in it."""
    declared = _META_CHARSET.search(data[:_HEAD].decode("latin-1"))
    text, problems = decoded(data, _ENCODINGS.get(declared[1].lower()) if declared else None)
    _check_number(text, limits)
    text, dropped = _CONTROLS.subn("", text)
    if dropped:
        problems.append(problem("control_characters"))
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    root = etree.fromstring(text[prolog_end(text) :].encode("utf-8", errors="replace"), parser)
    for entry in parser.error_log:
        if entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT:  # the page would be cut off here without a word
            raise _limit(entry.message)
    return root, problems


def _check_number(text: str, limits: Limits) -> None:
    """Raises `Unreadable` when there are more elements than any letter has, before each becomes an object."""
    if text.count("<") > 2 * limits.tags:
        raise limit_reached("tags", limits.tags)


def _refuse(error: etree.XMLSyntaxError) -> NoReturn:
    if error.code == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
        raise _limit(error.msg) from error
    line, column = error.position
    raise Unreadable("damaged", problem("broken_xml", line=line, column=column)) from error


def _limit(message: str | None) -> Unreadable:
    return limit_reached("depth", _DEEPEST) if "depth" in (message or "") else limit_reached("text", _LONGEST)


def _character(name: re.Match[str]) -> str:
    """The character that HTML knows by this name; older official XML uses them without saying what they are."""
    return html.unescape(name[0])
