"""The command line: one group of commands, and the edge at which every error becomes one sentence."""

import os
import sys
from io import TextIOWrapper
from typing import NoReturn

import click

from graph.provenance import version
from ontology.errors import KgError
from web.commands.asking import query
from web.commands.building import build
from web.commands.comparing import differences
from web.commands.covering import coverage
from web.commands.drawing import draw
from web.commands.explaining import explain_line
from web.commands.exporting import export
from web.commands.finding import find_units
from web.commands.inspecting import check
from web.commands.linking import link
from web.commands.links import links
from web.commands.networking import network
from web.commands.pushing import push_graphs
from web.commands.reading import annotations, ingest
from web.commands.serving import serve
from web.commands.status import NOTHING_DONE

_INTERRUPTED = 130  # as a shell counts: 128 and the number of the signal
_PIPE_CLOSED = 141


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, invoke_without_command=True)
@click.version_option(version(), prog_name="communekg")
@click.pass_context
def cli(context: click.Context) -> None:
    r"""Turn reports of commune congresses into a knowledge graph, and ask it.

    \b
    communekg build samples        read reports into a store
    communekg serve                look at it in a browser
    communekg query --list         see what can be asked

    Exit status: 0 done, 1 done but some reports failed (or checks found something), 2 nothing done.
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


for command in (
    build,
    ingest,
    explain_line,
    coverage,
    differences,
    annotations,
    query,
    find_units,
    link,
    links,
    draw,
    network,
    check,
    export,
    push_graphs,
    serve,
):
    cli.add_command(command)


def main() -> NoReturn:
    """Run the command line; what goes wrong is one sentence on standard error and an exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        status = cli.main(prog_name="communekg", standalone_mode=False)
        sys.stdout.flush()
    except click.UsageError as error:
        hint = f" (see {error.ctx.command_path} --help)" if error.ctx else ""
        _fail(error.format_message() + hint)
    except (click.ClickException, KgError) as error:
        _fail(error.message if isinstance(error, click.ClickException) else str(error))
    except (click.Abort, KeyboardInterrupt):
        sys.exit(_INTERRUPTED)
    except BrokenPipeError:
        # Whoever reads closed the pipe (`| head`); nothing more may be written at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(_PIPE_CLOSED)
    except OSError as error:
        _fail(f"{error.filename or 'standard output'}: {error.strerror or error}")
    sys.exit(status or 0)


def _fail(sentence: str) -> NoReturn:
    click.echo(f"communekg: {sentence}", err=True)
    # Standard output may be what failed (a full disk): what is left in it must not fail again at exit.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(NOTHING_DONE)
