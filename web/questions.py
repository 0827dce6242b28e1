"""The stored queries as pages: a form for parameters, the answer as table and chart, the SPARQL behind."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from urllib.parse import urlencode

from flask import Blueprint, Response, abort, jsonify, render_template, request, url_for

from queries import answers, tables, text
from queries.errors import QueryError
from queries.tables import Table
from queries.text import Param, ParamKind, Query
from web import chart, columns, spreadsheet
from web.chart import Drawing
from web.language import PARAMETER, current
from web.question_notes import GROUPS, grouped, notes
from web.site import asked
from web.suggestions import MOST, USUAL, Suggestion, has_suggestions, label_of, note_of, resolve, suggest

blueprint = Blueprint("questions", __name__, url_prefix="/questions")

_WRITERS: Mapping[str, tuple[Callable[[Table], str | bytes], str]] = {
    "csv": (tables.as_csv, "text/csv; charset=utf-8"),
    "json": (tables.as_json, "application/json"),
    "xlsx": (
        lambda table: spreadsheet.write(table, spreadsheet.numeric(table)),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
}
_SHOWN = 500  # rows that a page shows; its files have all
_LISTED = (ParamKind.INDICATOR, ParamKind.THEME)  # few enough for a list without script
_INPUTS = {ParamKind.DAY: "date", ParamKind.INTEGER: "number"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a form: a parameter with its value, and what helps to choose another."""

    param: Param
    value: str
    label: str  # of the value
    note: str  # where the unit lies that it names
    choices: tuple[Suggestion, ...]  # offered without script
    suggestions: str | None  # the address that offers values for what is typed

    @property
    def type(self) -> str:
        """The type of its input element."""
        return _INPUTS.get(self.param.kind, "text")


@blueprint.get("/")
def index() -> str:
    """List what can be asked."""
    return render_template("questions.html", groups=grouped(), names=GROUPS, notes=notes())


@blueprint.get("/<name>")
def question(name: str) -> str:
    """Show one question with its answer; a wrong value of a parameter is told beside the form."""
    query = text.load(name)
    given = _given(query)
    try:
        found, problem = answers.answer(asked(), query, given), None
    except QueryError as error:
        found, problem = Table((), ()), str(error)
    drawing = _drawing(query, found) if not problem else None
    return render_template(
        "question/page.html",
        query=query,
        note=notes().get(name),
        fields=[_field(param, given.get(param.name, param.default or "")) for param in query.params],
        table=_of_interest(Table(found.columns, found.rows[:_SHOWN]), query, given),
        rows=len(found.rows),
        problem=problem,
        drawing=drawing if drawing and drawing.panels else None,
        sparql=answers.bound_text(query, given) if problem is None else query.text,
        downloads={ending: _download_address(name, ending, given) for ending in _WRITERS},
        picture=_download_address(name, "svg", {**given, PARAMETER: current()}),
    )


@blueprint.get("/<name>.<ending>")
def download(name: str, ending: str) -> Response:
    """Give the answer to a question as a file."""
    query = text.load(name)
    if ending == "svg" and query.chart:
        return _file(name, ending, _picture(query), "image/svg+xml")
    if ending not in _WRITERS:
        abort(404, f"answers are given as {', '.join(_WRITERS)}")
    write, media = _WRITERS[ending]
    return _file(name, ending, write(answers.answer(asked(), query, _given(query))), media)


@blueprint.get("/suggestions.json")
def suggestions() -> Response:
    """Suggest values for a parameter of a kind, for what was typed into its field."""
    kind = request.args.get("kind", "")
    if kind not in tuple(ParamKind) or not has_suggestions(ParamKind(kind)):
        kinds = ", ".join(each for each in ParamKind if has_suggestions(each))
        abort(400, f"kind is one of {kinds}")
    limit = max(1, min(request.args.get("limit", USUAL, type=int), MOST))
    found = suggest(ParamKind(kind), request.args.get("q", ""), limit)
    return jsonify([asdict(each) for each in found])


def _of_interest(table: Table, query: Query, given: Mapping[str, str]) -> Table:
    """Leave out the columns that repeat in each row what was asked for."""
    if not table.rows:
        return table
    told = [name for name in answers.bindings(query, given) if f"{name}_label" not in table.columns]
    return columns.without(table, told)


def _drawing(query: Query, found: Table) -> Drawing | None:
    """Draw an answer where its question asks for a chart, in the words of the reader."""
    if query.chart is None:
        return None
    return chart.draw(columns.worded(found, current()), query.chart)


def _picture(query: Query) -> str:
    """Draw the answer to a question that asks for a chart as a file of its own."""
    drawing = _drawing(query, answers.answer(asked(), query, _given(query)))
    return render_template("question/chart.svg", query=query, drawing=drawing, alone=True)


def _file(name: str, ending: str, body: str | bytes, media: str) -> Response:
    answer = Response(body, content_type=media)
    answer.headers["Content-Disposition"] = f"attachment; filename={name}.{ending}"
    answer.headers["Access-Control-Allow-Origin"] = "*"
    return answer


def _download_address(name: str, ending: str, given: Mapping[str, str]) -> str:
    """Name the file that gives the same answer."""
    address = url_for(".download", name=name, ending=ending)
    return f"{address}?{urlencode(given)}" if given else address


def _given(query: Query) -> Mapping[str, str]:
    """Read the parameters of a question from the URL, names for what they name; others are none of ours."""
    return {
        param.name: resolve(param.kind, request.args[param.name])
        for param in query.params
        if param.name in request.args
    }


def _field(param: Param, value: str) -> Field:
    """Make the field of a parameter."""
    helped = has_suggestions(param.kind)
    return Field(
        param=param,
        value=value,
        label=label_of(param.kind, value),
        note=note_of(param.kind, value),
        choices=tuple(suggest(param.kind, "", MOST)) if param.kind in _LISTED else (),
        suggestions=url_for(".suggestions", kind=param.kind, lang=current()) if helped else None,
    )
