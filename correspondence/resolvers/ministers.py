"""Which term of office a signature stands for: title, name and the letter's date must fit exactly one."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from correspondence.models import Minister, Term
from correspondence.resolvers.match import Match, Unmatched, only
from correspondence.resolvers.names import fold_name, fold_title


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A signature as printed, with its letter's date."""

    title: str
    name: str
    dated: datetime.date | None


def resolve_terms(signatures: Iterable[Signed]) -> list[Match[Term]]:
    """For each signature, in order, the term it stands for. One query, however many signatures.

    A letter without a date is resolved by title and name alone, when only one term fits. A signature without a name is
    never resolved: who held the office is not who signed.
    """
    wanted = list(signatures)
    if not wanted:
        return []
    register = _Register(Term.objects.select_related("minister", "office"))
    return [register.find(signed) for signed in wanted]


class _Register:
    """The terms by title and by name."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms: dict[tuple[str, str], list[Term]] = defaultdict(list)
        for term in terms:
            titles = {fold_title(title) for title in (term.office.title, *term.office.printed_titles)}
            for title in titles:
                for name in spellings(term.minister):
                    self._terms[title, name].append(term)

    def find(self, signed: Signed) -> Match[Term]:
        if not signed.title or not signed.name:
            return Unmatched()
        fitting = self._terms.get((fold_title(signed.title), fold_name(signed.name)), [])
        if signed.dated is not None:
            fitting = [term for term in fitting if signed.dated in term.period]
        return only(fitting)


def spellings(minister: Minister) -> set[str]:
    """The ways this name is printed under letters, folded: “stef blok”, “s.a.blok”."""
    surname = " ".join(part for part in (minister.infix, minister.surname) if part)
    built = [f"{first} {surname}" for first in (minister.first_name, minister.initials) if first]
    return {fold_name(name) for name in (*built, *minister.printed_names)}
