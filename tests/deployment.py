"""Runs Django's deployment check with the settings of production, as a process of its own; no database is needed."""

import os
import secrets
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
PRODUCTION = {
    "SECRET_KEY": secrets.token_urlsafe(64),
    "ALLOWED_HOSTS": "correspondence.example",
    "DATABASE_URL": "postgres://nobody@localhost:1/none",
    "DEBUG": "0",
}


def check_deployment() -> int:
    """The exit code of the check; warnings count as failures."""
    kept = {name: value for name, value in os.environ.items() if name not in {"PLAIN_HTTP", "VAR_DIR"}}
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    return subprocess.run(command, cwd=HERE, env=kept | PRODUCTION, check=False).returncode


if __name__ == "__main__":
    sys.exit(check_deployment())
