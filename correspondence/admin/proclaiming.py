"""Publish drafts from the desk, and tell what became of them."""

from collections.abc import Iterable, Iterator
from itertools import islice

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from correspondence.actions.publishing import Publication, publish
from correspondence.admin.desk import clerk
from correspondence.admin.tables import link_to, shortened
from correspondence.models import Draft, DraftStatus
from correspondence.resolvers.readiness import readiness

AT_ONCE = 100  # drafts in one transaction
TOLD = 20  # refusals told one by one


def publish_and_tell(request: HttpRequest, drafts: QuerySet[Draft]) -> bool:
    """Publish the drafts that are ready; true when all of them are letters now."""
    before = dict(drafts.values_list("pk", "status"))
    outcomes = [
        outcome
        for chunk in _in_chunks(sorted(before))
        for outcome in publish(drafts=[Draft(pk=pk) for pk in chunk], by=clerk(request))
    ]
    made = [each for each in outcomes if each.letter and before[each.draft.pk] != DraftStatus.PUBLISHED]
    refused = [each for each in outcomes if each.letter is None]
    if made:
        messages.success(request, _told(made))
    if known := len(outcomes) - len(made) - len(refused):
        said = ngettext("%(n)s concept was al gepubliceerd.", "%(n)s concepten waren al gepubliceerd.", known)
        messages.info(request, said % {"n": known})
    if refused:
        said = ngettext("%(n)s concept niet gepubliceerd.", "%(n)s concepten niet gepubliceerd.", len(refused))
        messages.error(request, said % {"n": len(refused)})
    for each in refused[:TOLD]:
        messages.error(request, format_html("<bdi>{}</bdi>: {}", shortened(str(each.draft)), reason(each)))
    return not refused


def prospects(drafts: QuerySet[Draft]) -> dict[str, int]:
    """How many of the drafts are ready to be published, how many not, and how many have been."""
    status = dict(drafts.values_list("pk", "status"))
    new = sorted(pk for pk, each in status.items() if each == DraftStatus.NEW)
    # Looked at in the same pieces as they are published in.
    chunks = (readiness(list(Draft.objects.filter(pk__in=chunk).order_by("pk"))) for chunk in _in_chunks(new))
    ready = sum(each.is_ready for chunk in chunks for each in chunk)
    done = sum(each == DraftStatus.PUBLISHED for each in status.values())
    return {"ready": ready, "done": done, "refused": len(status) - ready - done}


def _in_chunks(pks: Iterable[int]) -> Iterator[list[int]]:
    rest = iter(pks)
    while chunk := list(islice(rest, AT_ONCE)):
        yield chunk


def _told(made: list[Publication]) -> str | SafeString:
    if len(made) == 1 and made[0].letter:
        return format_html("{} {}", _("1 brief gepubliceerd:"), link_to(made[0].letter).html())
    return _("%(n)s brieven gepubliceerd.") % {"n": len(made)}


def reason(refused: Publication) -> str:
    """Why the draft was not published."""
    blockers = " ".join(remark.sentence for remark in refused.readiness.blockers)
    return blockers or _("Dit concept is verworpen; zet het eerst terug.")
