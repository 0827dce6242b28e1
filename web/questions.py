"""The stored queries as pages: a form for parameters, the answer as a table, the SPARQL that gave it."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from flask import Blueprint, Response, abort, render_template, request, url_for

from queries import answers, tables, text
from queries.errors import QueryError
from queries.tables import Table
from queries.text import Param, ParamKind, Query, View
from queries.tokens import bind
from web import addresses, chart
from web.question_notes import GROUPS, grouped, notes
from web.site import asked, site
from web.wording import term

blueprint = Blueprint("questions", __name__, url_prefix="/questions")

_WRITERS = {"csv": (tables.as_csv, "text/csv; charset=utf-8"), "json": (tables.as_json, "application/json")}


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a parameter can take."""

    value: str
    label: str


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
    return render_template(
        "question.html",
        query=query,
        note=notes().get(name),
        values={param.name: given.get(param.name, param.default or "") for param in query.params},
        choices={param.name: _choices(param) for param in query.params},
        table=found,
        problem=problem,
        bars=chart.bars(found) if query.view is View.CHART else [],
        sparql=bind(query.text, answers.bindings(query, given)) if problem is None else query.text,
        downloads={ending: _download_address(name, ending, given) for ending in _WRITERS},
    )


@blueprint.get("/<name>.<ending>")
def download(name: str, ending: str) -> Response:
    """Give the answer to a question as a file."""
    if ending not in _WRITERS:
        abort(404, f"answers are given as {', '.join(_WRITERS)}")
    query = text.load(name)
    write, media = _WRITERS[ending]
    answer = Response(write(answers.answer(asked(), query, _given(query))), content_type=media)
    answer.headers["Content-Disposition"] = f"attachment; filename={name}.{ending}"
    answer.headers["Access-Control-Allow-Origin"] = "*"
    return answer


def _download_address(name: str, ending: str, given: Mapping[str, str]) -> str:
    """Name the file that gives the same answer."""
    address = url_for(".download", name=name, ending=ending)
    return f"{address}?{urlencode(given)}" if given else address


def _given(query: Query) -> Mapping[str, str]:
    """Read the parameters of a question from the URL; others are none of ours."""
    return {param.name: request.args[param.name] for param in query.params if param.name in request.args}


def _choices(param: Param) -> list[Choice]:
    """List what a parameter can be where that is a short list."""
    match param.kind:
        case ParamKind.INDICATOR:
            concepts = site().indicators
        case ParamKind.THEME:
            concepts = site().themes
        case _:
            return []
    return [
        Choice(addresses.short(each.concept), f"{term(each.concept, each.label)} ({each.reports})")
        for each in concepts
    ]
