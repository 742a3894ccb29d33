"""The shapes of terms of office: who held what, from when to when."""

from typing import Any

from api.ministers.brief import MinisterInBrief
from api.offices.brief import OfficeInBrief
from api.shapes import Day, Shape, Text

FROM = "The first day."
UNTIL = "The first day on which it was over; null while it lasts."


class Period(Shape):
    """From the first day to the first day on which it was over."""

    def get_fields(self) -> dict[str, Any]:
        """`from` is a word of Python's own, so these two are named here."""
        first, end = Day(source="period.lower", help_text=FROM), Day(source="period.upper", help_text=UNTIL)
        return {**super().get_fields(), "from": first, "until": end}


class HeldOffice(Period):
    """An office that a minister held (*ambtsperiode*): unbroken, across cabinets."""

    office = OfficeInBrief(read_only=True, help_text="The office.")
    cabinet = Text(source="cabinet.name", help_text="The cabinet in which it began.")


class Holder(Period):
    """Who held an office (*ambtsperiode*): unbroken, across cabinets."""

    minister = MinisterInBrief(read_only=True, help_text="The person.")
    cabinet = Text(source="cabinet.name", help_text="The cabinet in which it began.")


class Term(Period):
    """Who held which office, and when (*ambtsperiode*)."""

    minister = MinisterInBrief(read_only=True, help_text="The person.")
    office = OfficeInBrief(read_only=True, help_text="The office.")
