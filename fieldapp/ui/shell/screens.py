"""Which screens there are, in the order of the rail; each is imported when first shown."""

from dataclasses import dataclass
from importlib import import_module
from typing import cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.settings import Settings
from fieldapp.ui.session import Session
from fieldapp.ui.way import Way


@dataclass(frozen=True)
class Place:
    """A screen's key, icon, word in the rail, module and class."""

    key: str
    icon: str
    words: str
    module: str
    class_name: str
    at_bottom: bool = False

    def title(self) -> str:
        """Return the word in the rail, in the language in force."""
        return QCoreApplication.translate("Rail", self.words)

    def build(self, session: Session, way: Way, settings: Settings) -> QWidget:
        """Make the screen."""
        made = getattr(import_module(f"fieldapp.ui.{self.module}"), self.class_name)
        return cast("QWidget", made(session, way, settings))


PLACES = (
    Place(
        "today", "calendar-check", QT_TRANSLATE_NOOP("Rail", "Today"), "today.screen", "TodayScreen"
    ),
    Place(
        "activities",
        "clipboard-text",
        QT_TRANSLATE_NOOP("Rail", "Activities"),
        "activities.screen",
        "ActivitiesScreen",
    ),
    Place(
        "promises",
        "handshake",
        QT_TRANSLATE_NOOP("Rail", "Promises"),
        "promises.screen",
        "PromisesScreen",
    ),
    Place(
        "contacts",
        "users",
        QT_TRANSLATE_NOOP("Rail", "Contacts"),
        "contacts.screen",
        "ContactsScreen",
    ),
    Place("map", "map-trifold", QT_TRANSLATE_NOOP("Rail", "Map"), "map.screen", "MapScreen"),
    Place(
        "handover",
        "arrows-left-right",
        QT_TRANSLATE_NOOP("Rail", "Handover"),
        "handover.screen",
        "HandoverScreen",
    ),
    Place("sync", "cloud-check", QT_TRANSLATE_NOOP("Rail", "Sync"), "sync.screen", "SyncScreen"),
    Place(
        "settings",
        "gear-six",
        QT_TRANSLATE_NOOP("Rail", "Settings"),
        "settings.screen",
        "SettingsScreen",
        at_bottom=True,
    ),
)
