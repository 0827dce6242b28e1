"""An event as the text of one resolution tells it: other texts may tell the same event otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Store, Triple

from graph.statements import member
from ontology import iris, register, terms
from ontology.facts import Extent, Role

_Term: TypeAlias = NamedNode | BlankNode | Literal | Triple

_WHOLE, _RECEIVED = member("extent", Extent.WHOLE), member("role", Role.RECEIVED)


@dataclass(frozen=True, slots=True)
class Telling:
    """An event in the graph of one text."""

    store: Store
    graph: NamedNode
    event: NamedNode

    @property
    def text(self) -> str:
        """The identifier of the text."""
        return self.graph.value.removeprefix(iris.REPORT_GRAPHS)

    @property
    def result(self) -> NamedNode | None:
        """The unit that the event makes."""
        unit = self._said(self.event, terms.RESULT)
        return unit if isinstance(unit, NamedNode) else None

    @property
    def effective(self) -> _Term | None:
        """The day from which it holds."""
        return self._said(self.event, terms.EFFECTIVE)

    def origins(self) -> frozenset[tuple[NamedNode, _Term | None]]:
        """Collect of what the unit is made: each old one with its extent."""
        return frozenset((unit, self._said(node, terms.EXTENT)) for unit, node in self._parts().items())

    def only_receives(self) -> bool:
        """Tell whether the unit stood before and takes something in: several clauses may add to it."""
        unit = self.result
        return unit is not None and self._said(iris.participation(unit, unit), terms.ROLE) == _RECEIVED

    def takes_whole(self, unit: NamedNode) -> bool:
        """Tell whether nothing is left of an old unit that goes in."""
        node = self._parts().get(unit)
        whole = node is not None and self._said(node, terms.EXTENT) == _WHOLE
        return whole and node is not None and self._said(node, terms.ROLE) != _RECEIVED

    def name(self, unit: NamedNode | None) -> str:
        """Return the label of a unit, with its code where the register has it."""
        if unit is None:
            return "?"
        if (key := iris.unit_key(unit)) is not None:
            known = register.unit(key)
            return f"{known.label} ({known.code})"
        labels = self.store.quads_for_pattern(unit, terms.RDFS_LABEL, None, self.graph)
        return min((quad.object.value for quad in labels if isinstance(quad.object, Literal)), default="?")

    def place(self) -> str:
        """Say where the text tells it: ``khoản 20 Điều 1 của 1681/NQ-UBTVQH15``."""
        basis = self._said(self.event, terms.LEGAL_BASIS)
        number = self._said(basis, terms.NUMBER) if isinstance(basis, NamedNode) else None
        parts = (
            ("khoản", self._said(self.event, terms.CLAUSE)),
            ("Điều", self._said(self.event, terms.ARTICLE)),
        )
        path = " ".join(f"{word} {each.value}" for word, each in parts if isinstance(each, Literal))
        source = number.value if isinstance(number, Literal) else self.text
        return f"{path} của {source}" if path else source

    def _parts(self) -> Mapping[NamedNode, NamedNode]:
        """Map each old unit to its participation."""
        return {
            unit: node
            for quad in self.store.quads_for_pattern(self.event, terms.HAS_PARTICIPATION, None, self.graph)
            if isinstance(node := quad.object, NamedNode)
            and isinstance(unit := self._said(node, terms.UNIT), NamedNode)
            and unit != self.result
        }

    def _said(self, subject: NamedNode, predicate: NamedNode) -> _Term | None:
        """Return what the text says of a subject; of several the first in order."""
        found = self.store.quads_for_pattern(subject, predicate, None, self.graph)
        return min((quad.object for quad in found), key=str, default=None)
