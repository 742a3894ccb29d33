"""The building blocks of answers: serializers that narrow, and fields that say null, UTC and addresses alike."""

import datetime
from collections.abc import Collection
from operator import attrgetter
from typing import Any, ClassVar

from django.utils.functional import cached_property
from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from api.addresses import address


class Shape(serializers.Serializer[Any]):
    """An object of an answer. `only` narrows it to some fields; what is `expandable` is there when asked for."""

    expandable: ClassVar[tuple[str, ...]] = ()

    def __init__(
        self, *args: Any, only: Collection[str] | None = None, expand: Collection[str] = (), **kwargs: Any
    ) -> None:
        self._only, self._expand = only, expand
        super().__init__(*args, **kwargs)

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """The fields that were asked for."""
        fields = super().get_fields()
        if self.context.get("describing"):
            return fields
        wanted = {name for name in fields if name not in self.expandable or name in self._expand}
        if self._only is not None:
            wanted &= {*self._only, *self._expand}
        return {name: field for name, field in fields.items() if name in wanted}

    @classmethod
    def names(cls) -> list[str]:
        """The fields that `fields` can name."""
        return [name for name in cls._declared_fields if name not in cls.expandable]


class Text(serializers.CharField):
    """A text; null where it is unknown, which the tables keep as empty."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(read_only=True, allow_null=True, **kwargs)

    def to_representation(self, value: str) -> str | None:  # type: ignore[override]
        """The text, or null."""
        return value or None


class Word(serializers.CharField):
    """A text that is always there."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(read_only=True, **kwargs)


class Choice(serializers.CharField):
    """One of the words of an enumeration; null where it is unknown."""

    def __init__(self, values: Any, **kwargs: Any) -> None:
        self.values = [str(value) for value in values]
        super().__init__(read_only=True, **kwargs)

    def to_representation(self, value: str) -> str | None:  # type: ignore[override]
        """The word, or null."""
        return str(value) or None


class Constant(Choice):
    """Always this word: what tells one shape from another."""

    def __init__(self, word: str, **kwargs: Any) -> None:
        super().__init__([word], source="*", **kwargs)

    def to_representation(self, value: Any) -> str:
        """The word."""
        return self.values[0]


class ChoiceInOpenApi(OpenApiSerializerFieldExtension):  # type: ignore[no-untyped-call]
    """The words of a Choice, in place: a word list says more where it is read than behind a reference."""

    target_class = "api.shapes.Choice"
    match_subclasses = True

    def map_serializer_field(self, auto_schema: Any, direction: str) -> dict[str, Any]:
        """The enumeration; null among it, where it may be."""
        if self.target.allow_null:
            return {"type": "string", "enum": [*self.target.values, None]}  # that it may be null is added
        return {"type": "string", "enum": self.target.values}


class Day(serializers.DateField):
    """A date; null where it is unknown."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(read_only=True, allow_null=True, **kwargs)


class Moment(serializers.DateTimeField):
    """A date-time in UTC, with Z."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(read_only=True, default_timezone=datetime.UTC, **kwargs)


class Number(serializers.IntegerField):
    """A whole number."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(read_only=True, **kwargs)


class Id(serializers.UUIDField):
    """The id of a thing: opaque, and stable."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            read_only=True, source="public_id", help_text="Opaque and stable; the last part of the address.", **kwargs
        )


@extend_schema_field({"type": "string", "format": "uri"})
class Address(serializers.Field[Any, Any, Any, Any]):
    """The address of a resource, made of what stands in `part` of the object."""

    def __init__(self, name: str, part: str = "public_id", **kwargs: Any) -> None:
        self.name, self.part = name, part
        kwargs.setdefault("help_text", "The address.")
        super().__init__(source="*", read_only=True, **kwargs)

    def to_representation(self, value: Any) -> str:
        """The absolute address."""
        return address(self._request, self.name, attrgetter(self.part)(value))

    @cached_property
    def _request(self) -> Any:
        return self.context["request"]._request


class Days(serializers.IntegerField):
    """A length of time in whole days; null where it is unknown."""

    def __init__(self, *, least: int | None = None, **kwargs: Any) -> None:
        self.least = least
        super().__init__(read_only=True, allow_null=True, **kwargs)

    def to_representation(self, value: datetime.timedelta) -> int:  # type: ignore[override]
        """The days, not fewer than `least`."""
        return value.days if self.least is None else max(value.days, self.least)
