"""fieldapp demo."""

import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fieldapp.cli.choices import counted
from fieldapp.cli.demo_ending import ended_by_signals
from fieldapp.cli.display import is_seen
from fieldapp.cli.speaking import (
    JsonOption,
    check_server_libraries,
    language,
    say,
    speaks,
    whisper,
)

if TYPE_CHECKING:
    from fieldapp.cli.demo_world import DemoLaptop, DemoWorld

HEADLESS_PLATFORM = "offscreen"
EXPORTS = ("csv", "xlsx", "json")


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("demo")(demo)


@speaks
def demo(
    out: Annotated[
        Path | None, typer.Option(help="Keep pictures, exports and the sample in this folder.")
    ] = None,
    headless: Annotated[
        bool, typer.Option("--headless", help="Play it without a screen, as where there is none.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Show the main job end to end: a sample area, an HTTPS server, two officers' laptops."""
    from fieldapp.cli.demo_world import demo_world  # httpx only for the demo

    check_server_libraries()  # before anything is made: the demo runs a server of its own
    is_played = headless or not is_seen()
    with (
        ended_by_signals(),
        _folder(out) as folder,
        demo_world(folder / "world", say=whisper) as world,
    ):
        if not is_played:
            _show(world)
            say("Demo closed.", {"server": world.server.url}, as_json=as_json)
            return
        os.environ["QT_QPA_PLATFORM"] = HEADLESS_PLATFORM
        pictures, papers = _play(world, folder)
        exports = _export(world.supervisor, folder / "exports")
    made = {"pictures": pictures, "exports": exports, "papers": papers}
    found = {name: [*map(str, files)] for name, files in made.items()}
    kept = _counted(made, folder) if out else "Give --out DIR to keep what it makes."
    say(f"Played to the end. {kept}", {"server": world.server.url, **found}, as_json=as_json)


def _counted(made: Mapping[str, Sequence[Path]], folder: Path) -> str:
    pictures, exports, papers = (counted(len(files), name) for name, files in made.items())
    return f"{pictures}, {papers} and {exports} are in {folder}."


@contextmanager
def _folder(out: Path | None) -> Iterator[Path]:
    """Yield the folder to work in; one that nobody asked for is thrown away afterwards."""
    if out is not None:
        yield out.absolute()
        return
    with tempfile.TemporaryDirectory(prefix="fieldapp-demo-") as temporary:
        yield Path(temporary)


def _show(world: "DemoWorld") -> None:
    """Open both officers' windows, the area officer's in front, until both are closed."""
    from fieldapp import settings as settings_files
    from fieldapp.app import make_app, open_window  # Qt only when a window opens
    from fieldapp.ui.demo_show import close_windows, run_windows

    settings = settings_files.load()
    app = make_app(settings)
    windows = [
        open_window(app, one.profile, settings, one.store) for one in reversed(world.officers)
    ]
    with ended_by_signals(lambda _number, _frame: close_windows(app)):
        run_windows(app, lambda: whisper("Two windows are open; close both to end."))
    del windows


def _play(world: "DemoWorld", folder: Path) -> tuple[list[Path], list[Path]]:
    """Play the main job through the real windows; return the pictures and the papers."""
    from fieldapp.app import make_app, open_window  # Qt only when a window opens
    from fieldapp.settings import Settings
    from fieldapp.ui.demo_play import Play, Player

    pictures = folder / "pictures"
    pictures.mkdir(parents=True, exist_ok=True)
    settings = Settings(theme="light")
    app = make_app(settings)
    first, second = (
        Player(
            one.name,
            partial(open_window, app, one.profile, settings, one.store),
            one.store,
            one.passphrase,
        )
        for one in world.officers
    )
    play = Play(app, first, second, pictures, papers=folder, link=world.server, tell=whisper)
    return play.run(), play.papers


def _export(supervisor: "DemoLaptop", folder: Path) -> list[Path]:
    """Fetch what the officers did, and export the log in each format."""
    from fieldapp.actions.export_log import ExportWish, export, record_type_of
    from fieldapp.actions.sync_now import sync_now

    folder.mkdir(parents=True, exist_ok=True)
    report = sync_now(supervisor.store)
    if report.problem is not None:
        raise report.problem
    whisper(f"{supervisor.name}, supervisor, fetches {counted(report.pulled, 'changes')}.")
    kind, exports = record_type_of("activities"), []
    for name in EXPORTS:
        path = folder / f"activities.{name}"
        wish = ExportWish(record_type=kind, format=name, out=path, language=language())
        rows = export(supervisor.store, wish, lambda _done, _total: None).rows
        whisper(f"{supervisor.name} exports {counted(rows, 'activities')} to {path.name}.")
        exports.append(path)
    return exports
