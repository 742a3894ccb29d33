"""Rows and values for tests, each with sensible defaults and made through the project's own doors."""

from tests.factories.letters import a_draft, a_letter
from tests.factories.people import a_committee, a_minister, a_ministry, a_term, an_office
from tests.factories.readings import a_mention, a_reading, a_request, a_signature, paragraphs

__all__ = [
    "a_committee",
    "a_draft",
    "a_letter",
    "a_mention",
    "a_minister",
    "a_ministry",
    "a_reading",
    "a_request",
    "a_signature",
    "a_term",
    "an_office",
    "paragraphs",
]
