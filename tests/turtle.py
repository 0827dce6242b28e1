"""Reading the Turtle files of ``ontology`` in tests."""

from importlib import resources

from pyoxigraph import Quad, RdfFormat, parse


def read_turtle(name: str) -> tuple[Quad, ...]:
    """Read a file of the ``ontology`` package, ``kg.ttl`` or ``vocab/units.ttl``."""
    return tuple(parse((resources.files("ontology") / name).read_bytes(), format=RdfFormat.TURTLE))
