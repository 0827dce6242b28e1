"""Where facts come from: the report that was read, the run that read it, passages that say so (PROV-O)."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

from graph.statements import number, plain, say
from ontology import iris, terms
from ontology.facts import Evidence, Source

_DISTRIBUTION = "communekg"
_TRUE = Literal(True)


@cache
def version() -> str:
    """Tell the version of the program: of what is installed, or of the checkout that it runs from."""
    try:
        return metadata.version(_DISTRIBUTION)
    except metadata.PackageNotFoundError:
        project = Path(__file__).parents[1] / "pyproject.toml"
        return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])


def activity(source: Source) -> NamedNode:
    """Name the run that made the facts of a source."""
    return iris.activity(source.report, source.sha256, version())


def source_quads(source: Source, kind: NamedNode) -> Iterator[Quad]:
    """Say what sort of text was read, from which file and by what; without the clock or the host."""
    graph, report, run = iris.report_graph(source.report), iris.report(source.report), activity(source)
    software = iris.software(version())
    yield from say(
        graph,
        report,
        (terms.RDF_TYPE, kind),
        (terms.DCTERMS_IDENTIFIER, plain(source.report)),
        (terms.DCTERMS_FORMAT, plain(source.media_type)),
        (terms.FILE, plain(source.file)),
        (terms.SHA256, plain(source.sha256)),
        (terms.ENCODING, plain(source.encoding)),
        (terms.LINES, number(source.lines)),
        (terms.PAGES, number(source.pages)),
        (terms.IN_GRAPH, graph),
    )
    yield from say(
        graph,
        run,
        (terms.RDF_TYPE, terms.RUN),
        (terms.PROV_USED, report),
        (terms.SHA256, plain(source.sha256)),
        (terms.PROV_WAS_ASSOCIATED_WITH, software),
    )
    yield from say(
        graph,
        software,
        (terms.RDF_TYPE, terms.PROV_SOFTWARE_AGENT),
        (terms.RDFS_LABEL, plain(f"{_DISTRIBUTION} {version()}")),
    )
    yield from say(graph, graph, (terms.PROV_WAS_GENERATED_BY, run))


def evidence_quads(
    node: NamedNode, evidence: Evidence, run: NamedNode, *, table: bool = False
) -> Iterator[Quad]:
    """Say that a thing is stated by a passage, and what that passage is."""
    yield from say(
        iris.report_graph(evidence.report),
        node,
        (terms.PROV_WAS_DERIVED_FROM, passage_node(evidence)),
        (terms.PROV_WAS_GENERATED_BY, run),
    )
    yield from passage_quads(evidence, table=table)


def passage_node(evidence: Evidence) -> NamedNode:
    """Name the passage that a piece of evidence quotes."""
    return iris.passage(evidence.report, evidence.start, evidence.end, evidence.line)


def passage_quads(evidence: Evidence, *, table: bool = False) -> Iterator[Quad]:
    """Say what a passage is: its words, those around it, and where it stands."""
    yield from say(
        iris.report_graph(evidence.report),
        passage_node(evidence),
        (terms.RDF_TYPE, terms.PASSAGE),
        (terms.PASSAGE_OF, iris.report(evidence.report)),
        (terms.OA_EXACT, plain(evidence.quote)),
        (terms.OA_PREFIX, plain(evidence.prefix)),
        (terms.OA_SUFFIX, plain(evidence.suffix)),
        (terms.OA_START, number(evidence.start)),
        (terms.OA_END, number(evidence.end)),
        (terms.LINE, number(evidence.line)),
        (terms.PAGE, number(evidence.page)),
        (terms.SECTION, plain(evidence.section)),
        (terms.IN_TABLE, _TRUE if table else None),
    )
