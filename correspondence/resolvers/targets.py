"""Where a number leads: the state of a reference, from the claims upon it."""

from correspondence.models import Claim, ReferenceState


def state_of(claims: list[Claim]) -> ReferenceState:
    """No claim, unresolved; one, resolved; several, ambiguous (letters can share a case number)."""
    match len(claims):
        case 0:
            return ReferenceState.UNRESOLVED
        case 1:
            return ReferenceState.RESOLVED
        case _:
            return ReferenceState.AMBIGUOUS
