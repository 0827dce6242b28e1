"""The events of 1 July 2025 as the register tells them, for units whose clause was not read."""

from collections.abc import Iterable, Iterator
from importlib import metadata
from itertools import groupby

from pyoxigraph import Literal, NamedNode, Quad

from graph.alignment import aligned
from graph.statements import day, member, plain, say, vietnamese
from ontology import iris, lineage, terms
from ontology.facts import Extent, Role
from ontology.register import Level, Succession, unit

PACKAGE = "vietnamadminunits"  # the package on PyPI whose files ontology.register reads
_CONTENT_VI = "Danh mục đơn vị hành chính trước và sau ngày 01/7/2025, và đơn vị nào nhập vào đơn vị nào."
_CONTENT_EN = "The two lists of administrative units, before and after 1 July 2025, and what went into what."
_GRAPH = iris.LINEAGE_GRAPH
_ROLES = {Extent.WHOLE: Role.ENDED, Extent.PART: Role.CEDED, Extent.UNKNOWN: None}
_SHORTCUTS = {Extent.WHOLE: terms.REPLACES_WHOLE, Extent.PART: terms.REPLACES_PART}


def lineage_quads(keys: Iterable[str], told: Iterable[NamedNode]) -> frozenset[Quad]:
    """Say of new units, by key, the events that made them, but for those of which a clause tells."""
    known = frozenset(told)
    wanted = {key for key in keys if iris.merger(iris.unit(key)) not in known}
    links = [link for link in lineage.successions() if link.new in wanted]
    return frozenset(aligned(_lineage_quads(links))) if links else frozenset()


def _lineage_quads(links: Iterable[Succession]) -> Iterator[Quad]:
    yield from _source_quads()
    for new, group in groupby(links, key=lambda link: link.new):
        yield from _event_quads(new, tuple(group))


def _source_quads() -> Iterator[Quad]:
    """Say which data set the events are taken from."""
    yield from say(
        _GRAPH,
        iris.REGISTER,
        (terms.RDF_TYPE, terms.DCAT_DATASET),
        (terms.RDFS_LABEL, plain(PACKAGE)),
        (terms.DCTERMS_TITLE, plain(PACKAGE)),
        (terms.DCTERMS_DESCRIPTION, vietnamese(_CONTENT_VI)),
        (terms.DCTERMS_DESCRIPTION, Literal(_CONTENT_EN, language="en")),
        (terms.DCAT_VERSION, plain(metadata.version(PACKAGE))),
        (terms.DCTERMS_SOURCE, NamedNode(f"https://pypi.org/project/{PACKAGE}/")),
    )


def _event_quads(new: str, links: tuple[Succession, ...]) -> Iterator[Quad]:
    result, role = iris.unit(new), _role(new, links)
    node, own = iris.merger(result), iris.participation(result, result)
    yield from say(
        _GRAPH,
        node,
        (terms.RDF_TYPE, terms.MERGER),
        (terms.RESULT, result),
        (terms.HAS_PARTICIPATION, own),
        (terms.EFFECTIVE, day(unit(new).edition.since)),
        (terms.METHOD, terms.BY_COMMUNES if unit(new).level is Level.PROVINCE else None),
        (terms.PROV_WAS_DERIVED_FROM, iris.REGISTER),
    )
    yield from say(
        _GRAPH,
        own,
        (terms.RDF_TYPE, terms.PARTICIPATION),
        (terms.UNIT, result),
        (terms.ROLE, member("role", role)),
    )
    for link in links:
        yield from _participation_quads(link, None if role is Role.FORMED else role)


def _participation_quads(link: Succession, kept: Role | None) -> Iterator[Quad]:
    """Say an old unit's part in an event; where the unit lives on, ``kept`` is its role."""
    result, old = iris.unit(link.new), iris.unit(link.old)
    node, role = iris.participation(result, old), kept or _ROLES[link.extent]
    doubtful = link.extent is Extent.UNKNOWN
    yield from say(
        _GRAPH,
        iris.merger(result),
        (terms.ORIGINAL, old),
        (terms.HAS_PARTICIPATION, node),
    )
    yield from say(
        _GRAPH,
        node,
        (terms.RDF_TYPE, terms.PARTICIPATION),
        (terms.UNIT, old),
        (terms.ROLE, member("role", role) if role else None),
        (terms.EXTENT, None if doubtful else member("extent", link.extent)),
        (terms.METHOD, terms.BY_DISTRICT if doubtful else None),
    )
    shortcut = _SHORTCUTS.get(link.extent, terms.DCTERMS_REPLACES)
    yield from say(_GRAPH, result, (shortcut, old))
    yield from say(_GRAPH, old, (terms.DCTERMS_IS_REPLACED_BY, result))


def _role(new: str, links: tuple[Succession, ...]) -> Role:
    """A unit made of one whole unit alone is that unit, with its name or another."""
    if len(links) > 1 or links[0].extent is not Extent.WHOLE:
        return Role.FORMED
    return Role.UNCHANGED if unit(links[0].old).label == unit(new).label else Role.RENAMED
