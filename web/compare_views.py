"""The page that compares communes; its address holds all that was chosen, so it can be sent to somebody."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from flask import Blueprint, Response, abort, render_template, request
from flask_babel import gettext as _
from pyoxigraph import NamedNode
from werkzeug.datastructures import MultiDict

from ontology import iris
from ontology.concepts import concepts
from queries import tables
from queries.tables import Table
from web import addresses, compare_pictures, spreadsheet
from web.comparison import Column, Commune, Picture, compare, groups_of, picture, rank
from web.site import site
from web.wording import term

blueprint = Blueprint("compare", __name__, url_prefix="/compare")

ItemT = TypeVar("ItemT")

_FIRST = 5  # indicators that are compared where nobody chooses: those that most communes set a target for
_MOST = 40  # indicators that are compared at once
_MEDIA = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "svg": "image/svg+xml",
}
_COLUMNS = (
    *(
        "commune",
        "indicator",
        "kind",
        "state",
        "value",
        "unit",
        "figure",
        "comparator",
        "stated_unit",
        "period",
    ),
    *("quote", "line", "passage"),
)


class View(StrEnum):
    """How a comparison is shown."""

    TABLE = "table"
    DOTS = "dots"
    BARS = "bars"
    RANKING = "ranking"
    COVERAGE = "coverage"


@dataclass(frozen=True, slots=True)
class Choice:
    """What an address asks for."""

    view: View
    show: str  # "both", "actual" or "target"
    indicators: tuple[str, ...]  # slugs
    communes: tuple[str, ...]  # keys; empty for all

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of claims that are compared."""
        return ("actual", "target") if self.show == "both" else (self.show,)


@blueprint.get("/")
def page() -> str:
    """Compare what was chosen, as it was chosen to be seen."""
    choice = _choice(request.args)
    rows = _communes(choice)
    columns = _columns(choice, rows)
    return render_template(
        "compare.html",
        choice=choice,
        views=tuple(View),
        rows=rows,
        columns=columns,
        pictures=_pictures(choice, rows),
        offered=_offered(),
        communes=_all_communes(),
        rank=rank,
        coverage=_coverage(rows) if choice.view is View.COVERAGE else None,
        query=_query(choice),
    )


@blueprint.get("/comparison.<any('csv', 'xlsx', 'svg'):ending>")
def download(ending: str) -> Response:
    """Give what the page of the same parameters compares, as a file."""
    choice = _choice(request.args)
    rows = _communes(choice)
    if ending == "svg":
        body: str | bytes = _drawn(choice, rows)
    else:
        table = _covering(rows) if choice.view is View.COVERAGE else _table(_columns(choice, rows), rows)
        body = (
            tables.as_csv(table) if ending == "csv" else spreadsheet.write(table, numeric=("value", "line"))
        )
    answer = Response(body, content_type=_MEDIA[ending])
    answer.headers["Content-Disposition"] = f"attachment; filename=comparison.{ending}"
    return answer


def _drawn(choice: Choice, rows: Sequence[Commune]) -> str:
    """Draw what the page shows: the picture that it has, or its table as one."""
    kinds = {"actual": _("kết quả"), "target": _("mục tiêu")}
    match choice.view:
        case View.TABLE:
            sheet = compare_pictures.table(_columns(choice, rows), rows, kinds)
        case View.RANKING:
            sheet = compare_pictures.ranking(_columns(choice, rows), rows, kinds)
        case View.COVERAGE:
            sheet = compare_pictures.coverage(_coverage(rows), rows)
        case View.DOTS | View.BARS:
            pictures = _pictures(choice, rows)
            return render_template("compare/picture.svg", pictures=pictures, choice=choice, alone=True)
    return render_template("compare/grid.svg", sheet=sheet)


def _choice(given: "MultiDict[str, str]") -> Choice:
    """Read an address; what it names and there is not is an error, what it leaves out is chosen for it."""
    known = concepts("indicator")
    slugs = tuple(dict.fromkeys(slug for slug in given.getlist("indicator") if slug))
    unknown = [slug for slug in slugs if slug not in known]
    if unknown:
        abort(404, f"there is no indicator {', '.join(unknown)}")
    view, show = given.get("view", View.TABLE), given.get("show", "both")
    if view not in tuple(View) or show not in ("both", "actual", "target"):
        abort(400, f"view is one of {', '.join(View)}, show one of both, actual, target")
    return Choice(
        view=View(view),
        show=show,
        indicators=slugs[:_MOST] or _usual(),
        communes=tuple(dict.fromkeys(given.getlist("commune"))),
    )


def _usual() -> tuple[str, ...]:
    """Choose the indicators that most communes set a target for."""
    counted: dict[str, int] = {}
    for row in site().stated:
        if addresses.short(row.kind) == "target":
            counted[row.indicator] = counted.get(row.indicator, 0) + 1
    ranked = sorted(counted, key=lambda iri: (-counted[iri], iri))
    return tuple(map(addresses.short, ranked[:_FIRST]))


def _all_communes() -> list[Commune]:
    return _distinct([Commune(row.commune, row.label) for row in site().communes], lambda each: each.iri)


def _communes(choice: Choice) -> list[Commune]:
    known = _all_communes()
    wanted = {iris.unit(key).value for key in choice.communes}
    unknown = wanted - {commune.iri for commune in known}
    if unknown:
        abort(404, f"there is no report of {', '.join(sorted(unknown))}")
    return [commune for commune in known if not wanted or commune.iri in wanted]


def _columns(choice: Choice, rows: Sequence[Commune]) -> list[Column]:
    return compare({iri: site().own_claims(iri) for iri in _iris(choice)}, rows, choice.kinds)


def _pictures(choice: Choice, rows: Sequence[Commune]) -> list[Picture]:
    """Draw base and target of each indicator, whichever of them a table would show."""
    if choice.view not in (View.DOTS, View.BARS):
        return []
    claims = {iri: site().own_claims(iri) for iri in _iris(choice)}
    columns = compare(claims, rows, ("actual", "target"))
    shown = (Decimal(0),) if choice.view is View.BARS else ()  # a bar that begins elsewhere lies
    pairs = zip(columns[::2], columns[1::2], strict=True)
    return [drawn for base, target in pairs if (drawn := picture(base, target, rows, shown))]


def _iris(choice: Choice) -> list[str]:
    return [iris.concept("indicator", slug).value for slug in choice.indicators]


def _offered() -> Mapping[str, list[NamedNode]]:
    """List the indicators that somebody states, by the name of their group."""
    stated = sorted({row.indicator for row in site().stated}, key=term)
    groups = groups_of(stated)
    named = {
        term(iris.concept("indicator", slug).value if slug else None, ""): found
        for slug, found in groups.items()
    }
    return {name: [NamedNode(iri) for iri in named[name]] for name in sorted(named)}


def _coverage(rows: Sequence[Commune]) -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """Tell for each indicator and commune which kinds are stated, each with the place of one."""
    wanted = {commune.iri for commune in rows}
    found: dict[str, dict[str, dict[str, str]]] = {}
    for row in site().stated:
        if row.commune in wanted:
            cell = found.setdefault(row.indicator, {}).setdefault(row.commune, {})
            cell[row.kind] = row.passage
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), term(item[0]))))


def _covering(rows: Sequence[Commune]) -> Table:
    """Write who states what as rows: an indicator, a commune, and the kinds that it states."""
    lines = [
        (addresses.short(indicator), term(indicator), commune.label, kinds or None)
        for indicator, cells in _coverage(rows).items()
        for commune in rows
        for kinds in [", ".join(map(addresses.short, cells.get(commune.iri, {})))]
    ]
    return Table(("indicator", "indicator_label", "commune", "kinds"), tuple(lines))


def _table(columns: Sequence[Column], rows: Sequence[Commune]) -> Table:
    """Write a comparison as rows: one for each figure, and one for each cell that has none."""
    lines: list[tuple[str | None, ...]] = []
    for column in columns:
        for commune, cell in zip(rows, column.cells, strict=True):
            head = (commune.label, addresses.short(column.indicator), column.kind, cell.state.value)
            lines += [
                (
                    *head,
                    None if cell.value is None else format(cell.value, "f"),
                    column.unit.unit if column.unit else None,
                    claim.figure,
                    addresses.short(claim.comparator),
                    claim.unit,
                    claim.period,
                    claim.passage.quote,
                    str(claim.passage.line),
                    claim.passage.passage,
                )
                for claim in cell.claims
            ] or [(*head, *(None,) * (len(_COLUMNS) - len(head)))]
    return Table(_COLUMNS, tuple(lines))


def _query(choice: Choice) -> Mapping[str, object]:
    """Name what was chosen as parameters of an address."""
    return {
        "view": choice.view.value,
        "show": choice.show,
        "indicator": list(choice.indicators),
        "commune": list(choice.communes),
    }


def _distinct(items: Sequence[ItemT], key: Callable[[ItemT], str]) -> list[ItemT]:
    return list({key(item): item for item in items}.values())
