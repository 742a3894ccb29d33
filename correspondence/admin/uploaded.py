"""What became of each document of an upload, in sentences."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from correspondence.admin.tables import Link, link_to
from correspondence.models import Draft, Fate, ImportBatch
from correspondence.resolvers.readiness import readiness

SENTENCES: dict[str, Any] = {
    Fate.NEW: _("Gelezen; er staat een concept klaar."),
    Fate.UNCHANGED: _("Dit bestand was er al; er is niets veranderd."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One document: its name, what became of it, why, and where it is."""

    name: str
    fate: Any
    label: str
    sentences: list[Any]
    draft: Link | str


def lines_of(batch: ImportBatch, *, is_linked: bool) -> list[Line]:
    """The documents in the order in which they were handed in. Three queries."""
    rows = list(batch.rows.select_related("draft__source").order_by("position"))
    stumbling = _blockers([row.draft for row in rows if row.draft and row.fate == Fate.NEW])
    return [
        Line(
            name=row.name,
            fate=row.fate,
            label=row.get_fate_display(),
            sentences=[row.message or SENTENCES.get(row.fate, ""), *stumbling.get(row.draft_id or 0, [])],
            draft=_draft(row.draft, is_linked=is_linked) if row.draft else "–",
        )
        for row in rows
    ]


def _blockers(drafts: list[Draft]) -> dict[int, list[str]]:
    verdicts = zip(drafts, readiness(drafts), strict=True)
    return {draft.pk: [remark.sentence for remark in verdict.blockers] for draft, verdict in verdicts}


def _draft(draft: Draft, *, is_linked: bool) -> Link | str:
    return link_to(draft, draft.get_status_display()) if is_linked else draft.get_status_display()
