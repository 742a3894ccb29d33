"""Set everything up and serve it: what `make run` does."""

import contextlib
import os
import secrets
import socket
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, connections

ADMIN = "admin"
SETTING_UP = 20_201_459  # the advisory lock; no other program in this database uses it


class Command(BaseCommand):
    """`manage.py demo [--port PORT]`."""

    help = "Migrate, load the lists, import and publish the sample letters, and serve the admin and the API."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The port."""
        port = os.environ.get("PORT") or "8000"
        parser.add_argument("--port", default=port, help="where to listen on this machine (PORT, or else 8000)")

    def handle(self, *args: Any, port: str, **options: Any) -> None:
        """Set up, say where to look, and become the server."""
        refuse_taken(port)
        with one_at_a_time():
            call_command("migrate", verbosity=0, interactive=False)
            call_command("seed", stdout=self.stdout)
            letters = settings.BASE_DIR / "seeds" / "letters"
            call_command("import_letters", str(letters), "--publish", stdout=self.stdout)
        password = new_password()
        here = f"http://localhost:{port}"
        self.stdout.write(f"\nAPI    {here}/api/v1/references/2020Z14586")
        self.stdout.write(f"Docs   {here}/api/v1/docs")
        self.stdout.write(f"Admin  {here}/admin/  user {ADMIN}, password {password} (new at every start)")
        self.stdout.write("Stop with Ctrl+C.")
        self.stdout.flush()
        connections.close_all()
        serve(port)


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Let a second start wait until the first has set everything up."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [SETTING_UP])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [SETTING_UP])


def refuse_taken(port: str) -> None:
    """Fail when the port is no port, or something else listens there."""
    if not port.isascii() or not port.isdecimal() or not 0 < int(port) < 65536:
        raise CommandError(f"PORT={port!r} is no port: choose a number from 1 to 65535, as in PORT=8001 make run.")
    with socket.socket() as probe:
        # A server that was just killed leaves its address in TIME_WAIT, which is no reason to refuse.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(port)))
        except OSError as error:
            raise CommandError(
                f"Port {port} is taken: stop what listens there, or choose another, as in PORT=8001 make run."
            ) from error


def new_password() -> str:
    """A new password for the demonstration's administrator, who is made when missing."""
    password = secrets.token_urlsafe(12)
    user, _made = get_user_model().objects.get_or_create(username=ADMIN)
    user.is_staff = user.is_superuser = user.is_active = True
    user.set_password(password)
    user.save()
    return password


def serve(port: str) -> None:
    """Become the web server; the same program and settings as in the container, on this machine's own address."""
    config = settings.BASE_DIR / "correspondence" / "conf" / "gunicorn.py"
    command = [sys.executable, "-m", "gunicorn", "--config", str(config), "--bind", f"127.0.0.1:{port}"]
    os.execv(sys.executable, [*command, "correspondence.conf.wsgi:application"])  # noqa: S606  our own command
