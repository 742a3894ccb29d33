"""A reference number (*verwijzing*): parsed once at the door, printed once at the exit."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from correspondence.references import chamber, legal, ministry, official, papers, proceedings
from correspondence.references.form import Form, NotAReference, Scheme
from correspondence.references.ministry import MarkNeedsMinistry

FORMS: Mapping[Scheme, Form] = {
    **chamber.FORMS,
    **papers.FORMS,
    **proceedings.FORMS,
    **official.FORMS,
    **legal.FORMS,
    **ministry.FORMS,
}


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Reference:
    """A number by which parliament, the state or a ministry knows something.

    `value` is in the normal form of its scheme ("35570-V-12"); any other raises NotAReference. `str()` prints the
    usual spelling ("Kamerstuk 35 570 V, nr. 12"), which `parse_references` reads back.
    """

    scheme: Scheme
    value: str

    def __post_init__(self) -> None:
        """Refuse a value that is not in normal form."""
        form = FORMS[self.scheme]
        if not form.allows(self.value):
            raise NotAReference(
                f"{self.value!r} is no {self.scheme} in normal form, such as {form.example}; "
                "parse_references reads other spellings."
            )

    def __str__(self) -> str:
        """Print the usual spelling."""
        return FORMS[self.scheme].printed(self.value)

    @property
    def key(self) -> str:
        """The unique name across schemes, which is also the address: 2020Z14586, kst-35570-V-12, ecli-ECLI:NL:…

        Zaak, document, activiteit and toezegging stand bare; the others have kst, ah-tk, h-tk, stb, stcrt, trb, bwb,
        ecli, celex or com and a hyphen before the value. A kenmerk raises MarkNeedsMinistry: see `mark_key`.
        """
        if self.scheme is Scheme.KENMERK:
            raise MarkNeedsMinistry("A mark has a key only together with its ministry; make it with mark_key.")
        prefix = FORMS[self.scheme].prefix
        return f"{prefix}-{self.value}" if prefix else self.value

    @classmethod
    def from_key(cls, key: str) -> Self:
        """Read a key exactly as `key` writes it."""
        if key.startswith("kenmerk:"):
            raise MarkNeedsMinistry(f"{key!r} is the key of a ministry's mark; it is looked up as it stands, not read.")
        for scheme, form in FORMS.items():
            start = f"{form.prefix}-" if form.prefix else ""
            value = key.removeprefix(start)
            if scheme is not Scheme.KENMERK and key.startswith(start) and form.allows(value):
                return cls(scheme=scheme, value=value)
        raise NotAReference(f"{key!r} is no key; keys look like 2020Z14586, kst-35570-V-12 or stb-2020-123.")
