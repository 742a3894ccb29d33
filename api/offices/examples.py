"""What answers about offices look like."""

from api.ministers.examples import MINISTER_IN_BRIEF
from api.ministries.examples import BASE, MINISTRY_IN_BRIEF

OFFICE_IN_BRIEF = {
    "id": "0198f2a1-0000-7000-8000-000000000003",
    "url": f"{BASE}/offices/0198f2a1-0000-7000-8000-000000000003",
    "title": "Minister van Buitenlandse Zaken",
}
HOLDER = {
    "minister": MINISTER_IN_BRIEF,
    "cabinet": "Rutte III",
    "from": "2018-03-07",
    "until": "2021-05-25",
}
OFFICE = {
    **OFFICE_IN_BRIEF,
    "slug": "minister-bz",
    "kind": "minister",
    "ministry": MINISTRY_IN_BRIEF,
    "holder": HOLDER,
    "updatedAt": "2026-01-12T08:00:00.000000Z",
}
OFFICE_WITH_HOLDERS = {**OFFICE, "holders": [HOLDER]}
