"""What all facts of one report share when they are said in RDF."""

from dataclasses import dataclass

from pyoxigraph import NamedNode

from ontology import iris


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The report that speaks, the run that read it, and the commune that it speaks for."""

    report: str
    run: NamedNode
    commune: NamedNode | None  # None where the report does not tell its commune
    province: str | None
    district: str | None

    @property
    def graph(self) -> NamedNode:
        """The graph of the report."""
        return iris.report_graph(self.report)

    @property
    def node(self) -> NamedNode:
        """The report itself."""
        return iris.report(self.report)

    @property
    def owner(self) -> NamedNode:
        """What tells apart things that are known only within one commune: the commune, or else the report."""
        return self.commune or self.node
