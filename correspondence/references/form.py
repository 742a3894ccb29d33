"""The schemes of reference numbers, with what each family of them tells about its own."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class NotAReference(ValueError):  # noqa: N818 - it reads as what it says
    """A text or value that is no reference number; the message says what would be one."""


class Scheme(StrEnum):
    """The registers whose numbers letters quote."""

    ZAAK = "zaak"
    DOCUMENT = "document"
    ACTIVITEIT = "activiteit"
    TOEZEGGING = "toezegging"
    KAMERSTUK = "kamerstuk"
    AANHANGSEL = "aanhangsel"
    HANDELINGEN = "handelingen"
    STB = "stb"
    STCRT = "stcrt"
    TRB = "trb"
    BWB = "bwb"
    ECLI = "ecli"
    CELEX = "celex"
    COM = "com"
    KENMERK = "kenmerk"


def itself(text: str) -> str:
    """Give back the text as it is."""
    return text


def nothing(_: str) -> None:
    """Read nothing, whatever the text."""


def always(_: str) -> bool:
    """Hold for every value."""
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What one scheme looks like: its normal form, its key, its printed spelling.

    `prefix` and a hyphen stand before the value in a key; empty, the value is the key. `holds` is the rest of the
    normal form, where a pattern is not enough. `read` makes a value of a whole spelling in capitals, or None; what it
    returns need not be in normal form.
    """

    normal: re.Pattern[str]
    example: str
    prefix: str = ""
    holds: Callable[[str], bool] = always
    printed: Callable[[str], str] = itself
    read: Callable[[str], str | None] = itself

    def allows(self, value: str) -> bool:
        """Whether the value is in normal form."""
        return self.normal.fullmatch(value) is not None and self.holds(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A span of text, in code points, that carries one or more numbers of a scheme.

    With `numbers`, each of them stands behind each of `values`; a range is only written out when it is asked for.
    """

    start: int
    end: int
    scheme: Scheme
    values: tuple[str, ...]
    numbers: tuple[str, ...] | range = ()

    def carried(self) -> Iterator[str]:
        """Write out all that the span stands for."""
        if not self.numbers:
            yield from self.values
        for number in self.numbers:
            yield from (f"{value}-{number}" for value in self.values)
