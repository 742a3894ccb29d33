"""What answers about ministers look like."""

from api.ministries.examples import BASE

MINISTER_IN_BRIEF = {
    "id": "0198f2a1-0000-7000-8000-000000000004",
    "url": f"{BASE}/ministers/0198f2a1-0000-7000-8000-000000000004",
    "name": "Stef Blok",
}
HELD = {
    "office": {
        "id": "0198f2a1-0000-7000-8000-000000000003",
        "url": f"{BASE}/offices/0198f2a1-0000-7000-8000-000000000003",
        "title": "Minister van Buitenlandse Zaken",
    },
    "cabinet": "Rutte III",
    "from": "2018-03-07",
    "until": "2021-05-25",
}
MINISTER = {
    **MINISTER_IN_BRIEF,
    "slug": "stef-blok",
    "initials": "S.A.",
    "firstName": "Stef",
    "infix": None,
    "surname": "Blok",
    "wikidataId": "Q2858481",
    "terms": [HELD],
    "updatedAt": "2026-01-12T08:00:00.000000Z",
}
