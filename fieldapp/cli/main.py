"""The `fieldapp` command: what it can do, and which module does it."""

import sys

import typer

from fieldapp.cli import demo, files, keeping, log, profile, reading, service, syncing

app = typer.Typer(
    name="fieldapp",
    help="Document the work on police-citizen partnership promises, offline first.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)

for module in (profile, log, reading, syncing, files, keeping, service, demo):
    module.register(app)


def run() -> None:
    """Run the command line; a closed pipe or Ctrl+C ends it without a trace."""
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(130)
