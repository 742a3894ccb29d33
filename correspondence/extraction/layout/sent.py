"""Knows the line that says where and when a letter was sent: `Den Haag, 7 juli 2023`."""

import re

from correspondence.extraction.dates import find_date

_SENT = re.compile(r"^[A-Z'’‘][\w'’‘ -]{2,40},\s{1,3}(?:d\.d\.\s)?[0-9]{1,2}\s\w{3,9}\.?\s[0-9]{4}\.?$")


def is_sent(text: str) -> bool:
    """Whether the line is a place with a day of the calendar, and nothing else."""
    return bool(_SENT.match(text)) and find_date(text) is not None
