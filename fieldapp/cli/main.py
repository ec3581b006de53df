"""The `fieldapp` command: what it can do, and which module does it."""

import sys
from io import TextIOWrapper

import typer

from fieldapp.cli import (
    attaching,
    demo,
    exporting,
    files,
    handover,
    keeping,
    log,
    maps,
    profile,
    reading,
    service,
    syncing,
    who,
)
from fieldapp.cli.speaking import FAILED, stop_printing, whisper

app = typer.Typer(
    name="fieldapp",
    help="Document the work on police-citizen partnership promises, offline first.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)

for module in (
    profile,
    log,
    attaching,
    reading,
    syncing,
    who,
    files,
    maps,
    handover,
    exporting,
    keeping,
    service,
    demo,
):
    module.register(app)


def run() -> None:
    """Run the command line; a closed pipe, a full disk or Ctrl+C ends it without a trace."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that knows no å
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as problem:
        stop_printing()
        whisper(f"The help could not be printed: {problem.strerror}.")
        sys.exit(FAILED)
