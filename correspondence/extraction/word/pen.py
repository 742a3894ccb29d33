"""Writes what a Word document prints into its open paragraph, and keeps count of the pages."""

from lxml import etree

from correspondence.extraction.problems import limit_reached
from correspondence.extraction.word.fields import Fields
from correspondence.extraction.word.paragraph import Open
from correspondence.extraction.word.rules import Rules
from correspondence.extraction.word.run import is_hidden
from correspondence.extraction.word.styles import Look, is_coloured
from correspondence.extraction.word.xml import child, value


class Pen:
    """The paragraphs that are open, the innermost last, and the page on which the text has come."""

    def __init__(self, rules: Rules, page: int) -> None:
        self.page = page
        self.open: list[Open] = []
        self._limits, self._seen = rules.limits, rules.seen
        self._is_fresh = True  # whether nothing was printed since the page turned

    def write(self, text: str, look: Look, fields: Fields, *, on_colour: bool) -> None:
        """Print this, unless nobody would see it; what is hidden is noted."""
        if not self.open or not text or not fields.prints:
            return
        paragraph = self.open[-1]
        if is_hidden(look, on_colour=on_colour or is_coloured(child(paragraph.properties, "shd"))):
            if text.strip() and not fields.numbers_pages:
                self._seen.hidden.add(self.page)
            return
        self._seen.characters += len(text)
        if self._seen.characters > self._limits.characters:
            raise limit_reached("characters", self._limits.characters)
        paragraph.numbers_pages = paragraph.numbers_pages or fields.numbers_pages
        paragraph.write(text, look)
        self._is_fresh = self._is_fresh and not text.strip()

    def break_line(self, element: etree._Element) -> None:
        """`w:br` or `w:cr`: a new line, on a new page where it says so."""
        if value(element, "type") == "page":
            self.turn()
        if self.open:
            self.open[-1].break_line(self.page)

    def turn(self) -> None:
        """A page break of the writer's."""
        self.page += 1
        self._is_fresh = True
        if self.page > self._limits.pages:
            raise limit_reached("pages", self._limits.pages)

    def turn_as_printed(self) -> None:
        """Where the page turned when Word last printed it; right behind a page break it is the same turn."""
        if not self._is_fresh:
            self.turn()
        if self.open:
            self.open[-1].turn(self.page)
