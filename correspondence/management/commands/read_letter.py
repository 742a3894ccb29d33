"""Read a document and print what is in it; needs no database."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import msgspec
from django.core.management.base import BaseCommand, CommandError

from correspondence.actions.files import UnreadableFileError, read_file, shown
from correspondence.actions.intake import is_worth_keeping, reason
from correspondence.actions.reading import read_document
from correspondence.extraction import Field, ReadLetter, encode


class Command(BaseCommand):
    """`manage.py read_letter FILE [--json]`."""

    help = (
        "Read a letter (PDF, DOCX, plain text, XML or HTML) and print what is in it. "
        "Nothing is stored; no database is needed."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, and the form of the answer."""
        parser.add_argument("file", type=Path, metavar="FILE", help="the document to read")
        parser.add_argument("--json", action="store_true", help="print everything as JSON (see the README)")

    def handle(self, *args: Any, file: Path, json: bool, **options: Any) -> None:
        """Read, print, and fail when the document could not be read."""
        try:
            data = read_file(file)
        except UnreadableFileError as error:
            raise CommandError(f"{shown(file)}: {error}") from error
        read = read_document(data, name=file.name)
        if json:
            self.stdout.write(msgspec.json.format(encode(read), indent=1).decode())
        if read.outcome == "no_text" or not is_worth_keeping(read):
            raise CommandError(f"{shown(file)}: {reason(read)}")
        if not json:
            self.stdout.write(summary(read))


def summary(read: ReadLetter) -> str:
    """The letter in a few lines for a person."""

    def said(field: Field | None) -> str:
        return field.value if field else "unknown"

    lines = [
        f"dated           {said(read.dated)}",
        f"subject         {said(read.subject)}",
        f"addressee       {said(read.addressee)}",
        f"ministry        {said(read.ministry)}",
        f"our reference   {said(read.our_reference)}",
        f"your reference  {said(read.your_reference)}",
        f"paragraphs      {len(read.paragraphs)}",
    ]
    more = (("directorate", read.directorate), ("attachments", read.attachments), ("copies", read.copies))
    lines += [f"{name:<15} {found.value}" for name, found in more if found]
    lines += [f"signature       {', '.join(filter(None, (s.title, s.name)))} ({s.capacity})" for s in read.signatures]
    lines += [f"mention         {m.value} ({m.scheme})" for m in read.mentions]
    for request in read.requests:
        numbers = "/".join(reference.value for reference in request.references)
        asked = f"{request.committee or request.kind}: {request.subject or 'unknown'}"
        lines.append(f"{request.response:<15} to {asked} ({numbers or 'no number'})")
    lines += [f"problem         {problem.message.en}" for problem in read.problems]
    return "\n".join(lines)
