"""Areas and populations of units, and how much of a unit went into another."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ingest.folding import compile_folded
from ingest.numbers import NUMBER, parse_number
from ontology.facts import Extent

_HECTARES = Decimal(100)  # in a square kilometre
_AREA = compile_folded(
    rf"""
    diện\ tích(?:\ đất)?(?:\ tự\ nhiên)?(?:\ toàn\ (?:xã|phường))?\s?(?:\([^()\d]*\)\s?)?(?:là\ |có\ |:\s?
      |khoảng\ |trên\ |hơn\ |gần\ |đạt\ |của\ [^.;\d]{{2,40}}?\s(?:là\ )?|rộng\ |\()?\s?
    (?P<number>{NUMBER})\s?(?P<unit>km2|km²|km\ 2|ki\ ?lô\ ?mét\ vuông|ha|héc\ ?ta)(?!\w)
  | (?<!\w)(?P<number2>{NUMBER})\s?(?P<unit2>km2|km²|km\ 2)(?!\w)
    """
)
_PEOPLE = r"(?:người|nhân\ khẩu|khẩu|dân)"
_WHOSE = r"(?:\stoàn\ (?:xã|phường)|\shiện\ nay|\strung\ bình|\snăm\ 20\d\d)"
_ABOUT = r"(?:khoảng\s|trên\s|hơn\s|gần\s|xấp\ xỉ\s)"
_LIVING = r"(?:và|thường\ trú|sinh\ sống|của|thuộc|gồm|với|ở|cùng)"
_POPULATION = compile_folded(
    rf"""
    dân\ số{_WHOSE}{{0,3}}\s?(?:là\s|có\s|:\s?|đạt\s|\()?\s?{_ABOUT}?
    (?P<number>{NUMBER})(?:\s?{_PEOPLE}|(?=\s?[).;,]))(?!\w)
  | (?<![\w.,/])(?P<number2>{NUMBER})\s(?:người(?:\ dân)?|nhân\ khẩu)
      (?=\s?[).;,]|\s{_LIVING}(?!\w)|\s?/\s?\d|$)
    """
)
_EXTENT = compile_folded(
    r"""
    (?P<part>một\ phần|1\ phần|phần\ diện\ tích) | (?P<rest>phần\ còn\ lại|diện\ tích\ còn\ lại)
  | (?P<whole>toàn\ bộ|nguyên\ trạng|toàn\ phần)
    """
)


@dataclass(frozen=True, slots=True)
class Size:
    """A number of a stretch of text, with its characters."""

    value: Decimal
    start: int
    end: int


def find_areas(folded: str, start: int, end: int) -> Iterator[Size]:
    """Yield the areas of a stretch of folded text, in square kilometres; hectares are converted."""
    for match in _AREA.finditer(folded, start, end):
        value = parse_number(match["number"] or match["number2"])
        unit = match["unit"] or match["unit2"]
        if value is not None:
            yield Size(
                value / _HECTARES if unit.startswith(("ha", "hé")) else value, match.start(), match.end()
            )


def find_populations(folded: str, start: int, end: int) -> Iterator[Size]:
    """Yield the numbers of inhabitants of a stretch of folded text."""
    for match in _POPULATION.finditer(folded, start, end):
        value = parse_number(match["number"] or match["number2"])
        if value is not None and value == value.to_integral_value() and value >= 100:
            yield Size(value, match.start(), match.end())


def read_extent(folded: str, start: int, end: int) -> Extent | None:
    """Tell how much of a unit a stretch of text takes, by its last word for it."""
    found = None
    for match in _EXTENT.finditer(folded, start, end):
        found = Extent.PART if match["part"] else Extent.REMAINDER if match["rest"] else Extent.WHOLE
    return found
