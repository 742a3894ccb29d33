"""What an event says about its act, in words."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from correspondence.models import DraftStatus

NAMES: dict[str, Any] = {
    "fields": _("velden"), "status": _("status"), "because": _("reden"), "sha256": _("bestand (SHA-256)"),
    "absorbed": _("opgegaan verzoek"), "requests": _("verzoeken"), "letters": _("brieven"), "new": _("nieuw"),
    "updated": _("bijgewerkt"), "ministries": _("ministeries"), "offices": _("ambten"), "cabinets": _("kabinetten"),
    "ministers": _("bewindspersonen"), "terms": _("ambtsperioden"), "committees": _("commissies"),
}  # fmt: skip
FIELDS: dict[str, Any] = {
    "dated": _("datum"), "subject": _("onderwerp"), "addressee": _("geadresseerde"), "ministry": _("ministerie"),
    "ourReference": _("ons kenmerk"), "yourReference": _("uw kenmerk"), "kind": _("soort brief"),
    "status": _("status"),
}  # fmt: skip
STATUSES = dict(DraftStatus.choices)


def in_words(details: Any) -> str:
    """The names and values; what has no word of its own is shown as it is kept."""
    if not isinstance(details, dict):
        return str(details)
    return "; ".join(f"{NAMES.get(name, name)}: {_value(name, value)}" for name, value in details.items())


def _value(name: str, value: Any) -> str:
    match value:
        case dict():
            return ", ".join(f"{each} {NAMES.get(key, key)}" for key, each in value.items())
        case list():
            return ", ".join(str(FIELDS.get(each, each)) if isinstance(each, str) else str(each) for each in value)
        case str() if name == "status":
            return str(STATUSES.get(value, value))
    return str(value)
