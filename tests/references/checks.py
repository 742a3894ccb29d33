"""House verbs for tables of citations: one case is one line."""

from correspondence.references import find_references, parse_references


def check_reads(text: str, *expected: str) -> None:
    """The text holds exactly these references, written as keys, in this order."""
    assert tuple(found.reference.key for found in find_references(text)) == expected


def check_quotes(text: str, *expected: str) -> None:
    """The spans found in the text quote exactly these pieces of it."""
    assert tuple(found.text for found in find_references(text)) == expected


def check_ignores(text: str) -> None:
    """The text holds no reference at all."""
    assert find_references(text) == ()


def check_parses(spelling: str, *expected: str) -> None:
    """The whole spelling is exactly these references, written as keys."""
    assert tuple(reference.key for reference in parse_references(spelling)) == expected
