"""A hostile file: how it is made, which threat of SECURITY.md it is, and the outcomes that it deserves."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

Make = Callable[[], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """`never` is what may stand nowhere in what was read."""

    threat: str
    name: str
    make: Make
    outcomes: frozenset[str]
    file_name: str
    never: str = ""

    def __str__(self) -> str:
        return f"{self.threat}-{self.name}".replace(" ", "_")


def cases(
    threat: str, makes: Iterable[tuple[str, Make | bytes, str]], *, file_name: str = "brief.pdf", never: str = ""
) -> list[Case]:
    """Cases of one threat: a name, the bytes or how to make them, and the outcomes allowed, with `|` between."""
    return [
        Case(
            threat=threat,
            name=name,
            make=(lambda made=made: made) if isinstance(made, bytes) else made,
            outcomes=frozenset(outcomes.split("|")),
            file_name=file_name,
            never=never,
        )
        for name, made, outcomes in makes
    ]
