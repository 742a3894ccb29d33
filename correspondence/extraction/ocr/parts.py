"""Measures recognised words that stand beside each other, and cuts their line where another column begins."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from correspondence.extraction.ocr.words import HANG, TALL, Word, weighted_median

GAP = 2.5  # of the font size: a wider space is a column's
_NARROW_GAP = 0.9  # where the size changes behind it
_OTHER_SIZE = 1.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Words beside each other in one column; `measured` is how many of their characters tell the size."""

    words: tuple[Word, ...]
    baseline: float
    size: float
    measured: int

    @property
    def weight(self) -> int:
        return sum(len(word.text) for word in self.words)

    @property
    def sureness(self) -> float:
        return sum(word.sureness * len(word.text) for word in self.words) / self.weight

    @property
    def ink(self) -> float:
        """How black the print is: the ink over its length, as a share of the font size."""
        long = sum(word.box[2] - word.box[0] for word in self.words)
        return sum(word.ink * (word.box[2] - word.box[0]) for word in self.words) / max(long, 0.1) / self.size

    @property
    def left(self) -> float:
        return self.words[0].box[0]

    @property
    def right(self) -> float:
        return self.words[-1].box[2]


def part_of(words: Sequence[Word]) -> Part:
    """The words with their size and the line they stand on, each what most of the letters say."""
    feet = [(foot, len(word.text)) for word in words if (foot := word.baseline) is not None]
    baseline = weighted_median(feet or [(_foot(word), len(word.text)) for word in words])
    sizes = [
        ((baseline - word.box[1]) / word.height, len(word.text))
        for word in words
        if word.height and baseline > word.box[1]
    ]
    highest = max(word.box[3] - word.box[1] for word in words)
    return Part(
        words=tuple(words),
        baseline=baseline,
        size=weighted_median(sizes) if sizes else highest / (TALL + HANG),
        measured=sum(weight for _, weight in sizes),
    )


def _foot(word: Word) -> float:
    """The baseline of a word whose letters reach below it."""
    height = word.height or TALL
    return word.box[3] - (word.box[3] - word.box[1]) * word.hang / (height + word.hang)


def cut(line: Sequence[Word]) -> Iterator[Part]:
    """The words of a line in parts, cut where the space between two of them is a column's."""
    words = sorted(line, key=lambda word: word.box[0])
    start, size = 0, part_of(words).size
    for at in range(1, len(words)):
        gap = words[at].box[0] - words[at - 1].box[2]
        if gap > GAP * size or (gap > _NARROW_GAP * size and _changes(words[start:at], words[at:])):
            yield part_of(words[start:at])
            start = at
    yield part_of(words[start:])


def _changes(before: list[Word], after: list[Word]) -> bool:
    """Whether the words behind a space are of another size."""
    one, other = part_of(before), part_of(after)
    is_known = one.measured and other.measured
    return bool(is_known) and max(one.size, other.size) > _OTHER_SIZE * min(one.size, other.size)
