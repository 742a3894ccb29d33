"""Marks that ministries give to their own letters."""

import re
import unicodedata

from correspondence.references.form import Form, NotAReference, Scheme, nothing


class MarkNeedsMinistry(ValueError):  # noqa: N818 - it reads as what it says
    """A mark was asked for its key; only together with its ministry does it have one."""


def _is_visible(value: str) -> bool:
    return not any(unicodedata.category(character).startswith("C") for character in value)


FORMS = {
    # A ministry's mark (*kenmerk*), as printed: anything visible, so no spelling is ever taken for one.
    Scheme.KENMERK: Form(
        normal=re.compile(r"\S(?: ?\S){0,99}"), example="IENW/BSK-2023/297705", holds=_is_visible, read=nothing
    ),
}

_MINISTRY = re.compile(r"[0-9A-Za-z&.-]{1,40}")


def mark_key(*, ministry: str, value: str) -> str:
    """Make the key of a mark: marks repeat across ministries, so the key names the ministry.

    Capitals and the lack of spaces make one key of the ways in which a mark is printed.
    """
    if not _MINISTRY.fullmatch(ministry):
        raise NotAReference(f"{ministry!r} does not name a ministry; give its abbreviation, such as BZ or I&W.")
    if not FORMS[Scheme.KENMERK].allows(value):
        raise NotAReference(f"{value!r} is no mark; give at most 100 visible characters with single spaces between.")
    return f"kenmerk:{ministry}:{value.upper().replace(' ', '')}"
