"""What answers about requests look like."""

from api.committees.examples import COMMITTEE_IN_BRIEF
from api.ministries.examples import BASE

LETTER_IN_BRIEF = {
    "id": "0198f2a1-0000-7000-8000-000000000005",
    "url": f"{BASE}/letters/0198f2a1-0000-7000-8000-000000000005",
    "dated": None,
    "subject": None,
}
REQUEST_IN_BRIEF = {
    "id": "0198f2a1-0000-7000-8000-000000000006",
    "url": f"{BASE}/requests/0198f2a1-0000-7000-8000-000000000006",
    "kind": "committee_request",
    "subject": "de presidentsverkiezingen in Wit-Rusland van zondag 9 augustus jl.",
}
REQUEST = {
    **REQUEST_IN_BRIEF,
    "committee": COMMITTEE_IN_BRIEF,
    "committeeAsPrinted": "vaste commissie voor Buitenlandse Zaken",
    "references": [
        {
            "key": number,
            "url": f"{BASE}/references/{number}",
            "scheme": scheme,
            "value": number,
            "origin": "inferred",
        }
        for number, scheme in (("2020D31249", "document"), ("2020Z14586", "zaak"))
    ],
    "askedOn": None,
    "dueOn": None,
    "dueBasis": None,
    "effectiveDueOn": None,
    "status": "answered",
    "answeredOn": None,
    "ageDays": None,
    "daysOverdue": None,
    "withdrawnOn": None,
    "origin": "inferred",
    "responses": [{"letter": LETTER_IN_BRIEF, "kind": "answer", "origin": "automatic", "newDueOn": None}],
    "updatedAt": "2026-01-12T08:00:00.000000Z",
}
