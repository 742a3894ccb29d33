"""What answers about ministries look like."""

BASE = "https://example.org/api/v1"
MINISTRY_IN_BRIEF = {
    "id": "0198f2a1-0000-7000-8000-000000000001",
    "url": f"{BASE}/ministries/0198f2a1-0000-7000-8000-000000000001",
    "name": "Ministerie van Buitenlandse Zaken",
    "abbreviation": "BZ",
}
MINISTRY = {
    **MINISTRY_IN_BRIEF,
    "slug": "bz",
    "tooiId": "https://identifier.overheid.nl/tooi/id/ministerie/mnre1013",
    "validFrom": None,
    "validUntil": None,
    "successor": None,
    "updatedAt": "2026-01-12T08:00:00.000000Z",
}
