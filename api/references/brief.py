"""The shapes of a reference inside other answers."""

from api.shapes import Address, Choice, Shape, Word
from correspondence.models import ClaimOrigin, ReferenceState
from correspondence.references import Scheme

KEY = "The number's name in this API, unique across schemes: 2020Z14586, kst-35570-V-12."
SCHEME = "The register that gives out such numbers."
VALUE = "The number in the normal form of its scheme."


class ReferenceInBrief(Shape):
    """A number, and whether it leads somewhere."""

    key = Word(help_text=KEY)
    url = Address("reference", part="key")
    scheme = Choice(list(Scheme), help_text=SCHEME)
    value = Word(help_text=VALUE)
    state = Choice(
        ReferenceState.values,
        help_text="Whether something published bears the number: one (resolved), several (ambiguous), or none yet.",
    )


class BorneReference(Shape):
    """A number that a letter or a request bears, and how that is known."""

    key = Word(source="reference.key", help_text=KEY)
    url = Address("reference", part="reference.key")
    scheme = Choice(list(Scheme), source="reference.scheme", help_text=SCHEME)
    value = Word(source="reference.value", help_text=VALUE)
    origin = Choice(
        ClaimOrigin.values,
        help_text="Printed in the document, stated by an import, inferred from a letter, or entered by hand.",
    )
