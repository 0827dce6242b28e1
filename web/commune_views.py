"""The page of one commune, its figures as a file, and all its evidence on paper."""

from collections.abc import Mapping, Sequence

from flask import Blueprint, Response, abort, render_template
from pyoxigraph import NamedNode

from ontology import iris
from queries import communes, documents, indicators, tables
from queries.communes import ProfileRow
from queries.indicators import ClaimRow
from queries.lineage import Event, unit_lineage
from web import addresses
from web.commune_facts import as_table, by_citations, by_term, find_conflicts, gather, group_claims
from web.language import current
from web.lineage.drawing import draw, units_of
from web.lineage.sentences import tell
from web.site import site
from web.target_charts import chart_targets

blueprint = Blueprint("communes", __name__, url_prefix="/evidence")

_FIRST = 8  # charts that are seen before one asks for all


@blueprint.get("/<path:path>.csv")
def claims_file(path: str) -> Response:
    """Give the figures of a commune as CSV, one row for each passage that states one."""
    commune, _ = _known(path)
    written = tables.as_csv(as_table(indicators.claims(site().source, commune)))
    answer = Response(written, content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f"attachment; filename={path.replace('/', '-')}.csv"
    answer.headers["Access-Control-Allow-Origin"] = "*"
    return answer


@blueprint.get("/<path:path>")
def pack(path: str) -> str:
    """Print every figure of a commune with its quote and place, and the texts they were read from."""
    commune, profiles = _known(path)
    reports = {row.report for row in profiles}
    return render_template(
        "pack.html",
        **_facts(
            commune,
            profiles,
            indicators.claims(site().source, commune),
            unit_lineage(site().source, commune),
        ),
        sources=[each for each in site().sources if each.text in reports],
        version=site().state.version,
    )


def commune_page(commune: NamedNode, profiles: Sequence[ProfileRow]) -> str:
    """Show all that the graph says of a commune."""
    claims = indicators.claims(site().source, commune)
    events = unit_lineage(site().source, commune)
    return render_template(
        "commune.html",
        **_facts(commune, profiles, claims, events),
        kinds=sorted({(row.kind, row.kind_label or "") for row in claims}, key=lambda kind: kind[1]),
        subjects=sorted({row.subject_label for row in claims}),
        charts=chart_targets(claims, commune.value),
        first=_FIRST,
        conflicts=find_conflicts(claims),
        warnings=site().warnings(commune.value),
        drawing=draw(events, commune.value, current()),
        lineage={"label": profiles[0].label},
        focus=commune.value,
        alone=False,
        still=True,
    )


def _known(path: str) -> tuple[NamedNode, list[ProfileRow]]:
    commune = addresses.resource(path)
    profiles = communes.profiles(site().source, commune)
    if not profiles:
        abort(404, f"there is no report of {commune.value}")
    return commune, profiles


def _facts(
    commune: NamedNode, profiles: Sequence[ProfileRow], claims: Sequence[ClaimRow], events: Sequence[Event]
) -> Mapping[str, object]:
    """Ask what both the page and the pack show."""
    source = site().source
    itself = units_of(events).get(commune.value)
    return {
        "commune": profiles[0],
        "reports": list(dict.fromkeys((row.report, row.file, row.term) for row in profiles)),
        "path": commune.value.removeprefix(iris.BASE),
        "sentences": tell(itself, events) if itself else (),
        "mergers": gather(communes.mergers(source, commune), lambda row: row.merger),
        "predecessors": gather(communes.predecessors(source, commune), lambda row: row.unit),
        "village_mergers": gather(communes.village_mergers(source, commune), lambda row: row.merger),
        "groups": group_claims(claims),
        "terms": by_term(documents.breakthroughs(source, commune)),
        "documents": by_citations(documents.citations(source, commune)),
        "issues": documents.issues(source, commune),
    }
