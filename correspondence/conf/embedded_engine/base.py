"""The engine: starts the embedded PostgreSQL when the first connection is wanted, not before."""

from typing import Any

from django.conf import settings
from django.db.backends.postgresql import base

from correspondence.conf.embedded import ensure_running


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to the embedded server; commands that ask nothing of the database never start it."""

    def get_connection_params(self) -> dict[str, Any]:
        """Where the server listens, once it does."""
        reached = ensure_running(var=settings.VAR_DIR).as_django()
        self.settings_dict.update({name: reached[name] for name in ("USER", "HOST", "PORT")})
        params: dict[str, Any] = super().get_connection_params()
        return params
