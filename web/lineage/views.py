"""The pages that draw lineages: of one unit, of a province, of a former district; as HTML, SVG and JSON."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import groupby

from flask import Blueprint, Response, abort, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from ontology import iris, register
from ontology.errors import UnknownUnit
from ontology.register import Edition, Level, Unit
from queries.lineage import Event, LineageUnit, area_lineage, unit_lineage
from web.language import current
from web.lineage import english, vietnamese
from web.lineage.drawing import draw, units_of, worded
from web.lineage.parts import is_unchanged
from web.lineage.sentences import Sentence, tell, tell_end
from web.notation import Language
from web.site import site

blueprint = Blueprint("lineage", __name__, url_prefix="/lineage")

_EDITIONS = "<any('2024', '2025', 'unregistered'):edition>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """What a page shows."""

    key: str  # "2025/03808", "2025/p14", "2024/d120"
    label: str
    area: bool  # of all units of a province or district, not of one unit
    events: tuple[Event, ...]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many units a lineage has."""

    old: int
    new: int
    split: int  # old units that went to several new ones
    unchanged: int


@blueprint.get("/")
def index() -> str:
    """List the provinces whose lineage can be drawn."""
    return render_template("lineage/index.html", provinces=register.provinces(Edition.NEW))


@blueprint.get("/province/<code>")
@blueprint.get("/province/<code>.<any('svg', 'json'):form>")
def province(code: str, form: str = "html") -> ResponseReturnValue:
    """Draw how all units of a province of July 2025 were made."""
    return _answer(_area(f"{Edition.NEW}/p{code}"), form)


@blueprint.get("/district/<code>")
@blueprint.get("/district/<code>.<any('svg', 'json'):form>")
def district(code: str, form: str = "html") -> ResponseReturnValue:
    """Draw what became of the units of a former district."""
    return _answer(_area(f"{Edition.OLD}/d{code}"), form)


@blueprint.get(f"/{_EDITIONS}/<code>")
@blueprint.get(f"/{_EDITIONS}/<code>.<any('svg', 'json'):form>")
def unit(edition: str, code: str, form: str = "html") -> ResponseReturnValue:
    """Draw what one unit was made of and what became of it; a province or district has its own page."""
    key = f"{edition}/{code}"
    known = _known(key)
    if known is None and edition != "unregistered":
        abort(404, f"no list of units has {key}")
    if known is not None and known.level is not Level.COMMUNE:
        if address(key) == url_for("lineage.unit", edition=edition, code=code):
            return _answer(_area(key), form)
        return redirect(address(key))
    return _answer(_of_unit(key, known), form)


def address(key: str) -> str:
    """Give the page that draws the lineage of a unit, province or district."""
    edition, _, code = key.partition("/")
    if edition == Edition.NEW and code.startswith("p"):
        return url_for("lineage.province", code=code.removeprefix("p"))
    if code.startswith("d"):
        return url_for("lineage.district", code=code.removeprefix("d"))
    return url_for("lineage.unit", edition=edition, code=code)


def _known(key: str) -> Unit | None:
    try:
        return register.unit(key)
    except UnknownUnit:
        return None


def _area(key: str) -> Lineage:
    known = _known(key)
    if known is None:
        abort(404, f"no list of units has {key}")
    node = iris.unit(key)
    events = area_lineage(site().source, node)
    own = unit_lineage(site().source, node)
    itself = units_of(own).get(node.value)
    sentences = tell(itself, own) if itself else ()
    if known.level is Level.DISTRICT and events:
        sentences = tell_end(_named(known), events)
    # Five island districts had no communes, and went into special zones themselves.
    return Lineage(key=key, label=known.label, area=True, events=events or own, sentences=sentences)


def _named(known: Unit) -> LineageUnit:
    """Name a unit of the register of which no event tells."""
    return LineageUnit(
        iri=iris.unit(known.key).value,
        label=known.label,
        name=known.name,
        type=known.type,
        code=known.code,
        edition=str(known.edition),
        area=None,
        above=None,
        above_label=None,
    )


def _of_unit(key: str, known: Unit | None) -> Lineage:
    node = iris.unit(key)
    events = unit_lineage(site().source, node)
    found = units_of(events).get(node.value)
    if known is None and found is None:
        abort(404, f"nothing is said of {key}")
    return Lineage(
        key=key,
        label=known.label if known else found.label if found else key,
        area=False,
        events=events,
        sentences=tell(found, events) if found else (),
    )


def count(events: Sequence[Event]) -> Counts:
    """Count old and new units, the divided and the unchanged."""
    taken = Counter(share.old.iri for event in events for share in event.shares)
    return Counts(
        old=len(taken),
        new=len(events),
        split=sum(1 for number in taken.values() if number > 1),
        unchanged=sum(1 for event in events if is_unchanged(event)),
    )


def _answer(lineage: Lineage, form: str) -> ResponseReturnValue:
    if form == "json":
        return Response(as_json(lineage), mimetype="application/json")
    focus = iris.unit(lineage.key).value
    drawing = draw(lineage.events, focus, current())
    if form == "svg":
        text = render_template(
            "lineage/drawing.svg", lineage=lineage, drawing=drawing, focus=focus, alone=True
        )
        return Response(text, mimetype="image/svg+xml")
    return render_template(
        "lineage/page.html",
        lineage=lineage,
        drawing=drawing,
        focus=focus,
        alone=False,
        by_event=[(event, list(bands)) for event, bands in groupby(drawing.bands, lambda band: band.event)],
        counts=count(lineage.events),
        itself=address(lineage.key),
        words=english if current() is Language.EN else vietnamese,
        worded=worded,
    )


def as_json(lineage: Lineage) -> str:
    """Write a lineage as JSON: the sentences, and each event with its shares; dates ISO, figures as text."""
    said = {
        "key": lineage.key,
        "label": lineage.label,
        "sentences": [asdict(each) for each in lineage.sentences],
        "events": [asdict(event) for event in lineage.events],
    }
    return json.dumps(said, ensure_ascii=False, indent=1, default=str) + "\n"
