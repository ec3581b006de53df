"""The word "here" in the quick log: the position is asked for while it stands there."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from fieldapp.actions.here import Here, place_here
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.position import Fix, PositionTrouble
from fieldapp.ui.position_words import trouble_words
from fieldapp.ui.session import Session

if TYPE_CHECKING:
    from fieldapp.ui.position import Position


class HereFinder(QObject):
    """Finds what "here" means. ``changed`` tells to look anew, ``found`` that there is a place.

    The first position that may be believed is taken: it is where the word was written, wherever the
    car is when the line is saved.
    """

    changed = Signal()
    found = Signal()

    def __init__(self, session: Session, source: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._source = source
        self._position: Position | None = None
        self._is_wanted = self._is_asking = False
        self.here: Here | None = None
        session.ended.connect(self._stop)

    def use(self, source: str) -> None:
        """Take another source of the position."""
        self._source = source
        if self._position is not None:
            self._position.use(source)

    def want(self, *, wanted: bool) -> None:
        """Look for the position from now on, or stop and forget it."""
        if wanted == self._is_wanted:
            return
        self._is_wanted = wanted
        if not wanted:
            self.here = None
            self._stop()
        elif self.here is None and self._source:
            self._begin()

    def place(self) -> PlaceRef:
        """Return the place that "here" means; unknown until a position is found."""
        if self.here is not None:
            return self.here.place
        return PlaceRef(text=QCoreApplication.translate("QuickMenus", "unknown place"))

    def words(self) -> str:
        """Say why there is no place yet; nothing once there is, or where nobody asks."""
        if not self._is_wanted or self.here is not None:
            return ""
        trouble: PositionTrouble | None = PositionTrouble.OFF
        if self._source:
            found = self._position.reading() if self._position is not None else None
            trouble = found.trouble if found else PositionTrouble.LOOKING
        return trouble_words(trouble or PositionTrouble.LOOKING)

    def to_content(self) -> dict[str, Any] | None:
        """Return what was found, as JSON values, to be kept with the draft of the line."""
        if self.here is None:
            return None
        return {
            "place": self.here.place.model_dump(mode="json"),
            "point": self.here.point.model_dump(mode="json"),
            "accuracy_m": self.here.accuracy_m,
        }

    def restore(self, content: dict[str, Any] | None) -> None:
        """Put back what `to_content` gave: the place where the line was written, not today's."""
        if content:
            self.here = Here(
                PlaceRef.model_validate(content["place"]),
                PlaceRef.model_validate(content["point"]),
                content["accuracy_m"],
            )

    def _begin(self) -> None:
        if self._position is None:
            # Loaded when first wanted: the first screen needs no receiver.
            from fieldapp.ui.position import Position

            self._position = Position(self._source, self)
            self._position.changed.connect(self._look)
        self._position.start()

    @Slot()
    def _stop(self) -> None:
        if self._position is not None:
            self._position.stop()

    @Slot()
    def _look(self) -> None:
        fix = self._position.reading().fix if self._position is not None else None
        if fix is None or self._is_asking or not self._is_wanted:
            self.changed.emit()
            return
        self._is_asking = True
        self._ask(fix)

    def _ask(self, fix: Fix) -> None:
        question = self._session.ask(place_here, fix.latitude, fix.longitude, fix.accuracy_m)
        question.then(self, self._take, self._fail)

    def _take(self, here: Here) -> None:
        self._is_asking = False
        if self._is_wanted:
            self.here = here
            self._stop()
            self.changed.emit()
            self.found.emit()

    def _fail(self, _problem: Exception) -> None:
        self._is_asking = False  # the next second asks again
