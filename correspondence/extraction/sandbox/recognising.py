"""When a document is read a second time, with its bare pages recognised from their pictures (OCR)."""

import math
from dataclasses import replace

from correspondence.extraction.letter import ReadLetter
from correspondence.extraction.ocr import page as ocr
from correspondence.extraction.pictured_ministry import lacks_ministry
from correspondence.extraction.sandbox.child import Order


def order_to_recognise(order: Order, first: ReadLetter) -> Order | None:
    """The order for a second reading, with time for each bare page; none when there is nothing to gain."""
    bare = _bare_pages(first, order)
    if not bare or not ocr.available():
        return None
    limits, more = order.limits, bare * order.limits.ocr_page
    return Order(
        file_name=order.file_name,
        limits=replace(limits, wall=limits.wall + more, cpu=limits.cpu + math.ceil(more)),
        ocr=True,
    )


def read_better(first: ReadLetter, second: ReadLetter) -> ReadLetter:
    """The reading with recognised pages, unless that one broke off: what was read without them still holds."""
    return first if second.outcome == "crashed" or second.outcome.startswith("limit:") else second


def _bare_pages(first: ReadLetter, order: Order) -> int:
    """How many pages may be recognised, the head of the first among them; without any text it may be all."""
    named = sum(problem.code == "page_without_text" for problem in first.problems)
    if first.outcome == "no_text":
        named = named or order.limits.ocr_pages
    return min(named + lacks_ministry(first), order.limits.ocr_pages)
