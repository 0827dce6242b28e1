"""The command line: one group of commands, and the edge at which every error becomes one sentence."""

import os
import sys
from collections.abc import Mapping
from importlib import import_module
from io import TextIOWrapper
from typing import NoReturn

import click

from graph.provenance import version
from ontology.errors import KgError
from web.commands.status import NOTHING_DONE

_COMMANDS: Mapping[str, str] = {  # each with its module and its name there
    "annotations": "web.commands.reading:annotations",
    "build": "web.commands.building:build",
    "check": "web.commands.inspecting:check",
    "coverage": "web.commands.covering:coverage",
    "differences": "web.commands.comparing:differences",
    "draw": "web.commands.drawing:draw",
    "explain": "web.commands.explaining:explain_line",
    "export": "web.commands.exporting:export",
    "find": "web.commands.finding:find_units",
    "ingest": "web.commands.reading:ingest",
    "link": "web.commands.linking:link",
    "links": "web.commands.links:links",
    "network": "web.commands.networking:network",
    "push": "web.commands.pushing:push_graphs",
    "query": "web.commands.asking:query",
    "serve": "web.commands.serving:serve",
}
_INTERRUPTED = 130  # as a shell counts: 128 and the number of the signal
_PIPE_CLOSED = 141


class _Commands(click.Group):
    """Imports a command when it is asked for: all of them together take longer than most take to run."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (given by click)
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        module, name = _COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(import_module(module), name)
        return command


@click.group(
    cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]}, invoke_without_command=True
)
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
