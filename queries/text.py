"""Stored queries: each a ``.rq`` file that can be pasted anywhere; its header comment says what it asks.

# title: Mục tiêu của một chỉ tiêu
# title@en: Targets for one indicator
# param: indicator indicator=poverty-rate Chỉ tiêu cần so sánh
# view: chart

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

_HEADER = re.compile(r"^#\s*(?P<key>title|title@en|param|view|level)\s*:\s*(?P<value>.+?)\s*$", re.MULTILINE)
_PARAM = re.compile(
    r"""(?P<name>\w+)\s+(?P<kind>[a-z]+)
        (?:=(?P<default>\"[^\"]+\"|\S+))?    # spaces stand between quotation marks
        (?:\s+(?P<description>.+))?""",
    re.VERBOSE,
)


class View(StrEnum):
    """How the answer is best shown."""

    TABLE = "table"
    CHART = "chart"  # first column names, first numeric column measures
    GRAPH = "graph"


class Level(StrEnum):
    """What it means that a check finds something."""

    VIOLATION = "violation"  # the store is wrong
    WARNING = "warning"  # sources contradict each other, or were not read whole


class ParamKind(StrEnum):
    """What a parameter takes, and so how its value becomes a term."""

    INDICATOR = "indicator"  # slug of the indicator scheme
    THEME = "theme"  # slug of the theme scheme
    UNIT = "unit"  # key of the register: "2025/03808"
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A question in SPARQL, with what its header says of it."""

    name: str  # "targets", "checks/own-predecessor"
    title: str
    title_en: str
    params: tuple[Param, ...]
    view: View
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
    view, level = single.get("view", View.TABLE), single.get("level", Level.VIOLATION)
    if view not in tuple(View):
        raise QueryError(f"{name}: view {view!r} is none of {', '.join(View)}")
    if level not in tuple(Level):
        raise QueryError(f"{name}: level {level!r} is none of {', '.join(Level)}")
    return Query(
        name=name,
        title=single.get("title", name),
        title_en=single.get("title@en", ""),
        params=tuple(_param(value) for key, value in fields if key == "param"),
        view=View(view),
        level=Level(level),
        text=text,
    )


def _param(line: str) -> Param:
    """Read ``name kind=default description``; a default with spaces stands between quotation marks."""
    match = _PARAM.fullmatch(line)
    if match is None or match["kind"] not in tuple(ParamKind):
        kinds = ", ".join(ParamKind)
        raise ParameterError(line, f"write `# param: name kind description`, kind one of {kinds}")
    return Param(
        name=match["name"],
        kind=ParamKind(match["kind"]),
        default=match["default"] and match["default"].strip('"'),
        description=match["description"] or match["name"],
    )
