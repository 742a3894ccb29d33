"""The tables of the correspondence, one model a file."""

from correspondence.models.batch import BatchKind, BatchRow, Fate, ImportBatch
from correspondence.models.cabinet import Cabinet
from correspondence.models.claim import Claim, ClaimOrigin
from correspondence.models.committee import Committee, CommitteeKind
from correspondence.models.draft import Draft, DraftStatus
from correspondence.models.event import Act, Event
from correspondence.models.letter import Letter, LetterKind, MinistryBasis
from correspondence.models.mention import HeaderField, Mention, MentionOrigin
from correspondence.models.minister import Minister
from correspondence.models.ministry import Ministry
from correspondence.models.office import Office, OfficeKind
from correspondence.models.paragraph import Paragraph, ParagraphKind, ParagraphPart
from correspondence.models.reference import Reference, ReferenceState
from correspondence.models.request import DueBasis, Request, RequestKind, RequestOrigin
from correspondence.models.response import FINAL, Response, ResponseKind, ResponseOrigin
from correspondence.models.signature import Capacity, Resolution, Signature
from correspondence.models.source_file import SourceFile
from correspondence.models.statement import Statement, StatementFate
from correspondence.models.term import Term
from correspondence.models.tombstone import Tombstone

__all__ = [
    "FINAL",
    "Act",
    "BatchKind",
    "BatchRow",
    "Cabinet",
    "Capacity",
    "Claim",
    "ClaimOrigin",
    "Committee",
    "CommitteeKind",
    "Draft",
    "DraftStatus",
    "DueBasis",
    "Event",
    "Fate",
    "HeaderField",
    "ImportBatch",
    "Letter",
    "LetterKind",
    "Mention",
    "MentionOrigin",
    "Minister",
    "Ministry",
    "MinistryBasis",
    "Office",
    "OfficeKind",
    "Paragraph",
    "ParagraphKind",
    "ParagraphPart",
    "Reference",
    "ReferenceState",
    "Request",
    "RequestKind",
    "RequestOrigin",
    "Resolution",
    "Response",
    "ResponseKind",
    "ResponseOrigin",
    "Signature",
    "SourceFile",
    "Statement",
    "StatementFate",
    "Term",
    "Tombstone",
]
