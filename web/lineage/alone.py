"""A lineage as one file that needs nothing else: pyvis describes the network and brings what draws it."""

import json
from collections.abc import Sequence
from pathlib import Path

import pyvis
from jinja2 import Environment, PackageLoader, StrictUndefined
from pyvis.network import Network

from ontology.facts import Extent
from queries.lineage import Event, LineageUnit
from web.lineage import vietnamese
from web.lineage.drawing import Band, Drawing, draw, worded
from web.lineage.sentences import Sentence
from web.notation import day

_LIBRARY = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2"
_COLOURS = {
    Extent.WHOLE: "#5879a3",
    Extent.PART: "#c8701d",
    Extent.REMAINDER: "#2c7a4b",
    Extent.UNKNOWN: "#8b8378",
}
_DASHES: dict[Extent, bool | list[int]] = {
    Extent.WHOLE: False,
    Extent.PART: [12, 6],
    Extent.REMAINDER: [2, 6],
    Extent.UNKNOWN: [1, 12],
}
_LINE = 3  # pixels
_WIDER, _HIGHER = 1.5, 1.7  # a name in a box needs more room than one beside it


def write_alone(label: str, sentences: Sequence[Sentence], events: Sequence[Event]) -> str:
    """Write a page that draws events and lists them in a table; it asks no host for anything.

    The page of pyvis itself asks a network for style sheets, so only its description and its copy of
    vis-network are used.
    """
    drawing = draw(events)
    environment = Environment(
        loader=PackageLoader("web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    return environment.get_template("lineage/alone.html").render(
        label=label,
        sentences=sentences,
        drawing=drawing,
        details={band.number: _details(band) for band in drawing.bands},
        network=_in_script(describe(drawing)),
        height=round(min(max(drawing.layout.height * _HIGHER, 320), 800)),
        library=(_LIBRARY / "vis-network.min.js").read_text(encoding="utf-8"),
        style=(_LIBRARY / "vis-network.css").read_text(encoding="utf-8"),
        vietnamese=vietnamese,
        day=day,
        worded=worded,
    )


def describe(drawing: Drawing) -> str:
    """Describe a drawing in the JSON of vis-network; every node has its place, so nothing moves."""
    network = Network(directed=True, cdn_resources="in_line")
    network.toggle_physics(False)
    for name in drawing.names:
        place = name.box
        network.add_node(
            name.unit.iri,
            label=_label(name.unit),
            shape="box",
            x=place.x * _WIDER,
            y=(place.y + place.height / 2) * _HIGHER,
            physics=False,
            color="#f7ebe4" if place.column == 0 else "#e6eef8",
        )
    for band in drawing.bands:
        network.add_edge(
            band.share.old.iri,
            band.event.result.iri,
            id=band.number,
            label=band.label,
            title=band.says,
            color=_COLOURS[band.share.extent],
            dashes=_DASHES[band.share.extent],
            width=_LINE,
        )
    nodes, edges, *_ = network.get_network_data()
    return json.dumps({"nodes": nodes, "edges": edges}, ensure_ascii=False)


def _label(unit: LineageUnit) -> str:
    name = f"{unit.label[0].upper()}{unit.label[1:]}"
    return f"{name} · {unit.code}" if unit.code else name


def _details(band: Band) -> str:
    """Say what the band stands for, and quote what says so."""
    return f"{band.says}. “{worded(band.event.quote)}”" if band.event.quote else f"{band.says}."


def _in_script(text: str) -> str:
    """Write ``<`` as an escape, so that nothing can end the script element that holds the text."""
    return text.replace("<", "\\u003c")
