"""What answers about letters look like."""

from api.ministers.examples import MINISTER_IN_BRIEF
from api.ministries.examples import BASE, MINISTRY_IN_BRIEF
from api.offices.examples import OFFICE_IN_BRIEF
from api.requests.examples import LETTER_IN_BRIEF, REQUEST_IN_BRIEF

ID, URL = LETTER_IN_BRIEF["id"], LETTER_IN_BRIEF["url"]
LETTER = {
    **LETTER_IN_BRIEF,
    "kind": "letter",
    "addressee": None,
    "ministry": MINISTRY_IN_BRIEF,
    "ministryAsPrinted": "Ministerie van Buitenlandse Zaken",
    "ministryBasis": "signature",
    "ourReference": None,
    "yourReference": None,
    "signatures": [
        {
            "position": 1,
            "title": "De Minister van Buitenlandse Zaken",
            "name": "Stef Blok",
            "capacity": "signs",
            "resolution": "matched",
            "term": {
                "minister": MINISTER_IN_BRIEF,
                "office": OFFICE_IN_BRIEF,
                "from": "2018-03-07",
                "until": "2021-05-25",
            },
        }
    ],
    "references": [
        {
            "key": "2020D31911",
            "url": f"{BASE}/references/2020D31911",
            "scheme": "document",
            "value": "2020D31911",
            "origin": "printed",
        }
    ],
    "answers": [{"request": REQUEST_IN_BRIEF, "kind": "answer", "origin": "automatic", "newDueOn": None}],
    "counts": {"paragraphs": 11, "mentions": 2},
    "publishedAt": "2026-01-12T08:00:00.000000Z",
    "updatedAt": "2026-01-12T08:00:00.000000Z",
}
LINKS = {
    "paragraphs": f"{URL}/paragraphs",
    "mentions": f"{URL}/mentions",
    "mentionedBy": f"{URL}/mentioned-by",
    "source": f"{URL}/source",
}
TEXT = (
    "Naar aanleiding van het verzoek van de vaste commissie voor Buitenlandse Zaken te worden geïnformeerd over "
    "de presidentsverkiezingen in Wit-Rusland van zondag 9 augustus jl. (referentie 2020Z14586/2020D31249), kan ik u "
    "het volgende berichten."
)
PARAGRAPH = {
    "position": 2,
    "part": "letter",
    "kind": "body",
    "page": 1,
    "text": TEXT,
    "level": None,
    "rows": None,
    "noteMark": None,
}
START = TEXT.index("2020Z14586")
MENTION = {
    "paragraph": 2,
    "field": None,
    "start": START,
    "end": START + 10,
    "text": "2020Z14586",
    "prefix": TEXT[START - 32 : START],
    "suffix": TEXT[START + 10 : START + 42],
    "ordinal": 1,
    "origin": "automatic",
    "reference": {
        "key": "2020Z14586",
        "url": f"{BASE}/references/2020Z14586",
        "scheme": "zaak",
        "value": "2020Z14586",
        "state": "resolved",
    },
}
MENTION_ELSEWHERE = {**MENTION, "letter": LETTER_IN_BRIEF}
WHOLE_LETTER = {**LETTER, "links": LINKS}
