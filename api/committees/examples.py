"""What answers about committees look like."""

BASE = "https://example.org/api/v1"
COMMITTEE_IN_BRIEF = {
    "id": "0198f2a1-0000-7000-8000-000000000002",
    "url": f"{BASE}/committees/0198f2a1-0000-7000-8000-000000000002",
    "name": "Vaste commissie voor Buitenlandse Zaken",
    "abbreviation": "BuZa",
}
COMMITTEE = {
    **COMMITTEE_IN_BRIEF,
    "slug": "buitenlandse-zaken",
    "kind": "vast",
    "aliases": ["BUZA"],
    "validFrom": None,
    "validUntil": None,
    "updatedAt": "2026-01-12T08:00:00.000000Z",
}
