"""What the page of a draft shows: each field with its evidence, and the letter as it would be published."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Model
from django.forms import BoundField
from django.utils import formats

from correspondence.actions.reviewing import reviewed
from correspondence.admin.correcting import KEPT_AS, CorrectionForm, values_of
from correspondence.admin.evidence import evidence_of
from correspondence.admin.marking import Mark, marked
from correspondence.admin.tables import Link, link_to
from correspondence.extraction import Part, ReadLetter
from correspondence.models import (
    Capacity,
    Draft,
    LetterKind,
    ParagraphKind,
    ParagraphPart,
    Reference,
    RequestKind,
    ResponseKind,
)
from correspondence.resolvers.match import Ambiguous, Match, Matched
from correspondence.resolvers.ministers import Signed, resolve_terms
from correspondence.resolvers.ministries import resolve_ministries

# The problems that are about a field, which a value in that field resolves.
ABOUT = {"no_date": "dated", "no_subject": "subject", "no_addressee": "addressee", "no_ministry": "ministry"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A field: its input, and beside it what was read, where, and what is wrong with it."""

    name: str
    input: BoundField
    as_read: BoundField
    read: str
    evidence: str
    problems: list[str]
    is_corrected: bool
    saved: str
    """What somebody else saved meanwhile; empty where it is the same."""
    is_overtaken: bool
    """Was that put in the box, which the person had left alone?"""


class Reviewed:
    """A draft as its page shows it."""

    def __init__(self, *, draft: Draft, form: CorrectionForm) -> None:
        """Raises msgspec.ValidationError when the draft's record is broken."""
        self.draft, self.form = draft, form
        self.letter: ReadLetter = reviewed(draft)
        self._now, self._read = values_of(self.letter), values_of(form.read)

    @property
    def places(self) -> list[Place]:
        """The fields in the order of the form."""
        return [self._place(name) for name in self.form.fields if name in KEPT_AS]

    def _place(self, name: str) -> Place:
        found = getattr(self.form.read, name) if name != "kind" else None
        is_overtaken = self.form.is_bound and self.form.version != self.draft.version
        saved = _shown(name, self._now[name]) or "–"
        typed = self.form.cleaned_data.get(name) if self.form.is_bound else None
        return Place(
            name=name,
            input=self.form[name],
            as_read=self.form[f"{name}_as_read"],
            read=_shown(name, self._read[name]),
            evidence=evidence_of({"page": found.evidence.page, "text": found.evidence.text}) if found else "",
            problems=[
                p.message.nl for p in self.form.read.problems if ABOUT.get(p.code) == name and not self._now[name]
            ],
            is_corrected=KEPT_AS[name] in self.draft.corrections,
            saved=saved if is_overtaken and (typed or None) != (self._now[name] or None) else "",
            is_overtaken=name in self.form.overtaken,
        )

    @property
    def remarks(self) -> list[tuple[str, int | None]]:
        """What else the machine has to say, with the page."""
        return [(p.message.nl, p.page) for p in self.letter.problems if p.code not in ABOUT]

    @property
    def to_check(self) -> int:
        """How many fields have something to check."""
        return sum(1 for place in self.places if place.problems)

    @cached_property
    def ministry(self) -> Link | None:
        """The ministry that the name leads to."""
        [match] = resolve_ministries([(self._now["ministry"] or "", self._now["dated"])])
        return link_to(match.thing) if isinstance(match, Matched) else None

    @property
    def signatures(self) -> list[dict[str, Any]]:
        """Who signed, and for whom each would be taken."""
        signed = [
            Signed(title=s.title or "", name=s.name or "", dated=self._now["dated"]) for s in self.letter.signatures
        ]
        return [
            {
                "title": signature.title or "",
                "name": signature.name or "",
                "capacity": Capacity(signature.capacity).label,
                "ministers": _people(match),
                "is_matched": isinstance(match, Matched),
            }
            for signature, match in zip(self.letter.signatures, resolve_terms(signed), strict=True)
        ]

    @property
    def requests(self) -> list[dict[str, Any]]:
        """What the letter says it responds to; numbers that are known lead to their page."""
        wanted = {(r.scheme, r.value) for request in self.letter.requests for r in request.references}
        there = {
            (r.scheme, r.value): r for r in Reference.objects.filter(value__in={value for _scheme, value in wanted})
        }
        return [
            {
                "kind": RequestKind(request.kind).label,
                "numbers": [_number(there.get((r.scheme, r.value)), r.value) for r in request.references],
                "committee": request.committee or "",
                "subject": request.subject or "",
                "response": ResponseKind(request.response).label,
                "evidence": evidence_of({"page": request.evidence.page, "text": request.evidence.text}),
            }
            for request in self.letter.requests
        ]

    @property
    def paragraphs(self) -> list[dict[str, Any]]:
        """The text, with its references marked."""
        marks: dict[int | None, list[Mark]] = defaultdict(list)
        for mention in self.letter.mentions:
            title = f"{mention.scheme} {mention.value}"
            marks[mention.paragraph].append(Mark(start=mention.start, end=mention.end, title=title))
        return [
            {
                "position": paragraph.position,
                "kind": ParagraphKind(paragraph.kind).label,
                "part": ParagraphPart(paragraph.part).label if paragraph.part != Part.LETTER else "",
                "page": paragraph.page,
                "text": marked(paragraph.text, marks[paragraph.position]),
            }
            for paragraph in self.letter.paragraphs
        ]


def _shown(name: str, value: Any) -> str:
    if name == "kind":
        return str(LetterKind(value).label)
    return formats.date_format(value, "j F Y") if name == "dated" and value else str(value or "")


def _people(match: Match[Any]) -> list[Link]:
    terms = (
        [match.thing] if isinstance(match, Matched) else list(match.candidates) if isinstance(match, Ambiguous) else []
    )
    return [link_to(term.minister, f"{term.minister} ({term.office})") for term in terms]


def _number(row: Model | None, value: str) -> Link | str:
    return link_to(row, value) if row is not None else value
