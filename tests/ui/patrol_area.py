"""A small area at a fixed evening, with a real store, for the tests of what is logged."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete

from fieldapp.actions.activity_drafts import kept_line
from fieldapp.actions.log_activity import ActivityDraft, Logged, log_activity
from fieldapp.actions.people import common_fields
from fieldapp.actions.profiles import make_profile
from fieldapp.domain.activity import Activity
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.place import Place, PlaceRef
from fieldapp.domain.promise import Promise
from fieldapp.domain.vocabulary import (
    ActivityType,
    CommitmentKind,
    Outcome,
    PromiseStatus,
)
from fieldapp.storage.store import Store
from fieldapp.ui import background
from fieldapp.ui.session import Session

PASSPHRASE = "ett hemligt lösenord"
SWEDEN = ZoneInfo("Europe/Stockholm")
FRIDAY_EVENING = datetime(2025, 11, 14, 19, 45, tzinfo=SWEDEN)


class EveningClock:
    """Stands still at a Friday evening, until it is moved."""

    def __init__(self) -> None:
        self.at = FRIDAY_EVENING.astimezone(UTC)

    def now(self) -> datetime:
        return self.at

    def wait(self, **how_long: float) -> None:
        self.at += timedelta(**how_long)


def new_store(folder: Path, clock: EveningClock | None = None) -> Store:
    """Return the store of a fresh profile."""
    return make_profile(
        folder, "Sara Lindqvist", passphrase=PASSPHRASE, clock=clock or EveningClock()
    )


def finish(session: Session) -> None:
    """Wait for what runs, close the store, and free the session on this thread."""
    assert background.wait_all(10)
    session.store.close()
    # It refers to itself through its store: left to the garbage collector, any thread may free it.
    delete(session)


class StrayWindows(QObject):
    """Notes every window that opens: a part without a parent that is shown flashes as one."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QWidget] = []
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt)
        shown = event.type() == QEvent.Type.Show
        if shown and isinstance(watched, QWidget) and watched.isWindow():
            self.opened.append(watched)
        return False


class PatrolArea:
    """A square, a school, and a promise for the square."""

    def __init__(self, store: Store) -> None:
        self.store = store
        area = store.must_get("area", store.person.area_id)
        store.save(area.changed(name="Södra Ekvalla"))
        self.square = self.place("Ekvalla torg", "torget")
        self.school = self.place("Björkskolan", "skolan")
        self.promise = self.promised(
            "Tryggare torg",
            activity_type=ActivityType.FOOT_PATROL,
            kind=CommitmentKind.TOTAL,
            quantity=12,
            places=(self.square,),
        )

    def place(self, name: str, *also: str) -> PlaceRef:
        place = Place.model_validate({**self._common(), "name": name, "synonyms": also})
        self.store.save(place)
        return PlaceRef(place_id=place.id, text=name)

    def promised(self, title: str, **commitment: Any) -> Promise:
        values = {"title": title, "public_text": title, "status": PromiseStatus.ACTIVE}
        period = {"from_date": date(2025, 10, 20), "to_date": date(2025, 12, 7)}
        promise = Promise.model_validate({**self._common(), **values, **period})
        bound = Commitment.model_validate(
            {**self._common(), "promise_id": promise.id, **commitment}
        )
        self.store.save(promise, bound)
        return promise

    def patrolled(self, day: int, **values: Any) -> Logged:
        at = datetime(2025, 11, day, 18, 0, tzinfo=SWEDEN)
        draft = ActivityDraft(
            type=ActivityType.FOOT_PATROL,
            places=(self.square,),
            started_at=at,
            minutes=40,
            promise_id=self.promise.id,
            outcome=Outcome.CALM,
        )
        return log_activity(self.store, ActivityDraft(**{**draft.__dict__, **values}))

    def logged(self) -> list[Activity]:
        found = self.store.records("activity")
        return [record for record in found if isinstance(record, Activity)]

    def kept_line(self) -> str:
        return str(kept_line(self.store).get("line", ""))

    def _common(self) -> dict[str, Any]:
        return common_fields(self.store)


class Toasts:
    """Hears what the screens say at the bottom of the window, and what they ask the shell."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.acts: list[Any] = []
        self.went: list[tuple[str, Any]] = []
        self.sheets: list[Any] = []

    def say(self, text: str, _action: str, acted: Any) -> None:
        self.texts.append(text)
        self.acts.append(acted)

    def go(self, screen: str, argument: Any) -> None:
        self.went.append((screen, argument))

    def log(self, draft: Any) -> None:
        self.sheets.append(draft)
