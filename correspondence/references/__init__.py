"""The grammar of Dutch parliamentary reference numbers: find them in a text, read one, print one."""

from correspondence.references.finding import FoundReference, find_references, parse_references
from correspondence.references.form import NotAReference, Scheme
from correspondence.references.ministry import MarkNeedsMinistry, mark_key
from correspondence.references.reference import Reference

__all__ = [
    "FoundReference",
    "MarkNeedsMinistry",
    "NotAReference",
    "Reference",
    "Scheme",
    "find_references",
    "mark_key",
    "parse_references",
]
