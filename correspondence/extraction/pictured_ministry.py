"""Adds the ministry that a letterhead names in a picture only, where OCR is there to read it."""

import msgspec

from correspondence.extraction.fields import ministry
from correspondence.extraction.letter import ReadLetter
from correspondence.extraction.limits import Limits
from correspondence.extraction.media_type import MediaType
from correspondence.extraction.ocr.letterhead import letterhead_of
from correspondence.extraction.problems import problem

_MISSING = "no_ministry"


def lacks_ministry(letter: ReadLetter) -> bool:
    """Whether a look at the picture above the letter may help."""
    return letter.source.media_type == MediaType.PDF and any(found.code == _MISSING for found in letter.problems)


def with_pictured_ministry(letter: ReadLetter, data: bytes, limits: Limits) -> ReadLetter:
    """The letter, with the ministry of its letterhead where nothing else named one; as it is without OCR."""
    if not limits.ocr_pages or not lacks_ministry(letter):
        return letter
    found = ministry.of_picture(letterhead_of(data, limits))
    if found is None:
        return letter
    problems = (*(one for one in letter.problems if one.code != _MISSING), problem("letterhead_recognised", page=1))
    return msgspec.structs.replace(letter, ministry=found, problems=problems)
