"""``python -m web``: the command line from a checkout."""

from web.cli import main

if __name__ == "__main__":  # a process of the pool of web.extraction imports this too
    main()
