"""Ministries, offices, ministers, terms and committees."""

import itertools

from django.db.backends.postgresql.psycopg_any import DateRange

from correspondence.models import Committee, CommitteeKind, Minister, Ministry, Office, OfficeKind, Term

SLUGS = (f"rij-{number}" for number in itertools.count(1))


def a_ministry(name: str = "Ministerie van Buitenlandse Zaken", **values: object) -> Ministry:
    return Ministry.objects.create(**({"slug": next(SLUGS), "name": name, "abbreviation": "BZ"} | values))


def an_office(title: str = "Minister van Buitenlandse Zaken", **values: object) -> Office:
    return Office.objects.create(**({"slug": next(SLUGS), "title": title, "kind": OfficeKind.MINISTER} | values))


def a_minister(first_name: str = "Stef", surname: str = "Blok", initials: str = "S.A.", **values: object) -> Minister:
    given = {"slug": next(SLUGS), "first_name": first_name, "surname": surname, "initials": initials}
    return Minister.objects.create(**(given | values))


def a_term(
    minister: Minister | None = None,
    office: Office | None = None,
    *,
    start: str = "2018-03-07",
    end: str | None = "2021-05-25",
) -> Term:
    held, holder = office or an_office(), minister or a_minister()
    return Term.objects.create(minister=holder, office=held, period=DateRange(start, end))


def a_committee(name: str = "Vaste commissie voor Buitenlandse Zaken", **values: object) -> Committee:
    given = {"slug": next(SLUGS), "name": name, "abbreviation": "BuZa", "kind": CommitteeKind.STANDING}
    return Committee.objects.create(**(given | values))
