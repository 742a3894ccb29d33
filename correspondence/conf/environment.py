"""What the environment says: each variable is read here, once, with its default and its refusal."""

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

KNOWN_SECRETS = {"secret", "changeme", "change-me", "insecure", "django-insecure", "development"}
_DIGITS = 12  # of a number; none here is near as long


def flag(name: str, *, default: bool = False) -> bool:
    """Is the variable switched on (1, true, yes, on)?"""
    given = os.environ.get(name, "").strip().lower()
    if given in {"", "0", "false", "no", "off", "1", "true", "yes", "on"}:
        return default if given == "" else given in {"1", "true", "yes", "on"}
    raise ImproperlyConfigured(f"{name}={given!r} is neither on nor off: set it to 1 or 0.")


def words(name: str) -> list[str]:
    """The comma-separated words of the variable."""
    return [word.strip() for word in os.environ.get(name, "").split(",") if word.strip()]


def number(name: str, *, default: int, least: int = 0, most: int | None = None) -> int:
    """The whole number the variable holds, from `least` to `most`."""
    given = os.environ.get(name, "").strip()
    if not given:
        return default
    if not given.isascii() or not given.isdecimal():
        raise ImproperlyConfigured(f"{name}={given!r} is not a number: set it to digits, such as {default}.")
    if len(given) > _DIGITS or not least <= int(given) <= (most or int(given)):
        allowed = f"{least} to {most}" if most else f"{least} up"
        raise ImproperlyConfigured(f"{name}={given} is out of range: set it to a number from {allowed}.")
    return int(given)


def folder(name: str, *, default: Path) -> Path:
    """The folder the variable names, absolute."""
    return Path(os.environ.get(name, "").strip() or default).resolve()


def secret_key(*, debug: bool, var: Path) -> str:
    """`SECRET_KEY`; while debugging a key of this machine's own, kept in `var/`, stands in for a missing one."""
    given = os.environ.get("SECRET_KEY", "")
    if given:
        if not debug and (len(given) < 50 or any(known in given.lower() for known in KNOWN_SECRETS)):
            raise ImproperlyConfigured("SECRET_KEY is short or well known: set 50 random characters or more.")
        return given
    if not debug:
        raise ImproperlyConfigured("SECRET_KEY is not set: give the server 50 random characters of its own.")
    return _own_secret(var / "secret-key")


def _own_secret(file: Path) -> str:
    try:
        return _kept_secret(file)
    except OSError as error:
        raise ImproperlyConfigured(
            f"{file} can't be written ({error.strerror}): make its folder writable, or name another with VAR_DIR."
        ) from error


def _kept_secret(file: Path) -> str:
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        kept = file.read_text(encoding="ascii")
        # Another process may have made the file and not yet filled it: any key serves this short while.
        return kept or secrets.token_urlsafe(64)
    with os.fdopen(descriptor, "w", encoding="ascii") as made:
        key = secrets.token_urlsafe(64)
        made.write(key)
    return key


def database(url: str) -> dict[str, Any]:
    """Django's settings for `postgres://user:password@host:port/name?option=value`."""
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise ImproperlyConfigured("DATABASE_URL must look like postgres://user:password@host:5432/name.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": dict(parse_qsl(parts.query)),
    }
