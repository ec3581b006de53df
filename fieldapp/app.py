"""The one place that builds the desktop app and connects its parts."""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from fieldapp import __version__
from fieldapp import settings as settings_files
from fieldapp.base.errors import FieldappError
from fieldapp.base.paths import default_profile, make_private_folder
from fieldapp.settings import Settings
from fieldapp.storage.profile import Profile, profile_in
from fieldapp.storage.store import Store
from fieldapp.ui import theme
from fieldapp.ui.garbage import GarbageCollector
from fieldapp.ui.only_one import OnlyOne
from fieldapp.ui.shell.window import MainWindow
from fieldapp.ui.texts import use_language
from fieldapp.ui.theme import Theme


def main(arguments: Sequence[str] = ()) -> int:
    """Open the window; return the exit code. A second window on a profile hands over and leaves."""
    parser = ArgumentParser(prog="fieldapp open")
    parser.add_argument("--profile", type=Path, default=None, help="the profile's folder")
    folder = parser.parse_args(arguments).profile or default_profile()
    try:
        settings = settings_files.load()
        profile = profile_in(folder)
        make_private_folder(profile.folder)
    except FieldappError as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    app = make_app(settings)
    only_one = OnlyOne(profile.folder, app)
    if not only_one.is_first:
        only_one.call_first()
        return 0
    window = open_window(app, profile, settings)
    only_one.called.connect(window.come_forward)
    return app.exec()


def make_app(settings: Settings) -> QApplication:
    """Return the Qt application, dressed and speaking as the settings say."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("fieldapp")
    app.setDesktopFileName("fieldapp")
    theme.apply(app, theme=Theme(settings.theme), text_percent=settings.text_percent)
    use_language(app, settings.language)
    GarbageCollector(app)
    return app


def open_window(
    app: QApplication, profile: Profile, settings: Settings, store: Store | None = None
) -> MainWindow:
    """Show the window of a profile; with an open `store` it is unlocked already."""
    from fieldapp.ui.crash import install_crash_window  # needs the texts in force

    install_crash_window(app, __version__)
    window = MainWindow(profile, settings, store)
    window.show()
    window.activateWindow()
    return window
