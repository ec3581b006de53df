"""Draw every screen in each theme and language into build/screens/, to be looked at.

    python -m tools.screens [--quick] [--pack FILE.mbtiles]

The windows are the real ones, over the sample area, a real store and a real server. A map pack of
the ground at 59.31 N 18.03 E gives the maps their streets.
"""

import itertools
import os
import sys
import tempfile
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize  # after the platform is chosen
from PySide6.QtWidgets import QApplication, QWidget

from fieldapp.actions.contacts import contacts
from fieldapp.actions.maps import import_map
from fieldapp.actions.promises import promise_cards
from fieldapp.actions.sync_now import sync_now
from fieldapp.app import make_app
from fieldapp.cli.demo_world import DemoLaptop, DemoWorld, demo_world
from fieldapp.settings import Settings
from fieldapp.storage.profile import profile_in
from fieldapp.storage.store import Store
from fieldapp.ui import background
from fieldapp.ui.demo_hands import rest
from fieldapp.ui.demo_play import SCREENS
from fieldapp.ui.shell.window import MainWindow
from fieldapp.ui.sync.screen import SyncScreen
from fieldapp.ui.widgets import Sheet
from tools.screens_handover import begin_handover, draw_handover

OUT = Path("build/screens")
LANGUAGES = ("sv", "en")
THEMES = ("light", "dark", "night")
PERCENTS = (100, 150)
SIZE = QSize(1366, 768)
SETTLE_MILLISECONDS = 900
EVENING = "Vi går till fots på torget varje kväll. Vi berättar vad som hände."
WEEKEND = "Vi går till fots på torget varje helg. Vi berättar vad som hände."
CHART_MILLISECONDS = 3000
"""The chart's library is loaded when it is first needed."""


def looks() -> list[Settings]:
    """Return every combination of language, theme and text size."""
    if "--quick" in sys.argv:
        return [Settings(language="sv", theme="light")]
    return [
        Settings.model_validate({"language": language, "theme": theme, "text_percent": percent})
        for language, theme, percent in itertools.product(LANGUAGES, THEMES, PERCENTS)
    ]


def wished_packs() -> list[Path]:
    """Return the map packs that were named."""
    given = sys.argv[1:]
    return [Path(name) for flag, name in itertools.pairwise(given) if flag == "--pack"]


def take(window: QWidget, look: Settings, name: str) -> None:
    """Let the window come to rest and keep its picture."""
    rest(SETTLE_MILLISECONDS)
    window.grab().save(str(OUT / f"{name}-{look.language}-{look.theme}-{look.text_percent}.png"))


def draw_unlocked(laptop: DemoLaptop, look: Settings, handover_id: str) -> MainWindow:
    """Draw every screen of the shell, one promise, a handover, and the log sheet; return the window.

    Keep it: what its session still does in the background answers to it.
    """
    window = MainWindow(laptop.profile, look, laptop.store)
    window.resize(SIZE)
    window.show()
    for screen in ("today", *SCREENS, "map"):
        window.go(screen)
        take(window, look, screen)
    window.go("activities", newest_activity(laptop.store))
    take(window, look, "activity")
    window.go("promises", promise_cards(laptop.store)[0].promise.id)
    rest(CHART_MILLISECONDS)
    take(window, look, "promise")
    window.go("contacts", contacts(laptop.store)[0].contact.id)
    take(window, look, "contact")
    draw_papers(window, look)
    draw_handover(window, handover_id, partial(take, window, look))
    window.go("today")
    window.log()
    take(window, look, "log-activity")
    window.hide()
    if (shell := window.takeCentralWidget()) is not None:
        shell.deleteLater()
    rest(SETTLE_MILLISECONDS)
    return window


def draw_papers(window: MainWindow, look: Settings) -> None:
    """Draw the receipt of the shift and the report for support."""
    window.go("sync")
    page = window.findChildren(SyncScreen)[0]
    for name, show in (("receipt", page.show_receipt), ("report", page.show_report)):
        show()
        take(window, look, name)
        for sheet in window.findChildren(Sheet):
            sheet.dismiss()
        rest(SETTLE_MILLISECONDS)


def tear_a_promise(world: DemoWorld) -> None:
    """Let two officers write in one promise without a network, so that there is a choice."""
    first, second = (officer.store for officer in world.officers)
    promise = promise_cards(first)[0].promise
    same = second.must_get("promise", promise.id)
    second.save(same.changed(title=f"{promise.title}, kväll", public_text=EVENING))
    first.save(promise.changed(title=f"{promise.title}, helg", public_text=WEEKEND))
    for store in (second, first, second):
        sync_now(store)


def newest_activity(store: Store) -> str:
    """Return the id of the activity that was logged last."""
    newest = next(iter(store.documents("activity", order="started_at DESC LIMIT 1")))
    return str(newest["id"])


def draw_locked(laptop: DemoLaptop, look: Settings, empty: Path) -> None:
    """Draw the unlock screen and the first run."""
    for name, profile in (("unlock", laptop.profile), ("first-run", profile_in(empty))):
        window = MainWindow(profile, look)
        window.resize(SIZE)
        window.show()
        take(window, look, name)
        window.hide()
        window.deleteLater()


def main() -> None:
    """Draw everything; say where it lies."""
    OUT.mkdir(parents=True, exist_ok=True)
    app = make_app(Settings())
    with (
        tempfile.TemporaryDirectory() as folder,
        demo_world(Path(folder) / "world", say=print) as world,
    ):
        tear_a_promise(world)
        first, second = (officer.store for officer in world.officers)
        for pack in wished_packs():
            import_map(first, pack)
        handover_id = begin_handover(first, second.person.officer_id)
        kept = []
        for look in looks():
            redress(app, look)
            kept.append(draw_unlocked(world.officers[0], look, handover_id))
            draw_locked(world.officers[0], look, Path(folder) / "nobody")
        background.wait_all(30)
    print(f"{len(list(OUT.glob('*.png')))} pictures in {OUT}")


def redress(app: QApplication, look: Settings) -> None:
    """Give the app the theme, text size and language of a look."""
    from fieldapp.ui import theme
    from fieldapp.ui.texts import use_language

    theme.apply(app, theme=theme.Theme(look.theme), text_percent=look.text_percent)
    use_language(app, look.language)


if __name__ == "__main__":
    main()
