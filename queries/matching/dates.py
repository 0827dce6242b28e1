"""Days, months and years as tables give them, read as the days that they cover."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d?)(?:-(?P<day>\d\d?)(?:[T ].*)?)?)?")
_VIETNAMESE = re.compile(r"(?:(?P<day>\d\d?)[/.-])?(?P<month>\d\d?)[/.-](?P<year>\d{4})")


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days, the last one included."""

    first: date
    last: date

    def meets(self, since: date | None, until: date | None) -> bool:
        """Tell whether any of the days lies within a stretch whose ends may be open."""
        return (since is None or since <= self.last) and (until is None or self.first <= until)


def read_days(text: str) -> Days | None:
    """Read a day, a month or a year; day before month where slashes part them. ``None`` where it is none.

    >>> read_days("1/7/2025") == read_days("2025-07-01"), read_days("6.2025").last.isoformat()
    (True, '2025-06-30')
    >>> read_days("31/6/2025") is None
    True
    """
    found = _ISO.fullmatch(text.strip()) or _VIETNAMESE.fullmatch(text.strip())
    if not found:
        return None
    year, month, day = (int(found[part]) if found[part] else None for part in ("year", "month", "day"))
    try:
        return _days(year or 0, month, day)
    except ValueError:
        return None


def _days(year: int, month: int | None, day: int | None) -> Days:
    if month is None:
        return Days(date(year, 1, 1), date(year, 12, 31))
    if day is None:
        _, last = calendar.monthrange(year, month)
        return Days(date(year, month, 1), date(year, month, last))
    return Days(date(year, month, day), date(year, month, day))
