"""Asks qpdf whether a PDF is locked or damaged, which the readers of text do not say."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf

from correspondence.extraction.errors import Unreadable
from correspondence.extraction.pdf.spoken import is_named, may_name, printed_only
from correspondence.extraction.problems import limit_reached, problem

_FONT_STREAMS = ("/FontFile", "/FontFile2", "/FontFile3")
_DEPTH = 4  # forms in forms; deeper than this no letter goes


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """`is_damaged`: qpdf had to repair the file, or cannot decode what its text is read from (pictures are not)."""

    is_damaged: bool
    has_hidden_layers: bool = False
    """Whether some of its optional content is not shown when it is opened."""
    printed: bytes | None = None
    """The file without the texts that it names to be read for others; null where it names none, as nearly all."""


def examine(data: bytes, *, most_pages: int) -> Examined:
    """What qpdf says of the file.

    Raises `Unreadable` for more than `most_pages`, before anything is decoded, and when the file asks for a password;
    an empty one is tried and is no obstacle.
    """
    try:
        with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as pdf:
            if _has_more_pages(pdf, most_pages):
                raise limit_reached("pages", most_pages)
            if not len(pdf.pages):
                return Examined(is_damaged=True)
            names_texts = _decode_what_is_read(pdf)
            is_damaged, has_hidden_layers = bool(pdf.get_warnings()), _has_hidden_layers(pdf)
            return Examined(
                is_damaged=is_damaged,
                has_hidden_layers=has_hidden_layers,
                printed=printed_only(pdf) if names_texts else None,
            )
    except pikepdf.PasswordError as error:
        raise Unreadable("encrypted", problem("encrypted")) from error
    except (pikepdf.PdfError, pikepdf.DataDecodingError, ValueError, TypeError, AttributeError, RuntimeError):
        return Examined(is_damaged=True)  # what qpdf cannot follow at all is damage too; pdfium may still find text


def _has_more_pages(pdf: pikepdf.Pdf, most: int) -> bool:
    """Whether there are more pages: by what the file says of itself where it can be so, else by going through them.

    Of 200,000 pages, all of them the same object, going through takes seconds. A count alone is not believed.
    """
    tree = pdf.Root.get("/Pages")
    if isinstance(tree, pikepdf.Dictionary):
        kids, count, objects = tree.get("/Kids"), tree.get("/Count"), pdf.trailer.get("/Size")
        if isinstance(kids, pikepdf.Array) and len(kids) > most:
            return True
        if isinstance(count, int) and isinstance(objects, int) and min(count, objects) > most:
            return True
    return len(pdf.pages) > most


def _has_hidden_layers(pdf: pikepdf.Pdf) -> bool:
    layers = pdf.Root.get("/OCProperties")
    if not isinstance(layers, pikepdf.Dictionary):
        return False
    shown = layers.get("/D")
    if not isinstance(shown, pikepdf.Dictionary):
        return False
    off = shown.get("/OFF")
    return shown.get("/BaseState") == "/OFF" or (isinstance(off, pikepdf.Array) and len(off) > 0)


def _decode_what_is_read(pdf: pikepdf.Pdf) -> bool:
    """Decodes it; whether some text is named to be read for another."""
    seen: set[tuple[int, int]] = set()
    found = False
    for page in pdf.pages:
        contents = page.obj.get("/Contents")
        for stream in contents if isinstance(contents, pikepdf.Array) else [contents]:
            if isinstance(stream, pikepdf.Stream) and _is_new(stream, seen):
                found = may_name(stream.read_bytes()) or found
        resources = page.obj.get("/Resources")
        for stream in _text_streams(resources, seen, _DEPTH):
            content = stream.read_bytes()
            if stream.get("/Subtype") == "/Form":
                found = found or may_name(content) or is_named(stream.get("/Resources"))
        found = found or is_named(resources)
    return found


def _text_streams(resources: pikepdf.Object | None, seen: set[tuple[int, int]], depth: int) -> Iterator[pikepdf.Object]:
    """The forms and the character maps of fonts below these resources, each once."""
    if not isinstance(resources, pikepdf.Dictionary) or not depth:
        return
    for font in _members(resources, "/Font"):
        for stream in (font.get("/ToUnicode"), *_font_files(font)):
            if isinstance(stream, pikepdf.Stream) and _is_new(stream, seen):
                yield stream
    for form in _members(resources, "/XObject"):
        if isinstance(form, pikepdf.Stream) and form.get("/Subtype") == "/Form" and _is_new(form, seen):
            yield form
            yield from _text_streams(form.get("/Resources"), seen, depth - 1)


def _members(resources: pikepdf.Dictionary, name: str) -> Iterator[pikepdf.Object]:
    group = resources.get(name)
    if isinstance(group, pikepdf.Dictionary):
        yield from (
            value for value in group.as_dict().values() if isinstance(value, pikepdf.Dictionary | pikepdf.Stream)
        )


def _font_files(font: pikepdf.Object) -> Iterator[pikepdf.Object]:
    descriptor = font.get("/FontDescriptor")
    if isinstance(descriptor, pikepdf.Dictionary):
        yield from (descriptor[name] for name in _FONT_STREAMS if name in descriptor)


def _is_new(stream: pikepdf.Object, seen: set[tuple[int, int]]) -> bool:
    known = stream.objgen in seen
    seen.add(stream.objgen)
    return not known
