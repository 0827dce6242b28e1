"""A store of many reports that nobody wrote: facts of the samples, said of other communes with other figures.

``python bench/copies.py 300 STORE`` builds one; what asks it is measured on as many reports as there may be.
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from graph.build import build_store  # noqa: E402
from ingest.report import find_reports  # noqa: E402
from ontology import register  # noqa: E402
from ontology.codelists import Edition, Unit  # noqa: E402
from web.extraction import dump_reports, identify  # noqa: E402


def main() -> None:
    """Build a store of so many copies."""
    build_copies(int(sys.argv[1]), Path(sys.argv[2]))


@dataclass(slots=True)
class _Copy:
    """A report that is made of a sample: its own name, its own commune, and its own predecessors."""

    report: str
    name: str
    commune: Unit
    formers: Iterator[Unit]
    known: dict[str, Unit] = field(default_factory=dict)  # by the name in the sample

    def unit(self, name: str, *, old: bool) -> Unit:
        """Give the unit that stands for one of the sample."""
        if name not in self.known:
            self.known[name] = next(self.formers) if old else self.commune
        return self.known[name]


def build_copies(number: int, store: Path) -> None:
    """Build a store of ``number`` reports made of the samples."""
    samples = find_reports(sorted((ROOT / "samples").glob("*.txt")))
    facts = [(identify(file), lines) for file, (lines, _) in zip(samples, dump_reports(samples), strict=True)]
    formers = iter(list(register.communes(Edition.OLD)))
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for place, (name, lines), unit in zip(
            range(number), cycle(facts), register.communes(Edition.NEW), strict=False
        ):
            copy = _Copy(f"{name}-{place}", name, unit, formers)
            file = Path(folder, f"{copy.report}.jsonl")
            file.write_text("".join(_copied(lines, copy, place)), encoding="utf-8")
            files.append(file)
        build_store(store, files)


def _copied(lines: str, copy: _Copy, place: int) -> Iterator[str]:
    """Say each fact of another report and another commune, with a figure that is its own."""
    for line in lines.splitlines():
        fact = json.loads(line)
        if fact["fact"] == "congress":
            copy.known[fact["commune"]["name"]] = copy.commune
        yield json.dumps(_changed(fact, copy, place), ensure_ascii=False, sort_keys=True) + "\n"


def _changed(value: object, copy: _Copy, place: int) -> object:
    match value:
        case {"name": str() as name, "type": _} if "unit" in value or name in copy.known:
            old = str(value.get("unit", "")).startswith("2024")
            unit = copy.unit(name, old=old)
            return {**value, "unit": unit.key, "name": unit.name}
        case dict():
            return {key: _figure(key, _changed(each, copy, place), place) for key, each in value.items()}
        case list():
            return [_changed(each, copy, place) for each in value]
        case str() if value == copy.name:
            return copy.report
        case _:
            return value


def _figure(key: str, value: object, copy: int) -> object:
    """Change a figure by some per cent, another for each copy."""
    if key == "value" and isinstance(value, (int, float)):
        return round(value * (1 + (copy * 37 % 101 - 50) / 500), 4)
    return value


if __name__ == "__main__":
    main()
