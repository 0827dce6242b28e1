"""Join our data with that of another SPARQL service: ``join_a_sparql_service.py OURS THEIRS``.

OURS and THEIRS are addresses of SPARQL services. Here Oxigraph asks both; the query can be pasted into any
engine that knows SERVICE. ``pip install pyoxigraph``.
"""

import sys
from pathlib import Path

from pyoxigraph import Store

QUERY = Path(__file__).with_name("poverty-and-rainfall.rq")


def main() -> None:
    """Print a commune a line: its name, its target and the rainfall."""
    ours, theirs = sys.argv[1:3]
    text = QUERY.read_text(encoding="utf-8")
    text = text.replace("http://example.org/ours/sparql", ours)
    text = text.replace("http://example.org/theirs/sparql", theirs)
    for row in Store().query(text):
        print(*(term.value for term in row), sep="\t")


if __name__ == "__main__":
    main()
