"""The clerk's desk: importing this package puts every desk on the admin site."""

from correspondence.admin import (
    accounts,
    committees,
    drafts,
    imports,
    letters,
    ministries,
    people,
    records,
    references,
    requests,
    site,
    terms,
    texts,
)

__all__ = [
    "accounts",
    "committees",
    "drafts",
    "imports",
    "letters",
    "ministries",
    "people",
    "records",
    "references",
    "requests",
    "site",
    "terms",
    "texts",
]
