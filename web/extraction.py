"""From a report file to its facts: ``ingest`` run from end to end."""

from pathlib import Path

from ingest.document import read_document
from ingest.pipeline import extract
from ingest.report import find_reports, identify, read_report
from ontology.codec import FactsFile, dump_facts
from ontology.errors import ReportError
from ontology.facts import Congress, Issue

__all__ = ["dump_report", "find_reports", "identify", "read_facts"]


def read_facts(path: Path) -> FactsFile:
    """Read what a report states; raise ``ReportError`` for a text that is not of a commune's congress."""
    document = read_document(read_report(path))
    found = tuple(extract(document))
    facts = tuple(fact for fact in found if not isinstance(fact, Issue))
    if not any(isinstance(fact, Congress) for fact in facts):
        raise ReportError(
            str(path),
            "no commune is recognised whose party congress this reports to: "
            "give the report of a commune, ward or special zone, whole, with its opening pages",
        )
    return FactsFile(document.source, facts, tuple(fact for fact in found if isinstance(fact, Issue)))


def dump_report(path: Path) -> str:
    """Write what a report states as the lines of a facts file."""
    file = read_facts(path)
    return dump_facts(file.source, file.facts, file.issues)
