"""Exit statuses, as ``communekg --help`` states them."""

DONE = 0
DONE_IN_PART = 1
NOTHING_DONE = 2
