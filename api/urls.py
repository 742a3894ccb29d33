"""Addresses of the API: without a slash at the end, and with a problem for everything that is not there."""

from django.urls import include, path, re_path

from api.committees.views import Committees, OneCommittee
from api.docs.views import Beginning, Docs, Nowhere, OneProblem, OpenApi
from api.letters.source import LetterSource
from api.letters.views import LetterMentionedBy, LetterMentions, LetterParagraphs, Letters, OneLetter
from api.ministers.views import Ministers, OneMinister
from api.ministries.views import Ministries, OneMinistry
from api.offices.views import Offices, OneOffice
from api.references.views import OneReference, References
from api.requests.views import OneRequest, Requests

app_name = "api"

V1 = [
    path("letters", Letters.as_view(), name="letters"),
    path("letters/<uuid:id>", OneLetter.as_view(), name="letter"),
    path("letters/<uuid:id>/paragraphs", LetterParagraphs.as_view(), name="letter-paragraphs"),
    path("letters/<uuid:id>/mentions", LetterMentions.as_view(), name="letter-mentions"),
    path("letters/<uuid:id>/mentioned-by", LetterMentionedBy.as_view(), name="letter-mentioned-by"),
    path("letters/<uuid:id>/source", LetterSource.as_view(), name="letter-source"),
    path("requests", Requests.as_view(), name="requests"),
    path("requests/<uuid:id>", OneRequest.as_view(), name="request"),
    path("references", References.as_view(), name="references"),
    path("references/<path:reference>", OneReference.as_view(), name="reference"),
    path("ministers", Ministers.as_view(), name="ministers"),
    path("ministers/<uuid:id>", OneMinister.as_view(), name="minister"),
    path("offices", Offices.as_view(), name="offices"),
    path("offices/<uuid:id>", OneOffice.as_view(), name="office"),
    path("ministries", Ministries.as_view(), name="ministries"),
    path("ministries/<uuid:id>", OneMinistry.as_view(), name="ministry"),
    path("committees", Committees.as_view(), name="committees"),
    path("committees/<uuid:id>", OneCommittee.as_view(), name="committee"),
    path("problems/<slug:code>", OneProblem.as_view(), name="problem"),
    path("openapi.json", OpenApi.as_view(), name="openapi"),
    path("docs", Docs.as_view(), name="docs"),
]
urlpatterns = [
    path("api/v1", Beginning.as_view(), name="beginning"),
    path("api/v1/", include(V1)),
    # Answers itself, so that no other part of the site can redirect what is missing here to where it is not.
    re_path(r"^api(?:/.*)?$", Nowhere.as_view()),
]
