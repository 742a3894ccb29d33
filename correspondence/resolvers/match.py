"""The three ways a search for one thing can turn out."""

from dataclasses import dataclass
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Matched(Generic[Thing]):
    """Exactly one fits."""

    thing: Thing


@dataclass(frozen=True, slots=True)
class Unmatched:
    """None fits."""


@dataclass(frozen=True, slots=True)
class Ambiguous(Generic[Thing]):
    """Several fit; choosing between them is a person's work."""

    candidates: tuple[Thing, ...]


Match = Matched[Thing] | Unmatched | Ambiguous[Thing]


def only(found: list[Thing]) -> Match[Thing]:
    """The one thing found, or why there is not one."""
    match found:
        case []:
            return Unmatched()
        case [thing]:
            return Matched(thing)
        case _:
            return Ambiguous(tuple(found))
