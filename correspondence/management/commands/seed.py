"""Load the lists of ministries, offices, ministers, terms and committees."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from correspondence.actions.seeding import SeedError, seed


class Command(BaseCommand):
    """`manage.py seed`."""

    help = "Load the lists in seeds/. A second time changes nothing; what a person changed in the admin stays."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The folder of the lists."""
        folder = settings.BASE_DIR / "seeds"
        parser.add_argument(
            "--folder", type=Path, default=folder, metavar="FOLDER", help="where the lists are (seeds/)"
        )

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        """Load, and report a line a list."""
        try:
            loaded = seed(folder=folder, by=None)
        except SeedError as error:
            raise CommandError(str(error)) from error
        for each in loaded:
            self.stdout.write(f"{each.name}: {each.new} new, {each.updated} updated, {each.unchanged} unchanged")
