"""What kinds of value a query parameter can hold, and how each is read."""

import datetime
import re
import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models

from api.nearest import nearest
from api.spelling import keys_of
from api.wording import Wording, shown
from correspondence.references import NotAReference

LONGEST = 200
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]{1,6})?)?([Zz]|[ +-][0-9]{2}:?[0-9]{2})"
)
NAME = re.compile(r"[0-9A-Za-z&._-]{1,120}")


class UnreadableError(ValueError):
    """A value that is not of its kind; says what would be."""

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording.en)
        self.wording = wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of value: how it is described in OpenAPI, and how it is read (raises UnreadableError)."""

    schema: Mapping[str, Any]
    read: Callable[[str], Any]


def _date(text: str) -> datetime.date:
    try:
        if DAY.fullmatch(text):
            return datetime.date.fromisoformat(text)
    except ValueError:
        pass
    raise UnreadableError(_wrong(text, en="a date such as 2020-08-14", nl="een datum zoals 2020-08-14"))


def _moment(text: str) -> datetime.datetime:
    """A date-time with any offset. In a query, the plus sign of an offset arrives as a space."""
    try:
        if MOMENT.fullmatch(text):
            return datetime.datetime.fromisoformat(text[:10] + "T" + text[11:].replace(" ", "+").upper()).astimezone(
                datetime.UTC
            )
    except (ValueError, OverflowError):
        pass
    raise UnreadableError(
        _wrong(
            text,
            en="a date-time with an offset, such as 2020-08-14T12:00:00Z or 2020-08-14T14:00:00%2B02:00",
            nl="een tijdstip met tijdzone, zoals 2020-08-14T12:00:00Z of 2020-08-14T14:00:00%2B02:00",
        )
    )


def _id(text: str) -> uuid.UUID:
    found = _as_id(text)
    if found is None:
        raise UnreadableError(
            _wrong(text, en="an id as the answers give it", nl="een id zoals de antwoorden die geven")
        )
    return found


def _as_id(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text) if len(text) == 36 else None
    except ValueError:
        return None


def _name(text: str) -> uuid.UUID | str:
    found = _as_id(text)
    if found is None and not NAME.fullmatch(text):
        raise UnreadableError(_wrong(text, en="an id, slug or abbreviation", nl="een id, sleutel of afkorting"))
    return found or text


def _keys(text: str) -> tuple[str, ...]:
    try:
        return keys_of(text)
    except NotAReference as error:
        raise UnreadableError(
            _wrong(
                text,
                en="a reference number such as 2020Z14586, 2020D31249 or 35570-V-12",
                nl="een verwijzing zoals 2020Z14586, 2020D31249 of 35570-V-12",
            )
        ) from error


def _is_true(text: str) -> bool:
    if text not in {"true", "false"}:
        raise UnreadableError(_wrong(text, en="true or false", nl="true of false"))
    return text == "true"


def _wrong(text: str, *, en: str, nl: str) -> Wording:
    return Wording(en=f"“{shown(text)}” is not {en}.", nl=f"“{shown(text)}” is niet {nl}.")


DATE = Kind(schema={"type": "string", "format": "date"}, read=_date)
MOMENT_IN_TIME = Kind(schema={"type": "string", "format": "date-time"}, read=_moment)
ID = Kind(schema={"type": "string", "format": "uuid"}, read=_id)
NAME_OR_ID = Kind(schema={"type": "string", "maxLength": 120}, read=_name)
REFERENCE = Kind(schema={"type": "string", "maxLength": LONGEST}, read=_keys)
BOOLEAN = Kind(schema={"type": "boolean"}, read=_is_true)


def date_or(word: str) -> Kind:
    """A date, or this word, which is read as None."""

    def read(text: str) -> datetime.date | None:
        try:
            return None if text == word else _date(text)
        except UnreadableError:
            wrong = _wrong(
                text, en=f"a date such as 2020-08-14, or {word}", nl=f"een datum zoals 2020-08-14, of {word}"
            )
            raise UnreadableError(wrong) from None

    return Kind(schema={"oneOf": [{"type": "string", "format": "date"}, {"const": word}]}, read=read)


def one_of(values: type[models.TextChoices] | Iterable[str]) -> Kind:
    """One of these words."""
    known = [str(each) for each in (values.values if isinstance(values, type) else values)]

    def read(text: str) -> str:
        if text not in known:
            raise UnreadableError(not_among(text, known))
        return text

    return Kind(schema={"type": "string", "enum": known}, read=read)


def some_of(names: Iterable[str]) -> Kind:
    """Some of these words, with commas between."""
    known = list(names)

    def read(text: str) -> tuple[str, ...]:
        given = tuple(text.split(","))
        for each in given:
            if each not in known:
                raise UnreadableError(not_among(each, known))
        return given

    return Kind(schema={"type": "array", "items": {"type": "string", "enum": known}}, read=read)


def whole_number(*, least: int, most: int) -> Kind:
    """A number in digits, within bounds."""

    def read(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,9}", text) or not least <= int(text) <= most:
            raise UnreadableError(
                _wrong(text, en=f"a number from {least} to {most}", nl=f"een getal van {least} tot en met {most}")
            )
        return int(text)

    return Kind(schema={"type": "integer", "minimum": least, "maximum": most}, read=read)


def not_among(text: str, known: list[str]) -> Wording:
    """That the word is none of these, and which of them comes nearest."""
    near = nearest(text, known)
    choices = ", ".join(known)
    return Wording(
        en=f"“{shown(text)}” is none of {choices}" + (f"; did you mean {near}?" if near else "."),
        nl=f"“{shown(text)}” is geen van {choices}" + (f"; bedoelde u {near}?" if near else "."),
    )
