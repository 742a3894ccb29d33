"""Link all published letters anew."""

from typing import Any

from django.core.management.base import BaseCommand

from correspondence.actions.linking import relink


class Command(BaseCommand):
    """`manage.py relink`."""

    help = "Resolve signatures, ministries, committees and requests of all letters anew, after the lists changed."

    def handle(self, *args: Any, **options: Any) -> None:
        """Link, and say how many letters changed."""
        self.stdout.write(f"{relink(by=None)} letters changed")
