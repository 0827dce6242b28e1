"""What a claim measures, as a concept of the vocabulary."""

from ingest.passages import Passage
from ingest.quantities import Quantity


def find_indicator(wording: str, quantity: Quantity, passage: Passage) -> str | None:
    """Name the indicator that a wording means; None where no concept covers it."""
    return None
