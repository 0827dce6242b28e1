"""What Wikidata knows of the administrative units of Vietnam, asked of its SPARQL service."""

from dataclasses import dataclass

from pyoxigraph import NamedNode

from queries.rows import read
from queries.sources import Source
from queries.text import load

ENDPOINT = "https://query.wikidata.org/sparql"
DIRECT = "http://www.wikidata.org/prop/direct/"  # the properties whose values are the best statements


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """An item with a code; once for each combination of what it states several times."""

    item: str
    code: str
    label: str | None  # in Vietnamese
    since: str | None  # xsd:dateTime: "2025-07-01T00:00:00Z"
    until: str | None
    geonames: str | None
    osm: str | None


def items(source: Source, code_property: str) -> list[ItemRow]:
    """List the items that have a code in a property: ``P300``."""
    node = NamedNode(f"{DIRECT}{code_property}")
    return read(source.select(load("read/wikidata-units").text, property=node), ItemRow)
