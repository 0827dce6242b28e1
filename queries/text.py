"""Stored queries: each a ``.rq`` file that can be pasted anywhere; its header comment says what it asks.

# title: Mục tiêu của một chỉ tiêu
# title@en: Targets for one indicator
# param: indicator indicator=poverty-rate Chỉ tiêu cần so sánh | Indicator to compare
# chart: bars commune_label target by unit

What stands behind ``|`` says in English what a parameter is. A chart names its columns: what a row is called
(several joined with ``+``), its one value (``bars``) or two (``pairs``), and what parts the rows into panels.

A check may say ``# level: warning``: what it finds is shown, and the store is not wrong for it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources

from queries.errors import ParameterError, QueryError, UnknownQueryError
from queries.tokens import form

FOLDERS = ("examples", "checks", "read", "export", "cube")

_HEADER = re.compile(r"^#\s*(?P<key>title|title@en|param|chart|level)\s*:\s*(?P<value>.+?)\s*$", re.MULTILINE)
_PARAM = re.compile(
    r"""(?P<name>\w+)\s+(?P<kind>[a-z]+)
        (?:=(?P<default>\"[^\"]+\"|\S+))?    # spaces stand between quotation marks
        (?:\s+(?P<description>.+))?""",
    re.VERBOSE,
)


_CHART = re.compile(
    r"""(?P<kind>bars|pairs)
        \s+(?P<label>\w+(?:\+\w+)*)
        \s+(?P<values>\w+(?:\s+(?!by\b)\w+)?)
        (?:\s+by\s+(?P<by>\w+(?:\+\w+)*))?""",
    re.VERBOSE,
)


class ChartKind(StrEnum):
    """How the rows of an answer are drawn."""

    BARS = "bars"  # a bar for each
    PAIRS = "pairs"  # two dots for each, and the way between


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What a header asks to draw: the columns of it."""

    kind: ChartKind
    label: tuple[str, ...]
    values: tuple[str, ...]  # one for bars, two for pairs
    by: tuple[str, ...]  # a drawing for each value of these

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that is drawn."""
        return (*self.label, *self.values, *self.by)


class Level(StrEnum):
    """What it means that a check finds something."""

    VIOLATION = "violation"  # the store is wrong
    WARNING = "warning"  # sources contradict each other, or were not read whole


class ParamKind(StrEnum):
    """What a parameter takes, and so how its value becomes a term."""

    INDICATOR = "indicator"  # slug of the indicator scheme
    THEME = "theme"  # slug of the theme scheme
    UNIT = "unit"  # key of the register: "2025/03808"
    PROVINCE = "province"  # key of a province of the new list: "2025/p14"
    DISTRICT = "district"  # key of a district of the old list: "2024/d120"
    DOCUMENT = "document"  # number or name of a document, or a part of it
    TERM = "term"  # "2025-2030"
    DAY = "day"  # "2025-07-01"
    REPORT = "report"  # identifier of a report
    IRI = "iri"
    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Param:
    """A variable of a query that whoever asks may bind."""

    name: str
    kind: ParamKind
    default: str | None  # bound where nothing is given; None leaves the variable open
    description: str
    description_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A question in SPARQL, with what its header says of it."""

    name: str  # "targets", "checks/own-predecessor"
    title: str
    title_en: str
    params: tuple[Param, ...]
    chart: Chart | None
    level: Level  # of a check
    text: str


def names(folder: str = "examples") -> tuple[str, ...]:
    """List the stored queries of a folder by name."""
    files = (resources.files("queries") / folder).iterdir()
    return tuple(sorted(file.name.removesuffix(".rq") for file in files if file.name.endswith(".rq")))


@cache
def load(name: str) -> Query:
    """Load a stored query: ``targets`` is an example; others are named with their folder, ``checks/…``.

    >>> load("checks/own-predecessor").params
    ()
    """
    folder, _, stem = name.rpartition("/")
    folder = folder or "examples"
    if folder not in FOLDERS or stem not in names(folder):
        raise UnknownQueryError(name, names())
    file = resources.files("queries") / folder / f"{stem}.rq"
    return parse(name.removeprefix("examples/"), file.read_text(encoding="utf-8"))


def parse(name: str, text: str) -> Query:
    """Read the header of a query; every line of it may be missing. QueryError where the text is no query."""
    form(text)
    fields = [(match["key"], match["value"]) for match in _HEADER.finditer(text)]
    single: Mapping[str, str] = {key: value for key, value in fields if key != "param"}
    level = single.get("level", Level.VIOLATION)
    if level not in tuple(Level):
        raise QueryError(f"{name}: level {level!r} is none of {', '.join(Level)}")
    return Query(
        name=name,
        title=single.get("title", name),
        title_en=single.get("title@en", ""),
        params=tuple(_param(value) for key, value in fields if key == "param"),
        chart=_chart(single["chart"]) if "chart" in single else None,
        level=Level(level),
        text=text,
    )


def _param(line: str) -> Param:
    """Read ``name kind=default description``; a default with spaces stands between quotation marks."""
    match = _PARAM.fullmatch(line)
    if match is None or match["kind"] not in tuple(ParamKind):
        kinds = ", ".join(ParamKind)
        raise ParameterError(line, f"write `# param: name kind description`, kind one of {kinds}")
    vietnamese, _, english = (match["description"] or "").partition("|")
    return Param(
        name=match["name"],
        kind=ParamKind(match["kind"]),
        default=match["default"] and match["default"].strip('"'),
        description=vietnamese.strip() or match["name"],
        description_en=english.strip(),
    )


def _chart(line: str) -> Chart:
    """Read ``bars label value by unit``."""
    match = _CHART.fullmatch(line)
    values = tuple(match["values"].split()) if match else ()
    if match is None or len(values) != (1 if match["kind"] == ChartKind.BARS else 2):
        raise QueryError(
            f"{line!r} is no chart: write `# chart: bars label value` or `# chart: pairs label one other`"
        )
    return Chart(
        kind=ChartKind(match["kind"]),
        label=tuple(match["label"].split("+")),
        values=values,
        by=tuple((match["by"] or "").split("+")) if match["by"] else (),
    )
