"""The shape of requests."""

from api.committees.brief import CommitteeInBrief
from api.letters.brief import LetterInBrief
from api.references.brief import BorneReference
from api.requests.brief import RequestInBrief
from api.shapes import Choice, Day, Days, Moment, Shape, Text
from correspondence.models import DueBasis, RequestOrigin, ResponseKind, ResponseOrigin
from correspondence.resolvers.deadlines import RequestStatus


class ResponseToRequest(Shape):
    """A letter that responds to the request (*reactie*)."""

    letter = LetterInBrief(read_only=True, help_text="The letter.")
    kind = Choice(ResponseKind.values, help_text="What the letter does: answer, answer in part, ask for time, refuse.")
    origin = Choice(ResponseOrigin.values, help_text="Whether the machine or a person says so.")
    newDueOn = Day(source="new_due_on", help_text="Of an extension: the day it promises an answer by.")


class Request(RequestInBrief):
    """What was asked of a minister (*verzoek*)."""

    committee = CommitteeInBrief(read_only=True, allow_null=True, help_text="Who asked; null when not known.")
    committeeAsPrinted = Text(source="committee_as_printed", help_text="Who asked, in the words of the source.")
    references = BorneReference(source="claims_in_order", many=True, read_only=True, help_text="The numbers it bears.")
    askedOn = Day(source="asked_on", help_text="The day it was asked; null when unknown.")
    dueOn = Day(source="due_on", help_text="The day an answer was first due; never invented.")
    dueBasis = Choice(DueBasis.values, source="due_basis", allow_null=True, help_text="Why it is due on that day.")
    effectiveDueOn = Day(source="effective_due_on", help_text="The day an answer is due, extensions included.")
    status = Choice(RequestStatus.values, help_text="How it stands today, in Amsterdam.")
    answeredOn = Day(
        source="answered_on",
        help_text="The date of the first final answer; null when there is none, or it has no date.",
    )
    ageDays = Days(source="age", help_text="Days from the asking to the answer, or to today; null where unknown.")
    daysOverdue = Days(
        source="lateness", least=0, help_text="Days past the due date, at the answer or today; null without due date."
    )
    withdrawnOn = Day(source="withdrawn_on", help_text="The day it was taken back.")
    origin = Choice(RequestOrigin.values, help_text="Stated by an import, or inferred from a letter that answers it.")
    responses = ResponseToRequest(
        source="responses_in_order", many=True, read_only=True, help_text="The letters that respond, oldest first."
    )
    updatedAt = Moment(
        source="updated_at", help_text="When this last changed; what changes by the calendar alone does not count."
    )
