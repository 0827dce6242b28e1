"""``python -m web``: the command line from a checkout."""

from web.cli import main

main()
