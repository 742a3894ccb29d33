"""Reads a document within the limits of the settings."""

from django.conf import settings

from correspondence.extraction import Limits, ReadLetter, read_in_sandbox


def limits() -> Limits:
    """The limits that the settings give."""
    return Limits(**settings.READ_LIMITS)


def read_document(data: bytes, *, name: str) -> ReadLetter:
    """What one document says, read by a process of its own."""
    return read_in_sandbox(data, file_name=name, limits=limits())
