"""What a client means by a reference number: the keys that a spelling can stand for."""

import re

from correspondence.references import NotAReference, Scheme, parse_references

LONGEST = 200
MARK = "kenmerk:"
PAIR = {Scheme.ZAAK, Scheme.DOCUMENT}
NOTHING_BETWEEN = re.compile(r"/\s*/|/\s*$|^\s*/")


def keys_of(spelling: str) -> tuple[str, ...]:
    """The keys this spelling stands for; several when it carries several numbers. Raises NotAReference.

    The pair of case and document, `2020Z14586/2020D31249`, names one thing in two ways, whichever of them comes
    first: the document says which.
    """
    if len(spelling) > LONGEST or not spelling.isprintable():
        raise NotAReference("A reference number is short and visible, such as 2020Z14586.")
    if spelling.startswith(MARK):
        return (_mark(spelling),)
    if NOTHING_BETWEEN.search(spelling):
        raise NotAReference("Between slashes stands a number, such as in 2020Z14586/2020D31249.")
    references = parse_references(spelling)
    if len(references) == 2 and {reference.scheme for reference in references} == PAIR:
        references = tuple(each for each in references if each.scheme is Scheme.DOCUMENT)
    return tuple(reference.key for reference in references)


def _mark(spelling: str) -> str:
    """The key of a ministry's mark as it is kept: `kenmerk:{ministry}:{MARK}`, in capitals, without spaces."""
    ministry, colon, value = spelling.removeprefix(MARK).partition(":")
    if not (ministry and colon and value):
        raise NotAReference("A ministry's mark is written kenmerk:{ministry}:{mark}, such as kenmerk:bz:DGPZ-2020-1.")
    return f"{MARK}{ministry.lower()}:{value.upper().replace(' ', '')}"
