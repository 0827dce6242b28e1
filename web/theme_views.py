"""The pages on what congresses put first: communes against themes, and breakthroughs then and now."""

from typing import TypeVar

from flask import Blueprint, Response, abort, render_template, request

from ontology import iris
from queries import tables
from web.site import site
from web.theme_matrix import Fate, What, When, as_table, chosen, matrix, then_and_now

blueprint = Blueprint("themes", __name__, url_prefix="/themes")

ChoiceT = TypeVar("ChoiceT", When, What)


@blueprint.get("/")
def page() -> str:
    """Set communes against themes, with the titles of what they put first."""
    when, what, theme = _choice()
    rows = chosen(site().priorities, when, what)
    whole = matrix(rows)
    shown = matrix(row for row in rows if not theme or _theme(theme) in row.themes.split())
    return render_template(
        "themes.html",
        when=when,
        what=what,
        theme=theme,
        offered=[each for each in whole.themes if each],
        matrix=shown,
        themes=[each for each in shown.themes if not theme or each == _theme(theme)],
        items=len({row.item for row in rows}),
        query=request.query_string.decode(),
    )


@blueprint.get("/matrix.csv")
def download() -> Response:
    """Give the items of the page of the same parameters, one row for each theme."""
    when, what, theme = _choice()
    rows = chosen(site().priorities, when, what)
    written = tables.as_csv(as_table(row for row in rows if not theme or _theme(theme) in row.themes.split()))
    answer = Response(written, content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = "attachment; filename=themes.csv"
    answer.headers["Access-Control-Allow-Origin"] = "*"
    return answer


@blueprint.get("/then-and-now")
def turning() -> str:
    """Set the breakthroughs of predecessors beside the new ones of their commune."""
    found = then_and_now(site().priorities, site().outcomes)
    return render_template("turning.html", turnings=found, fates=tuple(Fate))


def _choice() -> tuple[When, What, str]:
    return (
        _one_of(When, request.args.get("term", When.NEW)),
        _one_of(What, request.args.get("kind", What.BREAKTHROUGHS)),
        request.args.get("theme", "").strip(),
    )


def _one_of(kind: type[ChoiceT], said: str) -> ChoiceT:
    if said not in tuple(kind):
        abort(404, f"{said!r} is none of {', '.join(kind)}")
    return kind(said)


def _theme(slug: str) -> str:
    return iris.concept("theme", slug).value
