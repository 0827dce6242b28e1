"""When something holds: years, spans of years, dates, "every year"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.folding import compile_folded

_PERIOD = compile_folded(
    r"""
      (?:ngày\ )(?P<day>\d{1,2})\s?[/.-]
          \s?(?P<day_month>\d{1,2})\s?[/.-]\s?(?P<day_year>(?:19|20)\d\d)
    | (?<!\d)(?<!\d[/.-])(?P<month>0?[1-9]|1[0-2])\s?/\s?(?P<month_year>(?:19|20)\d\d)(?!\d|/)
    | từ\s(?:đầu\s)?(?:năm\s)?(?P<since>20\d\d)\s(?:đến|tới)\snay
    | (?<!\d)(?P<begin>(?:19|20)\d\d)\s?(?:-|đến|tới)
          \s?(?:hết\ |cuối\ )?(?:năm\ )?(?P<end>(?:19|20)\d\d)(?!\d)
    | năm\s(?P<first>(?:19|20)\d\d)(?:,\s?(?:19|20)\d\d)*
          (?:,|\svà)\s(?:năm\s)?(?P<last>(?:19|20)\d\d)(?!\d)
    | (?:năm|cuối|đầu|hết)\s(?:năm\s)?(?P<year>(?:19|20)\d\d)
          (?!\d|\s?[-/]\s?\d|\s(?:đến|tới)\s(?:hết\s|cuối\s)?(?:năm\s)?(?:19|20)\d\d)
    """
)
# Between two numbers of one measure: "năm 2021 đạt 108%, năm 2022: 115,6%".
NEXT_YEAR = compile_folded(r"[,;]\s(?:và\s)?(?:đến\s)?năm\s20\d\d(?:\s?(?:ước|đạt|là|bằng|:))*\s?", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of time as facts write it: "2025", "2020-2025", "2025-06", "2025-07-10"; "2021-" goes on."""

    start: int  # characters of the text
    end: int
    text: str

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year."""
        found = re.findall(r"(?:19|20)\d\d", self.text)
        return int(found[0]), int(found[-1])


def find_periods(folded: str) -> Iterator[Period]:
    """Yield the periods that a text names, in order.

    >>> [period.text for period in find_periods("giai đoạn 2021 - 2025; tháng 6/2025; ngày 01/7/2025")]
    ['2021-2025', '2025-06', '2025-07-01']
    """
    for match in _PERIOD.finditer(folded):
        yield Period(start=match.start(), end=match.end(), text=_written(match))


def _written(match: re.Match[str]) -> str:
    if match["day"]:
        return f"{match['day_year']}-{int(match['day_month']):02}-{int(match['day']):02}"
    if match["month"]:
        return f"{match['month_year']}-{int(match['month']):02}"
    if match["since"]:
        return f"{match['since']}-"
    if match["begin"]:
        return f"{match['begin']}-{match['end']}"
    if match["first"]:
        return f"{match['first']}-{match['last']}"
    return str(match["year"])
