"""The engine: starts the embedded PostgreSQL when the first connection is wanted, and again when it was killed."""

import threading
from typing import Any

from django.conf import settings
from django.db.backends.postgresql import base

from correspondence.conf.embedded import ConnectionInfo, ensure_running

_reached: ConnectionInfo | None = None
_reaching = threading.Lock()


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to the embedded server; commands that ask nothing of the database never start it."""

    def get_connection_params(self) -> dict[str, Any]:
        """Where the server listens, once it does."""
        reached = (_reached or _reach(None, pools={})).as_django()
        self.settings_dict.update({name: reached[name] for name in ("USER", "HOST", "PORT")})
        params: dict[str, Any] = super().get_connection_params()
        return params

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """A connection; if the server is gone, one to the server started again."""
        failed = _reached
        try:
            return super().get_new_connection(conn_params)
        except self.Database.OperationalError:
            # The stubs of Django leave the pools out.
            _reach(failed, pools=self._connection_pools)  # type: ignore[attr-defined]
            return super().get_new_connection(self.get_connection_params())


def _reach(failed: ConnectionInfo | None, *, pools: dict[str, Any]) -> ConnectionInfo:
    """Start the server if need be, one thread at a time; who comes second finds it done. Empties pools of dead ones."""
    global _reached  # noqa: PLW0603  one server a process
    with _reaching:
        if _reached is None or _reached is failed:
            _reached = ensure_running(var=settings.VAR_DIR)
            for alias in list(pools):
                pools.pop(alias).close()
        return _reached
