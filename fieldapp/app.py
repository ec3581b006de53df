"""The one place that builds the desktop app and connects its parts."""

import sys
from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from fieldapp import __version__
from fieldapp import settings as settings_files
from fieldapp.base.errors import FieldappError
from fieldapp.base.paths import make_private_folder
from fieldapp.settings import Settings
from fieldapp.storage.profile import Profile
from fieldapp.storage.store import Store
from fieldapp.ui import theme
from fieldapp.ui.ahead import Ahead, begin, profile_wanted
from fieldapp.ui.garbage import GarbageCollector
from fieldapp.ui.only_one import OnlyOne
from fieldapp.ui.shell.window import MainWindow
from fieldapp.ui.texts import use_language
from fieldapp.ui.theme import Theme


def main(arguments: Sequence[str] = (), ahead: Ahead | None = None) -> int:
    """Open the window; return the exit code. A second window on a profile hands over and leaves.

    Args:
        arguments: Those of `fieldapp open`.
        ahead: The profile that they name, where it is being opened already.
    """
    if ahead is None:
        ahead = begin(profile_wanted(arguments))
    profile = ahead.profile
    try:
        settings = settings_files.load()
        make_private_folder(profile.folder)
    except FieldappError as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    app = QApplication(sys.argv[:1])
    only_one = OnlyOne(profile.folder, app)
    if not only_one.is_first:
        only_one.call_first()
        return 0
    dress(app, settings)
    window = open_window(app, profile, settings, ahead=ahead)
    only_one.called.connect(window.come_forward)
    return app.exec()


def make_app(settings: Settings) -> QApplication:
    """Return the Qt application, dressed and speaking as the settings say."""
    app = QApplication(sys.argv[:1])
    dress(app, settings)
    return app


def dress(app: QApplication, settings: Settings) -> None:
    """Give the application its name, look and language."""
    app.setApplicationName("fieldapp")
    app.setDesktopFileName("fieldapp")
    theme.apply(app, theme=Theme(settings.theme), text_percent=settings.text_percent)
    use_language(app, settings.language)
    GarbageCollector(app)


def open_window(
    app: QApplication,
    profile: Profile,
    settings: Settings,
    store: Store | None = None,
    ahead: Ahead | None = None,
) -> MainWindow:
    """Show the window of a profile; with an open `store` it is unlocked already."""
    from fieldapp.ui.crash import install_crash_window  # needs the texts in force

    install_crash_window(app, __version__)
    window = MainWindow(profile, settings, store, ahead)
    window.show()
    window.activateWindow()
    return window
