"""fieldapp demo."""

import os
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fieldapp.cli.speaking import JsonOption, say, speaks, whisper

if TYPE_CHECKING:
    from fieldapp.cli.demo_world import DemoWorld

HEADLESS_PLATFORM = "offscreen"


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("demo")(demo)


@speaks
def demo(
    out: Annotated[Path | None, typer.Option(help="Keep everything in this folder.")] = None,
    headless: Annotated[
        bool, typer.Option("--headless", help="Play it without a screen; leave pictures in --out.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Show the main job end to end: a sample area, an HTTPS server, two officers' laptops."""
    from fieldapp.cli.demo_world import demo_world  # httpx only for the demo

    if headless:
        os.environ.setdefault("QT_QPA_PLATFORM", HEADLESS_PLATFORM)
    with tempfile.TemporaryDirectory(prefix="fieldapp-demo-") as temporary:
        folder = (out or Path(temporary)).absolute()
        with demo_world(folder / "world", say=whisper) as world:
            pictures = _play(world, folder / "pictures") if headless else _show(world)
    found = {"server": world.url, "pictures": [str(path) for path in pictures]}
    words = f"{len(pictures)} pictures in {folder / 'pictures'}." if headless else "Demo closed."
    say(words, found, as_json=as_json)


def _show(world: "DemoWorld") -> list[Path]:
    """Open both officers' windows."""
    from fieldapp import settings as settings_files
    from fieldapp.app import make_app, open_window  # Qt only when a window opens

    settings = settings_files.load()
    app = make_app(settings)
    windows = [open_window(app, one.profile, settings, one.store) for one in world.laptops]
    app.exec()
    del windows
    return []


def _play(world: "DemoWorld", folder: Path) -> list[Path]:
    """Play the main job through the real windows and take pictures."""
    from fieldapp.app import make_app, open_window  # Qt only when a window opens
    from fieldapp.settings import Settings
    from fieldapp.ui.demo_play import Player, play

    folder.mkdir(parents=True, exist_ok=True)
    settings = Settings(theme="light")
    app = make_app(settings)
    first, second = (
        Player(partial(open_window, app, one.profile, settings, one.store), one.store)
        for one in world.laptops
    )
    return play(app, first, second, folder)
