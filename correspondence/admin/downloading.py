"""Hand out a document as it came in: to be kept, never to be run or guessed at."""

from django.http import FileResponse

from correspondence.models import SourceFile

# Anything else is only bytes.
HARMLESS = ("application/pdf", "text/plain")


def attachment(source: SourceFile) -> FileResponse:
    """The document as a download under its own name; raises FileNotFoundError when it is not there any more."""
    kind = source.media_type if source.media_type in HARMLESS else "application/octet-stream"
    opened = source.file.open("rb")
    response = FileResponse(opened, as_attachment=True, filename=source.file_name, content_type=kind)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cache-Control"] = "private, no-store"
    return response
