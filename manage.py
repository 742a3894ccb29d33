#!/usr/bin/env python3
"""Runs the commands of the project: `.venv/bin/python manage.py help` lists them."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line
from django.db import OperationalError, ProgrammingError

STOPPED = 130  # what a shell expects of a command that was interrupted


def main() -> None:
    """Run the command; what a person can mend ends in one sentence, whatever the command was."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "correspondence.conf.settings")
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        execute_from_command_line(sys.argv)
    except KeyboardInterrupt:
        print("\nStopped. What was done is kept; the same command goes on from there.", file=sys.stderr)
        sys.exit(STOPPED)
    except ImproperlyConfigured as error:
        sys.exit(f"{error}")
    except ProgrammingError as error:
        if "does not exist" not in str(error):
            raise
        sys.exit("The database has no tables yet, or old ones: run manage.py migrate first, or make run.")
    except OperationalError as error:
        sys.exit(f"The database does not answer ({str(error).splitlines()[0]}): start it, or see DATABASE_URL.")


if __name__ == "__main__":
    main()
