"""The numbers that a word processor prints before the items of its lists without storing them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_BULLET = "-"
_MOST = 10_000  # what is counted in a report


@dataclass(frozen=True, slots=True)
class Level:
    """One depth of a list: where it starts, how it counts, and what it prints ("%1.%2." for 1.2.)."""

    start: int = 1
    form: str = "decimal"
    text: str = "%1."


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """A list: lists with the same key count together."""

    key: str
    levels: Mapping[int, Level]


@dataclass(slots=True)
class Counter:
    """The numbers given so far; it changes as the paragraphs of a document are read in order."""

    counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def number(self, numbering: Numbering, depth: int) -> str:
        """Give the label of the next paragraph at a depth of a list.

        >>> counter = Counter()
        >>> numbering = Numbering(key="list", levels={0: Level(), 1: Level(1, "lowerLetter", "%2)")})
        >>> [counter.number(numbering, depth) for depth in (0, 1, 1, 0, 1)]
        ['1.', 'a)', 'b)', '2.', 'a)']
        """
        level = numbering.levels.get(depth, Level())
        if level.form == "bullet":
            return _BULLET
        place = (numbering.key, depth)
        self.counts[place] = self.counts.get(place, level.start - 1) + 1
        for key, other in list(self.counts):
            if key == numbering.key and other > depth:
                del self.counts[key, other]
        return self._label(numbering, level, depth)

    def _label(self, numbering: Numbering, level: Level, depth: int) -> str:
        label = level.text
        for above in range(min(depth, 8) + 1):
            own = numbering.levels.get(above, Level())
            count = self.counts.get((numbering.key, above), own.start)
            label = label.replace(f"%{above + 1}", count_as(count, own.form))
        return label


def count_as(number: int, form: str) -> str:
    """Write a number as a list counts.

    >>> count_as(4, "upperRoman"), count_as(2, "lowerLetter"), count_as(7, "decimalZero")
    ('IV', 'b', '07')
    """
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{number:02}"
    if not 0 < number < _MOST or not form.endswith(("Roman", "Letter")):
        return str(number)
    text = _roman(number) if form.endswith("Roman") else _letters(number)
    return text if form.startswith("upper") else text.lower()


def _letters(number: int) -> str:
    return chr(ord("A") + (number - 1) % 26) * (1 + (number - 1) // 26)


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        text, number = text + sign * (number // value), number % value
    return text
