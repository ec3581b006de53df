"""python -m fieldapp, and the `fieldapp` command: the window, or a command of the command line."""

import sys


def main() -> None:
    """Open the window when nothing is asked for; else run the command line."""
    arguments = sys.argv[1:]
    if not arguments or arguments[0] == "open":
        from fieldapp.app import main as open_window  # Qt only when a window opens

        sys.exit(open_window(arguments[1:]))
    from fieldapp.cli.main import run  # Typer only when a command is run

    run()


if __name__ == "__main__":
    main()
