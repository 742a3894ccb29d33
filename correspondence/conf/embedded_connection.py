"""What a client needs to reach the embedded server, and the question whether it answers."""

from dataclasses import asdict, dataclass, replace
from typing import Any
from urllib.parse import quote

import psycopg
from psycopg import sql

DATABASE = "correspondence"
USER = "correspondence"
PORT = 5432  # only a part of the socket's name: nothing listens on TCP
CONNECT_SECONDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionInfo:
    """A database behind a Unix socket; the host is the folder of the socket. There is no password."""

    host: str
    port: int = PORT
    user: str = USER
    dbname: str = DATABASE

    def as_django(self) -> dict[str, Any]:
        """The entry for Django's DATABASES."""
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": self.dbname,
            "USER": self.user,
            "HOST": self.host,
            "PORT": self.port,
        }

    def as_url(self) -> str:
        """The same as one address, for DATABASE_URL or psql."""
        return f"postgresql://{self.user}@/{self.dbname}?host={quote(self.host, safe='')}&port={self.port}"


def answers(connection: ConnectionInfo) -> bool:
    """Whether the server takes a query; the database is made if a killed first start, or somebody, left none."""
    maintenance = asdict(replace(connection, dbname="postgres"))
    try:
        with psycopg.connect(**maintenance, connect_timeout=CONNECT_SECONDS, autocommit=True) as session:
            known = session.execute("SELECT FROM pg_database WHERE datname = %s", [connection.dbname]).fetchone()
            if known is None:
                session.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(connection.dbname)))
    except psycopg.Error:
        return False
    return True
