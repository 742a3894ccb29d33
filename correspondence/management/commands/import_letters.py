"""Import letters from files and folders."""

import sys
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from correspondence.actions.files import NothingToImportError, files_in
from correspondence.actions.importing import InterruptedImportError, import_letters
from correspondence.models import Fate


class Command(BaseCommand):
    """`manage.py import_letters PATH... [--publish]`."""

    help = "Import letters: each file becomes a draft, or with --publish a letter. Files known already are unchanged."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The files and folders, and whether to publish."""
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file, or a folder with letters")
        parser.add_argument("--publish", action="store_true", help="publish what nothing stands in the way of")

    def handle(self, *args: Any, paths: list[Path], publish: bool, **options: Any) -> None:
        """Import, report a line a file and a summary, and fail when a file failed."""
        try:
            files = files_in(paths)
        except NothingToImportError as error:
            raise CommandError(str(error)) from error
        counts: Counter[Fate] = Counter()
        try:
            self._import(files, counts, is_publishing=publish)
        except InterruptedImportError as error:
            raise CommandError(f"{error} {counts.total()} of {len(files)} files were imported.") from error
        finally:
            summary = ", ".join(f"{counts[fate]} {fate.value}" for fate in Fate if counts[fate])
            self.stdout.write(f"{counts.total()} files: {summary or 'none imported'}")
        if counts[Fate.FAILED]:
            raise CommandError(f"{counts[Fate.FAILED]} of {len(files)} files failed; the lines above say why.")

    def _import(self, files: list[Path], counts: Counter[Fate], *, is_publishing: bool) -> None:
        outcomes = import_letters(files=files, by=None, is_publishing=is_publishing)
        for outcome in tqdm(outcomes, total=len(files), unit="letter", disable=not sys.stderr.isatty()):
            counts[outcome.fate] += 1
            published = ", published" if outcome.is_published and outcome.fate != Fate.UNCHANGED else ""
            reason = f": {outcome.message}" if outcome.message else ""
            with tqdm.external_write_mode():  # above the bar, not through it
                self.stdout.write(f"{outcome.name}: {outcome.fate.value}{published}{reason}")
