"""What a triple store elsewhere was sent, remembered on disk batch by batch."""

import json
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from ontology.errors import StoreError

FOLDER = "pushed"


@dataclass(frozen=True, slots=True)
class Sent:
    """How much of a graph was sent: so many batches of so many triples, of the content with that hash."""

    hash: str
    size: int
    batches: int


class PushRecord:
    """The record of one endpoint, a file of the store's folder; it is written anew after every batch.

    ``again`` forgets what was sent before. Raises ``StoreError`` for a record that cannot be read.
    """

    def __init__(self, store: Path, endpoint: str, *, again: bool = False) -> None:
        self._path = store / FOLDER / f"{sha256(endpoint.encode()).hexdigest()[:16]}.json"
        self._endpoint = endpoint
        self._graphs: dict[str, Sent] = {} if again else self._read()

    def names(self) -> tuple[str, ...]:
        """Name the graphs of which something was sent."""
        return tuple(self._graphs)

    def sent(self, name: str, content: str, size: int) -> int:
        """Count the batches that need not be sent again; those of another content or size must."""
        known = self._graphs.get(name)
        return known.batches if known and (known.hash, known.size) == (content, size) else 0

    def note(self, name: str, sent: Sent) -> None:
        """Remember that a batch was sent."""
        self._graphs[name] = sent
        self._write()

    def forget(self, name: str) -> None:
        """Remember that a graph is there no more."""
        self._graphs.pop(name, None)
        self._write()

    def _read(self) -> dict[str, Sent]:
        try:
            known = json.loads(self._path.read_text(encoding="utf-8"))
            return {name: Sent(**sent) for name, sent in known["graphs"].items()}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, KeyError, TypeError) as error:
            problem = f"this record of what was pushed cannot be read ({error}); push with --again"
            raise StoreError(str(self._path), problem) from error

    def _write(self) -> None:
        graphs = {name: asdict(sent) for name, sent in sorted(self._graphs.items())}
        self._path.parent.mkdir(exist_ok=True)
        partial = self._path.with_suffix(".partial")
        partial.write_text(
            json.dumps({"endpoint": self._endpoint, "graphs": graphs}, indent=1) + "\n", encoding="utf-8"
        )
        partial.replace(self._path)
