"""What answers about references look like."""

from api.letters.examples import MENTION, MENTION_ELSEWHERE
from api.ministries.examples import BASE
from api.requests.examples import REQUEST

REFERENCE_IN_LIST = {
    **MENTION["reference"],  # type: ignore[dict-item] # examples are JSON of any shape
    "printed": "2020Z14586",
    "claimCount": 1,
    "mentionCount": 1,
    "updatedAt": "2026-01-12T08:00:00.000000Z",
}
REFERENCE = {
    **REFERENCE_IN_LIST,
    "identifies": [{"type": "request", **REQUEST}],
    "mentionedBy": [MENTION_ELSEWHERE],
    "links": {
        "mentioningLetters": f"{BASE}/letters?mentions=2020Z14586",
        "bearingLetters": f"{BASE}/letters?bears=2020Z14586",
        "requests": f"{BASE}/requests?reference=2020Z14586",
    },
}
CANDIDATES = {
    "candidates": [
        {
            "key": f"kst-35570-V-{number}",
            "printed": f"Kamerstuk 35 570 V, nr. {number}",
            "url": f"{BASE}/references/kst-35570-V-{number}",
            "isKnown": number == 12,
        }
        for number in (12, 13)
    ]
}
