"""Says what a paragraph is: salutation, heading, list item, question, answer, quote, closing or plain body."""

import re
from collections.abc import Sequence

from correspondence.extraction.layout.salutation import CLOSING, SALUTATION
from correspondence.extraction.letter import ParagraphKind
from correspondence.extraction.paragraphs import LIST_MARK, Block, qa_label

_LONGEST_HEADING = 120
_MAY_LABEL = (None, ParagraphKind.BODY, ParagraphKind.HEADING)
_NUMBERED_QUESTION = re.compile(r"^\(?(\d{1,3})[.)]?\s.*\?[⁰¹²³⁴⁵⁶⁷⁸⁹]*$", re.S)
_MARK_BEHIND = re.compile(r"(?<=.)[⁰¹²³⁴⁵⁶⁷⁸⁹]+$|(?<=[.?!])\d{1,2}$")
_QUOTES = (("“", "”"), ("„", "”"), ("«", "»"), ("‘", "’"), ('"', '"'))


def kinds_of(blocks: Sequence[Block]) -> tuple[ParagraphKind, ...]:
    """The kind of each block; after `Vraag 1` come questions, after `Antwoord` answers, until another heading.

    What a format calls running text is no heading; the wording still tells a salutation, an answer, a quote.
    """
    kinds: list[ParagraphKind] = []
    under, number = ParagraphKind.BODY, 0
    for at, block in enumerate(blocks):
        label = qa_label(block.text) if block.kind in _MAY_LABEL else None
        if block.kind and block.kind is not ParagraphKind.BODY and not label:
            kinds.append(block.kind)
            if block.kind in (ParagraphKind.QUESTION, ParagraphKind.ANSWER):
                under = ParagraphKind.BODY  # the format says itself where these end
            continue
        if label:
            under = ParagraphKind.QUESTION if label["label"].lower().startswith("vra") else ParagraphKind.ANSWER
            kinds.append(ParagraphKind.HEADING)
            continue
        if _is_question(block, number + 1):
            number += 1
            if under is ParagraphKind.ANSWER:
                under = ParagraphKind.QUESTION
                kinds.append(under)
                continue
        is_labelled = at > 0 and kinds[-1] is ParagraphKind.HEADING and under is not ParagraphKind.BODY
        kind = _kind(block, blocks[at + 1] if at + 1 < len(blocks) else None, is_first=at == 0 or is_labelled)
        kinds.append(under if kind is ParagraphKind.BODY else kind)
    return tuple(kinds)


def _is_question(block: Block, number: int) -> bool:
    """Whether it is the question of this number where only the answers have a label: `2. Kent u …?`."""
    asked = _NUMBERED_QUESTION.match(block.text)
    return asked is not None and int(asked[1]) == number


def _kind(block: Block, after: Block | None, *, is_first: bool) -> ParagraphKind:
    """The first of the kinds whose sign the block bears."""
    text = block.text
    is_short = len(text) < _LONGEST_HEADING
    signs = (
        (ParagraphKind.TABLE, block.table is not None),
        (ParagraphKind.SALUTATION, is_short and bool(SALUTATION.match(text))),
        (ParagraphKind.CLOSING, is_short and bool(CLOSING.match(text)) and not text.endswith(".")),
        (ParagraphKind.HEADING, is_short and not block.kind and _is_heading(block, after, is_first=is_first)),
        (ParagraphKind.LIST_ITEM, bool(LIST_MARK.match(text))),
        (
            ParagraphKind.QUOTE,
            any(text.startswith(opens) and text.rstrip(".").endswith(shuts) for opens, shuts in _QUOTES),
        ),
    )
    return next((kind for kind, has_sign in signs if has_sign), ParagraphKind.BODY)


def _is_heading(block: Block, after: Block | None, *, is_first: bool) -> bool:
    """Short, without an end mark, and set apart by its type or by standing above other text."""
    text = _MARK_BEHIND.sub("", block.text)
    if text[-1] in ".;:,?!" or not text[0].isalnum() or after is None:
        return False
    if block.is_styled:
        return True
    if is_first:
        return False
    return len(block.rows) == 1 and text[0].isupper() and not LIST_MARK.match(text) and len(text) < 80
