"""Where in a document something stands, in words."""

from typing import Any

from django.utils.translation import gettext as _

from correspondence.admin.tables import shortened


def evidence_of(kept: Any) -> str:
    """The page and the words, as kept with what was read; empty where there are none, or they are not in order."""
    if not isinstance(kept, dict):
        return ""
    text, page = shortened(str(kept.get("text") or "")), kept.get("page")
    return _("blz. %(page)s: “%(text)s”") % {"page": page, "text": text} if text else ""
