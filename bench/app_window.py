"""The app started on a profile as `fieldapp open` does, until its promises are painted."""

import sys

from fieldapp.ui.ahead import begin, profile_wanted

AHEAD = begin(profile_wanted(sys.argv[1:]))

from PySide6.QtCore import QObject  # noqa: E402  (Qt is loaded while the store is being opened)
from PySide6.QtWidgets import QApplication  # noqa: E402

from bench.windows import PaintWatch, tell  # noqa: E402
from fieldapp import app as fieldapp_app  # noqa: E402
from fieldapp.settings import Settings  # noqa: E402


def main() -> None:
    """Start the app; say at the paint of a promise when it was, and leave."""

    def dress_and_watch(app: QApplication, settings: Settings) -> None:
        dress(app, settings)
        app.installEventFilter(watch)

    dress = fieldapp_app.dress
    watch = PaintWatch(_is_promise, tell)
    fieldapp_app.dress = dress_and_watch
    fieldapp_app.main(ahead=AHEAD)


def _is_promise(widget: QObject) -> bool:
    return type(widget).__name__ == "PromiseTile"


if __name__ == "__main__":
    main()
