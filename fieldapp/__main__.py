"""python -m fieldapp, and the `fieldapp` command: the window, or a command of the command line."""

import sys
from collections.abc import Sequence


def main() -> None:
    """Open the window when nothing is asked for; else run the command line."""
    arguments = sys.argv[1:]
    if not arguments or arguments[0] == "open":
        sys.exit(_open(arguments[1:]))
    from fieldapp.cli.main import run  # Typer only when a command is run

    run()


def _open(arguments: Sequence[str]) -> int:
    from fieldapp.cli.display import NO_SCREEN, has_screen, library_missing

    if not (has_screen() or {"--help", "-h"} & set(arguments)):
        sys.stderr.write(f"{NO_SCREEN}\n")
        return 2
    from fieldapp.ui.ahead import begin, profile_wanted

    ahead = begin(profile_wanted(arguments))
    try:
        # Qt only when a window opens, and while the store is being opened.
        from fieldapp.app import main as open_window
    except ImportError as problem:
        sys.stderr.write(f"{library_missing(problem)}\n")
        return 2
    return open_window(arguments, ahead)


if __name__ == "__main__":
    main()
